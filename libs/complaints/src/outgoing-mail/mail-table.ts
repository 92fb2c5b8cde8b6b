import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import { queryPrepared } from '../database/prepared-query.js';
import { withinHostLimit } from './host-limit.js';
import type { KeptMail } from './kept-mail.js';

/** A mail that belongs to this process for a while. */
export interface ClaimedMail {
  id: string;
  /** The present attempt counts. */
  attempts: number;
  host: string;
  /** The carrier took it before; only the rest is still to be recorded. */
  takenAt: Date | null;
}

/** A process that dies keeps its mails no longer than this. */
export const LEASE_MS = 120_000;

const TABLES = {
  letters: { recipient: 'recipient', writtenAt: 'rendered_at', isMail: "channel = 'e-mail'" },
  staff_mails: {
    recipient: '(SELECT email FROM staff_users WHERE id = mail.recipient_id)',
    writtenAt: 'written_at',
    isMail: 'true',
  },
};

/** The mails of one table on their way: claimed, taken, put off. All changes of state but the last stand here. */
export class MailTable {
  constructor(
    private readonly dataSource: DataSource,
    readonly name: keyof typeof TABLES,
  ) {}

  /**
   * Claims mails that are due, the oldest first, and counts the attempt before it is made. What other processes hold is
   * skipped; a host that got its share of this minute (0: no limit) gets the rest in the next. Empty when nothing was due.
   */
  async claim(
    now: Date,
    limit: number,
    perHostAMinute: number,
    { onlyId = null, not = [] }: { onlyId?: string | null; not?: readonly string[] } = {},
  ): Promise<{ claimed: ClaimedMail[]; isEmpty: boolean }> {
    const { recipient, writtenAt, isMail } = TABLES[this.name];
    const due = `SELECT id, attempts + 1 AS attempts, taken_at AS "takenAt", lower(split_part(${recipient}, '@', -1)) AS host
      FROM ${this.name} mail WHERE state IN ('ready', 'sending') AND ${isMail}
        AND (next_try_at IS NULL OR next_try_at <= $1) AND ($3::uuid IS NULL OR id = $3) AND id <> ALL($4)
      ORDER BY ${writtenAt}, id LIMIT $2 FOR UPDATE OF mail SKIP LOCKED`;
    return inTransaction(this.dataSource, async (tx) => {
      const found = await queryPrepared<ClaimedMail>(tx, due, [now, limit, onlyId, not]);
      if (found.length === 0) return { claimed: [], isEmpty: true };
      const toSend = found.filter(({ takenAt }) => takenAt === null);
      const { allowed, later, laterFrom } = await withinHostLimit(tx, toSend, perHostAMinute, now);
      const claimed = [...found.filter(({ takenAt }) => takenAt !== null), ...allowed];
      await queryPrepared(
        tx,
        `UPDATE ${this.name} SET state = 'sending', attempts = attempts + 1, next_try_at = $2 WHERE id = ANY($1)`,
        [ids(claimed), leaseFrom(now)],
      );
      if (later.length > 0)
        await tx.query(`UPDATE ${this.name} SET state = 'ready', next_try_at = $2 WHERE id = ANY($1)`, [
          ids(later),
          laterFrom,
        ]);
      return { claimed, isEmpty: false };
    });
  }

  /** Keeps mails for this process while it is busy with them. */
  async keep(held: readonly string[], now: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE ${this.name} SET next_try_at = $2 WHERE id = ANY($1) AND state = 'sending' AND next_try_at < $2`,
      [held, leaseFrom(now)],
    );
  }

  /** The carrier took the mail: whatever happens from here, it is not sent again. Of letters the bytes are kept. */
  async noteTaken(id: string, at: Date, said: string, mail: KeptMail | null): Promise<void> {
    const taken = `UPDATE ${this.name} SET taken_at = $2, carrier_said = $3 WHERE id = $1`;
    const { manager } = this.dataSource;
    if (mail === null || this.name !== 'letters') return void (await queryPrepared(manager, taken, [id, at, said]));
    const kept = `INSERT INTO sent_mails (letter_id, packed, sha256) VALUES ($1, $4, $5)
      ON CONFLICT (letter_id) DO UPDATE SET packed = excluded.packed, sha256 = excluded.sha256`;
    const values = [id, at, said, mail.packed, mail.sha256];
    await queryPrepared(manager, `WITH kept AS (${kept}) ${taken}`, values);
  }

  /** The attempt came to nothing; the mail waits until the instant. An attempt that reached nobody does not count. */
  async putOff({ id, attempts }: ClaimedMail, until: Date, reason: string, counts: boolean): Promise<void> {
    await this.dataSource.query(
      `UPDATE ${this.name} SET state = 'ready', next_try_at = $3, failure = $4, attempts = attempts - $5
       WHERE id = $1 AND attempts = $2 AND state = 'sending' AND taken_at IS NULL`,
      [id, attempts, until, reason, counts ? 0 : 1],
    );
  }
}

const ids = (mails: readonly { id: string }[]) => mails.map(({ id }) => id);
const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);
