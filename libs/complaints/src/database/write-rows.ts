import type { EntityManager } from 'typeorm';
import { snakeCase } from './naming-strategy.js';
import { queryPrepared, type Statement } from './prepared-query.js';

/** Rows to insert, by table. A default applies to what no row of the table names; what only some name is NULL in the others. */
export type RowsByTable = Record<string, object[]>;

/** Inserts rows of several tables in one round trip. Foreign keys between the rows hold. */
export async function insertRows(tx: EntityManager, rows: RowsByTable): Promise<void> {
  const statement = insertStatement(rows);
  if (statement) await queryPrepared(tx, statement.text, statement.values);
}

/**
 * The one statement that inserts these rows, or null when there are none; a JSON parameter for each table. Property names
 * become column names. Foreign keys between the rows are checked at the statement's end.
 */
export function insertStatement(rows: RowsByTable): Statement | null {
  const filled = Object.entries(rows).filter(([, added]) => added.length > 0);
  if (filled.length === 0) return null;
  const inserts = filled.map(([table, added], index) => {
    const named = [...new Set(added.flatMap(Object.keys))].sort().map(snakeCase).join(', ');
    return `part_${index} AS (INSERT INTO ${table} (${named}) SELECT ${named} FROM jsonb_populate_recordset(NULL::${table}, $${index + 1}::jsonb))`;
  });
  return {
    text: `WITH ${inserts.join(', ')} SELECT 1`,
    values: filled.map(([, added]) => JSON.stringify(added.map(columns))),
  };
}

/** Sets the named properties of rows that exist, found by their id, with one statement. */
export async function updateRows<T extends { id: string }>(
  tx: EntityManager,
  table: string,
  rows: readonly T[],
  properties: readonly (keyof T & string)[],
): Promise<void> {
  if (rows.length === 0) return;
  const assignments = properties.map((property) => `${snakeCase(property)} = new.${snakeCase(property)}`);
  // The ids by themselves, so that the planner knows that they are few and finds them by their index.
  await queryPrepared(
    tx,
    `UPDATE ${table} SET ${assignments.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) new
     WHERE ${table}.id = ANY($2) AND ${table}.id = new.id`,
    [JSON.stringify(rows.map(columns)), rows.map(({ id }) => id)],
  );
}

function columns(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([property, value]) => [snakeCase(property), value]));
}
