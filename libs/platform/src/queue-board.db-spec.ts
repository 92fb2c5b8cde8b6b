import { type TestDatabase, testDatabase } from '../../../test/harness/database.js';
import { describeQueueBoard } from '../../../test/harness/describe-queue-board.js';
import { createLogger } from './logger.js';
import { openQueueBoard, QueuesUnreachable } from './queue-board.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('the queue board on PostgreSQL', () => {
  describeQueueBoard(() => ({ databaseUrl: database.url, redisUrl: undefined, workerConcurrency: 2 }));
});

describe('the queue board', () => {
  it('says that a store is away, instead of waiting for it for ever', async () => {
    const nowhere = { databaseUrl: 'postgres://unused/unused', redisUrl: 'redis://127.0.0.1:1', workerConcurrency: 1 };
    const board = openQueueBoard(nowhere, createLogger('test', 'silent'));
    await expect(board.states()).rejects.toThrow(QueuesUnreachable);
    await board.close();
  });
});
