import { Controller, Inject, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  batchPostedInput,
  Clock,
  MakePostBatch,
  MarkBatchPosted,
  noteAuditorsView,
  type PaperOnFile,
  PutBatchOnPaper,
  PutLetterOnPaper,
  postBatchInput,
  readLetter,
  readPostBatches,
  readPostBatchRow,
} from '#complaints';
import { FileStore } from '#platform';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { CASEWORKERS, READERS } from '../feedback-items/feedback-items.controller.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedBody, ParsedQuery } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';

const query = z.object({ labelId: z.uuid().optional() });
const batchView = z.object({
  id: z.uuid(),
  labelCodes: z.array(z.string()),
  letterCount: z.int(),
  /** Letters of it that were not handed to the post yet. */
  waiting: z.int(),
  madeAt: instantOut,
  madeByName: z.string(),
  postedAt: instantOut.nullable(),
  postedByName: z.string().nullable(),
});
const batchesView = z.object({
  rows: z.array(batchView),
  /** Letters that wait and are in no batch yet. */
  toPrint: z.int(),
});

/** Letters on paper: each as it is on file, and the batches in which they leave. */
@Controller()
export class PostController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(PutLetterOnPaper) private readonly putLetterOnPaper: PutLetterOnPaper,
    @Inject(PutBatchOnPaper) private readonly putBatchOnPaper: PutBatchOnPaper,
    @Inject(MakePostBatch) private readonly makePostBatch: MakePostBatch,
    @Inject(MarkBatchPosted) private readonly markBatchPosted: MarkBatchPosted,
  ) {}

  @Operation({
    id: 'readLetterPdf',
    method: 'get',
    path: '/letters/{id}/pdf',
    summary: 'A letter on paper (PDF/A-2a): made once, from then on always the same bytes',
    tag: 'letters',
    access: READERS,
    download: true,
  })
  async letterPdf(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { itemId } = await readLetter(this.dataSource, id, actor);
    const viewed = { kind: 'letter-viewed' as const, itemId, subjectId: id };
    await noteAuditorsView(this.dataSource.manager, actor, viewed, this.clock.now());
    return this.pdf(await this.putLetterOnPaper.execute(id, actor), reply);
  }

  @Operation({
    id: 'readPostBatches',
    method: 'get',
    path: '/post-batches',
    summary: 'Letters that were printed together, the newest first',
    tag: 'letters',
    access: READERS,
    query,
    response: batchesView,
    viewed: 'list-viewed',
  })
  list(@CurrentCaller() { actor }: Caller, @ParsedQuery(query) { labelId }: z.infer<typeof query>) {
    return readPostBatches(this.dataSource, labelId ?? null, actor);
  }

  @Operation({
    id: 'makePostBatch',
    method: 'post',
    path: '/post-batches',
    summary: 'Take all letters that wait for the post together and make their PDF',
    tag: 'letters',
    access: CASEWORKERS,
    body: postBatchInput,
    response: batchView,
    status: 201,
  })
  async make(
    @CurrentCaller() { actor, user }: Caller,
    @ParsedBody(postBatchInput) input: z.infer<typeof postBatchInput>,
  ) {
    const id = await this.makePostBatch.execute(input, actor, user.language);
    await this.putBatchOnPaper.execute(id, actor);
    return readPostBatchRow(this.dataSource, id, actor);
  }

  @Operation({
    id: 'readPostBatchPdf',
    method: 'get',
    path: '/post-batches/{id}/pdf',
    summary: 'A batch on paper: who gets what and on how many pages, then the letters. Printing again gives the same',
    tag: 'letters',
    access: READERS,
    download: true,
    viewed: 'letter-viewed',
  })
  async batchPdf(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.pdf(await this.putBatchOnPaper.execute(id, actor), reply);
  }

  @Operation({
    id: 'markBatchPosted',
    method: 'post',
    path: '/post-batches/{id}/posted',
    summary: 'The post took this batch; whoever says so again changes nothing',
    tag: 'letters',
    access: CASEWORKERS,
    body: batchPostedInput,
    response: batchView,
    status: 200,
  })
  async posted(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @ParsedBody(batchPostedInput) input: z.infer<typeof batchPostedInput>,
  ) {
    await this.markBatchPosted.execute(id, input, actor);
    return readPostBatchRow(this.dataSource, id, actor);
  }

  private async pdf({ sha256, name }: PaperOnFile, reply: FastifyReply): Promise<StreamableFile> {
    reply.header('Cache-Control', 'private, no-store');
    const disposition = `inline; filename="${name}"`;
    return new StreamableFile(await this.files.read(sha256), { type: 'application/pdf', disposition });
  }
}
