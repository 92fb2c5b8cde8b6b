import { IANAZone } from 'luxon';
import type { DayStep, DeadlineCount, DeadlineExplanation, ExplainedPause } from './deadline-explanation.js';
import { type DayNumber, dayNumberAt, endOfDayNumber, isoDay, localDay, officeZone } from './local-day.js';
import { endOfPause, type Pause, PausedTime } from './paused-time.js';
import { checkTerm, type Term } from './term.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * When a promise ends. `dueAt` is what people see, `lateFrom` the first instant that is late, `dueOn` the last local
 * day that is in time. Hours: due at `dueAt` itself, late a millisecond on. Days and weeks: both are the first instant
 * of the day after `dueOn`.
 */
export type Deadline = { dueAt: Date; lateFrom: Date; dueOn: string; explanation: DeadlineExplanation };

/** What a deadline is computed from. `now` is needed only while a pause is open. */
export type DeadlineInput = {
  start: Date;
  term: Term;
  calendar: WorkingCalendar;
  pauses?: readonly Pause[];
  now?: Date;
};

type Counted = { dueAt: Date; lateFrom: Date; dueOn: string; count: DeadlineCount };

const hourMs = 3_600_000;
const zone = IANAZone.create(officeZone);

/**
 * The only place where the end of a term is computed. Throws `InvalidDeadlineInput` when the start, the term or a pause
 * makes no sense.
 *
 * - Hours are clock hours; paused time is added to the millisecond.
 * - Working days: the day of receipt does not count, the term ends with the nth working day that is not paused.
 * - Weeks: the same weekday, or when that is a weekend or a holiday the next day that is none; then one working day on for
 *   each working day that was paused until then.
 *
 * `PausedTime` says which days are paused. The day on which a term ends never is one, so a term only lapses while the
 * clock stands still when the pause began after noon of the last day: that day had then been used.
 */
export function deadline({ start, term, calendar, pauses = [], now }: DeadlineInput): Deadline {
  checkTerm(term);
  const startDay = dayNumberAt(start);
  const paused = new PausedTime(pauses, now);
  const { count, ...due } = countTerm(start, startDay, term, calendar, paused);
  const explanation = {
    term: { unit: term.unit, length: term.length },
    start: start.toISOString(),
    startOn: isoDay(startDay),
    dueAt: due.dueAt.toISOString(),
    dueOn: due.dueOn,
    policyVersion: calendar.version,
    count,
    pauses: explainedPauses(pauses, start, due.lateFrom, now),
  };
  return { ...due, explanation };
}

/** Whether something that happened at `at` kept the promise. */
export function isInTime({ lateFrom }: Pick<Deadline, 'lateFrom'>, at: Date): boolean {
  return at < lateFrom;
}

/** The pauses that the clock felt between receipt and the end of the term. */
function explainedPauses(pauses: readonly Pause[], start: Date, lateFrom: Date, now?: Date): ExplainedPause[] {
  return pauses.flatMap((pause) => {
    const { from, reason } = pause;
    const until = endOfPause(pause, now);
    if (until <= start || from >= lateFrom || until <= from) return [];
    return [{ from: from.toISOString(), until: until.toISOString(), isOpen: pause.until === null, reason }];
  });
}

function countTerm(
  start: Date,
  startDay: DayNumber,
  term: Term,
  calendar: WorkingCalendar,
  paused: PausedTime,
): Counted {
  if (term.unit === 'hours') return countHours(start, term.length, paused);
  if (term.unit === 'weeks') return countWeeks(startDay, term.length, calendar, paused);
  return countWorkingDays(startDay, term.length, calendar, paused);
}

function countHours(start: Date, length: number, paused: PausedTime): Counted {
  const dueAt = new Date(paused.afterRunning(start.getTime(), length * hourMs));
  const minutesShifted = zone.offset(dueAt.getTime()) - zone.offset(start.getTime());
  const clockChange = minutesShifted === 0 ? null : minutesShifted > 0 ? 'forward' : 'back';
  const lateFrom = new Date(dueAt.getTime() + 1);
  return { dueAt, lateFrom, dueOn: localDay(dueAt), count: { unit: 'hours', clockChange } };
}

function countWorkingDays(startDay: DayNumber, length: number, calendar: WorkingCalendar, paused: PausedTime): Counted {
  const days: DayStep[] = [{ on: isoDay(startDay), is: 'received' }];
  let day = startDay;
  for (let left = length; left > 0; ) {
    day++;
    const step = stepOn(day, calendar, paused);
    days.push(step);
    if (step.is === 'counted') left--;
  }
  return { ...endOfDayNumber(day), count: { unit: 'workingDays', days } };
}

function countWeeks(startDay: DayNumber, length: number, calendar: WorkingCalendar, paused: PausedTime): Counted {
  const targetDay = startDay + 7 * length;
  let day = targetDay;
  const shifts: DayStep[] = [];
  for (let off = calendar.dayOff(day); off; off = calendar.dayOff(++day)) shifts.push({ on: isoDay(day), ...off });
  const pausedDays = pausedWorkingDays(startDay, day, calendar, paused);
  for (let left = pausedDays; left > 0; ) {
    day++;
    if (stepOn(day, calendar, paused).is === 'counted') left--;
  }
  return { ...endOfDayNumber(day), count: { unit: 'weeks', targetOn: isoDay(targetDay), shifts, pausedDays } };
}

/** How many working days after the one, until and including the other, were paused. */
function pausedWorkingDays(after: DayNumber, until: DayNumber, calendar: WorkingCalendar, paused: PausedTime): number {
  let count = 0;
  for (let day = after + 1; day <= until; day++) if (stepOn(day, calendar, paused).is === 'paused') count++;
  return count;
}

function stepOn(day: DayNumber, calendar: WorkingCalendar, paused: PausedTime): DayStep {
  const on = isoDay(day);
  const off = calendar.dayOff(day);
  if (off) return { on, ...off };
  return { on, is: paused.isPausedOn(day) ? 'paused' : 'counted' };
}
