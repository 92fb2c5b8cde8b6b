import { dayNumber, isoDay, localDay, startOfDay } from '../deadlines/local-day.js';
import { daysOfQuarter, quarterOf } from '../deadlines/quarters.js';
import { InvalidInput } from '../feedback-item/errors.js';

/** Which complaints of a period are looked at: those whose term fell due in it (the norm), or that came or went in it. */
export const COHORTS = ['fell-due', 'received', 'closed'] as const;
export type Cohort = (typeof COHORTS)[number];

/** Periods that people ask for by name; each has today in it. */
export const PERIODS = ['month', 'quarter', 'year', 'last-12-months'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** A period as it is asked for: by its days, or by its name; the present month when neither is given. */
export interface AskedPeriod {
  from?: string | undefined;
  to?: string | undefined;
  period?: PeriodName | undefined;
}

/** Local days, both ends included, seen from today. */
export interface SpanOfDays {
  from: string;
  to: string;
  today: string;
}

/** A period of local days with its instants. */
export interface NormPeriod extends SpanOfDays {
  /** First instant of the first day. */
  startsAt: Date;
  /** First instant after the last day. */
  endsAt: Date;
  todayStartsAt: Date;
  todayEndsAt: Date;
}

const LONGEST_DAYS = 366 * 10;

/** The period asked for. Throws `InvalidInput` on one that cannot be. */
export function normPeriod(asked: AskedPeriod, now: Date): NormPeriod {
  const today = localDay(now);
  const { from, to } = daysOf(asked, today);
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

/** A period as whole months and the single days around them, each by its first day. The month of today comes by day. */
export function wholeMonths({ from, to, today }: SpanOfDays): { months: string[]; days: string[] } {
  const months: string[] = [];
  const days: string[] = [];
  const last = dayNumber(to);
  for (let day = dayNumber(from); day <= last; ) {
    const on = isoDay(day);
    const end = dayNumber(lastOfMonth(on));
    const isWhole = on.endsWith('-01') && end <= last && on.slice(0, 7) !== today.slice(0, 7);
    (isWhole ? months : days).push(on);
    day = isWhole ? end + 1 : day + 1;
  }
  return { months, days };
}

function daysOf({ from, to, period = 'month' }: AskedPeriod, today: string): { from: string; to: string } {
  if (from ?? to) {
    const first = from ?? `${to?.slice(0, 7)}-01`;
    return { from: first, to: to ?? lastOfMonth(first) };
  }
  const month = Number(today.slice(5, 7));
  switch (period) {
    case 'month':
      return { from: monthDay(today, month, 1), to: monthDay(today, month + 1, 0) };
    case 'quarter':
      return daysOfQuarter(quarterOf(today));
    case 'year':
      return { from: monthDay(today, 1, 1), to: monthDay(today, 13, 0) };
    case 'last-12-months':
      return { from: monthDay(today, month - 11, 1), to: monthDay(today, month + 1, 0) };
  }
}

function lastOfMonth(day: string): string {
  return monthDay(day, Number(day.slice(5, 7)) + 1, 0);
}

/** A day of a month of the year of `day`; month 13 is January after it, day 0 the last of the month before. */
function monthDay(day: string, month: number, dayOfMonth: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), month - 1, dayOfMonth)).toISOString().slice(0, 10);
}
