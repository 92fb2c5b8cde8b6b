import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam } from '../http/parsed.js';
import { AUDIT_READERS, LEADERS } from './evidence.controller.js';
import { auditView, findingView, reportView, trainingView } from './evidence-views.js';

/** Trainings, the audit register and management reports. */
@Controller()
export class EvidenceRegisterController {
  constructor(
    @Inject(c.SaveTraining) private readonly saveTraining: c.SaveTraining,
    @Inject(c.SaveAudit) private readonly saveAudit: c.SaveAudit,
    @Inject(c.SaveAuditFinding) private readonly saveFinding: c.SaveAuditFinding,
    @Inject(c.ManagementReports) private readonly reports: c.ManagementReports,
  ) {}

  @Operation({
    id: 'addTraining',
    method: 'post',
    path: '/trainings',
    summary: 'Record that somebody followed a training',
    tag: 'evidence',
    access: LEADERS,
    body: c.trainingInput,
    response: trainingView,
    status: 201,
  })
  addTraining(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest) {
    return this.saveTraining.add(body, actor);
  }

  @Operation({
    id: 'editTraining',
    method: 'put',
    path: '/trainings/{id}',
    summary: 'Change the record of a training',
    tag: 'evidence',
    access: LEADERS,
    body: c.trainingInput,
    response: trainingView,
    ifMatch: true,
  })
  editTraining(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveTraining.edit(id, body, version, actor);
  }

  @Operation({
    id: 'addAudit',
    method: 'post',
    path: '/labels/{id}/audits',
    summary: 'Add an audit to the register',
    tag: 'evidence',
    access: AUDIT_READERS,
    body: c.auditInput,
    response: auditView,
    status: 201,
  })
  addAudit(@CurrentCaller() { actor }: Caller, @IdParam() labelId: string, @Req() { body }: FastifyRequest) {
    return this.saveAudit.add(labelId, body, actor);
  }

  @Operation({
    id: 'editAudit',
    method: 'put',
    path: '/audits/{id}',
    summary: 'Change an audit in the register',
    tag: 'evidence',
    access: AUDIT_READERS,
    body: c.auditInput,
    response: auditView,
    ifMatch: true,
  })
  editAudit(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveAudit.edit(id, body, version, actor);
  }

  @Operation({
    id: 'addAuditFinding',
    method: 'post',
    path: '/audits/{id}/findings',
    summary: 'Add what an audit found, and what is done about it',
    tag: 'evidence',
    access: AUDIT_READERS,
    body: c.auditFindingInput,
    response: findingView,
    status: 201,
  })
  addFinding(@CurrentCaller() { actor }: Caller, @IdParam() auditId: string, @Req() { body }: FastifyRequest) {
    return this.saveFinding.add(auditId, body, actor);
  }

  @Operation({
    id: 'editAuditFinding',
    method: 'put',
    path: '/audit-findings/{id}',
    summary: 'Change a finding, or what is done about it',
    tag: 'evidence',
    access: AUDIT_READERS,
    body: c.auditFindingInput,
    response: findingView,
    ifMatch: true,
  })
  editFinding(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @SeenVersion() version: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveFinding.edit(id, body, version, actor);
  }

  @Operation({
    id: 'issueManagementReport',
    method: 'post',
    path: '/labels/{id}/management-reports',
    summary: 'Issue the report on a quarter to top management',
    tag: 'evidence',
    access: LEADERS,
    body: c.managementReportInput,
    response: reportView,
    status: 201,
  })
  issue(@CurrentCaller() { actor }: Caller, @IdParam() labelId: string, @Req() { body }: FastifyRequest) {
    return this.reports.issue(labelId, body, actor);
  }

  @Operation({
    id: 'acknowledgeManagementReport',
    method: 'post',
    path: '/management-reports/{id}/acknowledgement',
    summary: 'Record that a top manager has seen a report',
    tag: 'evidence',
    access: ['top-manager'],
    body: c.acknowledgementInput,
  })
  acknowledge(@CurrentCaller() { actor }: Caller, @IdParam() id: string, @Req() { body }: FastifyRequest) {
    return this.reports.acknowledge(id, body, actor);
  }
}
