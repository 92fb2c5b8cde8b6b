import { Controller, Get, Header, Inject, SetMetadata } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock, readMailboxStates, SYSTEM } from '#complaints';
import type { Config } from '#platform';
import { CONFIG } from '../config.js';
import { OPERATION, type OperationDefinition } from '../http/operation.js';
import { ApiProblem } from '../problems/problem.js';

const status = z.object({ status: z.literal('ok') });
const open = {
  id: 'health',
  method: 'get',
  path: '',
  summary: '',
  tag: '',
  access: 'public',
} satisfies OperationDefinition;

/** Whether this process lives, can work, and how it fares; outside the versioned API. */
@Controller()
export class HealthController {
  private readonly metricsRegistry = new Registry();

  private readonly collectedAgo = new Gauge({
    name: 'gehoor_mailbox_collected_seconds',
    help: 'How long ago a mailbox was last collected.',
    labelNames: ['label', 'mailbox'],
    registers: [this.metricsRegistry],
  });

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    collectDefaultMetrics({ register: this.metricsRegistry });
  }

  @Get('/health/live')
  @SetMetadata(OPERATION, { ...open, response: status })
  live(): z.infer<typeof status> {
    return { status: 'ok' };
  }

  @Get('/health/ready')
  @SetMetadata(OPERATION, { ...open, response: status })
  async ready(): Promise<z.infer<typeof status>> {
    await this.dataSource.query('SELECT 1').catch(() => {
      throw new ApiProblem('not-ready');
    });
    return { status: 'ok' };
  }

  @Get('/metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4')
  @SetMetadata(OPERATION, open)
  async metrics(): Promise<string> {
    if (!this.config.metrics) throw new ApiProblem('no-such-address');
    await this.measureMailboxes();
    return this.metricsRegistry.metrics();
  }

  /** While the database is away the figures of this process are given all the same, without those of the mailboxes. */
  private async measureMailboxes(): Promise<void> {
    const states = await readMailboxStates(this.dataSource, SYSTEM).catch(() => []);
    const now = this.clock.now().getTime();
    this.collectedAgo.reset();
    for (const { mailbox, labelCode, checkedAt } of states) {
      const ago = checkedAt ? Math.max(0, now - checkedAt.getTime()) / 1000 : Number.POSITIVE_INFINITY;
      this.collectedAgo.set({ label: labelCode, mailbox }, ago);
    }
  }
}
