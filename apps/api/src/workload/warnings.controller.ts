import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { CASEWORKERS } from '../feedback-items/feedback-items.controller.js';
import { timeLeftView } from '../feedback-items/views.js';
import { Operation } from '../http/operation.js';
import { instantOut } from '../http/schema.js';

const warnings = z.object({
  warnings: z.array(
    z.object({
      id: z.uuid(),
      commitmentId: z.uuid(),
      itemId: z.uuid(),
      reference: z.string(),
      complainantName: z.string().nullable(),
      handlerName: z.string().nullable(),
      kind: z.enum(c.COMMITMENT_KINDS),
      words: z.string().nullable(),
      threshold: z.enum(c.THRESHOLDS),
      givenAt: instantOut,
      dueAt: instantOut,
      lateFrom: instantOut,
      timeLeft: timeLeftView,
    }),
  ),
});

/** What somebody was warned about, for as long as it is still open. */
@Controller()
export class WarningsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
  ) {}

  @Operation({
    id: 'readWarnings',
    method: 'get',
    path: '/warnings',
    summary: 'Promises that you were warned about and that are still open',
    tag: 'work',
    access: CASEWORKERS,
    response: warnings,
  })
  async read(@CurrentCaller() { actor }: Caller): Promise<z.infer<typeof warnings>> {
    return { warnings: await c.readWarnings(this.dataSource, actor, this.clock.now()) };
  }
}
