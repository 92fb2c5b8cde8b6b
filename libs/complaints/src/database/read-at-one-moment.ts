import type { EntityManager } from 'typeorm';

/** Reads something in the transaction that it is given. */
export type Read = (tx: EntityManager) => Promise<void>;

/**
 * Does all reads as of one moment. They wait in a row from which two connections take the next; when the second one is
 * long in coming the first does them all, so that many who read at once never wait for each other's second. Within a
 * transaction they are done in it, one after the other.
 */
export async function readAtOneMoment(manager: EntityManager, reads: readonly Read[]): Promise<void> {
  const waiting = [...reads];
  const takeTurns = async (tx: EntityManager) => {
    for (let read = waiting.shift(); read; read = waiting.shift()) await read(tx);
  };
  if (manager.queryRunner) return takeTurns(manager);
  await manager.transaction('REPEATABLE READ', async (tx) => {
    const [{ snapshot }] = await tx.query(`SELECT pg_export_snapshot() AS snapshot, ${SETTINGS}`);
    let hasJoined = false;
    const second = manager.transaction('REPEATABLE READ', async (other) => {
      if (waiting.length === 0) return;
      hasJoined = true;
      await other.query(`SET TRANSACTION SNAPSHOT '${snapshot}'`);
      await other.query(`SELECT ${SETTINGS}`);
      await takeTurns(other);
    });
    // A second connection that never came is no failure; what fails after it joined is told below.
    second.catch(() => undefined);
    try {
      await takeTurns(tx);
    } finally {
      waiting.length = 0;
      if (hasJoined) await second;
    }
  });
}

/**
 * Compiling takes longer than these reads do, and so does sorting rows to bring the alike together; and two connections
 * are at work already, so that none of them calls for workers of its own.
 */
const SETTINGS = Object.entries({ jit: 'off', enable_sort: 'off', max_parallel_workers_per_gather: '0' })
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(', ');
