import { DateTime } from 'luxon';
import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { endOfDay, localDay } from '../deadlines/local-day.js';
import type { Actor } from '../staff/actor.js';
import { DOES_CASES, IS_AWAY, MAY_STAND_IN } from '../staff/who-answers.js';
import { CASEWORKER_ROLES, type Category, type Kind, type Status } from '../vocabulary.js';
import { type ListRow, readListRows } from './list-row.js';
import { SqlConditions } from './sql-conditions.js';

export const WORK_GROUPS = [
  'late',
  'today',
  'this-week',
  'waits-for-customer',
  'waits-for-colleague',
  'to-read',
  'to-close',
] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/**
 * What to show of the open work. `who` is `mine` (with the cases of whom the actor stands in for today), `unassigned`,
 * `all` or the id of a colleague.
 */
export interface WorkListFilter {
  who: string;
  group?: WorkGroup | undefined;
  labelId?: string | undefined;
  kind?: Kind | undefined;
  status?: Status | undefined;
  category?: Category | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A page of open work, ordered by what is promised next. */
export interface WorkListPage {
  rows: ListRow[];
  nextCursor: string | null;
}

/** The open cases that the actor may see, by next promise. */
export async function readWorkList(
  dataSource: DataSource,
  filter: WorkListFilter,
  actor: Actor,
  now: Date,
): Promise<WorkListPage> {
  const conditions = conditionsOf(filter, actor, await standsInFor(dataSource, filter, actor, now), now);
  const after = filter.cursor ? decodeCursor(filter.cursor) : null;
  if (after)
    conditions.and(
      "(coalesce(item.next_late_from, 'infinity'), item.id) > (?::timestamptz, ?::uuid)",
      after.at,
      after.id,
    );
  const limit = conditions.parameter(filter.limit + 1);
  const found: { id: string; cursorAt: string }[] = await dataSource.query(
    `SELECT item.id, coalesce(item.next_late_from, 'infinity')::text AS "cursorAt"
     FROM feedback_items item WHERE ${conditions} ORDER BY item.next_late_from, item.id LIMIT ${limit}`,
    conditions.parameters,
  );
  const page = found.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: await readListRows(dataSource.manager, page.map(idOf), actor, now),
    nextCursor: found.length > filter.limit && last ? encodeCursor(last.cursorAt, last.id) : null,
  };
}

const idOf = ({ id }: { id: string }) => id;

/** How many open cases each group holds, under the same filter. */
export async function countWork(
  dataSource: DataSource,
  filter: Omit<WorkListFilter, 'group' | 'cursor' | 'limit'>,
  actor: Actor,
  now: Date,
): Promise<Record<WorkGroup | 'all', number>> {
  const absent = await standsInFor(dataSource, filter, actor, now);
  const conditions = conditionsOf({ ...filter, limit: 0 }, actor, absent, now);
  const columns = WORK_GROUPS.filter((group) => group !== 'to-read').map(
    (group) => `count(*) FILTER (WHERE ${groupCondition(group, conditions, now)})::int AS "${group}"`,
  );
  const [counts]: Record<WorkGroup | 'all', number>[] = await dataSource.query(
    `SELECT count(*)::int AS "all", ${columns.join(', ')} FROM feedback_items item WHERE ${conditions}`,
    conditions.parameters,
  );
  return { ...counts, 'to-read': await countToRead(dataSource, filter, actor, now) } as Record<
    WorkGroup | 'all',
    number
  >;
}

/** Answers that wait for somebody to read along are work of whoever may, whoever handles the case. */
async function countToRead(
  dataSource: DataSource,
  filter: Omit<WorkListFilter, 'group' | 'cursor' | 'limit'>,
  actor: Actor,
  now: Date,
): Promise<number> {
  const conditions = conditionsOf({ ...filter, group: 'to-read', limit: 0 }, actor, [], now);
  const [counted]: { count: number }[] = await dataSource.query(
    `SELECT count(*)::int AS count FROM feedback_items item WHERE ${conditions}`,
    conditions.parameters,
  );
  return counted?.count ?? 0;
}

