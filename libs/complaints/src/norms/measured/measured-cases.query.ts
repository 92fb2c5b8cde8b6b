import type { EntityManager } from 'typeorm';
import { NotFound } from '../../feedback-item/errors.js';
import { type Actor, hasLabelInScope } from '../../staff/actor.js';
import type { Category, Status } from '../../vocabulary.js';
import { quarterlyScope } from './judged-quarters.js';
import { bind, type Measure, type MeasuredScope, measuredScope, rowsOf } from './measure.js';
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
  const counts = measure.kind === 'share' ? measure.counts : 'true';
  const chosen = filter.counts === undefined ? '' : `AND (${counts}) = ${filter.counts}`;
  const [{ total }]: [{ total: number }] = await manager.query(
    ...bind(`SELECT count(*)::int AS total ${rowsOf(measure)} ${chosen}`, scope),
  );
  const rows: MeasuredCase[] = await manager.query(
    ...bind(
      `SELECT found.*, handler.name AS "handlerName" FROM (SELECT item.id AS "itemId", item.reference, item.status, item.category,
          item.received_at AS "receivedAt", item.closed_at AS "closedAt", item.handler_id, (${counts}) AS counts
        ${rowsOf(measure)} ${chosen} ORDER BY item.received_at DESC, item.id LIMIT ${filter.limit} OFFSET ${filter.offset}) found
      LEFT JOIN staff_users handler ON handler.id = found.handler_id ORDER BY found."receivedAt" DESC, found."itemId"`,
      scope,
    ),
  );
  return { rows: rows.map(({ handler_id: _, ...row }: MeasuredCase & { handler_id?: string }) => row), total };
}

function scopeOf(measure: Measure | undefined, scope: MeasuredScope): MeasuredScope | null {
  return measure?.kind === 'quarterly' ? quarterlyScope(scope) : scope;
}
