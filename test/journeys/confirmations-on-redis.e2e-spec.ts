/** @needs redis-server valkey-server */
import { startRedis, type TestRedis } from '../harness/redis.js';
import { describeConfirmations } from './describe-confirmations.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describe('confirmations with the queue in Redis or Valkey', () => {
  describeConfirmations(() => ({ REDIS_URL: redis.url }));
});
