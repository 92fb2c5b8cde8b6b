import type { DataSource } from 'typeorm';
import { toPlainText } from '#templates';
import type { Clock } from '../clock.js';
import { RecordDelivery } from '../use-cases/record-delivery.js';
import { type CustomerAddresses, letterMails } from './letter-mails.js';
import type { Mail } from './mail.js';
import { automaticHeaders } from './mail-headers.js';
import { MailTable } from './mail-table.js';

/** One kind of mail: where it waits, how it is written, and what follows when it went or was refused for good. */
export interface MailRoute {
  table: MailTable;
  write(ids: readonly string[], now: Date): Promise<Map<string, Mail>>;
  /** These were taken. Doing it again does nothing. */
  settle(ids: readonly string[]): Promise<void>;
  giveUp(id: string, reason: string): Promise<void>;
}

/** Letters about cases: what they keep and what becomes of them stands in the history of the case. */
export function letterRoute(dataSource: DataSource, clock: Clock, addresses: CustomerAddresses): MailRoute {
  const recordDelivery = new RecordDelivery(dataSource, clock);
  return {
    table: new MailTable(dataSource, 'letters'),
    write: (ids, now) => letterMails(dataSource, addresses, ids, now),
    settle: (ids) => recordDelivery.delivered(ids),
    giveUp: (id, reason) => recordDelivery.failed(id, reason),
  };
}

/** Mails to the staff. */
export function staffMailRoute(dataSource: DataSource): MailRoute {
  return {
    table: new MailTable(dataSource, 'staff_mails'),
    write: (ids) => staffMails(dataSource, ids),
    async settle(ids) {
      await dataSource.query(
        `UPDATE staff_mails SET state = 'sent', sent_at = taken_at, next_try_at = NULL, failure = NULL
         WHERE id = ANY($1) AND taken_at IS NOT NULL AND state <> 'sent'`,
        [ids],
      );
    },
    async giveUp(id, reason) {
      await dataSource.query(
        `UPDATE staff_mails SET state = 'failed', failure = $2, next_try_at = NULL
         WHERE id = $1 AND state IN ('ready', 'sending')`,
        [id, reason],
      );
    },
  };
}

interface StaffMailRow {
  id: string;
  messageId: string;
  writtenAt: Date;
  sender: string;
  email: string;
  subject: string;
  body: string;
  html: string;
}

async function staffMails(dataSource: DataSource, ids: readonly string[]): Promise<Map<string, Mail>> {
  const rows: StaffMailRow[] = await dataSource.query(
    `SELECT mail.id, message_id AS "messageId", written_at AS "writtenAt", sender, staff.email, subject, body, html
     FROM staff_mails mail JOIN staff_users staff ON staff.id = recipient_id WHERE mail.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, staffMailOf(row)]));
}

function staffMailOf({ messageId, writtenAt, sender, email, subject, body, html }: StaffMailRow): Mail {
  const labelEmail = /<([^>]+)>/.exec(sender)?.[1] ?? sender;
  return {
    messageId,
    date: writtenAt,
    from: sender,
    to: email,
    subject,
    text: toPlainText(body),
    html,
    headers: automaticHeaders({ purpose: 'handler-digest', labelEmail }),
  };
}
