import { runMigrations } from '#complaints';
import { createLogger, openQueues, readConfig } from '#platform';

/** `gehoor migrate`: brings the database up to date, the tables of the queue too. Doing it twice is harmless. */
export async function migrate(environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  const config = readConfig(environment);
  await runMigrations(config.databaseUrl);
  const queues = await openQueues(config, createLogger('migrate', config.logLevel));
  await queues.close();
  return 0;
}
