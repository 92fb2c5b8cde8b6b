import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, createLogger, openQueues, type QueueConnection } from '#platform';
import { until } from './until.js';

/** What queues promise on every store: the same tests for PostgreSQL and for Redis. */
export function describeQueues(config: () => Pick<Config, 'databaseUrl' | 'redisUrl' | 'workerConcurrency'>): void {
  const open: QueueConnection[] = [];
  const connect = async () => {
    const queues = await openQueues(config(), createLogger('test', 'silent'));
    open.push(queues);
    return queues;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queues) => queues.close()));
  });

  it('hands a job to a worker in another process', async () => {
    const [sender, receiver] = [await connect(), await connect()];
    const seen: unknown[] = [];
    receiver.createWorker('letters', async (job) => seen.push(job.data));
    await sender.createQueue('letters').add('deliver', { letterId: 'l-1' });
    await until('one job was done', () => seen.length === 1);
    expect(seen).toEqual([{ letterId: 'l-1' }]);
  });

  it('runs a job once, however often it is added with the same id', async () => {
    const queues = await connect();
    const queue = queues.createQueue('once');
    for (let time = 0; time < 3; time++) await queue.add('deliver', {}, { jobId: 'outbox-1' });
    const seen: string[] = [];
    queues.createWorker('once', async (job) => seen.push(job.id ?? ''));
    await until('one job was done', () => seen.length === 1);
    await queue.add('deliver', {}, { jobId: 'outbox-1' });
    await queue.add('deliver', {}, { jobId: 'outbox-2' });
    await until('both jobs were done', () => seen.length === 2);
    expect(seen).toEqual(['outbox-1', 'outbox-2']);
  });

  it('tries a failed job again, and keeps it where it can be seen when the attempts are used up', async () => {
    const queues = await connect();
    const queue = queues.createQueue('failing', { attempts: 3, backoff: { type: 'fixed', delay: 20 } });
    const attempts: number[] = [];
    queues.createWorker('failing', async (job) => {
      attempts.push(job.attemptsMade);
      throw new Error('the mail server is away');
    });
    const job = await queue.add('deliver', {});
    await until('the job failed', async () => (await job.getState()) === 'failed');
    expect(attempts).toEqual([0, 1, 2]);
    const [failed] = await queue.getFailed();
    expect(failed?.failedReason).toBe('the mail server is away');
  });

  it('lets a running job finish before it closes', async () => {
    const queues = await openQueues(config(), createLogger('test', 'silent'));
    let hasStarted = false;
    let hasFinished = false;
    queues.createWorker('slow', async () => {
      hasStarted = true;
      await sleep(300);
      hasFinished = true;
    });
    await queues.createQueue('slow').add('deliver', {});
    await until('it started', () => hasStarted);
    await queues.close();
    expect(hasFinished).toBe(true);
  });

  it('keeps a schedule once, however many processes set it', async () => {
    const processes = await Promise.all([connect(), connect(), connect()]);
    const queue = processes[0]?.createQueue('schedule');
    await Promise.all(
      processes.map((queues) => queues.createQueue('schedule').upsertJobScheduler('sweep', { every: 60_000 })),
    );
    expect(await queue?.getJobSchedulersCount()).toBe(1);
  });

  it('serves many workers from one process', async () => {
    const queues = await connect();
    const names = Array.from({ length: 15 }, (_, index) => `queue-${index}`);
    const seen = new Set<string>();
    for (const name of names) queues.createWorker(name, async () => seen.add(name));
    for (const name of names) await queues.createQueue(name).add('go', {});
    await until('all jobs were done', () => seen.size === names.length);
    expect([...seen].sort()).toEqual([...names].sort());
  });
}
