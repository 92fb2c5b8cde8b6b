/** @needs redis-server valkey-server */
import { describeQueues } from '../../../test/harness/describe-queues.js';
import { startRedis, type TestRedis } from '../../../test/harness/redis.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describe('queues in Redis or Valkey', () => {
  describeQueues(() => ({ databaseUrl: 'postgres://unused/unused', redisUrl: redis.url, workerConcurrency: 2 }));
});
