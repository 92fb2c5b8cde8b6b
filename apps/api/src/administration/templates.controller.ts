import { Controller, Inject, Param, type PipeTransform, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { type Caller, CurrentCaller, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { ADMINISTRATOR } from './administration.controller.js';
import * as views from './template-views.js';

const casesQuery = z.object({ reference: c.inputFields.sought(30).default('') });
const administration = { tag: 'administration', access: ADMINISTRATOR } as const;
const TEMPLATE = '/labels/{id}/templates/{purpose}/{language}';

/** The template that an address names. */
class ParseTemplate implements PipeTransform {
  transform({ id, purpose = '', language = '' }: Record<string, string>): c.TemplateId {
    const { success, data } = z.uuid().safeParse(id);
    if (!success) throw new c.NotFound('label');
    return c.templateId(data, purpose, language);
  }
}

const NamedTemplate = (): ParameterDecorator => Param(new ParseTemplate());

/** Templates of letters and the house style of a label, with every version of them. */
@Controller()
export class TemplatesController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.SaveTemplate) private readonly saveTemplate: c.SaveTemplate,
    @Inject(c.SendTestMail) private readonly sendTestMail: c.SendTestMail,
  ) {}

  @Operation({
    id: 'readTemplates',
    method: 'get',
    path: '/labels/{id}/templates',
    summary: 'Which template of a label holds for each purpose and language, and what is planned',
    ...administration,
    response: views.templatesView,
  })
  templates(@IdParam() id: string) {
    return c.readTemplates(this.dataSource, id, this.clock.now());
  }

  @Operation({
    id: 'readTemplate',
    method: 'get',
    path: TEMPLATE,
    summary: 'Every version of a template, and what may be written in it',
    ...administration,
    response: views.templateView,
  })
  async template(@CurrentCaller() { user }: Caller, @NamedTemplate() id: c.TemplateId) {
    const versions = await c.readTemplate(this.dataSource, id, this.clock.now());
    return { versions, facts: views.writableFacts(id, user.language), pieces: views.callablePieces(id) };
  }

  @Operation({
    id: 'publishTemplate',
    method: 'post',
    path: `${TEMPLATE}/versions`,
    summary: 'Save a new version of a template, active from today or later; If-Match holds the newest version seen',
    ...administration,
    body: c.templateVersionInput,
    response: views.madeVersionView,
    status: 201,
    ifMatch: true,
  })
  publish(
    @CurrentCaller() { actor }: Caller,
    @NamedTemplate() id: c.TemplateId,
    @SeenVersion() seen: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveTemplate.publish(id, body, seen, actor);
  }

  @Operation({
    id: 'rollBackTemplate',
    method: 'post',
    path: `${TEMPLATE}/roll-backs`,
    summary: 'Go back to an earlier version of a template: a new version with its text',
    ...administration,
    body: c.templateRollBackInput,
    response: views.madeVersionView,
    status: 201,
    ifMatch: true,
  })
  rollBack(
    @CurrentCaller() { actor }: Caller,
    @NamedTemplate() id: c.TemplateId,
    @SeenVersion() seen: number,
    @Req() { body }: FastifyRequest,
  ) {
    return this.saveTemplate.rollBack(id, body, seen, actor);
  }

  @Operation({
    id: 'withdrawTemplate',
    method: 'post',
    path: `${TEMPLATE}/withdrawals`,
    summary: 'Withdraw a planned version of a template that has not begun',
    ...administration,
    body: c.templateWithdrawalInput,
  })
  withdraw(@CurrentCaller() { actor }: Caller, @NamedTemplate() id: c.TemplateId, @Req() { body }: FastifyRequest) {
    return this.saveTemplate.withdraw(id, body, actor);
  }

  @Operation({
    id: 'previewTemplate',
    method: 'post',
    path: `${TEMPLATE}/preview`,
    summary: 'How a letter by this text would look on a case, and what is wrong at which line',
    ...administration,
    body: c.templatePreviewInput,
    response: views.templatePreviewView,
    status: 200,
  })
  async preview(
    @CurrentCaller() { actor, user }: Caller,
    @NamedTemplate() id: c.TemplateId,
    @Req() { body }: FastifyRequest,
  ) {
    const preview = await c.previewTemplate(this.dataSource, id, body, actor, this.clock.now());
    const findings = preview.findings.map((finding) => ({ ...finding, words: finding.words[user.language] }));
    return { ...preview, findings, checks: c.checksIn(user.language, preview.checks) };
  }

  @Operation({
    id: 'sendTestMail',
    method: 'post',
    path: `${TEMPLATE}/test-mails`,
    summary: 'Mail the letter that this text gives to oneself',
    ...administration,
    body: c.templatePreviewInput,
    response: z.object({ to: z.string() }),
    status: 202,
  })
  testMail(@CurrentCaller() { actor }: Caller, @NamedTemplate() id: c.TemplateId, @Req() { body }: FastifyRequest) {
    return this.sendTestMail.execute(id, body, actor);
  }

  @Operation({
    id: 'readPreviewCases',
    method: 'get',
    path: '/labels/{id}/preview-cases',
    summary: 'Cases to try a template on: the one with this reference, and the newest',
    ...administration,
    query: casesQuery,
    response: views.previewCasesView,
  })
  cases(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedQuery(casesQuery) { reference }: z.infer<typeof casesQuery>,
  ) {
    return c.previewCases(this.dataSource, id, reference, actor);
  }
}
