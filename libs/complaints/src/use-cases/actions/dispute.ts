import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { Dispute } from '../../feedback-item/dispute.entity.js';
import { line, optional, text } from '../../feedback-item/input-fields.js';
import { DISPUTE_BODIES, DISPUTE_OUTCOMES } from '../../vocabulary.js';
import { action, backdating, happenedAt } from './action.js';

/** The customer filed a case at Kifid, SKGZ or the court. */
export const openDispute = action(
  { body: z.enum(DISPUTE_BODIES), theirReference: optional(line(60)), note: optional(text(5000)), ...backdating },
  async (work, input) => {
    const at = happenedAt(work, input);
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
    work.promise('dispute-reply', 'customer', work.facts.policy.disputeReply);
  },
);

/** How the dispute ended and what it teaches. */
export const recordDisputeOutcome = action(
  { outcome: z.enum(DISPUTE_OUTCOMES), lesson: text(10_000), ...backdating },
  async (work, input) => {
    const at = happenedAt(work, input);
    const dispute = work.facts.openDispute;
    if (!dispute) return;
    const ended = { outcome: input.outcome, outcomeAt: at, lesson: input.lesson };
    await work.tx.update(Dispute, { id: dispute.id }, ended);
    work.facts.openDispute = null;
    const seq = work.record({
      type: 'dispute-ended',
      occurredAt: at,
      facts: { disputeId: dispute.id, body: dispute.body, outcome: input.outcome },
      content: { lesson: input.lesson, backdatedReason: input.backdatedReason },
    });
    work.settle(['dispute-reply'], at, seq);
  },
);
