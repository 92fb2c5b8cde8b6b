/** @needs redis-server valkey-server */
import { describeQueueBoard } from '../../../test/harness/describe-queue-board.js';
import { startRedis, type TestRedis } from '../../../test/harness/redis.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describe('the queue board on Redis or Valkey', () => {
  describeQueueBoard(() => ({ databaseUrl: 'postgres://unused/unused', redisUrl: redis.url, workerConcurrency: 2 }));
});
