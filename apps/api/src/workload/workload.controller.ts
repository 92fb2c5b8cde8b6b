import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { detailOf } from '../problems/translate.js';

const LEADERS = ['manager', 'top-manager'] as const;

const query = z.object({ labelId: z.uuid().optional() });
const absence = z.object({
  id: z.uuid(),
  version: z.int(),
  userId: z.uuid(),
  fromOn: z.iso.date(),
  untilOn: z.iso.date().nullable(),
  standInId: z.uuid(),
});
const workload = z.object({
  today: z.iso.date(),
  rows: z.array(
    z.object({
      userId: z.uuid().nullable(),
      name: z.string().nullable(),
      role: z.enum(c.ROLES).nullable(),
      /** Whether this person lost access, or does no cases any more, and still has some. */
      hasLeft: z.boolean(),
      cases: z.int(),
      unanswered: z.int(),
      late: z.int(),
      today: z.int(),
      thisWeek: z.int(),
      later: z.int(),
    }),
  ),
  absences: z.array(absence.extend({ userName: z.string(), standInName: z.string() })),
});
const caseName = z.object({ id: z.uuid(), reference: z.string() });
const reassigned = z.object({
  reassigned: z.array(caseName),
  /** The cases that a rule keeps where they are, each with why. */
  refused: z.array(caseName.extend({ why: z.string() })),
});

/** Who has how much to do, who is away, and giving work to somebody else. */
@Controller()
export class WorkloadController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.SaveAbsence) private readonly saveAbsence: c.SaveAbsence,
    @Inject(c.ReassignCases) private readonly reassignCases: c.ReassignCases,
  ) {}

  @Operation({
    id: 'readWorkload',
    method: 'get',
    path: '/workload',
    summary: 'Open cases and promises by handler, and who is or will be away',
    tag: 'work',
    access: LEADERS,
    query,
    response: workload,
  })
  async workload(
    @CurrentCaller() { actor }: Caller,
    @ParsedQuery(query) filter: z.infer<typeof query>,
  ): Promise<z.infer<typeof workload>> {
    const now = this.clock.now();
    return { today: c.localDay(now), ...(await c.readWorkload(this.dataSource, filter, actor, now)) };
  }

  @Operation({
    id: 'reassignCases',
    method: 'post',
    path: '/reassignments',
    summary: 'Give all open cases of a handler to somebody else',
    tag: 'work',
    access: LEADERS,
    body: c.reassignmentInput,
    response: reassigned,
    status: 200,
  })
  async reassign(
    @CurrentCaller() { actor, user }: Caller,
    @Req() { body }: FastifyRequest,
  ): Promise<z.infer<typeof reassigned>> {
    const { reassigned, refused } = await this.reassignCases.execute(body, actor);
    return {
      reassigned,
      refused: refused.map(({ error, ...one }) => ({ ...one, why: detailOf(error, user.language) })),
    };
  }

  @Operation({
    id: 'addAbsence',
    method: 'post',
    path: '/absences',
    summary: 'Record that somebody is away, and who stands in',
    tag: 'work',
    access: LEADERS,
    body: c.absenceInput,
    response: absence,
    status: 201,
  })
  addAbsence(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest) {
    return this.saveAbsence.add(body, actor);
  }

  @Operation({
    id: 'editAbsence',
    method: 'put',
    path: '/absences/{id}',
    summary: 'Change the days or the stand-in of an absence',
    tag: 'work',
    access: LEADERS,
    body: c.absenceInput,
    response: absence,
    ifMatch: true,
  })
  editAbsence(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveAbsence.edit(id, body, version, actor);
  }

  @Operation({
    id: 'removeAbsence',
    method: 'delete',
    path: '/absences/{id}',
    summary: 'Take back an absence that has not begun',
    tag: 'work',
    access: LEADERS,
    ifMatch: true,
  })
  removeAbsence(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
  ): Promise<void> {
    return this.saveAbsence.remove(id, version, actor);
  }
}
