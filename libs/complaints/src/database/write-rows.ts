import type { EntityManager } from 'typeorm';
import { snakeCase } from './naming-strategy.js';
import { queryPrepared, type Statement } from './prepared-query.js';

/** Rows to insert, by table. A default applies to what no row of the table names; what only some name is NULL in the others. */
export type RowsByTable = Record<string, object[]>;

/** The rows of several changes, by table. */
export function joinRows(changes: readonly RowsByTable[]): RowsByTable {
  const joined: RowsByTable = {};
  for (const change of changes) {
    for (const [table, rows] of Object.entries(change)) {
      joined[table] ??= [];
      joined[table].push(...rows);
    }
  }
  return joined;
}

/**
 * Inserts rows of several tables in one round trip, with a JSON parameter for each table. Property names become column
 * names. Foreign keys between the rows are checked at the statement's end.
 */
export async function insertRows(tx: EntityManager, rows: RowsByTable): Promise<void> {
  const filled = Object.entries(rows).filter(([, added]) => added.length > 0);
  if (filled.length === 0) return;
  const parts = filled.map(([table, added], index) => insertPart(table, added, `$${index + 1}`));
  await queryPrepared(
    tx,
    `WITH ${parts.join(', ')} SELECT 1`,
    filled.map(([, added]) => asJson(added)),
  );
}

/**
 * The part of a statement that inserts rows of one table, given as {@link asJson} in a parameter. `join` may restrict
 * them, and complete each `new` one with columns that are computed there.
 */
export function insertPart(
  table: string,
  rows: readonly object[],
  parameter: string,
  join = '',
  computed: Record<string, string> = {},
): string {
  const given = [...new Set(rows.flatMap(Object.keys))].map(snakeCase);
  const named = [...new Set([...given, ...Object.keys(computed)])].sort();
  const values = named.map((column) => computed[column] ?? `new.${column}`);
  return `into_${table} AS (INSERT INTO ${table} (${named.join(', ')})
    SELECT ${values.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, ${parameter}::jsonb) new ${join})`;
}

/** Rows as a parameter, with the names of their columns. */
export function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows.map(columns));
}

/** Sets the named properties of rows that exist, found by their id, with one statement. */
export async function updateRows<T extends { id: string }>(
  tx: EntityManager,
  table: string,
  rows: readonly T[],
  properties: readonly (keyof T & string)[],
): Promise<void> {
  if (rows.length === 0) return;
  const { text, values } = updateOfRows(table, rows, properties);
  await queryPrepared(tx, text, values);
}

/** The statement of {@link updateRows}. */
export function updateOfRows<T extends { id: string }>(
  table: string,
  rows: readonly T[],
  properties: readonly (keyof T & string)[],
): Statement {
  const assignments = properties.map((property) => `${snakeCase(property)} = new.${snakeCase(property)}`);
  // The ids by themselves, so that the planner knows that they are few and finds them by their index.
  return {
    text: `UPDATE ${table} SET ${assignments.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) new
     WHERE ${table}.id = ANY($2) AND ${table}.id = new.id`,
    values: [asJson(rows), rows.map(({ id }) => id)],
  };
}

function columns(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([property, value]) => [snakeCase(property), value]));
}
