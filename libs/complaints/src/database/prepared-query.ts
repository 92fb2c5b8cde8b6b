import type { ClientBase } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';

const names = new Map<string, string>();

/** The name under which each connection keeps the plan of this statement. */
export function preparedName(text: string): string {
  const name = names.get(text) ?? `prepared_${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Runs a statement that each connection parses and plans only once, for the few that run for nearly every request. The
 * texts must be few: each keeps a plan in every connection. Throws TypeORM's `QueryFailedError`.
 */
export async function queryPrepared<Row>({ connection, queryRunner }: EntityManager, text: string, values: unknown[]) {
  const runner = queryRunner ?? connection.createQueryRunner();
  try {
    const client: ClientBase = await runner.connect();
    return (await client.query({ name: preparedName(text), text, values })).rows as Row[];
  } catch (error) {
    throw new QueryFailedError(text, values, error as Error);
  } finally {
    if (!queryRunner) await runner.release();
  }
}
