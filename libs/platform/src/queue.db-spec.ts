import { type TestDatabase, testDatabase } from '../../../test/harness/database.js';
import { describeQueues } from '../../../test/harness/describe-queues.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('queues in PostgreSQL', () => {
  describeQueues(() => ({ databaseUrl: database.url, redisUrl: undefined, workerConcurrency: 2 }));
});
