import {
  type Config,
  createLogger,
  openQueueBoard,
  openQueues,
  type QueueBoard,
  type QueueConnection,
} from '#platform';
import { until } from './until.js';

/** What operators see of the queues, on every store: the same tests for PostgreSQL and for Redis. */
export function describeQueueBoard(config: () => Pick<Config, 'databaseUrl' | 'redisUrl' | 'workerConcurrency'>): void {
  const logger = createLogger('test', 'silent');
  let queues: QueueConnection;
  let board: QueueBoard;
  let isMailServerAway: boolean;
  beforeEach(async () => {
    queues = await openQueues(config(), logger);
    board = openQueueBoard(config(), logger);
    isMailServerAway = true;
  });
  afterEach(async () => {
    await board.close();
    await queues.close();
  });

  /** A queue with a worker, whose jobs fail as long as the mail server is away. */
  const failing = async (name: string, jobs: number) => {
    const queue = queues.createQueue(name, { attempts: 2, backoff: { type: 'fixed', delay: 10 } });
    queues.createWorker(name, async () => {
      if (isMailServerAway) throw new Error('the mail server is away');
    });
    for (let job = 0; job < jobs; job++)
      await queue.add('deliver', { letterId: `l-${job}` }, { jobId: `${name}-${job}` });
    await until(`${jobs} jobs failed`, async () => (await stateOf(name))?.failed === jobs);
  };
  const stateOf = async (name: string) => (await board.states()).find((state) => state.name === name);

  it('knows every queue of the store, with what waits and who works', async () => {
    await queues.createQueue('idle').add('deliver', {});
    await failing('letters', 2);
    expect(await stateOf('idle')).toMatchObject({ waiting: 1, active: 0, failed: 0, workers: 0 });
    expect(await stateOf('letters')).toMatchObject({ waiting: 0, failed: 2, workers: 1 });
  });

  it('tells of a failed job why, after how many attempts, when, and what it was about', async () => {
    const before = Date.now();
    await failing('reasons', 1);
    const [job] = (await board.failedJobs()).filter(({ queue }) => queue === 'reasons');
    expect(job).toMatchObject({
      id: 'reasons-0',
      payload: { letterId: 'l-0' },
      reason: 'the mail server is away',
      attempts: 2,
    });
    expect(job?.failedAt?.getTime()).toBeGreaterThanOrEqual(before);
  });

  it('does one failed job again, and no other', async () => {
    await failing('again', 2);
    isMailServerAway = false;
    expect(await board.retry('again', 'again-1')).toBe(true);
    await until('one job is left', async () => (await stateOf('again'))?.failed === 1);
    const left = (await board.failedJobs()).filter(({ queue }) => queue === 'again');
    expect(left.map(({ id }) => id)).toEqual(['again-0']);
  });

  it('refuses to do again what did not fail, is not there, or is of no queue', async () => {
    await queues.createQueue('waiting').add('deliver', {}, { jobId: 'waiting-0' });
    expect(await board.retry('waiting', 'waiting-0')).toBe(false);
    expect(await board.retry('waiting', 'no-such-job')).toBe(false);
    expect(await board.retry('no-such-queue', 'waiting-0')).toBe(false);
    expect((await board.states()).map(({ name }) => name)).not.toContain('no-such-queue');
  });

  it('does all failed jobs of a queue again, and leaves other queues alone', async () => {
    await failing('many', 3);
    await failing('other', 1);
    isMailServerAway = false;
    expect(await board.retryAll('many')).toBe(3);
    await until('no job is left', async () => (await stateOf('many'))?.failed === 0);
    expect(await stateOf('other')).toMatchObject({ failed: 1 });
    expect(await board.retryAll('many')).toBe(0);
  });

  it('leaves a job that fails once more where it can be seen', async () => {
    await failing('stubborn', 1);
    expect(await board.retry('stubborn', 'stubborn-0')).toBe(true);
    await until('it failed again', async () =>
      (await board.failedJobs()).some(({ id, attempts }) => id === 'stubborn-0' && attempts > 2),
    );
  });
}
