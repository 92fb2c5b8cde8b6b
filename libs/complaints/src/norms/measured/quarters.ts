import { dayNumber, startOfDay } from '../../deadlines/local-day.js';
import type { MeasuredScope } from './measure.js';

/** A quarter of a year, as one is counted in. */
export interface Quarter {
  /** Its first day. */
  from: string;
  startsAt: Date;
  endsAt: Date;
  isOver: boolean;
}

/**
 * The quarters that a period is judged by: those that begin in it, or else those that it touches. One that has not begun
 * yet is left out; one that still runs speaks for the firm, not against it.
 */
export function quartersOf({ from, to, now }: MeasuredScope): Quarter[] {
  const quarters: Quarter[] = [];
  const last = quarterIndex(to);
  for (let index = quarterIndex(from); index <= last; index += 1) {
    const [startsAt, endsAt] = [startOfQuarter(index), startOfQuarter(index + 1)];
    if (startsAt.at <= now) quarters.push({ ...quarterFrom(startsAt, endsAt), isOver: endsAt.at <= now });
  }
  const begun = quarters.filter((quarter) => quarter.from >= from);
  return begun.length > 0 ? begun : quarters;
}

function quarterFrom(start: { day: string; at: Date }, end: { at: Date }) {
  return { from: start.day, startsAt: start.at, endsAt: end.at };
}

function quarterIndex(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

function startOfQuarter(index: number): { day: string; at: Date } {
  const day = `${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`;
  return { day, at: new Date(startOfDay(dayNumber(day))) };
}

/** The whole quarters that a period is judged by; null when none has begun. */
export function quarterlyScope(scope: MeasuredScope): MeasuredScope | null {
  const quarters = quartersOf(scope);
  const [first, last] = [quarters[0], quarters.at(-1)];
  return first && last ? { ...scope, startsAt: first.startsAt, endsAt: last.endsAt } : null;
}
