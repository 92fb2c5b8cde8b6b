import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { ReplyTokens } from '../incoming-mail/reply-tokens.js';
import { CarrierState } from '../outgoing-mail/carrier-state.js';
import type { Mailer } from '../outgoing-mail/mail.js';
import { letterRoute, type MailRoute, staffMailRoute } from '../outgoing-mail/mail-route.js';
import { type ClaimedMail, LEASE_MS } from '../outgoing-mail/mail-table.js';
import { sendMail } from '../outgoing-mail/send-mail.js';
import type { PrivateLinks } from '../private-links/private-links.js';

const PAGE = 50;
/** While one page is recorded, others are on their way. */
const LANES = 3;

/** How mail is delivered. */
export interface DeliveryOptions {
  /** Puts where answers go on each letter. */
  replyTokens?: ReplyTokens | null;
  /** At most so many mails go to one receiving host in a minute, over all workers; 0 is no limit. */
  perHostAMinute?: number;
}

/**
 * Delivers whatever mail waits: letters and mails to the staff. Any number of processes may do so at once. A mail that is
 * taken is noted at once and by itself, and never sent again; what follows from it is recorded a page at a time. Only a
 * mail whose last byte went out and that could not be noted any more, one for each process that dies, is sent again, in
 * the same words and under the same Message-ID. No design can exclude that one.
 */
export class DeliverMail {
  private readonly routes: MailRoute[];
  private readonly carrier = new CarrierState();
  private readonly held = new Set<string>();
  private readonly perHostAMinute: number;
  private running: Promise<void> | null = null;
  private mustLookAgain = false;
  private isStopped = false;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    links: PrivateLinks,
    { replyTokens = null, perHostAMinute = 0 }: DeliveryOptions = {},
  ) {
    this.perHostAMinute = perHostAMinute;
    this.routes = [letterRoute(dataSource, clock, { links, replyTokens }), staffMailRoute(dataSource)];
  }

  /**
   * Goes on until nothing is due, or until the carrier is away. Called while it runs, it looks once more at the end.
   * Rejects with what could not be recorded; those mails are recorded later, and not sent again.
   */
  execute(): Promise<void> {
    this.mustLookAgain = true;
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Delivers one mail, when it is due. */
  async only(id: string): Promise<void> {
    for (const route of this.routes) if (!(await this.deliverPage(route, 1, id))) return;
  }

  /** Finishes what is on its way and begins nothing more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running?.catch(() => undefined);
  }

  private async drain(): Promise<void> {
    const heartbeat = setInterval(() => void this.keepHeld(), LEASE_MS / 4);
    try {
      while (this.mustLookAgain && !this.mustPause()) {
        this.mustLookAgain = false;
        const lanes = this.routes.flatMap((route) => Array.from({ length: LANES }, () => this.lane(route)));
        const ended = await Promise.allSettled(lanes);
        const failures = ended.flatMap((lane) => (lane.status === 'rejected' ? [lane.reason] : []));
        if (failures.length > 0) throw failures[0];
      }
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async lane(route: MailRoute): Promise<void> {
    while (!this.mustPause()) if (await this.deliverPage(route, PAGE)) return;
  }

  private mustPause(): boolean {
    return this.isStopped || this.carrier.isAway(this.clock.now());
  }

  /** True when nothing was due. */
  private async deliverPage(route: MailRoute, size: number, onlyId: string | null = null): Promise<boolean> {
    const now = this.clock.now();
    const not = [...this.held];
    const { claimed, isEmpty } = await route.table.claim(now, size, this.perHostAMinute, { onlyId, not });
    for (const { id } of claimed) this.held.add(id);
    try {
      const toSend = claimed.filter(({ takenAt }) => takenAt === null);
      const sent = await this.sendPage(route, toSend, now);
      const taken = [...claimed.filter(({ takenAt }) => takenAt !== null), ...sent].map(({ id }) => id);
      if (taken.length > 0) await settle(route, taken);
    } finally {
      for (const { id } of claimed) this.held.delete(id);
    }
    return isEmpty;
  }

  /** Gives those that the carrier took. */
  private async sendPage(route: MailRoute, toSend: readonly ClaimedMail[], now: Date): Promise<ClaimedMail[]> {
    if (toSend.length === 0) return [];
    const ids = toSend.map(({ id }) => id);
    const mails = await route.write(ids, now);
    const { mailer, clock, carrier } = this;
    const means = { mailer, clock, carrier };
    const isTaken = await Promise.all(toSend.map((mail) => sendMail(route, mail, mails.get(mail.id), means)));
    return toSend.filter((_, index) => isTaken[index]);
  }

  /** The lease of what this process is busy with is renewed; only a process that died lets go. */
  private async keepHeld(): Promise<void> {
    const held = [...this.held];
    for (const { table } of this.routes) await table.keep(held, this.clock.now()).catch(() => undefined);
  }
}

/** One mail that cannot be recorded stops none of the others. */
async function settle(route: MailRoute, ids: readonly string[]): Promise<void> {
  const failure = await route.settle(ids).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure === null) return;
  if (ids.length === 1) throw failure;
  const alone = await Promise.allSettled(ids.map((id) => route.settle([id])));
  const failures = alone.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, `Not recorded: ${failures.map(String).join(' ')}`);
}
