import type { Logger, QueueConnection } from '#platform';
import type { QueueName } from './queues.js';
import { schedules } from './schedules.js';

type Queue = ReturnType<QueueConnection['createQueue']>;

const CHECK_MS = 10_000;

/**
 * Sets every schedule, and sets it again when the queue's store has lost it or when it waits too long: a store that was
 * emptied, or a worker whose clock was ahead, must not stop the sweeps of the others.
 */
export class ScheduleKeeper {
  private timer?: NodeJS.Timeout;
  private checking: Promise<void> = Promise.resolve();

  constructor(
    private readonly queues: ReadonlyMap<QueueName, Queue>,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    await this.keep();
    this.timer = setInterval(() => {
      this.checking = this.keep().catch((error) => this.logger.error({ err: error }, 'schedules could not be checked'));
    }, CHECK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.checking;
  }

  private async keep(): Promise<void> {
    for (const { queue: name, everyMs } of schedules) {
      const queue = this.queues.get(name);
      if (!queue) continue;
      const { next } = (await queue.getJobScheduler(name)) ?? {};
      // By the clock of this machine, as the queue itself counts.
      const waitMs = (next ?? Number.NaN) - Date.now();
      if (waitMs > -PATIENCE * everyMs - CHECK_MS && waitMs < PATIENCE * everyMs + CHECK_MS) continue;
      await queue.removeJobScheduler(name);
      await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: { attempts: 1 } });
    }
  }
}

/** How many rounds a schedule may be early or late before it is set again. */
const PATIENCE = 3;
