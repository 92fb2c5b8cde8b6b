import type { DataSource, EntityManager } from 'typeorm';

/**
 * Runs `work` in a transaction, as TypeORM's `transaction` does, but lets its first statement go together with the start
 * of the transaction instead of waiting for it. What `work` throws rolls back.
 */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  const client = await runner.connect();
  try {
    const begun: Promise<unknown> = client.query('BEGIN');
    // What went wrong with it goes wrong with the first statement too.
    begun.catch(() => undefined);
    // TypeORM refuses locks outside a transaction, and this one it did not begin.
    Object.assign(runner, { isTransactionActive: true });
    const result = await work(runner.manager);
    await begun;
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    Object.assign(runner, { isTransactionActive: false });
    await runner.release();
  }
}
