import type { Readable } from 'node:stream';
import { Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  Clock,
  foldQuoted,
  INCOMING_BOXES,
  NotFound,
  readIncomingMail,
  readIncomingMails,
  readMailboxStates,
  suggestWriter,
} from '#complaints';
import { FileStore } from '#platform';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { CaseFiles } from '../feedback-items/case-files.js';
import { CASEWORKERS, READERS } from '../feedback-items/feedback-items.controller.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { instantOut, pageOf, pageQuery } from '../http/schema.js';
import { htmlWithPictures } from './html-with-pictures.js';
import { incomingMailRow, incomingMailView, writerView } from './incoming-mail-views.js';
import { suggestionFor } from './suggestion-for.js';

const query = z.object({ ...pageQuery, box: z.enum(INCOMING_BOXES).default('to-place'), labelId: z.uuid().optional() });
const page = pageOf(incomingMailRow).extend({
  counts: z.record(z.enum(INCOMING_BOXES), z.int()),
  /** How many wait longer than a working day. */
  late: z.int(),
});

const ofCase = z.object({ itemId: z.uuid() });

const mailboxes = z.object({
  mailboxes: z.array(
    z.object({
      mailbox: z.string(),
      labelCode: z.string(),
      checkedAt: instantOut.nullable(),
      failingSince: instantOut.nullable(),
      failures: z.int(),
      failure: z.string().nullable(),
      nextCheckAt: instantOut.nullable(),
    }),
  ),
});

/** Mail that came in: where it is, what it says, and its bytes. */
@Controller()
export class IncomingMailController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(CaseFiles) private readonly caseFiles: CaseFiles,
  ) {}

  @Operation({
    id: 'readIncomingMails',
    method: 'get',
    path: '/incoming-mails',
    summary: 'Incoming mail by what became of it; what waits longest first',
    tag: 'incoming-mail',
    access: READERS,
    query,
    response: page,
    viewed: 'list-viewed',
  })
  list(@CurrentCaller() { actor }: Caller, @ParsedQuery(query) filter: z.infer<typeof query>) {
    return readIncomingMails(this.dataSource, filter, actor, this.clock.now());
  }

  @Operation({
    id: 'readIncomingMail',
    method: 'get',
    path: '/incoming-mails/{id}',
    summary: 'One incoming mail, with what it seems to be and where it may belong',
    tag: 'incoming-mail',
    access: READERS,
    response: incomingMailView,
  })
  async read(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<z.infer<typeof incomingMailView>> {
    const now = this.clock.now();
    const mail = await readIncomingMail(this.dataSource, id, actor, now);
    return {
      ...mail,
      parts: foldQuoted(mail.text),
      html: await htmlWithPictures(mail.html, mail.attachments, this.files),
      suggestion: await suggestionFor(this.dataSource, mail, actor, now),
    } as z.infer<typeof incomingMailView>;
  }

  @Operation({
    id: 'readMailWriter',
    method: 'get',
    path: '/incoming-mails/{id}/writer',
    summary: 'Of whom a mail seems to be on a case: the customer, a colleague with an open question, or not known',
    tag: 'incoming-mail',
    access: CASEWORKERS,
    query: ofCase,
    response: writerView,
  })
  async readWriter(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedQuery(ofCase) { itemId }: z.infer<typeof ofCase>,
  ): Promise<z.infer<typeof writerView>> {
    const { fromAddress } = await readIncomingMail(this.dataSource, id, actor, this.clock.now());
    return suggestWriter(this.dataSource, { itemId, address: fromAddress }, actor);
  }

  @Operation({
    id: 'readMailboxes',
    method: 'get',
    path: '/mailboxes',
    summary: 'The mailboxes that are collected, and whether that works',
    tag: 'incoming-mail',
    access: READERS,
    response: mailboxes,
    viewed: 'list-viewed',
  })
  async readMailboxes(@CurrentCaller() { actor }: Caller): Promise<z.infer<typeof mailboxes>> {
    return { mailboxes: await readMailboxStates(this.dataSource, actor) };
  }

  @Operation({
    id: 'readRawMail',
    method: 'get',
    path: '/incoming-mails/{id}/raw',
    summary: 'An incoming mail byte for byte, as an .eml file',
    tag: 'incoming-mail',
    access: READERS,
    download: true,
  })
  async raw(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const { subject, rawSha256: sha256 } = await readIncomingMail(this.dataSource, id, actor, this.clock.now());
    const name = `${subject.replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, ' ').slice(0, 120) || 'bericht'}.eml`;
    return this.caseFiles.read({ name, mediaType: 'message/rfc822', sha256 }, reply);
  }

  @Operation({
    id: 'readMailAttachment',
    method: 'get',
    path: '/incoming-mails/{id}/attachments/{sha256}',
    summary: 'An attachment of an incoming mail',
    tag: 'incoming-mail',
    access: READERS,
    download: true,
  })
  async attachment(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Param('sha256') sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const { attachments } = await readIncomingMail(this.dataSource, id, actor, this.clock.now());
    const attachment = attachments.find((one) => one.sha256 === sha256);
    if (!attachment) throw new NotFound('attachment');
    return this.caseFiles.read(attachment, reply);
  }
}
