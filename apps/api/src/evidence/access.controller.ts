import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { ADMINISTRATOR } from '../administration/administration.controller.js';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';

const GIVERS = ['manager', 'top-manager', 'administrator'] as const;
const MOST_EXPORTED = 100_000;

const logQuery = z.object({
  userId: z.uuid().optional(),
  kind: z.enum(c.ACCESS_KINDS).optional(),
  reference: c.inputFields.sought(40).optional(),
  from: c.inputFields.day.optional(),
  to: c.inputFields.day.optional(),
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const exportQuery = logQuery.omit({ before: true, limit: true });
const entryView = z.object({
  id: z.uuid(),
  at: instantOut,
  user: z.string(),
  role: z.string(),
  kind: z.enum(c.ACCESS_KINDS),
  itemId: z.uuid().nullable(),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
const grantView = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  auditor: z.string(),
  labelId: z.uuid().nullable(),
  label: z.string().nullable(),
  cases: z.array(z.string()),
  givenFrom: instantOut,
  givenUntil: instantOut,
  reason: z.string(),
  givenBy: z.string().nullable(),
  givenAt: instantOut,
});
const ownAccessView = grantView.pick({
  id: true,
  label: true,
  cases: true,
  givenFrom: true,
  givenUntil: true,
  reason: true,
});
const grantsView = z.object({
  grants: z.array(grantView),
  /** Whom access can be given to. */
  auditors: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

/** What auditors may see, and who saw or took what. */
@Controller()
export class AccessController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.GiveAccess) private readonly giveAccess: c.GiveAccess,
  ) {}

  @Operation({
    id: 'readAccessLog',
    method: 'get',
    path: '/access-log',
    summary: 'Who saw or took what, when and why',
    tag: 'evidence',
    access: ADMINISTRATOR,
    query: logQuery,
    response: z.array(entryView),
  })
  log(@ParsedQuery(logQuery) filter: z.infer<typeof logQuery>): Promise<c.AccessLogRow[]> {
    return c.readAccessLog(this.dataSource, filter);
  }

  @Operation({
    id: 'exportAccessLog',
    method: 'get',
    path: '/access-log/export',
    summary: 'The log of access as CSV',
    tag: 'evidence',
    access: ADMINISTRATOR,
    query: exportQuery,
    download: true,
  })
  async export(
    @CurrentCaller() { actor }: Caller,
    @ParsedQuery(exportQuery) filter: z.infer<typeof exportQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const rows = await c.readAccessLog(this.dataSource, { ...filter, limit: MOST_EXPORTED });
    const details = { rows: rows.length };
    await c.noteAccess(this.dataSource.manager, actor, { kind: 'log-exported', details }, this.clock.now());
    reply.headers({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="access-log.csv"',
    });
    return c.accessLogCsv(rows);
  }

  @Operation({
    id: 'readAccessGrants',
    method: 'get',
    path: '/access-grants',
    summary: 'What auditors were given to see, and for how long',
    tag: 'evidence',
    access: GIVERS,
    response: grantsView,
  })
  async grants(@CurrentCaller() { actor }: Caller): Promise<z.infer<typeof grantsView>> {
    const auditors = await this.dataSource.manager.find(c.StaffUser, {
      where: { role: 'auditor', isActive: true },
      order: { name: 'ASC' },
    });
    return {
      grants: await c.readAccessGrants(this.dataSource, actor),
      auditors: auditors.map(({ id, name }) => ({ id, name })),
    };
  }

  @Operation({
    id: 'readOwnAccess',
    method: 'get',
    path: '/own-access',
    summary: 'What the auditor who asks was given to see, and until when',
    tag: 'evidence',
    access: ['auditor'],
    response: z.array(ownAccessView),
  })
  own(@CurrentCaller() { actor }: Caller): Promise<c.OwnAccess[]> {
    return c.readOwnAccess(this.dataSource, actor);
  }

  @Operation({
    id: 'giveAccess',
    method: 'post',
    path: '/access-grants',
    summary: 'Give an auditor a label or cases to see, for a time',
    tag: 'evidence',
    access: GIVERS,
    body: c.giveAccessInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
  })
  async give(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest): Promise<{ id: string }> {
    const { id } = await this.giveAccess.execute(body, actor);
    return { id };
  }

  @Operation({
    id: 'endAccess',
    method: 'delete',
    path: '/access-grants/{id}',
    summary: 'End an access now',
    tag: 'evidence',
    access: GIVERS,
  })
  async end(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<void> {
    await this.giveAccess.end(id, actor);
  }
}
