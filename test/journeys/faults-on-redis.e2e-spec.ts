/** @needs redis-server valkey-server */
import { startRedis, type TestRedis } from '../harness/redis.js';
import { describeFaults } from './describe-faults.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describe('promises, with the queue in Redis or Valkey,', () => {
  describeFaults({
    env: () => ({ REDIS_URL: redis.url }),
    losses: {
      'is flushed': () => redis.flush(),
      async 'is killed and comes back empty'() {
        await redis.kill();
        redis = await startRedis(Number(new URL(redis.url).port));
      },
    },
  });
});
