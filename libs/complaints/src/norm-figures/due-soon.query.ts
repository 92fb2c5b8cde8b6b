import type { EntityManager } from 'typeorm';
import { dayNumber, isoDay, localDay } from '../deadlines/local-day.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import { type Actor, labelsInScope } from '../staff/actor.js';
import { DOES_CASES } from '../staff/who-answers.js';
import { ofLabels } from './norm-counts.js';
import { type NormPeriod, normPeriod } from './norm-period.js';

/** How many open terms fall due for one handler; without an id: of cases that nobody handles. */
export interface DueOfHandler {
  handlerId: string | null;
  handlerName: string | null;
  /** Whether nobody answers for these cases, since their handler left. */
  handlerHasLeft: boolean;
  count: number;
}

/** The open terms that fall due on some days, both included, with whose they are; the most first. */
export interface DuePart {
  from: string;
  to: string;
  total: number;
  /** Of which the term has ended by now. */
  late: number;
  handlers: DueOfHandler[];
}

/** What falls due today, and in the rest of the week: on a Sunday that is the week which begins tomorrow. */
export interface DueSoon {
  today: DuePart;
  week: DuePart & { isNextWeek: boolean };
}

type Counted = DueOfHandler & { isToday: boolean; late: number };

/** Counts every open published term that falls due today or this week, as the lists of `normCases` have them. */
export async function dueSoon(
  manager: EntityManager,
  { labelIds }: { labelIds?: string[] | undefined },
  actor: Actor,
  now: Date,
): Promise<DueSoon> {
  const today = localDay(now);
  const present = dayNumber(today);
  const isSunday = daysToSunday(today) === 0;
  const to = isoDay(present + (isSunday ? 7 : daysToSunday(today)));
  const period = normPeriod({ from: today, to }, now);
  const sql = new SqlConditions();
  const counted: Counted[] = await manager.query(
    countsSql(sql, labelsInScope(actor, labelIds), period, now),
    sql.parameters,
  );
  const part = (from: string, until: string, isToday: boolean): DuePart => {
    const own = counted.filter((one) => one.isToday === isToday);
    return {
      from,
      to: until,
      total: own.reduce((sum, { count }) => sum + count, 0),
      late: own.reduce((sum, { late }) => sum + late, 0),
      handlers: own.map(({ isToday: _, late: __, ...handler }) => handler),
    };
  };
  return { today: part(today, today, true), week: { ...part(isoDay(present + 1), to, false), isNextWeek: isSunday } };
}

function countsSql(sql: SqlConditions, labelIds: readonly string[] | null, period: NormPeriod, now: Date): string {
  const at = (instant: Date) => `${sql.parameter(instant)}::timestamptz`;
  return `SELECT due."isToday", handler.id AS "handlerId", handler.name AS "handlerName",
      coalesce(NOT (${DOES_CASES('handler')}), false) AS "handlerHasLeft", due.count, due.late
    FROM (SELECT late_from <= ${at(period.todayEndsAt)} AS "isToday", item.handler_id, count(*)::int AS count,
        count(*) FILTER (WHERE late_from <= ${at(now)})::int AS late
      FROM commitments commitment JOIN feedback_items item ON item.id = commitment.item_id
      WHERE ${ofLabels(sql, labelIds, 'commitment.')} AND left_out_by IS NULL AND state = 'open'
        AND late_from > ${at(period.startsAt)} AND late_from <= ${at(period.endsAt)}
      GROUP BY 1, 2) due
    LEFT JOIN staff_users handler ON handler.id = due.handler_id
    ORDER BY due.count DESC, handler.name`;
}

function daysToSunday(day: string): number {
  return (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7;
}
