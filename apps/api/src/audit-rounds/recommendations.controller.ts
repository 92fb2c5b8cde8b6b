import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { LEADERS } from '../evidence/evidence.controller.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { progressView, recommendationView } from './audit-round-views.js';

const AUDITOR = ['auditor'] as const;

/** What auditors advise, and how it is followed up. */
@Controller()
export class RecommendationsController {
  constructor(@Inject(c.SaveRecommendation) private readonly save: c.SaveRecommendation) {}

  @Operation({
    id: 'addRecommendation',
    method: 'post',
    path: '/audit-rounds/{id}/recommendations',
    summary: 'Recommend something',
    tag: 'audit',
    access: AUDITOR,
    body: c.recommendationInput,
    response: recommendationView,
    status: 201,
  })
  add(@CurrentCaller() { actor }: Caller, @IdParam() roundId: string, @Req() { body }: FastifyRequest) {
    return this.save.add(roundId, body, actor);
  }

  @Operation({
    id: 'editRecommendation',
    method: 'put',
    path: '/recommendations/{id}',
    summary: 'Change a recommendation that is not signed yet',
    tag: 'audit',
    access: AUDITOR,
    body: c.recommendationInput,
    response: recommendationView,
    ifMatch: true,
  })
  edit(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.save.edit(id, body, version, actor);
  }

  @Operation({
    id: 'removeRecommendation',
    method: 'delete',
    path: '/recommendations/{id}',
    summary: 'Take back a recommendation that is not signed yet',
    tag: 'audit',
    access: AUDITOR,
    ifMatch: true,
  })
  remove(@CurrentCaller() { actor }: Caller, @IdParam() id: string, @SeenVersion() version: number) {
    return this.save.remove(id, version, actor);
  }

  @Operation({
    id: 'followRecommendation',
    method: 'post',
    path: '/recommendations/{id}/progress',
    summary: 'Record what was done about a recommendation',
    tag: 'audit',
    access: LEADERS,
    body: c.recommendationProgressInput,
    response: progressView,
    status: 201,
  })
  follow(@CurrentCaller() { actor }: Caller, @IdParam() id: string, @Req() { body }: FastifyRequest) {
    return this.save.follow(id, body, actor);
  }
}
