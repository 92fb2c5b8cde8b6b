import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Clock } from '../clock.js';
import { deadline } from '../deadlines/deadline.js';
import { localDay } from '../deadlines/local-day.js';
import { NotFound } from '../feedback-item/errors.js';
import { calendarOf } from '../labels/calendar-of.js';
import { policyInForce } from '../labels/policy-in-force.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';

/** A mail whose bytes the file store already keeps. */
export interface MailToStore {
  labelId: string;
  /** Where it was found; null when somebody uploaded it. */
  found: { mailbox: string; uidValidity: string; uid: string } | null;
  rawSha256: string;
  sizeBytes: number;
  /** The same for the same mail, whatever way it came. */
  fingerprint: string;
  /** When it arrived in the mailbox. */
  receivedAt: Date;
}

/** A mail that nobody placed for so long is one that its managers hear of. */
const PLACE_WITHIN = { unit: 'workingDays', length: 1 } as const;

/** Enters a mail in the register, before anything of it is read; reading it is ordered in the same transaction. */
export class StoreIncomingMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The same mail is entered once: the second time `isNew` is false. Throws `NotFound` for a label that is not there. */
  async execute(mail: MailToStore, actor: Actor): Promise<{ id: string; isNew: boolean }> {
    const { labelId, found, rawSha256, sizeBytes, fingerprint } = mail;
    if (!hasLabelInScope(actor, labelId)) throw new NotFound('label');
    const now = this.clock.now();
    const receivedAt = new Date(Math.min(mail.receivedAt.getTime(), now.getTime()));
    return this.dataSource.transaction(async (tx) => {
      const { policy } = await policyInForce(tx, labelId, localDay(now));
      const start = found ? receivedAt : now;
      const { lateFrom } = deadline({ start, term: PLACE_WITHIN, calendar: calendarOf(policy) });
      const id = newId();
      const stored: { id: string }[] = await tx.query(
        `INSERT INTO incoming_mails (id, label_id, mailbox, uid_validity, uid, uploaded_by, raw_sha256, size_bytes,
           fingerprint, received_at, stored_at, place_by, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'unread') ON CONFLICT DO NOTHING RETURNING id`,
        [
          ...[id, labelId, found?.mailbox ?? null, found?.uidValidity ?? null, found?.uid ?? null, actor.userId],
          ...[rawSha256, sizeBytes, fingerprint, receivedAt, now, lateFrom],
        ],
      );
      if (stored.length > 0) {
        await appendToOutbox(tx, 'mail-stored', { mailId: id }, now);
        return { id, isNew: true };
      }
      const [known]: { id: string }[] = await tx.query(
        `SELECT id FROM incoming_mails WHERE (label_id = $1 AND fingerprint = $2)
           OR (mailbox = $3 AND uid_validity = $4 AND uid = $5) LIMIT 1`,
        [labelId, fingerprint, found?.mailbox ?? null, found?.uidValidity ?? null, found?.uid ?? null],
      );
      return { id: known?.id ?? id, isNew: false };
    });
  }
}
