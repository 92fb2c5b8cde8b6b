import type { DataSource } from 'typeorm';
import type { ExplainedPause } from '../deadlines/deadline-explanation.js';
import { explainPauses } from '../deadlines/explain-deadline.js';
import { calendarOf } from '../labels/calendar-of.js';
import type { PolicySettings } from '../labels/policy-settings.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import { type TimeLeft, timeLeft } from '../queries/time-left.js';
import { decodeCursor, encodeCursor } from '../queries/work-list.query.js';
import type { Actor } from '../staff/actor.js';
import { DOES_CASES } from '../staff/who-answers.js';
import type { Category, Language, Status } from '../vocabulary.js';
import { type Grouping, inCohort, keyOf } from './norm-counts.js';
import type { NormFiguresFilter } from './norm-figures.query.js';
import { normPeriod } from './norm-period.js';
import { IS_PAUSED } from './paused-terms.js';
import { type Milestone, publishedTerms } from './published-terms.js';

/**
 * Which cases behind a figure: `open` are those that still decide it, overdue ones first; `paused` those whose clock stood
 * still, however they count.
 */
export const NORM_OUTCOMES = ['open', 'missed', 'met', 'left-out', 'to-fall-due', 'paused'] as const;
export type NormOutcome = (typeof NORM_OUTCOMES)[number];

/** Which cases to list. */
export interface NormCasesFilter extends Omit<NormFiguresFilter, 'groupBy'> {
  outcome: NormOutcome;
  /** Only those of one group of a split; a key of null: no product, nobody assigned. */
  group?: { by: Grouping; key: string | null } | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** One term of one case, as it counts. */
export interface NormCase {
  commitmentId: string;
  itemId: string;
  reference: string;
  labelCode: string;
  milestone: Milestone;
  status: Status;
  category: Category;
  complainantName: string | null;
  handlerId: string | null;
  handlerName: string | null;
  /** Whether the handler lost access, or does no cases any more: nobody answers for the case. */
  handlerHasLeft: boolean;
  receivedAt: Date;
  dueAt: Date;
  lateFrom: Date;
  settledAt: Date | null;
  leftOutBy: 'withdrawal' | 'merge' | null;
  outcome: Exclude<NormOutcome, 'open' | 'paused'>;
  /** Of each time that the clock stood still: from when until when, and why, in the reader's language. */
  pauses: string[];
  timeLeft: TimeLeft;
}

/** A page of cases; total counts are those of the figures. */
export interface NormCasesPage {
  rows: NormCase[];
  nextCursor: string | null;
}

interface CaseRecord extends Omit<NormCase, 'timeLeft' | 'pauses'> {
  pauses: ExplainedPause[] | null;
  cursorAt: string;
  policyId: string;
  policyVersion: number;
  policySettings: PolicySettings;
}

/** The cases behind a figure: open ones by what falls due first, the others most recent first. */
export async function normCases(
  dataSource: DataSource,
  filter: NormCasesFilter,
  actor: Actor,
  now: Date,
): Promise<NormCasesPage> {
  const period = normPeriod(filter, now);
  const terms = await publishedTerms(dataSource.manager, filter, actor, period.today);
  if (terms.length === 0) return { rows: [], nextCursor: null };
  const sql = new SqlConditions();
  const of = terms.map(
    ({ policyIds, milestone }) =>
      `(norm_policy_id = ANY(${sql.parameter(policyIds)}::uuid[]) AND commitment.kind = ${sql.parameter(milestone)})`,
  );
  const labelIds = terms.map(({ labelId }) => labelId);
  sql.and(`(${of.join(' OR ')})`);
  sql.and(inCohort(sql, { cohort: filter.cohort, period, labelIds }));
  const records: CaseRecord[] = await dataSource.query(pageSql(sql, filter, now), sql.parameters);
  const page = records.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page.map((record) => toCase(record, filter.language ?? 'nl', now)),
    nextCursor: records.length > filter.limit && last ? encodeCursor(last.cursorAt, last.commitmentId) : null,
  };
}

