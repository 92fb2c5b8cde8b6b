import type { Readable } from 'node:stream';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { CaseFiles } from '../feedback-items/case-files.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { documentView, evidenceFileView, evidenceView, statementView } from './evidence-views.js';

export const LEADERS = ['manager', 'top-manager'] as const;
export const AUDIT_READERS = [...LEADERS, 'auditor'] as const;

/** What labels state about themselves, and the documents that support it. */
@Controller()
export class EvidenceController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(CaseFiles) private readonly caseFiles: CaseFiles,
    @Inject(c.SaveStatement) private readonly saveStatement: c.SaveStatement,
    @Inject(c.SaveEvidenceDocument) private readonly saveDocument: c.SaveEvidenceDocument,
  ) {}

  @Operation({
    id: 'readEvidence',
    method: 'get',
    path: '/labels/{id}/evidence',
    summary: 'Statements, documents, trainings, audits and management reports of a label, with their history',
    tag: 'evidence',
    access: AUDIT_READERS,
    response: evidenceView,
    viewed: 'evidence-viewed',
  })
  read(@CurrentCaller() { actor, user }: Caller, @IdParam() labelId: string): Promise<c.EvidenceView> {
    return c.readEvidence(this.dataSource, labelId, actor, user.language, this.clock.now());
  }

  @Operation({
    id: 'saveStatement',
    method: 'put',
    path: '/labels/{id}/statements/{questionId}',
    summary: 'State something about a question; If-Match holds the version seen, 0 for none',
    tag: 'evidence',
    access: LEADERS,
    body: c.statementInput,
    response: statementView,
    ifMatch: true,
  })
  state(
    @CurrentCaller() { actor }: Caller,
    @IdParam() labelId: string,
    @Param('questionId') questionId: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveStatement.execute({ labelId, questionId }, body, version, actor);
  }

  @Operation({
    id: 'addEvidenceFile',
    method: 'post',
    path: '/labels/{id}/evidence-files',
    summary: 'Upload a file that proves something',
    tag: 'evidence',
    access: LEADERS,
    upload: 'file',
    response: evidenceFileView,
    status: 201,
  })
  upload(
    @CurrentCaller() { actor }: Caller,
    @IdParam() labelId: string,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof evidenceFileView>> {
    return this.caseFiles.keepAsEvidence(labelId, request, actor);
  }

  @Operation({
    id: 'readEvidenceFile',
    method: 'get',
    path: '/evidence-files/{id}',
    summary: 'The bytes of a file that proves something',
    tag: 'evidence',
    access: AUDIT_READERS,
    download: true,
    viewed: 'file-viewed',
  })
  async readFile(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    return this.caseFiles.read(await c.findEvidenceFile(this.dataSource.manager, id, actor), reply);
  }

  @Operation({
    id: 'addEvidenceDocument',
    method: 'post',
    path: '/labels/{id}/evidence-documents',
    summary: 'Add a document that supports statements',
    tag: 'evidence',
    access: LEADERS,
    body: c.evidenceDocumentInput,
    response: documentView,
    status: 201,
  })
  addDocument(@CurrentCaller() { actor }: Caller, @IdParam() labelId: string, @Req() { body }: FastifyRequest) {
    return this.saveDocument.add(labelId, body, actor);
  }

  @Operation({
    id: 'editEvidenceDocument',
    method: 'put',
    path: '/evidence-documents/{id}',
    summary: 'Change a document, its owner or how long it is valid',
    tag: 'evidence',
    access: LEADERS,
    body: c.evidenceDocumentInput,
    response: documentView,
    ifMatch: true,
  })
  editDocument(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveDocument.edit(id, body, version, actor);
  }

  @Operation({
    id: 'withdrawEvidenceDocument',
    method: 'post',
    path: '/evidence-documents/{id}/withdrawal',
    summary: 'Withdraw a document: from now on it supports nothing',
    tag: 'evidence',
    access: LEADERS,
    body: c.withdrawalInput,
    response: documentView,
    status: 200,
    ifMatch: true,
  })
  withdraw(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveDocument.withdraw(id, body, version, actor);
  }
}
