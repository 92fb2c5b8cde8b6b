import { disputableFrom } from '../referral/referral.js';
import { type CaseFacts, currentDecision, eventsOfRound } from './case-facts.js';
import { runningPause } from './pauses.js';

/** What a recorded fact follows: when that was, and what to say of a moment before it. */
interface Precedent {
  /** Undefined when there was nothing of the kind: then the receipt comes before. */
  at: (facts: CaseFacts, input: Record<string, unknown>) => Date | undefined;
  code: string;
  detail: string;
}

const receipt: Precedent = {
  at: ({ item }) => item.receivedAt,
  code: 'before-receipt',
  detail: 'This lies before the feedback was received. Write a later time.',
};

const dispute: Precedent = {
  at: ({ openDispute }) => openDispute?.openedAt,
  code: 'before-dispute',
  detail: 'This lies before the dispute began. Write a later time.',
};

/** What comes before each fact that may be recorded afterwards. The only such table. */
const precedents = {
  'confirm-receipt': receipt,
  'log-contact': receipt,
  'carry-out-adjustment': receipt,
  'settle-promise': {
    at: ({ commitments }, { commitmentId }) => commitments.find(({ id }) => id === commitmentId)?.madeAt,
    code: 'before-promise',
    detail: 'This lies before the promise was made. Write a later time.',
  },
  'resume-clock': {
    at: (facts) => runningPause(facts)?.from,
    code: 'before-pause',
    detail: 'This lies before the clock stopped. Write a later time.',
  },
  'hand-to-post': {
    at: ({ events }, { letterId }) =>
      events.find(({ type, facts }) => type === 'letter-written' && facts.letterId === letterId)?.occurredAt,
    code: 'before-letter',
    detail: 'This lies before the letter was written. Write a later time.',
  },
  'record-reaction': {
    at: (facts) => eventsOfRound(facts, 'answer-sent')[0]?.occurredAt,
    code: 'before-answer',
    detail: 'This lies before our answer went. Write a later time.',
  },
  'carry-out-solution': {
    at: (facts) => currentDecision(facts)?.decidedAt,
    code: 'before-decision',
    detail: 'This lies before the decision. Write a later time.',
  },
  'record-closure-answer': {
    at: (facts) => eventsOfRound(facts, 'closure-asked')[0]?.occurredAt,
    code: 'before-closure-question',
    detail: 'This lies before we asked whether the case may be closed. Write a later time.',
  },
  withdraw: {
    at: ({ events }) => events.findLast(({ type }) => type === 'reopened')?.occurredAt,
    code: 'before-reopening',
    detail: 'This lies before the case was opened again. Write a later time.',
  },
  'open-dispute': {
    at: (facts, { body }) => disputableFrom(facts, body) ?? undefined,
    code: 'before-answer-or-term',
    detail:
      'At this moment there was no answer yet, and the customer could not go there without one. Write a later time.',
  },
  'record-dispute-reply': dispute,
  'record-dispute-outcome': dispute,
} satisfies Record<string, Precedent>;

/** An action that may be recorded after it happened. */
export type BackdatedAction = keyof typeof precedents;

/** The earliest moment at which an action can have happened, and what is wrong with an earlier one. Pure. */
export function earliestMoment(
  facts: CaseFacts,
  action: BackdatedAction,
  input: Record<string, unknown>,
): { at: Date; code: string; detail: string } {
  const { at, code, detail }: Precedent = precedents[action];
  const before = at(facts, input);
  return before && before > facts.item.receivedAt
    ? { at: before, code, detail }
    : { ...receipt, at: facts.item.receivedAt };
}
