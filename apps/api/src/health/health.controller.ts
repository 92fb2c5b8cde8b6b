import { Controller, Get, Header, Inject, SetMetadata } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { z } from 'zod';
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

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {
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
  metrics(): Promise<string> {
    return this.metricsRegistry.metrics();
  }
}
