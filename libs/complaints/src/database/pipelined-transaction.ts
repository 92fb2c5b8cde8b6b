import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { runPrepared, type Statement } from './prepared-query.js';

const BEGIN: Statement = { text: 'BEGIN', values: [] };
const COMMIT: Statement = { text: 'COMMIT', values: [] };
// Locks are released before the disk has answered; the message, committed after them, waits until all before it is on
// disk. A crash in between loses only what nobody was told of, and never something that came before what is kept.
const WITHOUT_WAITING: Statement = { text: "SELECT set_config('synchronous_commit', 'off', true)", values: [] };
const WAIT_FOR_DISK: Statement = { text: "SELECT pg_logical_emit_message(true, 'gehoor', '')", values: [] };

/**
 * A transaction of one statement that reads and one that writes, in two round trips: each goes together with the start
 * or the end of the transaction. Its locks are short, for what many want at once. What `decide` throws, or a failing
 * statement, rolls back; then nothing was written. When it returns, all is on disk. Throws TypeORM's `QueryFailedError`.
 */
export async function pipelinedTransaction<Row, Result>(
  dataSource: DataSource,
  read: Statement,
  decide: (rows: Row[]) => { write: Statement | null; result: Result },
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  const client: ClientBase = await runner.connect();
  try {
    const [, , rows] = await together(client, [BEGIN, WITHOUT_WAITING, read]);
    const { write, result } = decide(rows as Row[]);
    await together(client, write ? [write, COMMIT, WAIT_FOR_DISK] : [COMMIT]);
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** The rows of all statements, sent at once, or the first error, but only after all have been answered. */
async function together(client: ClientBase, statements: Statement[]): Promise<unknown[][]> {
  const answers = statements.map((statement) => runPrepared(client, statement));
  await Promise.allSettled(answers);
  return Promise.all(answers);
}
