import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  AskPrivateLink,
  askPrivateLinkInput,
  CATEGORIES,
  Clock,
  COMMITMENT_KINDS,
  FileFeedback,
  fileFeedbackInput,
  Label,
  NotFound,
  ROLES,
} from '#complaints';
import type { Config } from '#platform';
import { HourlyLimit } from '../auth/hourly-limit.js';
import { GivenIdempotencyKey } from '../auth/request-context.js';
import { labelSummary } from '../auth/session.controller.js';
import { CONFIG } from '../config.js';
import { Operation } from '../http/operation.js';
import { ParsedBody } from '../http/parsed.js';
import { namedContactView } from '../private-case/private-case-view.js';
import { FormGuard } from './form-guard.js';
import { labelCodeOf, readLabelPage } from './label-page.js';

const labelPage = labelSummary.extend({
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  /** Who reads what is sent here. */
  teamName: z.string(),
  /** What the label publishes about its response times. */
  terms: z.array(
    z.object({
      milestone: z.enum(['confirmation', 'answer', 'closure']),
      term: z.object({ unit: z.enum(['hours', 'workingDays', 'weeks']), length: z.int() }),
      targetPercent: z.int(),
    }),
  ),
  products: z.array(z.object({ id: z.uuid(), category: z.enum(CATEGORIES), nameNl: z.string(), nameEn: z.string() })),
  /** The largest file that is taken, in megabytes of 1024 × 1024 bytes. */
  uploadLimitMb: z.int(),
  /** Opaque; send it back with the form. */
  formToken: z.string(),
});
const filed = z.object({
  reference: z.string(),
  answerBy: z.string().nullable(),
  hasEmail: z.boolean(),
  contact: namedContactView,
  /** What happens next, in words, by the label's terms. */
  nextSteps: z.array(
    z.object({ kind: z.enum(COMMITMENT_KINDS), words: z.string(), dueOn: z.string(), why: z.array(z.string()) }),
  ),
  /** The private link with which the customer follows the case; shown once, and mailed with the confirmation. */
  link: z.string(),
});

const formBody = fileFeedbackInput.extend({
  formToken: z.string().max(200),
  /** Left empty by people. */
  website: z.string().max(200).default(''),
});
const demoLogins = z.object({
  logins: z.array(z.object({ email: z.string(), password: z.string(), role: z.enum(ROLES), name: z.string() })),
});

const LINK_REQUESTS_AN_HOUR = 10;

/** What anybody can see and do without an account. */
@Controller()
export class PublicController {
  private readonly linkRequests: HourlyLimit;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileFeedback) private readonly fileFeedback: FileFeedback,
    @Inject(AskPrivateLink) private readonly askPrivateLink: AskPrivateLink,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(FormGuard) private readonly formGuard: FormGuard,
  ) {
    this.linkRequests = new HourlyLimit(clock, LINK_REQUESTS_AN_HOUR);
  }

  @Operation({
    id: 'readPublicLabels',
    method: 'get',
    path: '/public/labels',
    summary: 'The labels that take complaints here',
    tag: 'public',
    access: 'public',
    response: z.array(labelSummary),
  })
  labels(): Promise<Label[]> {
    return this.dataSource.manager.find(Label, { where: { isActive: true }, order: { name: 'ASC' } });
  }

  @Operation({
    id: 'readPublicLabel',
    method: 'get',
    path: '/public/labels/{code}',
    summary: 'A label, its published terms and its form',
    tag: 'public',
    access: 'public',
    response: labelPage,
  })
  async label(@Param('code') code: string): Promise<z.infer<typeof labelPage>> {
    const { label, terms, products } = await readLabelPage(this.dataSource, code, this.clock.now());
    return {
      ...label,
      terms,
      products,
      uploadLimitMb: this.config.uploadLimitMb,
      formToken: this.formGuard.token(),
    };
  }

  @Operation({
    id: 'fileFeedback',
    method: 'post',
    path: '/public/labels/{code}/feedback-items',
    summary: 'File a complaint, signal or compliment',
    tag: 'public',
    access: 'public',
    body: formBody,
    response: filed,
    status: 201,
    idempotent: true,
  })
  file(
    @Param('code') code: string,
    @GivenIdempotencyKey() key: string | null,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof filed>> {
    const { formToken, website, ...input } = formBody.parse(request.body);
    this.formGuard.check({ formToken, website, networkAddress: request.ip });
    return this.fileFeedback.execute(labelCodeOf(code), input, key);
  }

  @Operation({
    id: 'askPrivateLink',
    method: 'post',
    path: '/public/private-links',
    summary: 'Ask for a private link; the answer is always the same',
    tag: 'private-link',
    access: 'public',
    body: askPrivateLinkInput,
    status: 204,
  })
  async askLink(
    @ParsedBody(askPrivateLinkInput) input: z.infer<typeof askPrivateLinkInput>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    this.linkRequests.count(request.ip);
    await this.askPrivateLink.execute(input);
  }

  @Operation({
    id: 'readDemoLogins',
    method: 'get',
    path: '/public/demo-logins',
    summary: 'Logins of the demo, if this is one',
    tag: 'public',
    access: 'public',
    response: demoLogins,
  })
  async demoLogins(): Promise<z.infer<typeof demoLogins>> {
    const file = await readFile(join(this.config.dataDir, 'demo-logins.json'), 'utf8').catch(() => null);
    if (file === null) throw new NotFound('demo');
    return demoLogins.parse(JSON.parse(file));
  }
}
