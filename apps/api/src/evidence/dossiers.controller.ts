import type { Readable } from 'node:stream';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { FileStore } from '#platform';
import { type Caller, CurrentCaller } from '../auth/request-context.js';
import { READERS } from '../feedback-items/feedback-items.controller.js';
import { Operation } from '../http/operation.js';
import { IdParam, ParsedQuery } from '../http/parsed.js';
import { instantOut } from '../http/schema.js';

const orderView = z.object({
  id: z.uuid(),
  title: z.string(),
  options: z.object({ pseudonymised: z.boolean(), withoutNotes: z.boolean() }),
  reason: z.string(),
  orderedBy: z.string(),
  orderedAt: instantOut,
  total: z.int(),
  done: z.int(),
  state: z.enum(c.ORDER_STATES),
  failure: z.string().nullable(),
  readyAt: instantOut.nullable(),
  expiresAt: instantOut.nullable(),
  sizeBytes: z.number().nullable(),
});
const estimateView = z.object({ cases: z.int(), isTooMany: z.boolean(), sizeBytes: z.number() });
const ordersQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Orders older than this one. */
  before: z.uuid().optional(),
});

/** Orders of dossiers, which the worker makes, and the files that came of them. */
@Controller()
export class DossiersController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(c.Clock) private readonly clock: c.Clock,
    @Inject(c.OrderDossiers) private readonly orderDossiers: c.OrderDossiers,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Operation({
    id: 'orderDossiers',
    method: 'post',
    path: '/dossier-orders',
    summary: 'Order the dossiers of one or more cases',
    tag: 'evidence',
    access: READERS,
    body: c.orderDossiersInput,
    response: orderView,
    status: 201,
  })
  async order(@CurrentCaller() { actor }: Caller, @Req() { body }: FastifyRequest): Promise<c.OrderView> {
    const { id } = await this.orderDossiers.execute(body, actor);
    return c.readOrder(this.dataSource, id, actor);
  }

  @Operation({
    id: 'estimateDossiers',
    method: 'get',
    path: '/dossier-estimate',
    summary: 'How many dossiers a label and a period come to, and about how large their file would be',
    tag: 'evidence',
    access: READERS,
    query: c.closedPeriod,
    response: estimateView,
    viewed: 'figures-viewed',
  })
  estimate(
    @CurrentCaller() { actor }: Caller,
    @ParsedQuery(c.closedPeriod) period: z.infer<typeof c.closedPeriod>,
  ): Promise<c.DossierEstimate> {
    return c.estimateDossiers(this.dataSource, period, actor);
  }

  @Operation({
    id: 'readDossierOrders',
    method: 'get',
    path: '/dossier-orders',
    summary: 'Orders of dossiers, newest first, and how far each is',
    tag: 'evidence',
    access: READERS,
    query: ordersQuery,
    response: z.array(orderView),
    viewed: 'list-viewed',
  })
  orders(
    @CurrentCaller() { actor }: Caller,
    @ParsedQuery(ordersQuery) page: z.infer<typeof ordersQuery>,
  ): Promise<c.OrderView[]> {
    return c.readOrders(this.dataSource, actor, page);
  }

  @Operation({
    id: 'readDossierOrder',
    method: 'get',
    path: '/dossier-orders/{id}',
    summary: 'One order of dossiers, and how far it is',
    tag: 'evidence',
    access: READERS,
    response: orderView,
    viewed: 'list-viewed',
  })
  one(@CurrentCaller() { actor }: Caller, @IdParam() id: string): Promise<c.OrderView> {
    return c.readOrder(this.dataSource, id, actor);
  }

  @Operation({
    id: 'fetchDossiers',
    method: 'get',
    path: '/dossier-orders/{id}/file',
    summary: 'The ZIP of an order',
    tag: 'evidence',
    access: READERS,
    download: true,
  })
  async fetch(
    @CurrentCaller() { actor }: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const { sha256, sizeBytes, name } = await c.fetchOrder(this.dataSource, id, actor, this.clock.now());
    reply.headers({
      'Content-Type': 'application/zip',
      'Content-Length': sizeBytes,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    });
    return this.files.read(sha256);
  }
}
