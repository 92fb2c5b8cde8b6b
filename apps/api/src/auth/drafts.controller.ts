import { Controller, Inject, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock, Draft, saveDraft } from '#complaints';
import { Operation } from '../http/operation.js';
import { ParsedBody } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';
import { type Caller, CurrentCaller } from './request-context.js';

const DEEPEST = 20;
const draftBody = z.strictObject({
  content: z
    .record(z.string().max(100), z.unknown())
    .refine((content) => isWithin(content, DEEPEST) && isStorable(content), {
      error: 'Remove control characters and broken symbols.',
    }),
});
const draftView = z.object({ content: z.record(z.string(), z.unknown()), savedAt: instantOut });
/** Nothing kept is no mistake: whoever opens a form asks each time. */
const draftOrNone = z.object({ content: draftView.shape.content.nullable(), savedAt: instantOut.nullable() });
const keySchema = z.string().regex(/^[\w:.-]{1,100}$/);

/** Unfinished work of the signed-in person, kept on the server so that a reload loses nothing. */
@Controller()
export class DraftsController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Operation({
    id: 'readDraft',
    method: 'get',
    path: '/drafts/{key}',
    summary: 'Read a draft; its content is null when there is none',
    tag: 'drafts',
    access: 'signed-in',
    response: draftOrNone,
  })
  async read(@CurrentCaller() { user }: Caller, @Param('key') key: string): Promise<z.infer<typeof draftOrNone>> {
    const draft = await this.dataSource.manager.findOneBy(Draft, { userId: user.id, key: keySchema.parse(key) });
    return { content: (draft?.content ?? null) as Record<string, unknown> | null, savedAt: draft?.savedAt ?? null };
  }

  @Operation({
    id: 'saveDraft',
    method: 'put',
    path: '/drafts/{key}',
    summary: 'Keep a draft',
    tag: 'drafts',
    access: 'signed-in',
    body: draftBody,
    response: draftView,
  })
  async save(
    @CurrentCaller() { user }: Caller,
    @Param('key') key: string,
    @ParsedBody(draftBody) { content }: z.infer<typeof draftBody>,
  ): Promise<z.infer<typeof draftView>> {
    const savedAt = this.clock.now();
    await saveDraft(this.dataSource, { userId: user.id, key: keySchema.parse(key), content, savedAt });
    return { content, savedAt };
  }

  @Operation({
    id: 'deleteDraft',
    method: 'delete',
    path: '/drafts/{key}',
    summary: 'Throw a draft away',
    tag: 'drafts',
    access: 'signed-in',
  })
  async remove(@CurrentCaller() { user }: Caller, @Param('key') key: string): Promise<void> {
    await this.dataSource.manager.delete(Draft, { userId: user.id, key: keySchema.parse(key) });
  }
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isWithin(part, levels - 1));
}

/** The database keeps neither NUL nor half a symbol; `JSON.stringify` writes both as an escape. */
function isStorable(content: object): boolean {
  return !/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/.test(JSON.stringify(content));
}
