import type { Job, Queue } from 'bullmq';
import type { Logger } from './logger.js';
import { openQueues } from './open-queues.js';
import type { QueueConnection } from './queue.js';

/** Longer than this nobody waits for a page. */
const PATIENCE_MS = 5000;
const MOST_FAILED = 100;

/** How one queue stands. */
export interface QueueState {
  name: string;
  /** Processes that take jobs from it now. */
  workers: number;
  waiting: number;
  active: number;
  /** Waits for a next attempt, or for its next time on the schedule. */
  delayed: number;
  failed: number;
}

/** A job that used up its attempts. */
export interface FailedJob {
  id: string;
  queue: string;
  /** What the job is about: ids, no personal data. */
  payload: Record<string, unknown>;
  reason: string;
  attempts: number;
  addedAt: Date;
  failedAt: Date | null;
}

/** The store of the queues did not answer in time. */
export class QueuesUnreachable extends Error {
  override readonly name = 'QueuesUnreachable';
}

/** What operators see of the queues and do to them, on either store. Everything throws `QueuesUnreachable`. */
export interface QueueBoard {
  states(): Promise<QueueState[]>;
  /** The jobs that failed for good, the latest of each queue first; at most a hundred a queue. */
  failedJobs(): Promise<FailedJob[]>;
  /** Puts a failed job back; false when there is no such failed job any more. */
  retry(queue: string, id: string): Promise<boolean>;
  /** Puts every failed job of a queue back, and gives how many there were. */
  retryAll(queue: string): Promise<number>;
  close(): Promise<void>;
}

/** A board that connects when it is first looked at, so that a process without it costs and needs no queue. */
export function openQueueBoard(config: Parameters<typeof openQueues>[0], logger: Logger): QueueBoard {
  let opening: Promise<QueueConnection> | undefined;
  const queues = new Map<string, Queue>();
  const connect = () => {
    opening ??= openQueues(config, logger).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const queueOf = async (name: string): Promise<Queue | undefined> => {
    const connection = await connect();
    const known = queues.get(name);
    if (known || !(await connection.queueNames()).includes(name)) return known;
    const queue = connection.createQueue(name) as unknown as Queue;
    queues.set(name, queue);
    return queue;
  };
  const all = async (): Promise<Queue[]> => {
    const names = await (await connect()).queueNames();
    return (await Promise.all(names.map(queueOf))).filter((queue) => queue !== undefined);
  };
  return {
    states: () => inTime(async () => Promise.all((await all()).map(stateOf))),
    failedJobs: () => inTime(async () => (await Promise.all((await all()).map(failedIn))).flat()),
    retry: (name, id) =>
      inTime(async () => {
        const job: Job | undefined = await (await queueOf(name))?.getJob(id);
        if (!job || !(await job.isFailed())) return false;
        await job.retry('failed');
        return true;
      }),
    retryAll: (name) =>
      inTime(async () => {
        const queue = await queueOf(name);
        const count = (await queue?.getFailedCount()) ?? 0;
        if (count > 0) await queue?.retryJobs({ state: 'failed' });
        return count;
      }),
    close: async () => {
      // A store that is away would keep the process from ending.
      await inTime(async () => (await opening)?.close()).catch((error) =>
        logger.warn({ err: error }, 'queues not closed'),
      );
    },
  };
}

async function stateOf(queue: Queue): Promise<QueueState> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  const count = (type: string) => counts[type] ?? 0;
  return {
    name: queue.name,
    workers: await queue.getWorkersCount(),
    waiting: count('waiting') + count('prioritized'),
    active: count('active'),
    delayed: count('delayed'),
    failed: count('failed'),
  };
}

async function failedIn(queue: Queue): Promise<FailedJob[]> {
  const jobs = (await queue.getFailed(0, MOST_FAILED - 1)) as Job[];
  return jobs.map((job) => ({
    id: String(job.id),
    queue: queue.name,
    payload: job.data ?? {},
    reason: job.failedReason,
    attempts: job.attemptsMade,
    addedAt: new Date(job.timestamp),
    failedAt: job.finishedOn ? new Date(job.finishedOn) : null,
  }));
}

/** A queue whose store is away lets everybody wait for ever; a page does not. */
async function inTime<Result>(ask: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueuesUnreachable('The queues did not answer in time.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch (error) {
    throw error instanceof QueuesUnreachable
      ? error
      : new QueuesUnreachable('The queues cannot be asked.', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
