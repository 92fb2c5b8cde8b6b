import type { Queryable } from '../database/queryable.js';
import { RoleNotAllowed } from '../feedback-item/errors.js';
import type { Actor } from '../staff/actor.js';
import type { Language } from '../vocabulary.js';
import { type BreachBudget, breachBudget } from './breach-budget.js';
import { type ExactShare, exactShare, reaches } from './exact-share.js';
import { type Forecast, forecast } from './forecast.js';
import { nameGroups } from './group-names.js';
import { countForNorm, type Grouping, type NormCount } from './norm-counts.js';
import { type AskedPeriod, type Cohort, type NormPeriod, normPeriod } from './norm-period.js';
import { countPausedTerms } from './paused-terms.js';
import { type PublishedTerm, publishedTerms } from './published-terms.js';

/** What to show of the norms. Days are local, both included; the present month when left out. */
export interface NormFiguresFilter extends AskedPeriod {
  labelIds?: string[] | undefined;
  /** Key of one published term. */
  term?: string | undefined;
  cohort: Cohort;
  groupBy?: Grouping | undefined;
  /** For the names of products. */
  language?: Language | undefined;
}

/** What the law counts, and what it leaves out. */
export interface NormFigure {
  met: number;
  missed: number;
  /** Of the missed: still open, so already too late. */
  missedOpen: number;
  leftOut: { withdrawn: number; merged: number };
  /** Not due yet, with what of it is kept already or still open. */
  toFallDue: { total: number; kept: number; open: number };
  share: ExactShare;
  /** Judged on the exact share; null when nothing fell due. */
  isMet: boolean | null;
  /** Of how many terms, due already or not, the clock stood still. */
  pausedTerms: number;
}

/** The norm of one label and one of its published terms. */
export interface NormBand extends Omit<PublishedTerm, 'policyIds' | 'horizonOn'>, NormFigure {
  /** Only for the cohort that the norm is about, and for the figure as a whole. */
  budget: BreachBudget | null;
  forecast: Forecast | null;
  /** By `groupBy`; oldest month first, other groups most missed first. A key of null: no product, nobody assigned. */
  groups: ({ key: string | null; name: string | null } & NormFigure)[] | null;
}

/** What the counts tell; the pauses are counted apart. */
type FigureOfCounts = Omit<NormFigure, 'pausedTerms'>;
type GroupOfCounts = { key: string | null; name: string | null } & FigureOfCounts;
type BandOfCounts = Omit<NormBand, 'pausedTerms' | 'groups'> & { groups: GroupOfCounts[] | null };

/** The norms of a period, the worst first. */
export interface NormFigures extends Pick<NormPeriod, 'from' | 'to' | 'today'> {
  asOf: Date;
  cohort: Cohort;
  bands: NormBand[];
}

/**
 * The share of published terms that was met, for each label and term that the actor may see. Exact as of `now`. Throws
 * `InvalidInput` for an impossible period and `RoleNotAllowed` for a handler who asks to compare colleagues.
 */
export async function normFigures(
  dataSource: Queryable,
  filter: NormFiguresFilter,
  actor: Actor,
  now: Date,
): Promise<NormFigures> {
  const { cohort, groupBy, language = 'nl' } = filter;
  if (groupBy === 'handler' && actor.role === 'handler') throw new RoleNotAllowed('compare-handlers');
  const period = normPeriod(filter, now);
  const terms = await publishedTerms(dataSource, filter, actor, period.today, now);
  const withOutlook = cohort === 'fell-due' && groupBy === undefined;
  const policyIds = [...new Set(terms.flatMap((term) => term.policyIds))];
  const labelIds = [...new Set(terms.map(({ labelId }) => labelId))];
  const counts = await countForNorm(dataSource, { policyIds, labelIds, period, cohort, groupBy, withOutlook, now });
  const pausedTerms = await countPausedTerms(dataSource, terms, { cohort, period, labelIds, groupBy });
  const bands = terms.flatMap((term) => {
    const own = counts.filter(
      ({ policyId, milestone }) => milestone === term.milestone && term.policyIds.includes(policyId),
    );
    const isEmpty = !own.some(({ part }) => part === 'fallen' || part === 'coming');
    return isEmpty && !term.isInForce
      ? []
      : [withPauses(band(term, own, period, groupBy, withOutlook), (group) => pausedTerms(term, group))];
  });
  if (groupBy) await nameGroups(dataSource, bands, groupBy, language);
  const { from, to, today } = period;
  return { asOf: now, from, to, today, cohort, bands: bands.sort(worstFirst) };
}

