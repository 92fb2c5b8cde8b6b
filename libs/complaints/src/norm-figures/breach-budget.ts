import { dayNumber, isoDay } from '../deadlines/local-day.js';
import { type ExactShare, exactShare } from './exact-share.js';

/** How many days before today tell the present rate. */
export const RATE_DAYS = 28;

/** What is known of a term in a period when the budget is made up. Days are local days. */
export interface BudgetBasis {
  targetPercent: number;
  from: string;
  to: string;
  today: string;
  /** Fell due, left out not counted, and missed of those. */
  counted: number;
  missed: number;
  /** Received, and falling due later in the period. */
  toFallDue: number;
  /** What fell due in the last `RATE_DAYS` days before today. */
  recent: { counted: number; missed: number };
  /** The day on which a complaint received now falls due; null when nobody gets this term any more. */
  horizonOn: string | null;
}

/** How many terms may be missed in a period, and how that goes on at the present rate. */
export interface BreachBudget {
  /** Expected to fall due in the whole period: what is known, and the run rate after it. */
  expected: number;
  allowed: number;
  used: number;
  /** Negative when more were missed than may be. */
  left: number;
  /** The day on which the budget is used up at the present rate; null when it lasts, or is used up already. */
  lastsUntil: string | null;
  /** The share of the whole period when misses go on at the present rate. */
  endsAt: ExactShare;
  /** What fell due in the four weeks that tell the present rate. */
  recent: { counted: number; missed: number };
}

/** Makes up the breach budget. In whole numbers: the only rounding is of the expected number, half up. Pure. */
export function breachBudget(basis: BudgetBasis): BreachBudget {
  const { targetPercent, missed, recent } = basis;
  const expected = basis.counted + basis.toFallDue + expectedLater(basis);
  const allowed = Math.floor(((100 - targetPercent) * expected) / 100);
  const left = allowed - missed;
  const daysLeft = daysBetween(startOfRest(basis), basis.to);
  const kept = RATE_DAYS * (expected - missed) - recent.missed * daysLeft;
  return {
    expected,
    allowed,
    used: missed,
    left,
    lastsUntil: lastDay(basis, left, daysLeft),
    endsAt: exactShare(Math.max(0, kept), RATE_DAYS * expected),
    recent,
  };
}

/** Complaints not received yet whose term will end in the period: the days past the horizon at the present rate. */
function expectedLater({ from, to, horizonOn, recent }: BudgetBasis): number {
  if (horizonOn === null) return 0;
  const days = daysBetween(later(horizonOn, dayBefore(from)), to);
  return Math.floor((2 * recent.counted * days + RATE_DAYS) / (2 * RATE_DAYS));
}

function lastDay(basis: BudgetBasis, left: number, daysLeft: number): string | null {
  const { missed: missedLately } = basis.recent;
  if (left < 0 || missedLately === 0) return null;
  const days = Math.floor((left * RATE_DAYS) / missedLately);
  return days < daysLeft ? isoDay(dayNumber(startOfRest(basis)) + days) : null;
}

/** The day after which the rest of the period lies: today, or the eve of a period that is still to come. */
function startOfRest({ from, today }: BudgetBasis): string {
  return later(today, dayBefore(from));
}

/** Days after `day` up to and including `to`. */
function daysBetween(day: string, to: string): number {
  return Math.max(0, dayNumber(to) - dayNumber(day));
}

function dayBefore(day: string): string {
  return isoDay(dayNumber(day) - 1);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
