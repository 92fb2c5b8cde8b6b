import type { EntityManager } from 'typeorm';
import { NotFound } from '../../feedback-item/errors.js';
import { type Actor, hasLabelInScope } from '../../staff/actor.js';
import type { Category, Status } from '../../vocabulary.js';
import { quarterlyScope } from './judged-quarters.js';
import {
  bind,
  factsOf,
  type Measure,
  type MeasuredScope,
  measuredScope,
  type QuarterlyMeasure,
  type ShareMeasure,
} from './measure.js';
import { measureOf } from './measures.js';

/** Which cases behind a measured figure. */
export interface MeasuredCasesFilter {
  labelId: string;
  from: string;
  to: string;
  /** Name of the figure, as its threshold carries it. */
  figure: string;
  /** Those that count, or those that do not; both when left out. */
  counts?: boolean | undefined;
  offset: number;
  limit: number;
}

/** One case behind a figure. */
export interface MeasuredCase {
  itemId: string;
  reference: string;
  status: Status;
  category: Category;
  receivedAt: Date;
  closedAt: Date | null;
  handlerName: string | null;
  counts: boolean;
}

/** A page of cases behind a figure. */
export interface MeasuredCasesPage {
  rows: MeasuredCase[];
  total: number;
}

/**
 * The cases behind a figure, those received last first; the very rows that the figure counts. Throws `NotFound` for a
 * label out of sight and for a figure without cases.
 */
export async function measuredCases(
  manager: EntityManager,
  filter: MeasuredCasesFilter,
  actor: Actor,
  now: Date,
): Promise<MeasuredCasesPage> {
  if (!hasLabelInScope(actor, filter.labelId)) throw new NotFound('label');
  const measure = measureOf(filter.figure);
  const asked = { labelId: filter.labelId, from: filter.from, to: filter.to };
  const scope = scopeOf(measure, measuredScope(asked, now));
  if (!measure || measure.kind === 'read') throw new NotFound('figure with cases');
  if (!scope) return { rows: [], total: 0 };
  const chosen = filter.counts === undefined ? '' : `WHERE counts = ${filter.counts}`;
  const judged = `(${judgedRows(measure)}) judged ${chosen}`;
  const [{ total }]: [{ total: number }] = await manager.query(
    ...bind(`SELECT count(*)::int AS total FROM ${judged}`, scope),
  );
  const rows: MeasuredCase[] = await manager.query(
    ...bind(
      `SELECT item.id AS "itemId", item.reference, item.status, item.category, item.received_at AS "receivedAt",
         item.closed_at AS "closedAt", handler.name AS "handlerName", page.counts
       FROM (SELECT * FROM ${judged} ORDER BY "receivedAt" DESC, "itemId" LIMIT ${filter.limit} OFFSET ${filter.offset}) page
       JOIN feedback_items item ON item.id = page."itemId" LEFT JOIN staff_users handler ON handler.id = item.handler_id
       ORDER BY page."receivedAt" DESC, page."itemId"`,
      scope,
    ),
  );
  return { rows, total };
}

/** The case of each row, and whether it counts. */
function judgedRows(measure: ShareMeasure | QuarterlyMeasure): string {
  const item = 'item.id AS "itemId", item.received_at AS "receivedAt"';
  if (measure.kind === 'quarterly') return `SELECT ${item}, true AS counts ${measure.rows}`;
  const { of, among = 'true', counts } = measure;
  return `SELECT "itemId", "receivedAt", (${counts}) IS TRUE AS counts
    FROM (SELECT ${item}, ${factsOf(of)} ${of.rows}) row_of_figure WHERE ${among}`;
}

function scopeOf(measure: Measure | undefined, scope: MeasuredScope): MeasuredScope | null {
  return measure?.kind === 'quarterly' ? quarterlyScope(scope) : scope;
}