/** The band of which it is known how often the clock stood still; so are its groups. */
function withPauses(band: BandOfCounts, pausedTerms: (group?: { key: string | null }) => number): NormBand {
  const groups = band.groups?.map((group) => ({ ...group, pausedTerms: pausedTerms(group) })) ?? null;
  return { ...band, pausedTerms: pausedTerms(), groups };
}

function band(
  term: PublishedTerm,
  counts: NormCount[],
  period: NormPeriod,
  groupBy: Grouping | undefined,
  withOutlook: boolean,
): BandOfCounts {
  const { policyIds: _, horizonOn, ...published } = term;
  const { targetPercent } = term;
  const figure = figureOf(counts, targetPercent);
  const outlook = withOutlook
    ? { budget: budgetOf(figure, counts, term, period), forecast: forecastOf(figure, counts, targetPercent) }
    : null;
  return {
    ...published,
    ...figure,
    budget: outlook?.budget ?? null,
    forecast: outlook?.forecast ?? null,
    groups: groupBy ? groupsOf(counts, targetPercent, groupBy) : null,
  };
}

function figureOf(counts: NormCount[], targetPercent: number): FigureOfCounts {
  const fallen = total(counts, 'fallen');
  const coming = total(counts, 'coming');
  const share = exactShare(fallen.kept, fallen.kept + fallen.open + fallen.failed);
  return {
    met: fallen.kept,
    missed: fallen.open + fallen.failed,
    missedOpen: fallen.open,
    leftOut: { withdrawn: fallen.withdrawn + coming.withdrawn, merged: fallen.merged + coming.merged },
    toFallDue: { total: coming.kept + coming.open + coming.failed, kept: coming.kept, open: coming.open },
    share,
    isMet: share.denominator === 0 ? null : reaches(share, targetPercent),
  };
}

function budgetOf(
  { share, missed, toFallDue }: FigureOfCounts,
  counts: NormCount[],
  term: PublishedTerm,
  { from, to, today }: NormPeriod,
): BreachBudget {
  const recent = figureOf(
    counts.map((count) => ({ ...count, part: count.part === 'recent' ? 'fallen' : 'upcoming' })),
    term.targetPercent,
  );
  return breachBudget({
    targetPercent: term.targetPercent,
    from,
    to,
    today,
    counted: share.denominator,
    missed,
    toFallDue: toFallDue.total,
    recent: { counted: recent.share.denominator, missed: recent.missed },
    horizonOn: term.horizonOn,
  });
}

function forecastOf({ met, share }: FigureOfCounts, counts: NormCount[], targetPercent: number): Forecast {
  const upcoming = counts
    .filter(({ part, kept, open, failed }) => part === 'upcoming' && kept + open + failed > 0)
    .map(({ key, kept, open, failed }) => ({ lateFrom: new Date(Number(key)), kept, open, failed }));
  return forecast(met, share.denominator, targetPercent, upcoming);
}

function groupsOf(counts: NormCount[], targetPercent: number, groupBy: Grouping): GroupOfCounts[] {
  const keys = [...new Set(counts.map(({ key }) => key))].sort();
  const groups = keys.map((key) => ({
    key,
    name: null,
    ...figureOf(
      counts.filter((count) => count.key === key),
      targetPercent,
    ),
  }));
  return groupBy === 'month'
    ? groups
    : groups.sort((a, b) => b.missed - a.missed || b.share.denominator - a.share.denominator);
}

function total(counts: NormCount[], part: NormCount['part']) {
  const sum = { kept: 0, open: 0, failed: 0, withdrawn: 0, merged: 0 };
  for (const count of counts) {
    if (count.part !== part) continue;
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += count[key];
  }
  return sum;
}

/** Furthest below its target first; what has no figure last. Compared exactly. */
function worstFirst(a: NormBand, b: NormBand): number {
  const [ours, theirs] = [a.share.denominator, b.share.denominator];
  if (ours === 0 || theirs === 0) return (ours === 0 ? 1 : 0) - (theirs === 0 ? 1 : 0);
  const above = ({ share, targetPercent }: NormBand) =>
    BigInt(share.numerator) * 100n - BigInt(targetPercent) * BigInt(share.denominator);
  const difference = above(a) * BigInt(theirs) - above(b) * BigInt(ours);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