/** The colleagues whose cases are the actor's today. */
async function standsInFor(
  dataSource: DataSource,
  { who }: Pick<WorkListFilter, 'who'>,
  actor: Actor,
  now: Date,
): Promise<string[]> {
  if (who !== 'mine') return [];
  const rows: { userId: string }[] = await dataSource.query(
    `SELECT absence.user_id AS "userId" FROM absences absence
     JOIN staff_users person ON person.id = absence.user_id AND ${DOES_CASES('person')}
     WHERE absence.stand_in_id = $1 AND ${IS_AWAY('absence', '$2')}`,
    [actor.userId, localDay(now)],
  );
  return rows.map(({ userId }) => userId);
}

function conditionsOf(filter: WorkListFilter, actor: Actor, absent: readonly string[], now: Date): SqlConditions {
  const conditions = new SqlConditions().and('item.is_open');
  conditions.inScope(actor);
  if (filter.group === 'to-read') mayRead(conditions, actor);
  else if (filter.who === 'mine' && absent.length > 0) {
    const me = conditions.parameter(actor.userId);
    conditions.and(`item.handler_id = ANY(?::uuid[])`, [actor.userId, ...absent]);
    conditions.and(`(item.handler_id = ${me}::uuid OR ${MAY_STAND_IN('item', me)})`);
  } else if (filter.who === 'mine') conditions.and('item.handler_id = ?', actor.userId);
  else if (filter.who === 'unassigned') conditions.and('item.handler_id IS NULL');
  else if (filter.who !== 'all') conditions.and('item.handler_id = ?', filter.who);
  if (filter.labelId) conditions.and('item.label_id = ?', filter.labelId);
  if (filter.kind) conditions.and('item.kind = ?', filter.kind);
  if (filter.status) conditions.and('item.status = ?', filter.status);
  if (filter.category) conditions.and('item.category = ?', filter.category);
  if (filter.group && filter.group !== 'to-read') conditions.and(groupCondition(filter.group, conditions, now));
  return conditions;
}

/** What the actor may send as the second pair of eyes, by the requirements of `release-answer`. */
function mayRead(conditions: SqlConditions, { userId, role }: Actor): void {
  const me = conditions.parameter(userId);
  conditions.and("item.next_action = 'release-answer'");
  if (!CASEWORKER_ROLES.some((one) => one === role)) conditions.and('false');
  conditions.and(`item.about_user_id IS DISTINCT FROM ${me}::uuid`);
  conditions.and(
    `NOT EXISTS (SELECT FROM involvements WHERE item_id = item.id AND user_id = ${me}::uuid AND round < item.round)`,
  );
  conditions.and(`(SELECT facts ->> 'offeredBy' FROM history_events WHERE item_id = item.id AND type = 'answer-offered'
    ORDER BY seq DESC LIMIT 1) IS DISTINCT FROM ${me}::uuid::text`);
}

function groupCondition(group: Exclude<WorkGroup, 'to-read'>, conditions: SqlConditions, now: Date): string {
  const { dueAt: tomorrow } = endOfDay(localDay(now));
  const at = (instant: Date) => conditions.parameter(instant);
  switch (group) {
    case 'late':
      return `item.next_late_from <= ${at(now)}`;
    case 'today':
      return `item.next_late_from > ${at(now)} AND item.next_late_from <= ${at(tomorrow)}`;
    case 'this-week':
      return `item.next_late_from > ${at(now)} AND item.next_late_from <= ${at(endOfWeek(now))}`;
    case 'waits-for-customer':
      return "item.next_action = 'record-closure-answer'";
    case 'waits-for-colleague':
      return "item.next_action IN ('record-colleague-answer', 'approve', 'release-answer')";
    case 'to-close':
      return "item.next_action IN ('ask-closure', 'close')";
  }
}

/** The end of the coming Sunday, local time. */
export function endOfWeek(now: Date): Date {
  const today = new Date(`${localDay(now)}T00:00:00Z`);
  const daysToSunday = (7 - today.getUTCDay()) % 7;
  return endOfDay(new Date(today.getTime() + daysToSunday * 86_400_000).toISOString().slice(0, 10)).dueAt;
}

export function encodeCursor(at: string, id: string): string {
  return Buffer.from(`${at}|${id}`, 'utf8').toString('base64url');
}

/** Reads a cursor; a broken one counts as the first page. */
export function decodeCursor(cursor: string): { at: string; id: string } | null {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  // As PostgreSQL writes instants; no year that it could not read back.
  const isInstant = at === 'infinity' || (/^(19|2\d)\d\d-/.test(at) && DateTime.fromSQL(at).isValid);
  return isInstant && isUuid(id) ? { at, id } : null;
}
