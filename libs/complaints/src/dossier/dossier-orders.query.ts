import type { DataSource } from 'typeorm';
import { noteAccess } from '../access/note-access.js';
import { ComplaintError, NotFound } from '../feedback-item/errors.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import type { Actor } from '../staff/actor.js';
import type { DossierOptions } from './dossier-options.js';
import type { OrderState } from './dossier-order.entity.js';

/** An order as a screen shows it. */
export interface OrderView {
  id: string;
  title: string;
  options: DossierOptions;
  reason: string;
  orderedBy: string;
  orderedAt: Date;
  total: number;
  /** How many dossiers are made. */
  done: number;
  state: OrderState;
  failure: string | null;
  readyAt: Date | null;
  expiresAt: Date | null;
  sizeBytes: number | null;
}

/** The file is not made yet, or no longer kept. */
export class DossierNotThere extends ComplaintError {
  constructor(state: OrderState) {
    super(
      'dossier-not-there',
      state === 'expired'
        ? 'This file was kept for a week and is gone. Order the dossiers again.'
        : 'This file is not ready yet. Wait until all dossiers are made.',
      state,
    );
  }
}

/** The orders of the actor, newest first; managers see those of everybody whose cases they may all see. */
export async function readOrders(
  dataSource: DataSource,
  actor: Actor,
  page: { limit: number; before?: string | undefined },
): Promise<OrderView[]> {
  const conditions = visibleTo(actor);
  if (page.before) conditions.and('orders.id < ?', page.before);
  const limit = conditions.parameter(page.limit);
  return dataSource.query(
    `${ORDERS} WHERE ${conditions} ORDER BY orders.id DESC LIMIT ${limit}`,
    conditions.parameters,
  );
}

/** One order. Throws `NotFound`. */
export async function readOrder(dataSource: DataSource, orderId: string, actor: Actor): Promise<OrderView> {
  const conditions = visibleTo(actor).and('orders.id = ?', orderId);
  const [order]: OrderView[] = await dataSource.query(`${ORDERS} WHERE ${conditions}`, conditions.parameters);
  if (!order) throw new NotFound('order');
  return order;
}

/** Which file an order became, and what to call it; writes down that it was fetched. Throws `NotFound`, `DossierNotThere`. */
export async function fetchOrder(
  dataSource: DataSource,
  orderId: string,
  actor: Actor,
  now: Date,
): Promise<{ sha256: string; sizeBytes: number; name: string }> {
  const order = await readOrder(dataSource, orderId, actor);
  const [row]: { sha256: string | null; reference: string; itemId: string }[] = await dataSource.query(
    `SELECT orders.sha256, made.reference, made.item_id AS "itemId" FROM dossier_orders orders
     JOIN ordered_dossiers made ON made.order_id = orders.id AND made.place = 1 WHERE orders.id = $1`,
    [orderId],
  );
  const isOver = order.expiresAt !== null && order.expiresAt <= now;
  if (order.state !== 'ready' || isOver || !row?.sha256) throw new DossierNotThere(isOver ? 'expired' : order.state);
  await noteAccess(
    dataSource.manager,
    actor,
    {
      kind: 'dossiers-downloaded',
      itemId: order.total === 1 ? row.itemId : null,
      subjectId: orderId,
      reason: order.reason,
      details: { dossiers: order.total },
    },
    now,
  );
  const day = order.orderedAt.toISOString().slice(0, 10);
  const name = order.total === 1 ? `${row.reference}.zip` : `dossiers-${day}-${orderId.slice(-6)}.zip`;
  return { sha256: row.sha256, sizeBytes: Number(order.sizeBytes), name };
}

/** One's own orders, and for leaders those of others; but never one with a case out of sight. */
function visibleTo(actor: Actor): SqlConditions {
  const conditions = new SqlConditions();
  if (actor.role !== 'manager' && actor.role !== 'top-manager') conditions.and('orders.ordered_by = ?', actor.userId);
  const scope = new SqlConditions().inScope(actor);
  if (scope.parameters.length === 0) return conditions;
  // The same rule as everywhere, here for the case that is not in sight.
  const places = scope.parameters.map((value) => conditions.parameter(value));
  const rule = scope.toString().replace(/\$(\d+)/g, (_, number) => places[Number(number) - 1] ?? '');
  return conditions.and(`NOT EXISTS (SELECT FROM ordered_dossiers made JOIN feedback_items item ON item.id = made.item_id
    WHERE made.order_id = orders.id AND NOT (${rule}))`);
}

const ORDERS = `
  SELECT orders.id, orders.title, orders.options, orders.reason, staff.name AS "orderedBy",
         orders.ordered_at AS "orderedAt", orders.total, orders.state, orders.failure, orders.ready_at AS "readyAt",
         orders.expires_at AS "expiresAt", orders.size_bytes::float8 AS "sizeBytes",
         (SELECT count(*)::int FROM ordered_dossiers made WHERE made.order_id = orders.id AND made.sha256 IS NOT NULL) AS done
  FROM dossier_orders orders JOIN staff_users staff ON staff.id = orders.ordered_by`;
