import type { DataSource } from 'typeorm';
import { dayNumber, isoDay, localDay } from '../deadlines/local-day.js';
import type { Term } from '../deadlines/term.js';
import { InvalidInput } from '../feedback-item/errors.js';
import { policyInForce } from '../labels/policy-in-force.js';
import { type ExactShare, exactShare, reaches } from '../norm-figures/exact-share.js';
import { type NormBand, normFigures } from '../norm-figures/norm-figures.query.js';
import { normPeriod } from '../norm-figures/norm-period.js';
import type { Milestone } from '../norm-figures/published-terms.js';
import { SYSTEM } from '../staff/actor.js';
import { LEAST_RESPONSES, type MonitorAverages, monitorAverages } from './monitor-averages.js';
import { inOrderOfJourney } from './public-figures.query.js';

/** One promise of the guarantee: what was agreed, what came of it, and whether that is enough. */
export interface GuaranteeLine {
  promise: 'term' | 'satisfaction' | 'few-complaints';
  /** Of a term. */
  milestone: Milestone | null;
  term: Term | null;
  /** The share agreed: at least, or of complaints at most. */
  agreedPercent: number;
  performed: ExactShare;
  /** Of how many terms the clock stood still; null where the published term never does. */
  pausedTerms: number | null;
  /** Null when there is nothing to judge, or too few answers to publish. */
  isMet: boolean | null;
}

/** The guarantee of a label over half a year. */
export interface GuaranteeReport {
  labelCode: string;
  labelName: string;
  /** `2026-1` or `2026-2`. */
  half: string;
  from: string;
  to: string;
  asOf: Date;
  /** Whether the half year is still running, so that the figures can change. */
  isProvisional: boolean;
  lines: GuaranteeLine[];
  /** What the firm gives away when a promise was missed in a half year that is over; null when it guarantees none. */
  forfeit: { cents: number; to: string; isDue: boolean } | null;
}

/** A half year, as addresses carry it. */
export const HALF = /^(20\d\d)-([12])$/;

/** Reports on the guarantee of a label. Throws `NotFound`, and `InvalidInput` for a half year that has not begun. */
export async function guaranteeReport(
  dataSource: DataSource,
  labelId: string,
  half: string,
  now: Date,
): Promise<GuaranteeReport> {
  const { from, to } = daysOfHalf(half);
  const today = localDay(now);
  if (from > today)
    throw new InvalidInput('/half', 'in-future', 'This half year has not begun. Choose an earlier one.');
  // What was promised at the end of the half year, or now: later promises do not judge earlier work.
  const { label, policy } = await policyInForce(dataSource.manager, labelId, [to, today].sort()[0] as string);
  const filter = { labelIds: [labelId], from, to, cohort: 'fell-due' as const };
  const { bands } = await normFigures(dataSource.manager, filter, SYSTEM, now);
  const period = normPeriod({ from, to }, now);
  const { guarantee } = policy.settings;
  const lines = [
    ...inOrderOfJourney(bands).map(termLine),
    ...(guarantee?.satisfiedPercent
      ? [satisfactionLine(guarantee.satisfiedPercent, await monitorAverages(dataSource.manager, labelId, period))]
      : []),
    ...(guarantee?.complaints
      ? [complaintsLine(guarantee.complaints, await complaintsReceived(dataSource, labelId, period))]
      : []),
  ];
  const isMissed = lines.some(({ isMet }) => isMet === false);
  return {
    ...{ labelCode: label.code, labelName: label.name, half, from, to, asOf: now },
    isProvisional: to >= today,
    lines,
    // As long as the half year runs, a miss can still be made good.
    forfeit: guarantee?.forfeit ? { ...guarantee.forfeit, isDue: isMissed && to < today } : null,
  };
}

/** The half years that can be reported on, the newest first: the present one and the two before it. */
export function recentHalves(now: Date): string[] {
  const [year, month] = localDay(now).split('-').map(Number) as [number, number];
  const present = year * 2 + (month > 6 ? 1 : 0);
  return [present, present - 1, present - 2].map((count) => `${Math.floor(count / 2)}-${(count % 2) + 1}`);
}

function daysOfHalf(half: string): { from: string; to: string } {
  const [, year, number] = HALF.exec(half) ?? [];
  if (!year) throw new InvalidInput('/half', 'unknown-half', 'Write a half year like 2026-1.');
  return number === '1'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: isoDay(dayNumber(`${year}-12-31`)) };
}

function termLine({ milestone, term, targetPercent, share, isMet, ...band }: NormBand): GuaranteeLine {
  const pausedTerms = band.clockPausesForCustomer ? band.pausedTerms : null;
  return { promise: 'term', milestone, term, agreedPercent: targetPercent, performed: share, pausedTerms, isMet };
}

/** Of a promise that is about no term. */
const NO_TERM = { milestone: null, term: null, pausedTerms: null } as const;

function satisfactionLine(agreedPercent: number, { satisfied }: MonitorAverages): GuaranteeLine {
  const isEnough = satisfied.denominator >= LEAST_RESPONSES;
  const performed = isEnough ? exactShare(satisfied.numerator, satisfied.denominator) : exactShare(0, 0);
  const isMet = isEnough ? reaches(satisfied, agreedPercent) : null;
  return { promise: 'satisfaction', ...NO_TERM, agreedPercent, performed, isMet };
}

function complaintsLine({ mostPercent, customers }: { mostPercent: number; customers: number }, received: number) {
  // "At most" is met when the rest reaches the rest.
  const isMet = reaches({ numerator: Math.max(0, customers - received), denominator: customers }, 100 - mostPercent);
  return {
    promise: 'few-complaints' as const,
    ...NO_TERM,
    ...{ agreedPercent: mostPercent, performed: exactShare(received, customers), isMet },
  };
}

async function complaintsReceived(
  dataSource: DataSource,
  labelId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<number> {
  const [row]: { count: number }[] = await dataSource.query(
    `SELECT count(*)::int AS count FROM feedback_items
     WHERE label_id = $1 AND kind = 'complaint' AND status <> 'merged' AND received_at >= $2 AND received_at < $3`,
    [labelId, startsAt, endsAt],
  );
  return row?.count ?? 0;
}
