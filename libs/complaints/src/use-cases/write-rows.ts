import type { EntityManager } from 'typeorm';
import { snakeCase } from '../database/naming-strategy.js';

/** Rows to insert, by table; every column that has no NULL must be given, because defaults do not apply. */
export type RowsByTable = Record<string, object[]>;

/**
 * Inserts rows of several tables with one statement, so that a registration needs one round trip instead of one for each
 * table. Property names become column names. Foreign keys between the rows hold: they are checked at the statement's end.
 */
export async function insertRows(tx: EntityManager, rows: RowsByTable): Promise<void> {
  const tables = Object.keys(rows).filter((table) => rows[table]?.length);
  if (tables.length === 0) return;
  const inserts = tables.map(
    (table, index) =>
      `part_${index} AS (INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb -> '${table}'))`,
  );
  const json = Object.fromEntries(tables.map((table) => [table, rows[table]?.map(columns)]));
  await tx.query(`WITH ${inserts.join(', ')} SELECT 1`, [JSON.stringify(json)]);
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
  await tx.query(
    `UPDATE ${table} SET ${assignments.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) new WHERE ${table}.id = new.id`,
    [JSON.stringify(rows.map(columns))],
  );
}

function columns(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([property, value]) => [snakeCase(property), value]));
}
