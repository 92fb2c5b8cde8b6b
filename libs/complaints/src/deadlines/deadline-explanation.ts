import type { Term } from './term.js';

/** One day of the count. `holiday` is a holiday key, or the label's own name for a day that it added. */
export type DayStep =
  | { on: string; is: 'received' | 'counted' | 'weekend' | 'paused' }
  | { on: string; is: 'holiday'; holiday: string };

/**
 * How the term was counted. Hours: whether the clock was moved in between. Working days: every day from receipt to the
 * last. Weeks: the day that the weeks led to, the days it had to move past, and the paused working days that were added.
 */
export type DeadlineCount =
  | { unit: 'hours'; clockChange: 'forward' | 'back' | null }
  | { unit: 'workingDays'; days: DayStep[] }
  | { unit: 'weeks'; targetOn: string; shifts: DayStep[]; pausedDays: number };

/** A pause that the clock felt; while it is open, `until` is the instant at which the deadline was computed. */
export type ExplainedPause = { from: string; until: string; isOpen: boolean; reason: string };

/**
 * Why a deadline is what it is, in plain JSON: kept with the complaint, so that the count can be shown for ever as it
 * was made. Instants are ISO in UTC, days are local.
 */
export type DeadlineExplanation = {
  term: Term;
  start: string;
  startOn: string;
  dueAt: string;
  dueOn: string;
  policyVersion: number;
  count: DeadlineCount;
  pauses: ExplainedPause[];
};
