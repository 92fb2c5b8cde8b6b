import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../database/prepared-query.js';
import { dayNumber, isoDay } from '../deadlines/local-day.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import { RATE_DAYS } from './breach-budget.js';
import { type Cohort, type NormPeriod, type SpanOfDays, wholeMonths } from './norm-period.js';
import { MILESTONES } from './published-terms.js';

/** By what a figure can be split. */
export const GROUPINGS = ['month', 'product', 'channel', 'handler'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Commitments counted together: of one policy version and milestone, in one part of the answer. */
export interface NormCount {
  /** `fallen` and `coming` make the figure; `recent` tells the present rate, `upcoming` has an instant as its key. */
  part: 'fallen' | 'coming' | 'recent' | 'upcoming';
  policyId: string;
  milestone: string;
  key: string | null;
  kept: number;
  open: number;
  failed: number;
  withdrawn: number;
  merged: number;
}

/** What to count: of policy versions, which belong to these labels. */
export interface CountsWanted {
  policyIds: string[];
  labelIds: string[];
  period: NormPeriod;
  cohort: Cohort;
  groupBy: Grouping | undefined;
  now: Date;
}

/** What to count by day, of every policy version of labels (of all when null); with what falls due next, and the rate. */
export interface CountsByDayWanted extends Pick<CountsWanted, 'period' | 'now'> {
  labelIds: readonly string[] | null;
  groupBy: 'month' | undefined;
  withOutlook: boolean;
}

/** What of commitments is counted, as columns of the tallies and of their sums. */
export const TALLIES = ['kept', 'open', 'failed', 'withdrawn', 'merged'];
const SUMS = TALLIES.map((tally) => `sum(${tally})::int AS ${tally}`).join(', ');
const COUNTS = `
  count(*) FILTER (WHERE left_out_by IS NULL AND state = 'kept')::int AS kept,
  count(*) FILTER (WHERE left_out_by IS NULL AND state = 'open')::int AS open,
  count(*) FILTER (WHERE left_out_by IS NULL AND state IN ('broken', 'cancelled'))::int AS failed,
  count(*) FILTER (WHERE left_out_by = 'withdrawal')::int AS withdrawn,
  count(*) FILTER (WHERE left_out_by = 'merge')::int AS merged`;

/** The local month of an instant that belongs to the day that it ends. */
const DUE_MONTH = `to_char((late_from AT TIME ZONE 'Europe/Amsterdam') - interval '1 millisecond', 'YYYY-MM')`;
const KEY_OF: Record<Exclude<Grouping, 'month'>, string> = {
  product: 'item.product_id::text',
  channel: 'item.channel',
  handler: 'item.handler_id::text',
};

/**
 * Counts everything in one statement, so that the parts belong together whatever changes meanwhile: what falls due by day,
 * from the sums, with what already did so today counted live.
 */
export function countByDay(manager: EntityManager, wanted: CountsByDayWanted): Promise<NormCount[]> {
  const sql = new SqlConditions();
  const parts = [summed(sql, wanted), fallenToday(sql, wanted)];
  if (wanted.withOutlook) parts.push(recent(sql, wanted), upcoming(sql, wanted));
  // Planning takes longer than adding up.
  return queryPrepared(manager, parts.join(' UNION ALL '), sql.parameters);
}

/** Counts splits by something else than the month, and other cohorts, in the commitments themselves. */
export function countLive(manager: EntityManager, wanted: CountsWanted): Promise<NormCount[]> {
  const sql = new SqlConditions();
  return manager.query(live(sql, wanted), sql.parameters);
}

/** By their day, as if nothing of today had fallen due. */
function summed(sql: SqlConditions, { labelIds, period, groupBy }: CountsByDayWanted): string {
  const today = sql.parameter(period.today);
  const { months, days, tallies } = sums(sql, labelIds, period);
  const month = groupBy === 'month' ? "date_trunc('month', day::timestamp)" : 'NULL::timestamp';
  const addedUp = (rows: string) =>
    `SELECT day < ${today}::date AS has_passed, policy_id, milestone, ${month} AS month, ${SUMS} FROM (${rows}) rows GROUP BY 1, 2, 3, 4`;
  const monthByMonth = `SELECT day < ${today}::date AS has_passed, policy_id, milestone, day::timestamp AS month, ${TALLIES.join(', ')} FROM (${months}) rows`;
  const parts = [groupBy === 'month' ? monthByMonth : addedUp(months), addedUp(days), addedUp(tallies)].map(
    (
      counts,
    ) => `(SELECT CASE WHEN has_passed THEN 'fallen' ELSE 'coming' END AS part, policy_id AS "policyId", milestone,
      to_char(month, 'YYYY-MM') AS key, ${TALLIES.join(', ')} FROM (${counts}) counts)`,
  );
  return parts.join(' UNION ALL ');
}

/** Of what falls due today, the clock decides what already did: that is taken from what is coming. */
function fallenToday(sql: SqlConditions, { labelIds, period, groupBy, now }: CountsByDayWanted): string {
  const at = (instant: Date) => `${sql.parameter(instant)}::timestamptz`;
  const month = groupBy === 'month' ? `${sql.parameter(period.today.slice(0, 7))}::text` : 'NULL';
  return `(SELECT part, norm_policy_id, kind, ${month}, ${TALLIES.map((tally) => `sign * ${tally}`).join(', ')} FROM (
    SELECT norm_policy_id, kind, ${COUNTS} FROM commitments WHERE ${ofLabels(sql, labelIds)}
      AND late_from > ${at(period.todayStartsAt)} AND late_from <= ${at(now)}
      AND late_from > ${at(period.startsAt)} AND late_from <= ${at(period.endsAt)}
    GROUP BY 1, 2) fallen CROSS JOIN (VALUES ('fallen', 1), ('coming', -1)) AS part (part, sign))`;
}

/** Finds commitments in the index `commitments_by_norm`, which is in the order of their milestones. */
export function ofLabels(sql: SqlConditions, labelIds: readonly string[] | null, commitment = ''): string {
  return `norm_policy_id = ${anyPolicy(sql, labelIds)} AND ${commitment}kind = ANY(${sql.parameter(MILESTONES)}::text[])`;
}

/** Any policy version of the labels, found in the same statement: nobody has to wait for the versions first. */
function anyPolicy(sql: SqlConditions, labelIds: readonly string[] | null): string {
  const labels = `${sql.parameter(labelIds)}::uuid[]`;
  return `ANY(ARRAY(SELECT id FROM label_policies WHERE ${labels} IS NULL OR label_id = ANY(${labels})))`;
}

/** The sums of the months and of the days of a period, and the tallies that are not folded into them yet. */
function sums(sql: SqlConditions, labelIds: readonly string[] | null, period: SpanOfDays) {
  const { months, days } = wholeMonths(period);
  const ofPolicy = `policy_id = ${anyPolicy(sql, labelIds)}`;
  const rows = (day: string) => `SELECT policy_id, milestone, ${day} AS day, ${TALLIES.join(', ')}`;
  const spans = (span: 'month' | 'day', starts: string[]) =>
    `${rows('starts_on')} FROM norm_sums WHERE ${ofPolicy} AND span = '${span}' AND starts_on = ANY(${sql.parameter(starts)}::date[])`;
  const [from, to] = [sql.parameter(period.from), sql.parameter(period.to)];
  return {
    months: spans('month', months),
    days: spans('day', days),
    tallies: `${rows('due_on')} FROM norm_tallies WHERE ${ofPolicy} AND due_on BETWEEN ${from}::date AND ${to}::date`,
  };
}

function live(sql: SqlConditions, wanted: CountsWanted): string {
  const { policyIds, groupBy, cohort, now } = wanted;
  return `(SELECT CASE WHEN late_from <= ${sql.parameter(now)}::timestamptz THEN 'fallen' ELSE 'coming' END AS part,
      norm_policy_id AS "policyId", commitment.kind AS milestone, ${groupBy ? keyOf(groupBy, cohort) : 'NULL'} AS key, ${COUNTS}
    FROM commitments commitment JOIN feedback_items item ON item.id = item_id
    WHERE norm_policy_id = ANY(${sql.parameter(policyIds)}::uuid[]) AND ${inCohort(sql, wanted)}
    GROUP BY 1, 2, 3, 4)`;
}

/** SQL for the group that a commitment, with its `item`, belongs to. */
export function keyOf(groupBy: Grouping, cohort: Cohort): string {
  if (groupBy !== 'month') return KEY_OF[groupBy];
  if (cohort === 'fell-due') return DUE_MONTH;
  return `to_char(item.${cohort === 'received' ? 'received_at' : 'closed_at'} AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM')`;
}

/** The condition that a commitment, with its `item` where it is needed, belongs to the cohort of the period. */
export function inCohort(
  sql: SqlConditions,
  { cohort, period, labelIds }: Pick<CountsWanted, 'cohort' | 'period' | 'labelIds'>,
): string {
  const at = (instant: Date) => `${sql.parameter(instant)}::timestamptz`;
  if (cohort === 'fell-due') return `late_from > ${at(period.startsAt)} AND late_from <= ${at(period.endsAt)}`;
  const column = cohort === 'received' ? 'item.received_at' : 'item.closed_at';
  return `item.label_id = ANY(${sql.parameter(labelIds)}::uuid[]) AND ${column} >= ${at(period.startsAt)} AND ${column} < ${at(period.endsAt)}`;
}

function recent(sql: SqlConditions, { labelIds, period: { today } }: CountsByDayWanted): string {
  const present = dayNumber(today);
  const lately = { from: isoDay(present - RATE_DAYS), to: isoDay(present - 1), today };
  return `(SELECT 'recent', policy_id, milestone, NULL, ${SUMS} FROM (${Object.values(sums(sql, labelIds, lately)).join(' UNION ALL ')}) rows
    GROUP BY 2, 3)`;
}

function upcoming(sql: SqlConditions, { labelIds, period, now }: CountsByDayWanted): string {
  const from = sql.parameter(now > period.startsAt ? now : period.startsAt);
  return `(SELECT 'upcoming', norm_policy_id, kind, (extract(epoch FROM late_from) * 1000)::bigint::text, ${COUNTS} FROM commitments
    WHERE ${ofLabels(sql, labelIds)} AND late_from > ${from}::timestamptz
      AND late_from <= ${sql.parameter(period.endsAt)}::timestamptz
    GROUP BY 2, 3, late_from)`;
}
