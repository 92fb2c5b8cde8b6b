import { Body, Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { AnswerMonitor, actions, type CaseAction, inputFields, monitorInput, PerformAction } from '#complaints';
import { CurrentLinkHolder, type LinkHolder } from '../auth/case-links.js';
import { GivenIdempotencyKey, SeenVersion } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { ParsedBody } from '../http/parsed.js';

const { text, optional } = inputFields;
/** The version of the case afterwards; to be sent with the next action. */
const done = z.object({ version: z.int() });
type Done = z.infer<typeof done>;

const reactionBody = z.strictObject({ reaction: z.enum(['agrees', 'disagrees']), words: optional(text(10_000)) });
const closureBody = z.strictObject({ answer: z.enum(['yes', 'no', 'call-me']), words: optional(text(10_000)) });
const secondLookBody = z.strictObject({ reason: text(10_000) });
const reopenBody = z.strictObject({ reason: optional(text(5000)) });
const withdrawBody = z.strictObject({ words: optional(text(5000)) });
/** Said for a customer who only presses the button. */
const NO_WORDS = '–';

const about = (action: string) => ({
  method: 'post' as const,
  tag: 'private-link',
  access: 'private-link' as const,
  path: `/public/case/${action}`,
  response: done,
  status: 200,
  idempotent: true,
});

/** What a customer does by a private link; what is possible when, the workflow table says. */
@Controller()
export class PrivateActionsController {
  constructor(
    @Inject(PerformAction) private readonly performAction: PerformAction,
    @Inject(AnswerMonitor) private readonly answerMonitor: AnswerMonitor,
  ) {}

  @Operation({
    ...about('messages'),
    id: 'sendPrivateMessage',
    summary: 'Send us a message',
    body: actions['send-message'].input,
  })
  message(
    @CurrentLinkHolder() holder: LinkHolder,
    @GivenIdempotencyKey() key: string | null,
    @Body() input: unknown,
  ): Promise<Done> {
    return this.perform(holder, 'send-message', input, null, key);
  }

  @Operation({
    ...about('contact-details'),
    id: 'correctPrivateContactDetails',
    summary: 'Correct how the customer is reached',
    body: actions['correct-contact-details'].input,
    ifMatch: true,
  })
  contactDetails(
    @CurrentLinkHolder() holder: LinkHolder,
    @SeenVersion() version: number,
    @GivenIdempotencyKey() key: string | null,
    @Body() input: unknown,
  ): Promise<Done> {
    return this.perform(holder, 'correct-contact-details', input, version, key);
  }

  @Operation({
    ...about('reaction'),
    id: 'givePrivateReaction',
    summary: 'Agree with the answer, or not',
    body: reactionBody,
    ifMatch: true,
  })
  reaction(
    @CurrentLinkHolder() holder: LinkHolder,
    @SeenVersion() version: number,
    @GivenIdempotencyKey() key: string | null,
    @ParsedBody(reactionBody) input: z.infer<typeof reactionBody>,
  ): Promise<Done> {
    return this.perform(holder, 'record-reaction', input, version, key);
  }

  @Operation({
    ...about('second-look'),
    id: 'askPrivateSecondLook',
    summary: 'Ask that somebody else looks at it',
    body: secondLookBody,
    ifMatch: true,
  })
  secondLook(
    @CurrentLinkHolder() holder: LinkHolder,
    @SeenVersion() version: number,
    @GivenIdempotencyKey() key: string | null,
    @ParsedBody(secondLookBody) input: z.infer<typeof secondLookBody>,
  ): Promise<Done> {
    return this.perform(holder, 'start-second-look', input, version, key);
  }

  @Operation({
    ...about('closure-answer'),
    id: 'givePrivateClosureAnswer',
    summary: 'Say whether we may close: yes, no, or call me',
    body: closureBody,
    ifMatch: true,
  })
  closureAnswer(
    @CurrentLinkHolder() holder: LinkHolder,
    @SeenVersion() version: number,
    @GivenIdempotencyKey() key: string | null,
    @ParsedBody(closureBody) input: z.infer<typeof closureBody>,
  ): Promise<Done> {
    return this.perform(holder, 'record-closure-answer', input, version, key);
  }

  @Operation({
    ...about('reopening'),
    id: 'reopenPrivateCase',
    summary: 'Open the case again',
    body: reopenBody,
    ifMatch: true,
  })
  reopen(
    @CurrentLinkHolder() holder: LinkHolder,
    @SeenVersion() version: number,
    @GivenIdempotencyKey() key: string | null,
    @ParsedBody(reopenBody) { reason }: z.infer<typeof reopenBody>,
  ): Promise<Done> {
    return this.perform(holder, 'reopen', { reason: reason ?? NO_WORDS }, version, key);
  }

  @Operation({
    ...about('withdrawal'),
    id: 'withdrawPrivateCase',
    summary: 'Take the complaint back',
    body: withdrawBody,
    ifMatch: true,
  })
  withdraw(
    @CurrentLinkHolder() holder: LinkHolder,
    @SeenVersion() version: number,
    @GivenIdempotencyKey() key: string | null,
    @ParsedBody(withdrawBody) { words }: z.infer<typeof withdrawBody>,
  ): Promise<Done> {
    return this.perform(holder, 'withdraw', { words: words ?? NO_WORDS }, version, key);
  }

  @Operation({
    ...about('monitor'),
    id: 'answerPrivateMonitor',
    summary: 'Fill in the complaint monitor: keep what is there so far, or send it in',
    body: monitorInput,
    response: undefined,
    status: 204,
    idempotent: false,
  })
  monitor(@CurrentLinkHolder() { itemId, actor }: LinkHolder, @Body() input: unknown): Promise<void> {
    return this.answerMonitor.execute(itemId, input, actor);
  }

  private async perform(
    { itemId, actor }: LinkHolder,
    action: CaseAction,
    input: unknown,
    version: number | null,
    key: string | null,
  ): Promise<Done> {
    const idempotency = key ? { idempotency: { caller: `private link ${itemId}`, key } } : {};
    const result = await this.performAction.execute({
      itemId,
      action,
      input: input ?? {},
      actor,
      version,
      ...idempotency,
    });
    return { version: result.version };
  }
}