/** Every case of a figure whose clock stood still, for a file. */
export async function pausedNormCases(
  dataSource: DataSource,
  filter: Omit<NormCasesFilter, 'outcome' | 'cursor' | 'limit'>,
  actor: Actor,
  now: Date,
): Promise<NormCase[]> {
  const cases: NormCase[] = [];
  let cursor: string | undefined;
  do {
    const page = await normCases(dataSource, { ...filter, outcome: 'paused', cursor, limit: 1000 }, actor, now);
    cases.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return cases;
}

function pageSql(sql: SqlConditions, { outcome, cursor, limit, cohort, group }: NormCasesFilter, now: Date): string {
  const at = `${sql.parameter(now)}::timestamptz`;
  const outcomes: Record<NormOutcome, string> = {
    open: "left_out_by IS NULL AND state = 'open'",
    missed: `left_out_by IS NULL AND state <> 'kept' AND late_from <= ${at}`,
    met: `left_out_by IS NULL AND state = 'kept' AND late_from <= ${at}`,
    'left-out': 'left_out_by IS NOT NULL',
    'to-fall-due': `left_out_by IS NULL AND late_from > ${at}`,
    paused: `left_out_by IS NULL AND ${IS_PAUSED}`,
  };
  sql.and(outcomes[outcome]);
  if (group) sql.and(`${keyOf(group.by, cohort)} IS NOT DISTINCT FROM ?`, group.key);
  const isSoonestFirst = outcome === 'open' || outcome === 'to-fall-due';
  const order = isSoonestFirst ? 'ASC' : 'DESC';
  const after = cursor ? decodeCursor(cursor) : null;
  if (after)
    sql.and(`(late_from, commitment.id) ${isSoonestFirst ? '>' : '<'} (?::timestamptz, ?::uuid)`, after.at, after.id);
  const joined = cohort === 'fell-due' && !group ? '' : 'JOIN feedback_items item ON item.id = commitment.item_id';
  return `SELECT commitment.id AS "commitmentId", item.id AS "itemId", item.reference, label.code AS "labelCode",
      commitment.kind AS milestone, item.status, item.category, coalesce(content.organisation, content.name) AS "complainantName",
      item.handler_id AS "handlerId", handler.name AS "handlerName",
      coalesce(NOT (${DOES_CASES('handler')}), false) AS "handlerHasLeft", item.received_at AS "receivedAt",
      commitment.due_at AS "dueAt", commitment.late_from AS "lateFrom", commitment.settled_at AS "settledAt",
      commitment.left_out_by AS "leftOutBy", commitment.explanation -> 'pauses' AS pauses, commitment.late_from::text AS "cursorAt",
      CASE WHEN left_out_by IS NOT NULL THEN 'left-out' WHEN commitment.late_from > ${at} THEN 'to-fall-due'
        WHEN commitment.state = 'kept' THEN 'met' ELSE 'missed' END AS outcome,
      policy.id AS "policyId", policy.version AS "policyVersion", policy.settings AS "policySettings"
    FROM (SELECT commitment.* FROM commitments commitment ${joined} WHERE ${sql}
      ORDER BY late_from ${order}, commitment.id ${order} LIMIT ${sql.parameter(limit + 1)}) commitment
    JOIN feedback_items item ON item.id = commitment.item_id
    JOIN item_contents content ON content.item_id = item.id
    JOIN labels label ON label.id = item.label_id
    JOIN label_policies policy ON policy.id = item.policy_id
    LEFT JOIN staff_users handler ON handler.id = item.handler_id
    ORDER BY commitment.late_from ${order}, commitment.id ${order}`;
}

function toCase(record: CaseRecord, language: Language, now: Date): NormCase {
  const { cursorAt: _, policyId, policyVersion, policySettings, pauses, ...row } = record;
  const calendar = calendarOf({ id: policyId, version: policyVersion, settings: policySettings });
  return { ...row, pauses: explainPauses(pauses ?? [], language), timeLeft: timeLeft(row, now, calendar) };
}
