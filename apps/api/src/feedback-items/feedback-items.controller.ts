import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { signalWords } from '#templates';
import { type Caller, CurrentCaller, GivenIdempotencyKey } from '../auth/request-context.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedBody, ParsedQuery } from '../http/parsed.js';
import { instantOut, pageOf, pageQuery } from '../http/schema.js';
import { caseToView } from './case-to-view.js';
import { caseView, listRowView, searchRowView } from './views.js';

export const CASEWORKERS = ['handler', 'manager', 'top-manager'] as const;
export const READERS = [...CASEWORKERS, 'auditor'] as const;

export const registered = z.object({ id: z.uuid(), reference: z.string(), version: z.int() });
const { day, sought } = c.inputFields;
const soFar = z.strictObject({
  name: sought(200).nullish(),
  organisation: sought(200).nullish(),
  postalCode: sought(60).nullish(),
  street: sought(200).nullish(),
  email: sought(254).nullish(),
  phone: sought(60).nullish(),
  policyNumber: sought(60).nullish(),
  claimNumber: sought(60).nullish(),
  story: c.inputFields.text(100_000).optional().or(z.literal('')),
  language: z.enum(c.LANGUAGES).default('nl'),
});
const hintsView = z.object({
  hints: z.array(z.object({ row: listRowView, match: z.enum(['same-customer', 'look-alike']) })),
  signals: z.array(z.object({ start: z.int(), end: z.int(), category: z.string(), why: z.string() })),
});
const promisesBody = z.strictObject({
  labelId: c.inputFields.id,
  kind: z.enum(c.KINDS),
  /** Just now when left out. */
  receivedAt: c.inputFields.optional(c.inputFields.instant),
  language: z.enum(c.LANGUAGES).default('nl'),
});
const promisesView = z.object({
  commitments: z.array(
    z.object({
      kind: z.enum(c.COMMITMENT_KINDS),
      dueAt: instantOut,
      lateFrom: instantOut,
      dueOn: z.iso.date(),
      explanation: z.array(z.string()),
    }),
  ),
  team: z.object({ name: z.string(), phone: z.string() }),
});
const explanationView = z.object({
  id: z.uuid(),
  kind: z.enum(c.COMMITMENT_KINDS),
  dueAt: instantOut,
  lateFrom: instantOut,
  policyVersion: z.int().nullable(),
  lines: z.array(z.string()),
  days: z.array(z.object({ on: z.iso.date(), number: z.int().nullable(), words: z.string() })),
});
export const workListQuery = z.object({
  ...pageQuery,
  who: z.enum(['mine', 'unassigned', 'all']).or(z.uuid()).default('mine'),
  group: z.enum(c.WORK_GROUPS).optional(),
  labelId: z.uuid().optional(),
  kind: z.enum(c.KINDS).optional(),
  status: z.enum(c.STATUSES).optional(),
  category: z.enum(c.CATEGORIES).optional(),
});
const countsQuery = workListQuery.omit({ cursor: true, limit: true, group: true });
const searchQuery = z.object({
  ...pageQuery,
  q: sought(200).optional(),
  labelId: z.uuid().optional(),
  kind: z.enum(c.KINDS).optional(),
  status: z.enum(c.STATUSES).optional(),
  state: z.enum(['open', 'over']).optional(),
  category: z.enum(c.CATEGORIES).optional(),
  channel: z.enum(c.CHANNELS).optional(),
  outcome: z.enum(c.OUTCOMES).optional(),
  handlerId: z.uuid().optional(),
  receivedFrom: day.optional(),
  receivedTo: day.optional(),
});
const counts = z.object(
  Object.fromEntries([...c.WORK_GROUPS, 'all'].map((group) => [group, z.int()])) as Record<
    c.WorkGroup | 'all',
    z.ZodInt
  >,
);

