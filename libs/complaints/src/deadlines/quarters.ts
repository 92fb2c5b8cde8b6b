import { DateTime } from 'luxon';
import { dayNumber, localDay, startOfDay } from './local-day.js';

/** How a quarter is written: `2026-Q1`. */
export const QUARTER = /^\d{4}-Q[1-4]$/;

/** The quarter in which a local day lies. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** First and last local day of a quarter. */
export function daysOfQuarter(quarter: string): { from: string; to: string } {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  const first = DateTime.utc(year, 3 * number - 2, 1);
  return { from: first.toISODate() as string, to: first.endOf('quarter').toISODate() as string };
}

/** The first instant of a quarter, and that of the next one. */
export function quarterSpan(quarter: string): { startsAt: Date; endsAt: Date } {
  const { from, to } = daysOfQuarter(quarter);
  return { startsAt: new Date(startOfDay(dayNumber(from))), endsAt: new Date(startOfDay(dayNumber(to) + 1)) };
}

/** Every quarter that a period touches, oldest first. */
export function quartersIn(from: string, to: string): string[] {
  const first = DateTime.fromISO(daysOfQuarter(quarterOf(from)).from, { zone: 'utc' });
  const months = DateTime.fromISO(to, { zone: 'utc' }).diff(first, 'months').months;
  const count = Math.max(0, Math.floor(months / 3) + 1);
  return Array.from({ length: count }, (_, index) =>
    quarterOf(first.plus({ months: 3 * index }).toISODate() as string),
  );
}

/** Whether a quarter had ended at an instant. */
export function isQuarterOver(quarter: string, at: Date): boolean {
  return daysOfQuarter(quarter).to < localDay(at);
}
