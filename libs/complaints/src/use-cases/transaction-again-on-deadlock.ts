import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';

/**
 * Runs a transaction, and runs it again (twice at most) when the database ended it because two transactions waited for
 * each other, as two crossing merges can. `run` must have no effect outside the transaction.
 */
export async function transactionAgainOnDeadlock<T>(
  dataSource: DataSource,
  run: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(dataSource, run);
    } catch (error) {
      if (attempt >= 3 || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '40P01';
}
