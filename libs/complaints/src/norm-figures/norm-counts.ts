import type { Queryable } from '../database/queryable.js';
import { dayNumber, isoDay } from '../deadlines/local-day.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import { RATE_DAYS } from './breach-budget.js';
import type { Cohort, NormPeriod } from './norm-period.js';

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

/** What to count. `withOutlook` adds the present rate and what falls due next. */
export interface CountsWanted {
  policyIds: string[];
  labelIds: string[];
  period: NormPeriod;
  cohort: Cohort;
  groupBy: Grouping | undefined;
  withOutlook: boolean;
  now: Date;
}

const TALLIES = ['kept', 'open', 'failed', 'withdrawn', 'merged'];
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
 * Counts everything in one statement, so that the parts belong together whatever changes meanwhile. What fell due by day
 * comes from the tallies, with today counted live; splits and other cohorts are counted live as a whole.
 */
export function countForNorm(dataSource: Queryable, wanted: CountsWanted): Promise<NormCount[]> {
  const sql = new SqlConditions();
  const isByDay = wanted.cohort === 'fell-due' && (wanted.groupBy === undefined || wanted.groupBy === 'month');
  const parts = isByDay ? [tallied(sql, wanted), today(sql, wanted)] : [live(sql, wanted)];
  if (wanted.withOutlook) parts.push(recent(sql, wanted), upcoming(sql, wanted));
  return dataSource.query(parts.join(' UNION ALL '), sql.parameters);
}

function tallied(sql: SqlConditions, { policyIds, period, groupBy }: CountsWanted): string {
  const day = sql.parameter(period.today);
  const month = groupBy === 'month' ? 'due_month' : 'NULL::date';
  // Added up by the stored month; only what comes of it is written as words.
  return `(SELECT part, policy_id AS "policyId", milestone, to_char(month, 'YYYY-MM') AS key, ${TALLIES.join(', ')} FROM (
    SELECT CASE WHEN due_on < ${day}::date THEN 'fallen' ELSE 'coming' END AS part, policy_id, milestone, ${month} AS month, ${SUMS}
    FROM norm_tallies WHERE policy_id = ANY(${sql.parameter(policyIds)}::uuid[])
      AND due_on BETWEEN ${sql.parameter(period.from)}::date AND ${sql.parameter(period.to)}::date AND due_on <> ${day}::date
    GROUP BY 1, 2, 3, 4) tallied)`;
}

/** Of what falls due today, the clock decides what already did. */
function today(sql: SqlConditions, { policyIds, period, groupBy, now }: CountsWanted): string {
  const at = (instant: Date) => `${sql.parameter(instant)}::timestamptz`;
  return `(SELECT CASE WHEN late_from <= ${at(now)} THEN 'fallen' ELSE 'coming' END, norm_policy_id, kind, ${groupBy === 'month' ? DUE_MONTH : 'NULL'}, ${COUNTS}
    FROM commitments WHERE norm_policy_id = ANY(${sql.parameter(policyIds)}::uuid[])
      AND late_from > ${at(period.todayStartsAt)} AND late_from <= ${at(period.todayEndsAt)}
      AND late_from > ${at(period.startsAt)} AND late_from <= ${at(period.endsAt)}
    GROUP BY 1, 2, 3, 4)`;
}

function live(sql: SqlConditions, wanted: CountsWanted): string {
  const { policyIds, groupBy, cohort, now } = wanted;
  const isBare = cohort === 'fell-due' && groupBy === undefined;
  return `(SELECT CASE WHEN late_from <= ${sql.parameter(now)}::timestamptz THEN 'fallen' ELSE 'coming' END AS part,
      norm_policy_id AS "policyId", commitment.kind AS milestone, ${groupBy ? keyOf(groupBy, cohort) : 'NULL'} AS key, ${COUNTS}
    FROM commitments commitment ${isBare ? '' : 'JOIN feedback_items item ON item.id = item_id'}
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

function recent(sql: SqlConditions, { policyIds, period }: CountsWanted): string {
  const from = sql.parameter(isoDay(dayNumber(period.today) - RATE_DAYS));
  return `(SELECT 'recent', policy_id, milestone, NULL, ${SUMS} FROM norm_tallies
    WHERE policy_id = ANY(${sql.parameter(policyIds)}::uuid[]) AND due_on >= ${from}::date AND due_on < ${sql.parameter(period.today)}::date
    GROUP BY 2, 3)`;
}

function upcoming(sql: SqlConditions, { policyIds, period, now }: CountsWanted): string {
  const from = sql.parameter(now > period.startsAt ? now : period.startsAt);
  return `(SELECT 'upcoming', norm_policy_id, kind, (extract(epoch FROM late_from) * 1000)::bigint::text, ${COUNTS} FROM commitments
    WHERE norm_policy_id = ANY(${sql.parameter(policyIds)}::uuid[]) AND late_from > ${from}::timestamptz
      AND late_from <= ${sql.parameter(period.endsAt)}::timestamptz
    GROUP BY 2, 3, late_from)`;
}
