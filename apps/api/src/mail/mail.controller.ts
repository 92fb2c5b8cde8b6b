import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { FeedbackItem, hasLabelInScope, Letter, MAIL_BOXES, NotFound, RetryLetter, readLetters } from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { CASEWORKERS, READERS } from '../feedback-items/feedback-items.controller.js';
import { letterView } from '../feedback-items/views.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { instantOut, pageOf, pageQuery } from '../http/schema.js';

const query = z.object({ ...pageQuery, box: z.enum(MAIL_BOXES).default('waiting') });
const row = letterView.omit({ body: true, language: true, round: true }).extend({
  itemId: z.uuid(),
  reference: z.string(),
  itemVersion: z.int(),
  labelCode: z.string(),
  renderedAt: instantOut,
});
const page = pageOf(row).extend({ counts: z.record(z.enum(MAIL_BOXES), z.int()) });
const letterWithHtml = letterView.extend({ html: z.string(), itemId: z.uuid() });

/** Letters on their way: waiting, sent, to be posted, failed. */
@Controller()
export class MailController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(RetryLetter) private readonly retryLetter: RetryLetter,
  ) {}

  @Operation({ id: 'readLetters', method: 'get', path: '/letters', summary: 'Letters by where they are', tag: 'letters', access: READERS, query, response: page })
  list(@CurrentCaller() { actor }: Caller, @ParsedQuery(query) filter: z.infer<typeof query>) {
    return readLetters(this.dataSource, filter, actor);
  }

  @Operation({ id: 'readLetter', method: 'get', path: '/letters/{id}', summary: 'A letter exactly as it was written', tag: 'letters', access: READERS, response: letterWithHtml })
  async read(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<z.infer<typeof letterWithHtml>> {
    const letter = await this.dataSource.manager.findOneBy(Letter, { id });
    const item = letter && (await this.dataSource.manager.findOneBy(FeedbackItem, { id: letter.itemId }));
    if (!letter || !item || !hasLabelInScope(actor, item.labelId)) throw new NotFound('letter');
    return letter;
  }

  @Operation({ id: 'retryLetter', method: 'post', path: '/letters/{id}/retry', summary: 'Deliver a failed letter again, in the same words', tag: 'letters', access: CASEWORKERS })
  retry(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<void> {
    return this.retryLetter.execute(id, actor);
  }
}
