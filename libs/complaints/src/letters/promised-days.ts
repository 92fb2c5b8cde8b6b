import { dayNumberAt, isoDay, localDay, startOfDay } from '../deadlines/local-day.js';
import { type Delayed, keptAs } from '../feedback-item/announced-delays.js';
import { type CaseFacts, openCommitments } from '../feedback-item/case-facts.js';
import type { CommitmentKind } from '../vocabulary.js';

/** The terms that end when the customer has what is waited for, the one that was promised first. */
const TERMS_OF: Readonly<Record<Delayed, readonly CommitmentKind[]>> = {
  answer: ['second-look', 'answer', 'twelve-week-limit'],
  'carry-out-solution': ['carry-out-solution'],
  closure: ['closure'],
};

/**
 * The day by which the customer was last told to have something: the new day of a delay notice, or else the end of its
 * term; undefined when it is not awaited any more. Pure.
 */
export function promisedOn(facts: CaseFacts, what: Delayed): string | undefined {
  const newDay = openCommitments(facts, 'promise').findLast((one) => keptAs(one, facts) === what);
  return newDay ? lastInTime(newDay.lateFrom) : lastDayOf(facts, TERMS_OF[what]);
}

/** The last day that is in time for the first open commitment of these kinds. */
export function lastDayOf(facts: CaseFacts, kinds: readonly CommitmentKind[]): string | undefined {
  const first = kinds.flatMap((kind) => openCommitments(facts, kind).slice(0, 1))[0];
  return first && lastInTime(first.lateFrom);
}

/** The last local day that is in time. */
export function lastInTime(lateFrom: Date): string {
  return localDay(new Date(lateFrom.getTime() - 1));
}

/** When something is due, as people say it: the last day of what may wait until its end, or else the very moment. */
export function dueToTell(dueAt: Date): Date | string {
  const day = dayNumberAt(dueAt);
  return startOfDay(day) === dueAt.getTime() ? isoDay(day - 1) : dueAt;
}
