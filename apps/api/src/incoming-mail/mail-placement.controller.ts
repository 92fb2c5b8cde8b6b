import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  Clock,
  mailWriterFields,
  PerformAction,
  RegisterFromMail,
  readIncomingMail,
  registerFeedbackInput,
  SetAsideMail,
  STATUSES,
  StoreIncomingMail,
  setAsideInput,
} from '#complaints';
import { type Config, FileStore, keepMail } from '#platform';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { CONFIG } from '../config.js';
import { unreadable } from '../feedback-items/case-files.js';
import { CASEWORKERS } from '../feedback-items/feedback-items.controller.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedBody, ParsedQuery } from '../http/parsed.js';
import { ApiProblem } from '../problems/problem.js';

const uploadQuery = z.object({ labelId: z.uuid() });
/** The channel and the moment of receipt are the mail's own. */
const registerBody = registerFeedbackInput.omit({ channel: true, receivedAt: true });
const placeBody = z.strictObject({ itemId: z.uuid(), ...mailWriterFields });
const about = { method: 'post' as const, tag: 'incoming-mail', access: CASEWORKERS };

/** Gives incoming mail its place: a new case, an existing one, or none. */
@Controller()
export class MailPlacementController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(StoreIncomingMail) private readonly storeMail: StoreIncomingMail,
    @Inject(PerformAction) private readonly performAction: PerformAction,
    @Inject(RegisterFromMail) private readonly registerFromMail: RegisterFromMail,
    @Inject(SetAsideMail) private readonly setAsideMail: SetAsideMail,
  ) {}

  @Operation({
    ...about,
    id: 'uploadMail',
    path: '/incoming-mails',
    summary: 'Take in a mail from an .eml file; the same mail is taken in once',
    query: uploadQuery,
    upload: 'file',
    response: z.object({ id: z.uuid(), isNew: z.boolean() }),
    status: 201,
  })
  async upload(
    @CurrentCaller() { actor }: Caller,
    @ParsedQuery(uploadQuery) { labelId }: z.infer<typeof uploadQuery>,
    @Req() request: FastifyRequest,
  ): Promise<{ id: string; isNew: boolean }> {
    const { mailLimitBytes } = this.config;
    const limits = { fileSize: mailLimitBytes + 1 };
    const part = request.isMultipart() ? await request.file({ limits }).catch(unreadable) : undefined;
    if (!part) throw new ApiProblem('no-file');
    const kept = await keepMail(this.files, part.file, mailLimitBytes).catch(unreadable);
    const { sha256: rawSha256, size: sizeBytes, fingerprint } = kept;
    const receivedAt = this.clock.now();
    return this.storeMail.execute({ labelId, found: null, rawSha256, sizeBytes, fingerprint, receivedAt }, actor);
  }

  @Operation({
    ...about,
    id: 'registerFromMail',
    path: '/incoming-mails/{id}/register',
    summary: 'Make a new case of an incoming mail; the mail and its attachments become files of the case',
    body: registerBody,
    response: z.object({ id: z.uuid(), reference: z.string(), version: z.int() }),
    status: 201,
  })
  register(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedBody(registerBody) input: z.infer<typeof registerBody>,
  ) {
    return this.registerFromMail.execute(id, input, actor);
  }

  @Operation({
    ...about,
    id: 'placeMail',
    path: '/incoming-mails/{id}/place',
    summary: 'Make an incoming mail a message on an existing case: of the customer, a colleague or somebody else',
    body: placeBody,
    response: z.object({ itemId: z.uuid(), status: z.enum(STATUSES), version: z.int() }),
    status: 200,
  })
  async place(
    @CurrentCaller() { actor }: Caller,
    @IdParam() mailId: string,
    @ParsedBody(placeBody) { itemId, ...writer }: z.infer<typeof placeBody>,
  ) {
    await readIncomingMail(this.dataSource, mailId, actor, this.clock.now());
    return this.performAction.execute({
      itemId,
      action: 'receive-mail',
      input: { mailId, ...writer },
      actor,
      version: null,
    });
  }

  @Operation({
    ...about,
    id: 'setMailAside',
    path: '/incoming-mails/{id}/set-aside',
    summary: 'Put a mail aside that belongs to no case, with the reason',
    body: setAsideInput,
  })
  setAside(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedBody(setAsideInput) input: z.infer<typeof setAsideInput>,
  ): Promise<void> {
    return this.setAsideMail.setAside(id, input, actor);
  }

  @Operation({
    ...about,
    id: 'putMailBack',
    path: '/incoming-mails/{id}/put-back',
    summary: 'Have a mail that was put aside wait for a place again',
  })
  putBack(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<void> {
    return this.setAsideMail.putBack(id, actor);
  }
}
