import { localDay } from '../../deadlines/local-day.js';
import { isQuarterOver, quarterSpan, quartersIn } from '../../deadlines/quarters.js';
import type { MeasuredScope } from './measure.js';

/** A quarter of a year, as one is counted in. */
export interface JudgedQuarter {
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
export function judgedQuarters({ from, to, now }: MeasuredScope): JudgedQuarter[] {
  const begun = quartersIn(from, to)
    .map((quarter) => ({ ...quarterSpan(quarter), isOver: isQuarterOver(quarter, now) }))
    .filter(({ startsAt }) => startsAt <= now)
    .map((quarter) => ({ ...quarter, from: localDay(quarter.startsAt) }));
  const within = begun.filter((quarter) => quarter.from >= from);
  return within.length > 0 ? within : begun;
}

/** The whole quarters that a period is judged by; null when none has begun. */
export function quarterlyScope(scope: MeasuredScope): MeasuredScope | null {
  const quarters = judgedQuarters(scope);
  const [first, last] = [quarters[0], quarters.at(-1)];
  return first && last ? { ...scope, startsAt: first.startsAt, endsAt: last.endsAt } : null;
}
