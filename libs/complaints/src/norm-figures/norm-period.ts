import { dayNumber, localDay, startOfDay } from '../deadlines/local-day.js';
import { InvalidInput } from '../feedback-item/errors.js';

/** Which complaints of a period are looked at: those whose term fell due in it (the norm), or that came or went in it. */
export const COHORTS = ['fell-due', 'received', 'closed'] as const;
export type Cohort = (typeof COHORTS)[number];

/** A period of local days, both included, with its instants. */
export interface NormPeriod {
  from: string;
  to: string;
  today: string;
  /** First instant of the first day. */
  startsAt: Date;
  /** First instant after the last day. */
  endsAt: Date;
  todayStartsAt: Date;
  todayEndsAt: Date;
}

const LONGEST_DAYS = 366 * 10;

/** The period from one day to another; the present month when left out. Throws `InvalidInput` on a period that cannot be. */
export function normPeriod(asked: { from?: string | undefined; to?: string | undefined }, now: Date): NormPeriod {
  const today = localDay(now);
  const from = asked.from ?? `${(asked.to ?? today).slice(0, 7)}-01`;
  const to = asked.to ?? lastOfMonth(from);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) throw new InvalidInput('/to', 'before-start', 'Choose a last day that is not before the first.');
  if (last - first > LONGEST_DAYS) throw new InvalidInput('/to', 'too-long', 'Choose a period of at most ten years.');
  const instant = (day: number) => new Date(startOfDay(day));
  const present = dayNumber(today);
  return {
    from,
    to,
    today,
    startsAt: instant(first),
    endsAt: instant(last + 1),
    todayStartsAt: instant(present),
    todayEndsAt: instant(present + 1),
  };
}

function lastOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
