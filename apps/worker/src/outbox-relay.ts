import type { DataSource } from 'typeorm';
import { type ClaimedMessage, type Clock, relayOutbox } from '#complaints';
import type { Logger } from '#platform';
import { queueOfTopic } from './queues.js';

const PAGE = 200;
const TOPICS = Object.keys(queueOfTopic);
const IDLE_MS = 300;
const TROUBLE_MS = 2000;

/** Moves outbox rows to the queues, in order, as long as the worker runs. Any number of relays may run at once. */
export class OutboxRelay {
  private isStopped = false;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly publish: (messages: ClaimedMessage[]) => Promise<void>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Lets the running page finish. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      const moved = await this.relayPage().catch((error: unknown) => {
        this.logger.error({ err: error }, 'outbox trouble, another attempt follows');
        return -1;
      });
      if (moved < PAGE) await this.pause(moved < 0 ? TROUBLE_MS : IDLE_MS);
    }
  }

  private relayPage(): Promise<number> {
    return this.dataSource.transaction((tx) => relayOutbox(tx, TOPICS, PAGE, this.clock.now(), this.publish));
  }

  private pause(ms: number): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
