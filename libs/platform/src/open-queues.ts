import type { Config } from './config.js';
import type { Logger } from './logger.js';
import type { QueueConnection } from './queue.js';

/**
 * Connects to Redis or Valkey when its URL is configured, otherwise to the queue tables in the database. What that takes
 * is loaded only then: most processes start sooner without it.
 */
export async function openQueues(
  config: Pick<Config, 'databaseUrl' | 'redisUrl' | 'workerConcurrency'>,
  logger: Logger,
): Promise<QueueConnection> {
  const { connectQueues } = await import('./queue.js');
  return connectQueues(config, logger);
}
