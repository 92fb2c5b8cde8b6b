import { createPostgresBackend, type Job, type JobsOptions, Queue, runMigrations, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from './config.js';
import type { Logger } from './logger.js';

/** Eight attempts over some ten minutes; finished jobs are kept for an hour, exhausted ones for thirty days. */
const defaultJobOptions: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 5000, jitter: 0.3 },
  removeOnComplete: { age: 3600, count: 10_000 },
  removeOnFail: { age: 30 * 24 * 3600, count: 10_000 },
};

/** A worker that was killed holds its job no longer than this; the job then runs again, so handlers are idempotent. */
const lockDurationMs = 20_000;
const lockCheckMs = 10_000;
const killsSurvived = 5;

const schema = 'bullmq';
const poolSize = 10;
/** What our keys in Redis begin with. */
const prefix = 'gehoor';

/** The queues of one process: all on one store, closed together. */
export interface QueueConnection {
  /** A queue to add jobs to; the options replace the defaults for attempts, back-off and retention. */
  createQueue<Payload>(name: string, jobOptions?: JobsOptions): Queue<Payload>;
  /** Runs the handler for each job of the queue, so many at a time. A job whose handler throws is tried again. */
  createWorker<Payload>(
    name: string,
    handler: JobHandler<Payload>,
    options?: { concurrency?: number },
  ): Worker<Payload>;
  /** The names of all queues that were ever used on this store, by whatever process. */
  queueNames(): Promise<string[]>;
  /** Lets running jobs finish, then closes every worker, queue and connection. */
  close(): Promise<void>;
}

/** What a worker does with a job; `job.attemptsMade` tells how often it was tried before. */
export type JobHandler<Payload> = (job: Job<Payload>) => Promise<unknown>;

/** As `openQueues` says. */
export async function connectQueues(
  config: Pick<Config, 'databaseUrl' | 'redisUrl' | 'workerConcurrency'>,
  logger: Logger,
): Promise<QueueConnection> {
  const store = config.redisUrl ? openRedis(config.redisUrl, logger) : await openPostgres(config.databaseUrl);
  const queues: Queue[] = [];
  const workers: Worker[] = [];
  return {
    createQueue<Payload>(name: string, jobOptions: JobsOptions = {}) {
      const options = { ...store.options, defaultJobOptions: { ...defaultJobOptions, ...jobOptions } };
      const queue = new Queue(name, options, store.backend);
      queues.push(queue);
      queue.on('error', (error) => logger.error({ err: error, queue: name }, 'queue trouble'));
      return queue as unknown as Queue<Payload>;
    },
    createWorker<Payload>(name: string, handler: JobHandler<Payload>, { concurrency = config.workerConcurrency } = {}) {
      store.makeRoomForWorker();
      const worker = new Worker(name, handler, { ...store.options, ...workerOptions, concurrency }, store.backend);
      workers.push(worker);
      logTrouble(worker, logger);
      return worker as unknown as Worker<Payload>;
    },
    queueNames: store.queueNames,
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all(queues.map((queue) => queue.close()));
      await store.close();
    },
  };
}

const workerOptions = {
  lockDuration: lockDurationMs,
  stalledInterval: lockCheckMs,
  maxStalledCount: killsSurvived,
};

interface Store {
  // BullMQ types its options by back end; ours are one or the other only at run time.
  options: { connection: never; prefix?: string };
  backend: undefined;
  makeRoomForWorker(): void;
  queueNames(): Promise<string[]>;
  close(): Promise<void>;
}

async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${schema},public`,
    max: poolSize,
    keepAlive: true,
    application_name: 'gehoor-queue',
  });
  // Every queue and worker listens to the pool, which is no leak, and reports a lost connection under its own name.
  pool.setMaxListeners(0);
  await migrate(pool);
  return {
    options: { connection: pool as never },
    backend: createPostgresBackend as unknown as undefined,
    // A worker keeps one connection of the pool to itself, to be told about new jobs.
    makeRoomForWorker: () => {
      pool.options.max += 1;
    },
    queueNames: async () => {
      const { rows } = await pool.query<{ queue: string }>('SELECT DISTINCT queue FROM meta ORDER BY queue');
      return rows.map(({ queue }) => queue);
    },
    close: () => pool.end(),
  };
}

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  await runMigrations(client, schema).finally(() => client.release());
}

function openRedis(url: string, logger: Logger): Store {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', (error) => logger.error({ err: error }, 'queue connection lost'));
  return {
    options: { connection: redis as never, prefix },
    backend: undefined,
    makeRoomForWorker: () => {},
    queueNames: () => namesIn(redis),
    close: async () => {
      // What never connected has nothing to say goodbye to.
      if (redis.status === 'ready') await redis.quit();
      else redis.disconnect();
    },
  };
}

async function namesIn(redis: Redis): Promise<string[]> {
  const names = new Set<string>();
  for await (const keys of redis.scanStream({ match: `${prefix}:*:meta`, count: 1000 }) as AsyncIterable<string[]>) {
    for (const key of keys) names.add(key.slice(prefix.length + 1, -':meta'.length));
  }
  return [...names].sort();
}

function logTrouble(worker: Worker, logger: Logger): void {
  const queue = worker.name;
  worker.on('error', (error) => logger.error({ err: error, queue }, 'worker trouble'));
  worker.on('stalled', (jobId) => logger.warn({ queue, jobId }, 'job of a lost worker runs again'));
  worker.on('failed', (job, error) => {
    const isExhausted = job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);
    const facts = { err: error, queue, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade };
    if (isExhausted) logger.error(facts, 'job failed for good');
    else logger.warn(facts, 'job failed, another attempt follows');
  });
}
