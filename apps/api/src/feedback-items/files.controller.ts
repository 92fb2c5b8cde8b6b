import type { Readable } from 'node:stream';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Clock, FeedbackItem, hasCaseInScope, ItemFile, NotFound, noteAuditorsView } from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { CaseFiles } from './case-files.js';
import { CASEWORKERS, READERS } from './feedback-items.controller.js';
import { fileView } from './views.js';

/** Files of a case. */
@Controller()
export class FilesController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseFiles) private readonly caseFiles: CaseFiles,
  ) {}

  @Operation({
    id: 'attachFile',
    method: 'post',
    path: '/feedback-items/{id}/files',
    summary: 'Put a file with a case',
    tag: 'files',
    access: CASEWORKERS,
    upload: 'file',
    idempotent: true,
    response: fileView,
    status: 201,
  })
  async attach(
    @CurrentCaller() { actor }: Caller,
    @IdParam() itemId: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof fileView>> {
    const item = await this.dataSource.manager.findOneBy(FeedbackItem, { id: itemId });
    if (!item || !hasCaseInScope(actor, item)) throw new NotFound('case');
    return this.caseFiles.attach(itemId, request, actor);
  }

  @Operation({
    id: 'readFile',
    method: 'get',
    path: '/files/{id}',
    summary: 'The bytes of a file',
    tag: 'files',
    access: READERS,
    download: true,
  })
  async read(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const file = await this.dataSource.manager.findOneBy(ItemFile, { id });
    const item = file && (await this.dataSource.manager.findOneBy(FeedbackItem, { id: file.itemId }));
    if (!file || !item || !hasCaseInScope(actor, item)) throw new NotFound('file');
    const viewed = { kind: 'file-viewed' as const, itemId: item.id, subjectId: id };
    await noteAuditorsView(this.dataSource.manager, actor, viewed, this.clock.now());
    return this.caseFiles.read(file, reply);
  }
}