/** Registering, reading, listing and finding feedback items. */
@Controller()
export class FeedbackItemsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.RegisterFeedback) private readonly registerFeedback: c.RegisterFeedback,
  ) {}

  @Operation({
    id: 'registerFeedback',
    method: 'post',
    path: '/feedback-items',
    summary: 'Register feedback of any kind',
    tag: 'cases',
    access: CASEWORKERS,
    body: c.registerFeedbackInput,
    response: registered,
    status: 201,
    idempotent: true,
  })
  async register(
    @CurrentCaller() { actor, user }: Caller,
    @GivenIdempotencyKey() key: string | null,
    @Req() { body }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<c.RegisteredFeedback> {
    const idempotency = key ? { idempotency: { caller: user.id, key } } : {};
    const result = await this.registerFeedback.execute({ input: body, actor, ...idempotency });
    reply.header('Location', `/api/v1/feedback-items/${result.id}`);
    return result;
  }

  @Operation({
    id: 'readCase',
    method: 'get',
    path: '/feedback-items/{id}',
    summary: 'A case with its journey, history and possible actions',
    tag: 'cases',
    access: READERS,
    response: caseView,
  })
  async read(
    @CurrentCaller() { actor, user }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof caseView>> {
    const view = caseToView(
      await c.readCase(this.dataSource, id, actor, user.language, this.clock.now()),
      user.language,
    );
    reply.header('ETag', `"${view.version}"`);
    return view;
  }

  @Operation({
    id: 'findCaseByReference',
    method: 'get',
    path: '/references/{reference}',
    summary: 'The case with a reference',
    tag: 'cases',
    access: READERS,
    response: z.object({ id: z.uuid() }),
    viewed: 'list-viewed',
  })
  async byReference(@CurrentCaller() { actor }: Caller, @Req() { params }: FastifyRequest): Promise<{ id: string }> {
    const { reference } = z
      .object({
        reference: z
          .string()
          .max(40)
          .regex(/^[\w-]+$/),
      })
      .parse(params);
    const item = await this.dataSource.manager.findOneBy(c.FeedbackItem, { reference: reference.toUpperCase() });
    if (!item || !c.hasCaseInScope(actor, item)) throw new c.NotFound('case');
    return { id: item.id };
  }

  @Operation({
    id: 'readRegistrationHints',
    method: 'post',
    path: '/registration-hints',
    summary: 'Earlier cases, look-alikes and signal words while registering',
    tag: 'cases',
    access: CASEWORKERS,
    body: soFar,
    response: hintsView,
    status: 200,
  })
  async hints(
    @CurrentCaller() { actor, user }: Caller,
    @ParsedBody(soFar) body: z.infer<typeof soFar>,
  ): Promise<z.infer<typeof hintsView>> {
    const hints = await c.registrationHints(this.dataSource, body, actor, this.clock.now());
    const signals = signalWords(body.story ?? '', body.language).map(({ start, end, category, why }) => ({
      start,
      end,
      category,
      why: why[user.language],
    }));
    return { hints, signals };
  }

  @Operation({
    id: 'readRegistrationPromises',
    method: 'post',
    path: '/registration-promises',
    summary: 'What registering would promise to the customer',
    tag: 'cases',
    access: READERS,
    body: promisesBody,
    response: promisesView,
    status: 200,
  })
  promises(
    @CurrentCaller() { actor }: Caller,
    @ParsedBody(promisesBody) asked: z.infer<typeof promisesBody>,
  ): Promise<c.RegistrationPromises> {
    return c.registrationPromises(this.dataSource, asked, actor, this.clock.now());
  }

  @Operation({
    id: 'explainCommitment',
    method: 'get',
    path: '/commitments/{id}/explanation',
    summary: 'Why the date of a promise is what it is, day by day',
    tag: 'cases',
    access: READERS,
    response: explanationView,
  })
  explain(@CurrentCaller() { actor, user }: Caller, @IdParam() id: string): Promise<c.CommitmentExplanation> {
    return c.explainCommitment(this.dataSource, id, actor, user.language, this.clock.now());
  }

  @Operation({
    id: 'readWorkList',
    method: 'get',
    path: '/work-list',
    summary: 'Open work, by what is promised next',
    tag: 'work',
    access: READERS,
    query: workListQuery,
    response: pageOf(listRowView),
    viewed: 'list-viewed',
  })
  workList(@CurrentCaller() { actor }: Caller, @ParsedQuery(workListQuery) filter: z.infer<typeof workListQuery>) {
    return c.readWorkList(this.dataSource, filter, actor, this.clock.now());
  }

  @Operation({
    id: 'countWork',
    method: 'get',
    path: '/work-list/counts',
    summary: 'How much open work each group holds',
    tag: 'work',
    access: READERS,
    query: countsQuery,
    response: counts,
    viewed: 'list-viewed',
  })
  workCounts(@CurrentCaller() { actor }: Caller, @ParsedQuery(countsQuery) filter: z.infer<typeof countsQuery>) {
    return c.countWork(this.dataSource, filter, actor, this.clock.now());
  }

  @Operation({
    id: 'searchCases',
    method: 'get',
    path: '/search',
    summary: 'Find cases by words, number, name or contact',
    tag: 'cases',
    access: READERS,
    query: searchQuery,
    response: pageOf(searchRowView),
    viewed: 'list-viewed',
  })
  search(@CurrentCaller() { actor }: Caller, @ParsedQuery(searchQuery) filter: z.infer<typeof searchQuery>) {
    return c.searchCases(this.dataSource, filter, actor, this.clock.now());
  }
}
