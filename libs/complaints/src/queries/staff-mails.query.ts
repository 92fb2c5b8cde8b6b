import type { DataSource } from 'typeorm';
import type { Actor } from '../staff/actor.js';
import { SqlConditions } from './sql-conditions.js';
import { decodeCursor, encodeCursor } from './work-list.query.js';

/** Where mails to colleagues are. */
export const STAFF_MAIL_BOXES = ['waiting', 'sent', 'failed'] as const;
export type StaffMailBox = (typeof STAFF_MAIL_BOXES)[number];

const STATES: Record<StaffMailBox, string[]> = { waiting: ['ready', 'sending'], sent: ['sent'], failed: ['failed'] };

/** One mail to a colleague in a list. What stands in it is theirs to read, so it is not here. */
export interface StaffMailRow {
  id: string;
  recipientName: string;
  email: string;
  subject: string;
  state: 'ready' | 'sending' | 'sent' | 'failed';
  attempts: number;
  failure: string | null;
  nextTryAt: Date | null;
  writtenAt: Date;
  sentAt: Date | null;
}

/** Mails to colleagues whose labels the actor shares, newest first, with how many wait and failed. */
export async function readStaffMails(
  dataSource: DataSource,
  { box, cursor, limit }: { box: StaffMailBox; cursor?: string | undefined; limit: number },
  actor: Actor,
): Promise<{ rows: StaffMailRow[]; nextCursor: string | null; counts: { waiting: number; failed: number } }> {
  const conditions = inScope(actor).and('mail.state = ANY(?)', STATES[box]);
  const after = cursor ? decodeCursor(cursor) : null;
  if (after) conditions.and('(mail.written_at, mail.id) < (?::timestamptz, ?::uuid)', after.at, after.id);
  const rows: (StaffMailRow & { cursorAt?: string })[] = await dataSource.query(
    `SELECT mail.id, staff.name AS "recipientName", staff.email, mail.subject, mail.state, mail.attempts, mail.failure,
       CASE mail.state WHEN 'ready' THEN mail.next_try_at END AS "nextTryAt", mail.written_at AS "writtenAt",
       mail.sent_at AS "sentAt", mail.written_at::text AS "cursorAt"
     FROM staff_mails mail JOIN staff_users staff ON staff.id = mail.recipient_id
     WHERE ${conditions} ORDER BY mail.written_at DESC, mail.id DESC LIMIT ${conditions.parameter(limit + 1)}`,
    conditions.parameters,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > limit && last?.cursorAt ? encodeCursor(last.cursorAt, last.id) : null,
    counts: await counts(dataSource, actor),
  };
}

async function counts(dataSource: DataSource, actor: Actor): Promise<{ waiting: number; failed: number }> {
  const conditions = inScope(actor).and("mail.state <> 'sent'");
  const [found]: { waiting: number; failed: number }[] = await dataSource.query(
    `SELECT count(*) FILTER (WHERE mail.state <> 'failed')::int AS waiting,
       count(*) FILTER (WHERE mail.state = 'failed')::int AS failed
     FROM staff_mails mail JOIN staff_users staff ON staff.id = mail.recipient_id WHERE ${conditions}`,
    conditions.parameters,
  );
  return found ?? { waiting: 0, failed: 0 };
}

/** SQL conditions on `staff`: somebody who works for a label of the actor; whoever works for all labels does. */
export function inScope({ labels }: Actor): SqlConditions {
  const conditions = new SqlConditions();
  if (labels !== 'all') conditions.and('(staff.has_all_labels OR staff.label_ids && ?::uuid[])', labels);
  return conditions;
}
