import type { Readable } from 'node:stream';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock, customersFiles, type Language, NotFound, readCustomerCase } from '#complaints';
import type { Config } from '#platform';
import { CurrentLinkHolder, type LinkHolder } from '../auth/case-links.js';
import { RequestLanguage } from '../auth/request-context.js';
import { CONFIG } from '../config.js';
import { CaseFiles } from '../feedback-items/case-files.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { ownFileView, privateCaseView } from './private-case-view.js';

/** What the holder of a private link sees of the case, and its files. Looking changes nothing. */
@Controller()
export class PrivateCaseController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseFiles) private readonly caseFiles: CaseFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Operation({
    id: 'readPrivateCase',
    method: 'get',
    path: '/public/case',
    summary: 'The case of a private link, for its customer',
    tag: 'private-link',
    access: 'private-link',
    response: privateCaseView,
  })
  async read(
    @CurrentLinkHolder() { itemId, actor, expiresAt }: LinkHolder,
    @RequestLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof privateCaseView>> {
    const view = await readCustomerCase(this.dataSource, itemId, actor, language, this.clock.now());
    reply.header('ETag', `"${view.version}"`);
    return { ...view, uploadLimitMb: this.config.uploadLimitMb, linkExpiresAt: expiresAt };
  }

  @Operation({
    id: 'sendPrivateFile',
    method: 'post',
    path: '/public/case/files',
    summary: 'Send a file with the case',
    tag: 'private-link',
    access: 'private-link',
    upload: 'file',
    idempotent: true,
    response: ownFileView,
    status: 201,
  })
  attach(
    @CurrentLinkHolder() { itemId, actor }: LinkHolder,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ownFileView>> {
    return this.caseFiles.attach(itemId, request, actor);
  }

  @Operation({
    id: 'readPrivateFile',
    method: 'get',
    path: '/public/case/files/{id}',
    summary: 'The bytes of a file that the customer sent',
    tag: 'private-link',
    access: 'private-link',
    download: true,
  })
  async readFile(
    @CurrentLinkHolder() { itemId }: LinkHolder,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const file = (await customersFiles(this.dataSource.manager, itemId)).find((one) => one.id === id);
    if (!file) throw new NotFound('file');
    return this.caseFiles.read(file, reply);
  }
}
