import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CASE_LETTERS, Clock, draftLetter, inputFields, previewLetter } from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedBody, ParsedQuery } from '../http/parsed.js';
import { CASEWORKERS } from './feedback-items.controller.js';

const draftQuery = z.object({
  purpose: z.enum(CASE_LETTERS),
  /** For a notice of delay: the new day that is promised in it. */
  newDueOn: inputFields.day.optional(),
});
const draftView = z.object({ subject: z.string(), text: z.string() });
const previewBody = z.strictObject({
  purpose: z.enum(CASE_LETTERS),
  subject: inputFields.line(200),
  body: inputFields.text(50_000),
});
const previewView = z.object({
  html: z.string(),
  checks: z.array(
    z.object({
      id: z.string(),
      level: z.enum(['must', 'should']),
      passed: z.boolean(),
      finding: z.string(),
      where: z.string().optional(),
    }),
  ),
  promises: z.array(z.object({ day: z.string(), sentence: z.string() })),
  referral: z.string().nullable(),
});

/** Letters in the making: filled in from the case, previewed and checked. Nothing is stored. */
@Controller()
export class LettersController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
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
  draft(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedQuery(draftQuery) { purpose, newDueOn }: z.infer<typeof draftQuery>,
  ) {
    const given = purpose === 'delay-notice' && newDueOn ? { answerDueAt: newDueOn } : {};
    return draftLetter(this.dataSource, id, purpose, actor, this.clock.now(), given);
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
  preview(
    @CurrentCaller() { actor, user }: Caller,
    @IdParam() id: string,
    @ParsedBody(previewBody) letter: z.infer<typeof previewBody>,
  ) {
    return previewLetter(this.dataSource, id, letter, actor, user.language, this.clock.now());
  }
}
