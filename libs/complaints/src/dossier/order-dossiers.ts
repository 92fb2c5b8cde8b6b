import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { noteAccess } from '../access/note-access.js';
import type { Clock } from '../clock.js';
import { InvalidInput, NotFound } from '../feedback-item/errors.js';
import { line } from '../feedback-item/input-fields.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import type { Actor } from '../staff/actor.js';
import { type ChosenCase, type ClosedPeriod, closedCases, closedPeriod, MOST_DOSSIERS } from './closed-cases.query.js';
import { dossierOptions } from './dossier-options.js';
import { DossierOrder } from './dossier-order.entity.js';
import { OrderedDossier } from './ordered-dossier.entity.js';

/** Which dossiers, what is left out of them, and what for. */
export const orderDossiersInput = z
  .strictObject({
    caseIds: z.array(z.uuid()).min(1).max(MOST_DOSSIERS).optional(),
    period: closedPeriod.optional(),
    title: line(120).optional(),
    reason: line(300),
    options: dossierOptions.default({ pseudonymised: false, withoutNotes: false }),
  })
  .refine(({ caseIds, period }) => (caseIds === undefined) !== (period === undefined), {
    path: ['caseIds'],
    error: 'Choose cases, or a label and a period.',
  });
export type OrderDossiersInput = z.input<typeof orderDossiersInput>;

/** Orders dossiers; the worker makes them one by one and puts them into one file. */
export class OrderDossiers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws a `ZodError` for input of the wrong form, `NotFound` for a case out of sight, `InvalidInput` for an empty period. */
  async execute(input: unknown, actor: Actor): Promise<DossierOrder> {
    const { caseIds, period, title, reason, options } = orderDossiersInput.parse(input);
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const chosen = period ? await casesOf(tx, period, actor) : await listedCases(tx, caseIds ?? [], actor);
      const order = Object.assign(new DossierOrder(), {
        id: newId(),
        title: title ?? titleOf(chosen, period),
        options,
        reason,
        orderedBy: String(actor.userId),
        orderedAt: now,
        total: chosen.length,
        state: 'waiting' as const,
        failure: null,
        readyAt: null,
        expiresAt: null,
        sha256: null,
        sizeBytes: null,
      });
      await tx.insert(DossierOrder, order);
      const rows = chosen.map(({ id: itemId, reference }, place) => ({
        orderId: order.id,
        place: place + 1,
        itemId,
        reference,
      }));
      await tx.insert(OrderedDossier, rows);
      for (const { id: itemId } of chosen.length === 1 ? chosen : []) await note(itemId);
      if (chosen.length > 1) await note(null);
      await appendToOutbox(tx, 'dossiers-ordered', { orderId: order.id }, now);
      return order;

      function note(itemId: string | null): Promise<void> {
        const details = { dossiers: chosen.length, ...options };
        return noteAccess(tx, actor, { kind: 'dossiers-ordered', itemId, subjectId: order.id, reason, details }, now);
      }
    });
  }
}

/** What {@link orderDossiers} takes. */
export interface DossiersToOrder {
  caseIds: string[];
  orderedBy: Actor;
  reason: string;
  title?: string;
  options?: Partial<z.infer<typeof dossierOptions>>;
}

/** Orders the dossiers of these cases, as a sample; gives the order. */
export function orderDossiers(
  dataSource: DataSource,
  clock: Clock,
  { orderedBy, ...input }: DossiersToOrder,
): Promise<DossierOrder> {
  return new OrderDossiers(dataSource, clock).execute(input, orderedBy);
}

async function listedCases(tx: EntityManager, caseIds: readonly string[], actor: Actor): Promise<ChosenCase[]> {
  const ids = [...new Set(caseIds)];
  const conditions = new SqlConditions().and('item.id = ANY(?)', ids).inScope(actor);
  const found: ChosenCase[] = await tx.query(
    `SELECT item.id, item.reference FROM feedback_items item WHERE ${conditions}`,
    conditions.parameters,
  );
  if (found.length < ids.length) throw new NotFound('case');
  return ids.map((wanted) => found.find(({ id }) => id === wanted) as ChosenCase);
}

async function casesOf(tx: EntityManager, period: ClosedPeriod, actor: Actor): Promise<ChosenCase[]> {
  const chosen = await closedCases(tx, period, actor);
  if (chosen.length === 0)
    throw new InvalidInput('/period', 'no-cases', 'No case of this label was closed in these days. Choose others.');
  if (chosen.length > MOST_DOSSIERS)
    throw new InvalidInput('/period', 'too-many-cases', 'These are more than 2,000 cases. Choose a shorter period.');
  return chosen;
}

function titleOf(chosen: readonly ChosenCase[], period: ClosedPeriod | undefined): string {
  const first = chosen[0]?.reference ?? '';
  const [code] = first.split('-');
  if (period) return `${code} ${period.from} – ${period.to}`;
  return chosen.length === 1 ? first : `${chosen.length} × ${code}`;
}
