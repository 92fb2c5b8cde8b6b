import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import * as c from '#complaints';
import { ADMINISTRATOR } from '../administration/administration.controller.js';
import { Operation } from '../http/operation.js';
import { instantOut } from '../http/schema.js';

const SHOWN = 30;

const key = z.object({
  keyId: z.string(),
  publicKey: z.string(),
  createdAt: z.string(),
  previousKeyId: z.string().nullable(),
  endorsement: z.string().nullable(),
});
const seal = z.object({
  format: z.literal('gehoor-seal-1'),
  number: z.int(),
  day: z.string(),
  sealedAt: z.string(),
  size: z.int(),
  root: z.string(),
  previous: z.string(),
  keyId: z.string(),
  signature: z.string(),
});
const published = z.object({ keys: z.array(key), latestSeal: seal.nullable() });
const state = z.object({
  keys: z.array(key),
  seals: z.array(seal),
  lastCheck: z
    .object({
      checkedAt: instantOut,
      seals: z.int(),
      problems: z.array(
        z.object({
          code: z.string(),
          seal: z.int().optional(),
          reference: z.string().optional(),
          seq: z.int().optional(),
        }),
      ),
    })
    .nullable(),
});

/** The daily seals: the public keys for everybody, the state for administrators. */
@Controller()
export class SealsController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @Operation({
    id: 'readSealKeys',
    method: 'get',
    path: '/public/seal-keys',
    summary: 'The public keys that seals and dossiers are signed with, and the newest seal',
    tag: 'public',
    access: 'public',
    response: published,
  })
  async keys(): Promise<z.infer<typeof published>> {
    const { manager } = this.dataSource;
    const [latestSeal = null] = await c.latestSeals(manager, 1);
    return { keys: await c.publishedKeys(manager), latestSeal };
  }

  @Operation({
    id: 'readSeals',
    method: 'get',
    path: '/seals',
    summary: 'The newest seals, and what the last check of all of them found',
    tag: 'administration',
    access: ADMINISTRATOR,
    response: state,
  })
  async seals(): Promise<z.infer<typeof state>> {
    const { manager } = this.dataSource;
    const [lastCheck = null] = await manager.find(c.SealCheck, { order: { checkedAt: 'DESC' }, take: 1 });
    return { keys: await c.publishedKeys(manager), seals: await c.latestSeals(manager, SHOWN), lastCheck };
  }
}
