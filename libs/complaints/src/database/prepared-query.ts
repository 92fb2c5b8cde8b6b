import type { ClientBase } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';

/** A statement that each connection parses and plans only once. There must be few texts: each keeps a plan everywhere. */
export interface Statement {
  text: string;
  values: unknown[];
}

const names = new Map<string, string>();

/** The rows of a statement on this connection. Throws TypeORM's `QueryFailedError`. */
export async function runPrepared<Row>(client: ClientBase, { text, values }: Statement): Promise<Row[]> {
  const name = names.get(text) ?? `prepared_${names.size}`;
  names.set(text, name);
  try {
    return (await client.query({ name, text, values })).rows as Row[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  }
}

/** Runs a statement that nearly every request needs: in the transaction, or on a connection of the pool. */
export async function queryPrepared<Row>(
  { connection, queryRunner }: EntityManager,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const runner = queryRunner ?? connection.createQueryRunner();
  try {
    return await runPrepared<Row>(await runner.connect(), { text, values });
  } finally {
    if (!queryRunner) await runner.release();
  }
}

/**
 * Whether the database itself refused a statement that was a transaction by itself, so that nothing of it is left. When the
 * connection was lost, or the server stopped, nobody knows.
 */
export function isUndone(error: unknown): boolean {
  return (error as { driverError?: { severity?: string } })?.driverError?.severity === 'ERROR';
}
