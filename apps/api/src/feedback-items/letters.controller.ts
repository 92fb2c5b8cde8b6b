import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CASE_LETTERS, Clock, checksIn, draftLetter, inputFields, previewLetter, previewPaper } from '#complaints';
import { Typesetter } from '#platform';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedBody, ParsedQuery } from '../http/parsed.js';
import { CASEWORKERS } from './feedback-items.controller.js';
import { letterCheckView } from './views.js';

const draftQuery = z.object({
  purpose: z.enum(CASE_LETTERS),
  /** For a notice of delay: the new day that is promised in it. */
  newDueOn: inputFields.day.optional(),
});
const draftView = z.object({
  subject: z.string(),
  text: z.string(),
  templateVersion: z.int().nullable(),
  /** Of a notice of delay: the new day that it promises, the one asked for or else a proposal. */
  newDueOn: z.string().nullable(),
});
const previewBody = z.strictObject({
  purpose: z.enum(CASE_LETTERS),
  subject: inputFields.line(200),
  body: inputFields.text(50_000),
});
const previewView = z.object({
  html: z.string(),
  checks: z.array(letterCheckView.extend({ where: z.string().optional() })),
  promises: z.array(
    z.object({
      dueOn: z.string(),
      words: z.string(),
      isStanding: z.boolean(),
      /** How the day came about, a sentence a line. */
      why: z.array(z.string()),
    }),
  ),
  referral: z.string().nullable(),
});

const paperBody = previewBody.omit({ purpose: true });
const paperView = z.object({
  /** All pages under each other. */
  svg: z.string(),
  pages: z.int(),
  /** Characters that the printer has no sign for. */
  unprintable: z.array(z.string()),
  hasAddress: z.boolean(),
});

/** Letters in the making: filled in from the case, previewed and checked. Nothing is stored. */
@Controller()
export class LettersController {
  constructor(
    @Inject(DataSource) readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Typesetter) readonly maker: Typesetter,
  ) {}

  @Operation({
    id: 'draftLetter',
    method: 'get',
    path: '/feedback-items/{id}/letter-draft',
    summary: 'A letter filled in from the case',
    tag: 'letters',
    access: CASEWORKERS,
    query: draftQuery,
    response: draftView,
  })
  async draft(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedQuery(draftQuery) { purpose, newDueOn }: z.infer<typeof draftQuery>,
  ) {
    const given = purpose === 'delay-notice' && newDueOn ? { answerDueAt: newDueOn } : {};
    const { from, ...letter } = await draftLetter(this.dataSource, id, purpose, actor, this.clock.now(), given);
    return { ...letter, templateVersion: from.templateVersion };
  }

  @Operation({
    id: 'previewLetter',
    method: 'post',
    path: '/feedback-items/{id}/letter-preview',
    summary: 'How a letter will look, and what the check list finds',
    tag: 'letters',
    access: CASEWORKERS,
    body: previewBody,
    response: previewView,
    status: 200,
  })
  async preview(
    @CurrentCaller() { actor, user }: Caller,
    @IdParam() id: string,
    @ParsedBody(previewBody) letter: z.infer<typeof previewBody>,
  ) {
    const preview = await previewLetter(this.dataSource, id, letter, actor, this.clock.now(), user.language);
    return { ...preview, checks: checksIn(user.language, preview.checks) };
  }

  @Operation({
    id: 'previewPaper',
    method: 'post',
    path: '/feedback-items/{id}/letter-paper',
    summary: 'A letter that is being written as it would come out of the printer',
    tag: 'letters',
    access: CASEWORKERS,
    body: paperBody,
    response: paperView,
    status: 200,
  })
  paper(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedBody(paperBody) letter: z.infer<typeof paperBody>,
  ) {
    return previewPaper(this, id, letter, actor, this.clock.now());
  }
}
