import { v7 as newId } from 'uuid';
import { initialCommitments } from '../commitments/initial-commitments.js';
import { firstLook } from '../commitments/next-look.js';
import type { RowsByTable } from '../database/write-rows.js';
import { localDay } from '../deadlines/local-day.js';
import { complainantColumns, emailAddress } from '../feedback-item/complainant.js';
import type { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';
import { eventText, GENESIS } from '../history/hash-chain.js';
import { eventRow, nextEvent } from '../history/record-events.js';
import { calendarOf } from '../labels/calendar-of.js';
import { isMeasured } from '../norm-figures/measured-commitments.js';
import { outboxRow } from '../outbox/outbox.js';
import type { Actor } from '../staff/actor.js';
import type { RegisterFeedbackInput } from './register-feedback.js';
import type { RegistrationBasis } from './registration-basis.js';

/** Stands where the reference comes, in the text that the event is hashed over; no fact can hold it. */
export const REFERENCE = '{reference}';

/** A registration of which all is known but its number. */
export interface Registration {
  itemId: string;
  labelId: string;
  /** What the reference begins with: the code of the label and the year in whose row the number stands. */
  code: string;
  year: number;
  /** What the registering event is hashed over, with {@link REFERENCE} in it. */
  hashedText: string;
  /** Everything that it writes, by table, but for the reference and the hash. */
  rows: Record<'feedback_items' | 'history_events', object[]> & RowsByTable;
}

/** Works out what a registration writes. */
export function registration(
  input: RegisterFeedbackInput,
  { label, policy, category }: RegistrationBasis,
  receivedAt: Date,
  actor: Actor,
  now: Date,
): Registration {
  const itemId = newId();
  const calendar = calendarOf(policy);
  const content = contentOf(itemId, input);
  const hasEmail = emailAddress(content) !== null;
  const commitments = initialCommitments(input.kind, receivedAt, policy.settings, calendar).map((made) => ({
    ...made,
    explanation: made.explanation as object,
    id: newId(),
    itemId,
    madeAt: now,
    state: 'open' as const,
    // Without an e-mail address the confirmation is a task: call or write.
    nextStep: made.kind === 'confirmation' && !hasEmail ? ('call-or-write' as const) : null,
    normPolicyId: isMeasured(input.kind, made.kind, policy.settings) ? policy.id : null,
    lookAt: firstLook({ ...made, madeAt: now }, { policy: policy.settings, calendar }),
  }));
  const next = [...commitments].sort((a, b) => a.lateFrom.getTime() - b.lateFrom.getTime())[0];
  const year = Number(localDay(now).slice(0, 4));
  const { hashed, content: eventContent } = nextEvent(
    { itemId, lastSeq: 0, lastHash: GENESIS },
    {
      type: 'registered',
      occurredAt: receivedAt,
      facts: {
        reference: REFERENCE,
        kind: input.kind,
        channel: input.channel,
        category,
        wishState: wishStateOf(input),
        needs: input.needs.map(({ need }) => need),
        policyVersion: policy.version,
        commitments: commitments.map((made) => ({ id: made.id, kind: made.kind, dueAt: made.dueAt })),
      },
      content: { ...content, itemId: undefined },
    },
    actor,
    now,
  );
  const item = {
    id: itemId,
    labelId: label.id,
    kind: input.kind,
    status: 'received',
    round: 1,
    channel: input.channel,
    receivedAt,
    registeredAt: now,
    registeredBy: actor.userId,
    language: input.language,
    productId: input.productId,
    category,
    urgency: input.urgency,
    impact: input.impact,
    icebergLevel: input.icebergLevel,
    isBusiness: input.complainant.type === 'business',
    isAnonymous: input.complainant.type === 'anonymous',
    hasEmail,
    needs: input.needs.map(({ need }) => need),
    wishState: wishStateOf(input),
    aboutUserId: input.aboutUserId,
    aboutDepartment: input.aboutDepartment,
    policyId: policy.id,
    nextCommitmentId: next?.id ?? null,
    nextLateFrom: next?.lateFrom ?? null,
    isOpen: true,
    nextAction: 'take-over',
    stepsDone: 1,
    preferredChannel: input.complainant.preferredChannel,
    marks: 0,
    version: 1,
    lastSeq: hashed.seq,
  } satisfies Omit<
    FeedbackItem,
    'reference' | 'lastHash' | 'handlerId' | 'topManagerId' | 'closureReason' | 'closedAt' | 'mergedIntoId'
  >;
  const rows = {
    feedback_items: [item],
    item_contents: [content],
    commitments,
    history_events: [eventRow(hashed)],
    event_contents: eventContent,
    outbox_messages: hasEmail ? [outboxRow('confirmation-due', { itemId }, now)] : [],
  };
  return { itemId, labelId: label.id, code: label.code, year, hashedText: eventText(hashed), rows };
}

function wishStateOf(input: RegisterFeedbackInput): 'unknown' | 'asked' | 'could-not-ask' {
  if (input.wish) return 'asked';
  return input.wishNotAskedReason ? 'could-not-ask' : 'unknown';
}

function contentOf(itemId: string, input: RegisterFeedbackInput): ItemContent {
  const { story, wish, wishNotAskedReason, urgencyReason, aboutName, policyNumber, claimNumber, needs } = input;
  return Object.assign(new ItemContent(), {
    itemId,
    ...complainantColumns(input.complainant),
    needs,
    policyNumber,
    claimNumber,
    story,
    wish,
    wishNotAskedReason,
    urgencyReason,
    aboutName,
  });
}
