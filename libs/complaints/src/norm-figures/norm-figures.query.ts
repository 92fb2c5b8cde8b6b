import type { EntityManager } from 'typeorm';
import { RoleNotAllowed } from '../feedback-item/errors.js';
import { type Actor, labelsInScope } from '../staff/actor.js';
import type { Language } from '../vocabulary.js';
import { type BreachBudget, breachBudget } from './breach-budget.js';
import { type ExactShare, exactShare, reaches } from './exact-share.js';
import { type Forecast, forecast } from './forecast.js';
import { nameGroups } from './group-names.js';
import { countByDay, countLive, type Grouping, type NormCount } from './norm-counts.js';
import { type AskedPeriod, type Cohort, type NormPeriod, normPeriod } from './norm-period.js';
import { countPausedTerms } from './paused-terms.js';
import { horizonOn, type PublishedTerm, publishedTerms } from './published-terms.js';

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
export interface NormBand extends Omit<PublishedTerm, 'policyIds' | 'givenBy'>, NormFigure {
  /** Only for the cohort that the norm is about, and for the figure as a whole. */
  budget: BreachBudget | null;
  forecast: Forecast | null;
  /** By `groupBy`; oldest month first, other groups most missed first. A key of null: no product, nobody assigned. */
  groups: ({ key: string | null; name: string | null } & NormFigure)[] | null;
}

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
  manager: EntityManager,
  filter: NormFiguresFilter,
  actor: Actor,
  now: Date,
): Promise<NormFigures> {
  const { cohort, groupBy, language = 'nl' } = filter;
  if (groupBy === 'handler' && actor.role === 'handler') throw new RoleNotAllowed('compare-handlers');
  const period = normPeriod(filter, now);
  const withOutlook = cohort === 'fell-due' && groupBy === undefined;
  const isByDay = cohort === 'fell-due' && (groupBy === undefined || groupBy === 'month');
  // At once: what is counted by day need not know the terms.
  const [terms, byDay] = await Promise.all([
    publishedTerms(manager, filter, actor, period.today),
    isByDay
      ? countByDay(manager, { labelIds: labelsInScope(actor, filter.labelIds), period, groupBy, withOutlook, now })
      : null,
  ]);
  const policyIds = [...new Set(terms.flatMap((term) => term.policyIds))];
  const labelIds = [...new Set(terms.map(({ labelId }) => labelId))];
  const counts = byDay ?? (await countLive(manager, { policyIds, labelIds, period, cohort, groupBy, now }));
  const pausedTerms = await countPausedTerms(manager, terms, { cohort, period, labelIds, groupBy });
  const countsOf = grouped(counts, ({ policyId, milestone }) => `${policyId} ${milestone}`);
  const bands = terms.flatMap((term) => {
    const own = term.policyIds.flatMap((id) => countsOf.get(`${id} ${term.milestone}`) ?? []);
    const isEmpty = !own.some(({ part }) => part === 'fallen' || part === 'coming');
    if (isEmpty && !term.isInForce) return [];
    const paused = (group?: { key: string | null }) => pausedTerms(term, group);
    return band(term, own, paused, groupBy, withOutlook ? (figure) => outlookOf(figure, own, term, period, now) : null);
  });
  if (groupBy) await nameGroups(manager, bands, groupBy, language);
  const { from, to, today } = period;
  return { asOf: now, from, to, today, cohort, bands: bands.sort(worstFirst) };
}

/** Of how many terms the clock stood still: of a whole band, or of one group of its split. */
type PausedTerms = (group?: { key: string | null }) => number;

function band(
  term: PublishedTerm,
  counts: NormCount[],
  pausedTerms: PausedTerms,
  groupBy: Grouping | undefined,
  outlook: ((figure: NormFigure) => Pick<NormBand, 'budget' | 'forecast'>) | null,
): NormBand {
  const { policyIds: _, givenBy: __, ...published } = term;
  const figure = figureOf(counts, term.targetPercent, pausedTerms());
  return {
    ...published,
    ...figure,
    ...(outlook?.(figure) ?? { budget: null, forecast: null }),
    groups: groupBy ? groupsOf(counts, term.targetPercent, pausedTerms, groupBy) : null,
  };
}

function figureOf(counts: NormCount[], targetPercent: number, pausedTerms: number): NormFigure {
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
    pausedTerms,
  };
}

function outlookOf(figure: NormFigure, counts: NormCount[], term: PublishedTerm, period: NormPeriod, now: Date) {
  return {
    budget: budgetOf(figure, total(counts, 'recent'), term, period, now),
    forecast: forecastOf(figure, counts, term.targetPercent),
  };
}

function budgetOf(
  { share, missed, toFallDue }: NormFigure,
  recent: ReturnType<typeof total>,
  term: PublishedTerm,
  { from, to, today }: NormPeriod,
  now: Date,
): BreachBudget {
  const recentlyMissed = recent.open + recent.failed;
  return breachBudget({
    targetPercent: term.targetPercent,
    from,
    to,
    today,
    counted: share.denominator,
    missed,
    toFallDue: toFallDue.total,
    recent: { counted: recent.kept + recentlyMissed, missed: recentlyMissed },
    horizonOn: horizonOn(term, now),
  });
}

function forecastOf({ met, share }: NormFigure, counts: NormCount[], targetPercent: number): Forecast {
  const upcoming = counts
    .filter(({ part, kept, open, failed }) => part === 'upcoming' && kept + open + failed > 0)
    .map(({ key, kept, open, failed }) => ({ lateFrom: new Date(Number(key)), kept, open, failed }));
  return forecast(met, share.denominator, targetPercent, upcoming);
}

function groupsOf(counts: NormCount[], targetPercent: number, pausedTerms: PausedTerms, groupBy: Grouping) {
  const byKey = [...grouped(counts, ({ key }) => key)].sort(([a], [b]) => inOrder(String(a), String(b)));
  const groups = byKey.map(([key, own]) => ({
    key,
    name: null,
    ...figureOf(own, targetPercent, pausedTerms({ key })),
  }));
  return groupBy === 'month'
    ? groups
    : groups.sort((a, b) => b.missed - a.missed || b.share.denominator - a.share.denominator);
}

function total(counts: NormCount[], part: NormCount['part']) {
  const sum = { kept: 0, open: 0, failed: 0, withdrawn: 0, merged: 0 };
  for (const count of counts) {
    if (count.part !== part) continue;
    sum.kept += count.kept;
    sum.open += count.open;
    sum.failed += count.failed;
    sum.withdrawn += count.withdrawn;
    sum.merged += count.merged;
  }
  return sum;
}

function grouped<Key>(counts: NormCount[], keyOf: (count: NormCount) => Key): Map<Key, NormCount[]> {
  const groups = new Map<Key, NormCount[]>();
  for (const count of counts) {
    const own = groups.get(keyOf(count));
    if (own) own.push(count);
    else groups.set(keyOf(count), [count]);
  }
  return groups;
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
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
