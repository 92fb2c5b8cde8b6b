import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { Dispute } from '../../feedback-item/dispute.entity.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { id, line, optional, text } from '../../feedback-item/input-fields.js';
import { ItemFile } from '../../feedback-item/item-file.entity.js';
import { DISPUTE_BODIES, DISPUTE_OUTCOMES, DISPUTE_REPLY_CHANNELS } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action, backdating, happenedAt } from './action.js';

/** The customer filed a case at Kifid, SKGZ or the court. From that moment on our reaction to it is owed. */
export const openDispute = action(
  { body: z.enum(DISPUTE_BODIES), theirReference: optional(line(60)), note: optional(text(5000)), ...backdating },
  async (work, input) => {
    const at = happenedAt(work, 'open-dispute', input);
    const dispute = Object.assign(new Dispute(), {
      id: newId(),
      itemId: work.item.id,
      body: input.body,
      theirReference: input.theirReference,
      openedAt: at,
      outcome: null,
      outcomeAt: null,
      lesson: null,
    });
    await work.tx.insert(Dispute, dispute as object);
    work.facts.openDispute = dispute;
    work.record({
      type: 'dispute-opened',
      occurredAt: at,
      facts: { disputeId: dispute.id, body: input.body },
      content: { theirReference: input.theirReference, note: input.note, backdatedReason: input.backdatedReason },
    });
    // Owed to the body, and watched by us; the customer was promised nothing by it.
    work.promise('dispute-reply', 'handler', work.facts.policy.disputeReply, at);
  },
);

/** Our reaction was sent to the body, outside the system. The first one keeps the term. */
export const recordDisputeReply = action(
  {
    channel: z.enum(DISPUTE_REPLY_CHANNELS),
    /** What was said, in short. */
    summary: text(10_000),
    /** A file of the case that was sent along, for instance the defence itself. */
    fileId: optional(id),
    ...backdating,
  },
  async (work, input) => {
    const dispute = openDisputeOf(work);
    const at = happenedAt(work, 'record-dispute-reply', input);
    const { channel, summary, fileId, backdatedReason } = input;
    if (fileId && !(await work.tx.existsBy(ItemFile, { id: fileId, itemId: work.item.id })))
      throw new InvalidInput('/fileId', 'unknown-file', 'This file is not with the case. Add it to the case first.');
    const seq = work.record({
      type: 'dispute-replied',
      occurredAt: at,
      facts: { disputeId: dispute.id, body: dispute.body, channel, ...(fileId && { fileId }) },
      content: { summary, backdatedReason },
    });
    work.settle(['dispute-reply'], at, seq);
  },
);

/** How the dispute ended and what it teaches. A reaction that was never sent is not sent by it: it is let go. */
export const recordDisputeOutcome = action(
  { outcome: z.enum(DISPUTE_OUTCOMES), lesson: text(10_000), ...backdating },
  async (work, input) => {
    const dispute = openDisputeOf(work);
    const at = happenedAt(work, 'record-dispute-outcome', input);
    const ended = { outcome: input.outcome, outcomeAt: at, lesson: input.lesson };
    await work.tx.update(Dispute, { id: dispute.id }, ended);
    work.facts.openDispute = null;
    const seq = work.record({
      type: 'dispute-ended',
      occurredAt: at,
      facts: { disputeId: dispute.id, body: dispute.body, outcome: input.outcome },
      content: { lesson: input.lesson, backdatedReason: input.backdatedReason },
    });
    work.cancel(['dispute-reply'], at, seq);
  },
);

function openDisputeOf({ facts: { openDispute } }: CaseWork): Dispute {
  if (!openDispute) throw new InvalidInput('', 'no-dispute', 'No dispute is open.');
  return openDispute;
}
