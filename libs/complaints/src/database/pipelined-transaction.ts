import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { runPrepared, type Statement } from './prepared-query.js';

// Locks are released before the disk has answered; the message, committed after them, waits until all before it is on
// disk. A crash in between loses only what nobody was told of, and never something that came before what is kept.
const BEGIN_WITHOUT_WAITING = 'BEGIN; SET LOCAL synchronous_commit = off';
const COMMIT_AND_WAIT = "COMMIT; SELECT pg_logical_emit_message(true, 'gehoor', '')";

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
    const [, rows] = await together(client.query(BEGIN_WITHOUT_WAITING), runPrepared<Row>(client, read));
    const { write, result } = decide(rows);
    await together(write && runPrepared(client, write), client.query(write ? COMMIT_AND_WAIT : 'COMMIT'));
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** The answers to both, or the first error, but only after both have been answered. */
async function together<First, Second>(...answers: [First, Second]): Promise<[Awaited<First>, Awaited<Second>]> {
  await Promise.allSettled(answers);
  return Promise.all(answers);
}
