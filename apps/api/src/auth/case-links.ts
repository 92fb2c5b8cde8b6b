import { createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { type Actor, Clock, LinkNotValid, type OpenedLink, PrivateLinks } from '#complaints';
import { HourlyLimit } from './hourly-limit.js';

const READS_AN_HOUR = 600;
const CHANGES_AN_HOUR = 60;
const WRONG_AN_HOUR = 60;

/** The customer of a private link, and the case that it opens. */
export interface LinkHolder extends OpenedLink {
  actor: Actor;
}

const holders = new WeakMap<object, LinkHolder>();

/** Lets the holder of a private link through to the one case of the link, so many times an hour. */
@Injectable()
export class CaseLinks {
  private readonly reads: HourlyLimit;
  private readonly changes: HourlyLimit;
  /** Wrong tokens by network address. */
  private readonly wrong: HourlyLimit;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PrivateLinks) private readonly links: PrivateLinks,
  ) {
    this.reads = new HourlyLimit(clock, READS_AN_HOUR);
    this.changes = new HourlyLimit(clock, CHANGES_AN_HOUR);
    this.wrong = new HourlyLimit(clock, WRONG_AN_HOUR);
  }

  /** Throws `LinkNotValid` or `TooOften`. Looking changes nothing; doing something notes when the link was last used. */
  async admit(request: FastifyRequest, method: string): Promise<true> {
    this.wrong.check(request.ip);
    const { 'x-case-link': token } = request.headers;
    const now = this.clock.now();
    const link = await this.links.open(this.dataSource.manager, String(token ?? ''), now).catch((error: unknown) => {
      if (error instanceof LinkNotValid) this.wrong.count(request.ip);
      throw error;
    });
    (method === 'get' ? this.reads : this.changes).count(link.linkId);
    if (method !== 'get') await this.links.noteUse(this.dataSource.manager, link.linkId, now);
    holders.set(request, {
      ...link,
      actor: { role: 'customer', userId: null, mandateCents: 0, labels: [link.labelId] },
    });
    return true;
  }
}

/** Who holds the private link. Only for operations with access `private-link`. */
export const CurrentLinkHolder = createParamDecorator((_: unknown, context: ExecutionContext): LinkHolder => {
  const holder = holders.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!holder) throw new LinkNotValid();
  return holder;
});
