import { Controller, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { AUDIT_READERS } from '../evidence/evidence.controller.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import {
  dossierToJudgeView,
  drawnView,
  judgementView,
  openedView,
  roundRow,
  roundView,
  signedView,
} from './audit-round-views.js';

const listQuery = z.object({ labelId: z.uuid().optional() });
const place = z.coerce.number().int().min(1).max(200);
const AUDITOR = ['auditor'] as const;

/** Rounds of assessment: opening, drawing, judging and signing. */
@Controller()
export class AuditRoundsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.OpenAuditRound) private readonly openRound: c.OpenAuditRound,
    @Inject(c.DrawAuditSample) private readonly drawSample: c.DrawAuditSample,
    @Inject(c.JudgeQuestion) private readonly judgeQuestion: c.JudgeQuestion,
    @Inject(c.SignRound) private readonly signRound: c.SignRound,
  ) {}

  @Operation({
    id: 'readAuditRounds',
    method: 'get',
    path: '/audit-rounds',
    summary: 'Rounds of assessment, the newest first',
    tag: 'audit',
    access: AUDIT_READERS,
    query: listQuery,
    response: z.array(roundRow),
    viewed: 'list-viewed',
  })
  list(@CurrentCaller() { actor, user }: Caller, @ParsedQuery(listQuery) query: z.infer<typeof listQuery>) {
    return c.listRounds(this.dataSource, query, actor, user.language);
  }

  @Operation({
    id: 'openAuditRound',
    method: 'post',
    path: '/audit-rounds',
    summary: 'Open a round of assessment',
    tag: 'audit',
    access: AUDIT_READERS,
    body: c.auditRoundInput,
    response: openedView,
    status: 201,
  })
  open(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest) {
    return this.openRound.execute(body, actor);
  }

  @Operation({
    id: 'readAuditRound',
    method: 'get',
    path: '/audit-rounds/{id}',
    summary: 'A round with its sample, questions, proposals, verdicts, score and recommendations',
    tag: 'audit',
    access: AUDIT_READERS,
    response: roundView,
    viewed: 'round-viewed',
  })
  read(@CurrentCaller() { actor, user }: Caller, @IdParam() id: string): Promise<c.RoundView> {
    return c.readRound(this.dataSource, id, actor, user.language, this.clock.now());
  }

  @Operation({
    id: 'drawAuditSample',
    method: 'post',
    path: '/audit-rounds/{id}/draw',
    summary: 'Draw the sample; a second draw changes nothing',
    tag: 'audit',
    access: AUDITOR,
    response: drawnView,
    status: 200,
  })
  draw(@CurrentCaller() { actor }: Caller, @IdParam() id: string) {
    return this.drawSample.execute(id, actor);
  }

  @Operation({
    id: 'readRoundDossier',
    method: 'get',
    path: '/audit-rounds/{id}/dossiers/{position}',
    summary: 'A dossier of the sample with its questions, proposals and verdicts',
    tag: 'audit',
    access: AUDIT_READERS,
    response: dossierToJudgeView,
  })
  async dossier(
    @CurrentCaller() { actor, user }: Caller,
    @IdParam() id: string,
    @Param('position') position: string,
  ): Promise<c.DossierToJudge> {
    const dossier = await c.readRoundDossier(this.dataSource, id, place.parse(position), actor, user.language);
    const viewed = { kind: 'case-viewed', itemId: dossier.itemId, subjectId: id } as const;
    await c.noteAuditorsPage(this.dataSource.manager, actor, viewed, this.clock.now());
    return dossier;
  }

  @Operation({
    id: 'judgeQuestion',
    method: 'post',
    path: '/audit-rounds/{id}/judgements',
    summary: 'Give a verdict on a question of a dossier (its position) or of the organisation (position 0)',
    tag: 'audit',
    access: AUDITOR,
    body: c.judgementInput,
    response: judgementView,
    status: 201,
  })
  judge(@CurrentCaller() { actor }: Caller, @IdParam() id: string, @Req() { body }: FastifyRequest) {
    return this.judgeQuestion.execute(id, body, actor);
  }

  @Operation({
    id: 'signAuditRound',
    method: 'post',
    path: '/audit-rounds/{id}/signatures',
    summary: 'Sign the round; with the last signature it is closed for good',
    tag: 'audit',
    access: AUDITOR,
    response: signedView,
    status: 200,
  })
  sign(@CurrentCaller() { actor }: Caller, @IdParam() id: string) {
    return this.signRound.execute(id, actor);
  }
}
