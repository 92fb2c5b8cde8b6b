import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  Clock,
  checksIn,
  MAIL_BOXES,
  noteAuditorsView,
  OPEN_MAIL_BOXES,
  RetryLetter,
  readLetter,
  readLetters,
  withLinkNamed,
} from '#complaints';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { labelSummary } from '../auth/session.controller.js';
import { CASEWORKERS, READERS } from '../feedback-items/feedback-items.controller.js';
import { letterView } from '../feedback-items/views.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { instantOut, pageOf, pageQuery } from '../http/schema.js';

const query = z.object({ ...pageQuery, box: z.enum(MAIL_BOXES).default('waiting'), labelId: z.uuid().optional() });
const row = letterView.omit({ body: true, language: true, round: true, templateVersion: true, checks: true }).extend({
  itemId: z.uuid(),
  reference: z.string(),
  itemVersion: z.int(),
  labelCode: z.string(),
  renderedAt: instantOut,
});
const page = pageOf(row).extend({ counts: z.record(z.enum(OPEN_MAIL_BOXES), z.int()) });
const letterWithHtml = letterView.extend({
  html: z.string(),
  /** When the mail server took it, and what it said. */
  takenAt: instantOut.nullable(),
  carrierSaid: z.string().nullable(),
  itemId: z.uuid(),
  reference: z.string(),
  itemVersion: z.int(),
  /** Who writes: the head and the foot of the paper. */
  label: labelSummary.extend({
    phone: z.string(),
    email: z.string(),
    website: z.string(),
    postalAddress: z.array(z.string()),
  }),
});

/** Letters on their way: waiting, sent, to be posted, failed, come back. */
@Controller()
export class MailController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RetryLetter) private readonly retryLetter: RetryLetter,
  ) {}

  @Operation({
    id: 'readLetters',
    method: 'get',
    path: '/letters',
    summary: 'Letters by where they are',
    tag: 'letters',
    access: READERS,
    query,
    response: page,
    viewed: 'list-viewed',
  })
  list(@CurrentCaller() { actor }: Caller, @ParsedQuery(query) filter: z.infer<typeof query>) {
    return readLetters(this.dataSource, filter, actor);
  }

  @Operation({
    id: 'readLetter',
    method: 'get',
    path: '/letters/{id}',
    summary: 'A letter as it was written; the private link in it is only named',
    tag: 'letters',
    access: READERS,
    response: letterWithHtml,
  })
  async read(@CurrentCaller() { actor, user }: Caller, @IdParam() id: string): Promise<z.infer<typeof letterWithHtml>> {
    const { item, ...letter } = await readLetter(this.dataSource, id, actor);
    const viewed = { kind: 'letter-viewed' as const, itemId: letter.itemId, subjectId: id };
    await noteAuditorsView(this.dataSource.manager, actor, viewed, this.clock.now());
    const shown = (words: string) => withLinkNamed(words, letter.language);
    return {
      ...letter,
      nextTryAt: letter.state === 'ready' ? letter.nextTryAt : null,
      body: shown(letter.body),
      html: shown(letter.html),
      checks: checksIn(user.language, letter.checks),
      reference: item.reference,
      itemVersion: item.version,
    };
  }

  @Operation({
    id: 'retryLetter',
    method: 'post',
    path: '/letters/{id}/retry',
    summary: 'Deliver a failed letter again, in the same words',
    tag: 'letters',
    access: CASEWORKERS,
  })
  retry(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<void> {
    return this.retryLetter.execute(id, actor);
  }
}
