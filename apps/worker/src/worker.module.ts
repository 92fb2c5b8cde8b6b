import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ClaimedMessage, Clock, DeliverMail, PrivateLinks, ReplyTokens } from '#complaints';
import {
  type Config,
  createMailTransport,
  type Logger,
  type MailTransport,
  openFileStore,
  openQueues,
  type QueueConnection,
  readLinkSecret,
  readSealKey,
  Typesetter,
} from '#platform';
import { mailboxesOf, replyPlaces } from './mailboxes.js';
import { OutboxRelay } from './outbox-relay.js';
import { processors } from './processors.js';
import { type QueueName, queueOfTopic, wokenQueues } from './queues.js';
import { ScheduleKeeper } from './schedule-keeper.js';

const CONFIG = Symbol('config');
const LOGGER = Symbol('logger');

/** Runs the queues' processors, the schedules and the outbox relay of one worker process. */
@Injectable()
export class WorkerService implements OnModuleInit, OnApplicationShutdown {
  private queues!: QueueConnection;
  private mail!: MailTransport;
  private deliverMail!: DeliverMail;
  private relay!: OutboxRelay;
  private schedules!: ScheduleKeeper;
  private readonly typesetter = new Typesetter();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.queues = await openQueues(this.config, this.logger);
    this.mail = createMailTransport(this.config);
    const secret = await readLinkSecret(this.config);
    const links = new PrivateLinks(secret, this.config.publicUrl);
    const { mailboxes } = this.config;
    const replyTokens = new ReplyTokens(secret, replyPlaces(mailboxes));
    this.deliverMail = new DeliverMail(this.dataSource, this.clock, this.mail, links, {
      replyTokens,
      perHostAMinute: this.config.mailPerHostAMinute,
    });
    const files = await openFileStore(this.config);
    const byName = new Map<QueueName, ReturnType<QueueConnection['createQueue']>>();
    const workUrl = `${this.config.publicUrl}/app`;
    const evidence = { readSigner: () => readSealKey(this.config), typesetter: this.typesetter };
    const work = processors(
      this.dataSource,
      this.clock,
      this.deliverMail,
      files,
      mailboxesOf(mailboxes, files),
      replyTokens,
      workUrl,
      evidence,
    );
    for (const [name, process] of Object.entries(work)) {
      byName.set(name as QueueName, this.queues.createQueue(name));
      this.queues.createWorker(name, (job) => process(job.data as never));
    }
    this.schedules = new ScheduleKeeper(byName, this.logger);
    await this.schedules.start();
    const publish = async (messages: ClaimedMessage[]) => {
      for (const [queue, page] of groupByQueue(messages)) {
        await byName.get(queue)?.addBulk(jobsFor(queue, page));
      }
    };
    this.relay = new OutboxRelay(this.dataSource, this.clock, publish, this.logger);
    this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.schedules.stop();
    await this.relay.stop();
    await this.deliverMail.stop();
    await this.queues.close();
    await this.mail.close();
    await this.typesetter.close();
    await this.dataSource.destroy();
  }
}

function jobsFor(queue: QueueName, page: ClaimedMessage[]) {
  const woken = wokenQueues.includes(queue);
  return (woken ? page.slice(-1) : page).map(({ id, payload }) => ({
    name: queue,
    data: woken ? {} : payload,
    opts: { jobId: `outbox-${id}`, ...(woken ? { attempts: 1 } : {}) },
  }));
}

function groupByQueue(messages: ClaimedMessage[]): Map<QueueName, ClaimedMessage[]> {
  const groups = new Map<QueueName, ClaimedMessage[]>();
  for (const message of messages) {
    const queue = queueOfTopic[message.topic];
    groups.set(queue, [...(groups.get(queue) ?? []), message]);
  }
  return groups;
}

/** The composition root of the worker. */
@Module({})
export class WorkerModule {
  static with(config: Config, logger: Logger, dataSource: DataSource, clock: Clock): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: DataSource, useValue: dataSource },
        { provide: Clock, useValue: clock },
        WorkerService,
      ],
    };
  }
}
