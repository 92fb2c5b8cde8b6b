import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { day } from '../feedback-item/input-fields.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import type { Actor } from '../staff/actor.js';

/** More than this would be a copy of the register. */
export const MOST_DOSSIERS = 2000;
/** What a dossier weighs by itself and what each letter adds, measured on dossiers of the demo. */
const BYTES_A_CASE = 160_000;
const BYTES_A_LETTER = 32_000;

/** Every case of a label that was closed in a period, first and last day included. */
export const closedPeriod = z.strictObject({ labelId: z.uuid(), from: day, to: day });
export type ClosedPeriod = z.infer<typeof closedPeriod>;

/** A case as the list of an order names it. */
export interface ChosenCase {
  id: string;
  reference: string;
}

/** The cases in sight that were closed in the period, the earliest first; one more than can be ordered at most. */
export function closedCases(tx: EntityManager, period: ClosedPeriod, actor: Actor): Promise<ChosenCase[]> {
  const conditions = closedIn(period, actor);
  return tx.query(
    `SELECT item.id, item.reference FROM feedback_items item WHERE ${conditions}
     ORDER BY item.closed_at, item.id LIMIT ${MOST_DOSSIERS + 1}`,
    conditions.parameters,
  );
}

/** How many dossiers an order of a period would hold, and about how large its file would be. */
export interface DossierEstimate {
  cases: number;
  /** More than can be ordered at once: the count and the size stop there. */
  isTooMany: boolean;
  sizeBytes: number;
}

/** What ordering the dossiers of a period would come to. */
export async function estimateDossiers(
  dataSource: DataSource,
  period: ClosedPeriod,
  actor: Actor,
): Promise<DossierEstimate> {
  const conditions = closedIn(period, actor);
  const [row]: { cases: number; letters: number; files: number }[] = await dataSource.query(
    `SELECT count(*)::int AS cases,
       coalesce(sum((SELECT count(*) FROM letters WHERE letters.item_id = chosen.id)), 0)::float8 AS letters,
       coalesce(sum((SELECT sum(size_bytes) FROM item_files file WHERE file.item_id = chosen.id)), 0)::float8 AS files
     FROM (SELECT item.id FROM feedback_items item WHERE ${conditions} LIMIT ${MOST_DOSSIERS + 1}) chosen`,
    conditions.parameters,
  );
  const { cases = 0, letters = 0, files = 0 } = row ?? {};
  return {
    cases,
    isTooMany: cases > MOST_DOSSIERS,
    sizeBytes: cases * BYTES_A_CASE + letters * BYTES_A_LETTER + files,
  };
}

function closedIn({ labelId, from, to }: ClosedPeriod, actor: Actor): SqlConditions {
  return new SqlConditions()
    .and('item.label_id = ?', labelId)
    .and("item.closed_at >= ?::date::timestamp AT TIME ZONE 'Europe/Amsterdam'", from)
    .and("item.closed_at < (?::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'", to)
    .inScope(actor);
}
