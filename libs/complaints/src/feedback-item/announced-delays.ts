import { ANSWERED_BY } from '../commitments/evidence.js';
import type { CommitmentKind } from '../vocabulary.js';
import { type CaseFacts, openCommitments } from './case-facts.js';

/** What a delay notice can give a new day for. */
export type Delayed = 'answer' | 'carry-out-solution' | 'closure';

/** What is promised for the new day; a promise to the customer, so in the customer's language. */
export const NEW_DAY_FOR: Readonly<Record<Delayed, { nl: string; en: string }>> = {
  answer: { nl: 'ons antwoord (nieuwe datum)', en: 'our answer (new date)' },
  'carry-out-solution': {
    nl: 'doen wat in ons antwoord staat (nieuwe datum)',
    en: 'doing what our answer says (new date)',
  },
  closure: { nl: 'alles afgerond (nieuwe datum)', en: 'everything settled (new date)' },
};

const BEFORE_ANSWER: readonly string[] = ['received', 'in-treatment', 'awaiting-approval', 'decided'];

/** What the customer waits for as the case is now, and so what a delay notice is about. Pure. */
export function delayed(facts: CaseFacts): Delayed {
  const { item } = facts;
  if (item.kind !== 'complaint') return 'closure';
  const isUnanswered = openCommitments(facts).some(({ kind }) => ANSWERED_BY.includes(kind));
  if (isUnanswered || BEFORE_ANSWER.includes(item.status)) return 'answer';
  return openCommitments(facts, 'carry-out-solution').length > 0 ? 'carry-out-solution' : 'closure';
}

/**
 * By what evidence a commitment is kept: that of its own kind, or, for the new day of a delay notice, that of what was
 * delayed. Pure.
 */
export function keptAs({ id, kind }: { id: string; kind: CommitmentKind }, { events }: Pick<CaseFacts, 'events'>) {
  if (kind !== 'promise') return kind;
  const notice = events.find(({ type, facts }) => type === 'delay-announced' && facts.commitmentId === id);
  // Older notices do not say what they are about: it was the answer.
  return notice ? ((notice.facts.about as Delayed | undefined) ?? 'answer') : kind;
}
