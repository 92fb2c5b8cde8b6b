import type { DataSource, EntityManager } from 'typeorm';
import { endOfDay, localDay } from '../deadlines/local-day.js';
import { type Actor, hasLabelInScope, staffActor } from '../staff/actor.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { DOES_CASES, doesCases, IS_AWAY, MAY_STAND_IN } from '../staff/who-answers.js';
import type { Role } from '../vocabulary.js';
import { endOfWeek } from './work-list.query.js';

/** An absence with its names; only those that have not ended. */
export interface AbsenceView {
  id: string;
  version: number;
  userId: string;
  userName: string;
  fromOn: string;
  untilOn: string | null;
  standInId: string;
  standInName: string;
}

/** What somebody has to do: open cases, and open promises of those cases by when they fall due. */
export interface Load {
  cases: number;
  /** Cases for which nobody answers: of who left, or of who is absent where the stand-in may not handle them. */
  unanswered: number;
  late: number;
  today: number;
  thisWeek: number;
  later: number;
}

/** What one handler has to do, or nobody. */
export type HandlersLoad = Load & { handlerId: string | null };

/** The load of one colleague; all null for the cases that nobody handles. */
export interface WorkloadRow extends Load {
  userId: string | null;
  name: string | null;
  role: Role | null;
  /** Whether this person lost access, or does no cases any more, and still has some. */
  hasLeft: boolean;
}

/** The work of everybody whose labels the actor shares, the most late first, and who is or will be away. */
export interface Workload {
  rows: WorkloadRow[];
  absences: AbsenceView[];
}

/** Open work by handler. A question to a colleague is owed by that colleague and not counted here. */
export async function readWorkload(
  dataSource: DataSource,
  { labelId }: { labelId?: string | undefined },
  actor: Actor,
  now: Date,
): Promise<Workload> {
  const labels = labelId ? [labelId] : actor.labels === 'all' ? null : [...actor.labels];
  const loads = await readLoads(dataSource.manager, actor.labels === 'all' ? null : actor.labels, labels, now);
  const staff = await dataSource.manager.find(StaffUser, { order: { name: 'ASC' } });
  const seen = staff.filter((person) => worksFor(person, labels));
  const rows = staff.flatMap((person) => {
    const load = loads.find(({ handlerId }) => handlerId === person.id);
    return load || (doesCases(person) && seen.includes(person)) ? [rowOf(person, load)] : [];
  });
  const unassigned = loads.find(({ handlerId }) => handlerId === null);
  const absences = (await readAbsences(dataSource, now)).filter(({ userId }) => seen.some(({ id }) => id === userId));
  return { rows: [...(unassigned ? [rowOf(null, unassigned)] : []), ...rows].sort(mostPressingFirst), absences };
}

/** Open work of each handler, and of nobody, in some labels that the reader may see; null stands for all. */
export function readLoads(
  manager: Pick<EntityManager, 'query'>,
  seen: readonly string[] | null,
  labels: readonly string[] | null,
  now: Date,
): Promise<HandlersLoad[]> {
  const { dueAt: tomorrow } = endOfDay(localDay(now));
  return manager.query(LOADS, [localDay(now), seen, labels, now, tomorrow, endOfWeek(now)]);
}

/** Everybody's absences that have not ended, by their first day. */
export function readAbsences(dataSource: DataSource, now: Date): Promise<AbsenceView[]> {
  return dataSource.query(ABSENCES, [localDay(now)]);
}

function worksFor(person: StaffUser, labels: readonly string[] | null): boolean {
  return person.hasAllLabels || labels === null || labels.some((label) => hasLabelInScope(staffActor(person), label));
}

function rowOf(person: StaffUser | null, load: HandlersLoad | undefined): WorkloadRow {
  const { handlerId: _, ...counts } = load ?? {
    handlerId: null,
    cases: 0,
    unanswered: 0,
    late: 0,
    today: 0,
    thisWeek: 0,
    later: 0,
  };
  const { id: userId, name, role } = person ?? { id: null, name: null, role: null };
  return { userId, name, role, hasLeft: person !== null && !doesCases(person), ...counts };
}

/** What nobody handles first, then what is of people who left; then who is furthest behind. */
function mostPressingFirst(a: WorkloadRow, b: WorkloadRow): number {
  if (a.userId === null || b.userId === null) return a.userId === null ? -1 : 1;
  if (a.hasLeft !== b.hasLeft) return a.hasLeft ? -1 : 1;
  return b.late - a.late || b.today - a.today || b.thisWeek - a.thisWeek || b.cases - a.cases;
}

const LOADS = `
  SELECT item.handler_id AS "handlerId", count(DISTINCT item.id)::int AS cases,
    count(DISTINCT item.id) FILTER (WHERE NOT (${DOES_CASES('handler')}) OR away.id IS NOT NULL AND NOT (
      ${DOES_CASES('stand_in')} AND (stand_in.has_all_labels OR item.label_id = ANY(stand_in.label_ids))
      AND ${MAY_STAND_IN('item', 'away.stand_in_id')}))::int AS unanswered,
    count(promise.id) FILTER (WHERE promise.late_from <= $4)::int AS late,
    count(promise.id) FILTER (WHERE promise.late_from > $4 AND promise.late_from <= $5)::int AS today,
    count(promise.id) FILTER (WHERE promise.late_from > $5 AND promise.late_from <= $6)::int AS "thisWeek",
    count(promise.id) FILTER (WHERE promise.late_from > $6)::int AS later
  FROM feedback_items item
  LEFT JOIN commitments promise ON promise.item_id = item.id AND promise.state = 'open' AND promise.kind <> 'colleague-request'
  LEFT JOIN staff_users handler ON handler.id = item.handler_id
  LEFT JOIN absences away ON away.user_id = item.handler_id AND ${IS_AWAY('away', '$1')}
  LEFT JOIN staff_users stand_in ON stand_in.id = away.stand_in_id
  WHERE item.is_open AND ($2::uuid[] IS NULL OR item.label_id = ANY($2)) AND ($3::uuid[] IS NULL OR item.label_id = ANY($3))
  GROUP BY 1`;

const ABSENCES = `
  SELECT absence.id, absence.version, person.id AS "userId", person.name AS "userName", absence.from_on::text AS "fromOn",
    absence.until_on::text AS "untilOn", stand_in.id AS "standInId", stand_in.name AS "standInName"
  FROM absences absence JOIN staff_users person ON person.id = absence.user_id
  JOIN staff_users stand_in ON stand_in.id = absence.stand_in_id
  WHERE coalesce(absence.until_on, 'infinity') >= $1::date ORDER BY absence.from_on, person.name`;
