import type { DataSource } from 'typeorm';
import { noteAuditorsView } from '../access/note-access.js';
import { NotFound } from '../feedback-item/errors.js';
import type { IncomingState, Threading } from '../incoming-mail/incoming-mail.entity.js';
import type { KeptAttachment } from '../incoming-mail/mail-contents.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { SqlConditions } from './sql-conditions.js';
import { decodeCursor, encodeCursor } from './work-list.query.js';

/** Boxes of incoming mail: all of it, and what it became. */
export const INCOMING_BOXES = ['to-place', 'in', 'placed', 'set-aside', 'machines'] as const;
export type IncomingBox = (typeof INCOMING_BOXES)[number];

const STATES: Record<IncomingBox, readonly IncomingState[]> = {
  'to-place': ['unread', 'to-place'],
  in: ['unread', 'to-place', 'placed'],
  placed: ['placed'],
  'set-aside': ['set-aside'],
  machines: ['bounce', 'automatic', 'own'],
};

/** One incoming mail in a list. */
export interface IncomingMailRow {
  id: string;
  labelId: string;
  labelCode: string;
  state: IncomingState;
  recognisedAs: string | null;
  fromName: string | null;
  fromAddress: string | null;
  subject: string;
  receivedAt: Date;
  /** Nobody placed it for a working day. */
  isLate: boolean;
  attachmentCount: number;
  itemId: string | null;
  reference: string | null;
  suggestedReference: string | null;
  threading: Threading | null;
}

/** An incoming mail with all that was read of it. */
export interface IncomingMailView extends IncomingMailRow {
  mailbox: string | null;
  storedAt: Date;
  readAt: Date | null;
  trouble: string | null;
  messageId: string | null;
  toAddresses: string[];
  text: string;
  html: string | null;
  rawSha256: string;
  sizeBytes: number;
  attachments: KeptAttachment[];
  suggestedItemId: string | null;
  letterId: string | null;
  eventSeq: number | null;
  setAsideReason: string | null;
  settledByName: string | null;
  settledAt: Date | null;
}

const ROW = `
  mail.id, mail.label_id AS "labelId", label.code AS "labelCode", mail.state, mail.recognised_as AS "recognisedAs",
  mail.from_name AS "fromName", mail.from_address AS "fromAddress", mail.subject, mail.received_at AS "receivedAt",
  mail.state IN ('unread', 'to-place') AND mail.place_by <= $1 AS "isLate",
  jsonb_array_length(mail.attachments) AS "attachmentCount", mail.item_id AS "itemId", item.reference,
  suggested.reference AS "suggestedReference", mail.threading`;

const JOINS = `
  FROM incoming_mails mail JOIN labels label ON label.id = mail.label_id
  LEFT JOIN feedback_items item ON item.id = mail.item_id
  LEFT JOIN feedback_items suggested ON suggested.id = mail.suggested_item_id`;

/** Incoming mail of a box that the actor may see, the oldest first where it waits and else the newest, with counts. */
export async function readIncomingMails(
  dataSource: DataSource,
  filter: { box: IncomingBox; labelId?: string | undefined; cursor?: string | undefined; limit: number },
  actor: Actor,
  now: Date,
): Promise<{ rows: IncomingMailRow[]; nextCursor: string | null; counts: Record<IncomingBox, number>; late: number }> {
  const conditions = inScope(filter, actor, now).and('mail.state = ANY(?)', STATES[filter.box]);
  const isWaiting = filter.box === 'to-place';
  const after = filter.cursor ? decodeCursor(filter.cursor) : null;
  if (after)
    conditions.and(
      `(mail.received_at, mail.id) ${isWaiting ? '>' : '<'} (?::timestamptz, ?::uuid)`,
      after.at,
      after.id,
    );
  const order = isWaiting ? 'mail.received_at, mail.id' : 'mail.received_at DESC, mail.id DESC';
  const rows: (IncomingMailRow & { cursorAt?: string })[] = await dataSource.query(
    `SELECT ${ROW}, mail.received_at::text AS "cursorAt" ${JOINS} WHERE ${conditions}
     ORDER BY ${order} LIMIT ${conditions.parameter(filter.limit + 1)}`,
    conditions.parameters,
  );
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > filter.limit && last?.cursorAt ? encodeCursor(last.cursorAt, last.id) : null,
    ...(await countIncoming(dataSource, filter, actor, now)),
  };
}

/** One incoming mail. Throws `NotFound`. */
export async function readIncomingMail(
  dataSource: DataSource,
  id: string,
  actor: Actor,
  now: Date,
): Promise<IncomingMailView> {
  const [mail]: (IncomingMailView & { itemLabelId: string | null })[] = await dataSource.query(
    `SELECT ${ROW}, mail.mailbox, mail.stored_at AS "storedAt", mail.read_at AS "readAt", mail.trouble,
       mail.message_id AS "messageId", mail.to_addresses AS "toAddresses", mail.text, mail.html,
       mail.raw_sha256 AS "rawSha256", mail.size_bytes AS "sizeBytes", mail.attachments,
       mail.suggested_item_id AS "suggestedItemId", mail.letter_id AS "letterId", mail.event_seq AS "eventSeq",
       mail.set_aside_reason AS "setAsideReason", settler.name AS "settledByName", mail.settled_at AS "settledAt",
       item.label_id AS "itemLabelId"
     ${JOINS} LEFT JOIN staff_users settler ON settler.id = mail.settled_by WHERE mail.id = $2`,
    [now, id],
  );
  const labels = mail ? [mail.labelId, mail.itemLabelId ?? mail.labelId] : [];
  if (!mail || !labels.some((labelId) => hasLabelInScope(actor, labelId))) throw new NotFound('mail');
  const { itemId } = mail;
  await noteAuditorsView(dataSource.manager, actor, { kind: 'letter-viewed', itemId, subjectId: id }, now);
  return mail;
}

async function countIncoming(
  dataSource: DataSource,
  filter: { labelId?: string | undefined },
  actor: Actor,
  now: Date,
): Promise<{ counts: Record<IncomingBox, number>; late: number }> {
  const conditions = inScope(filter, actor, now);
  const columns = INCOMING_BOXES.map(
    (box) => `count(*) FILTER (WHERE mail.state IN ('${STATES[box].join("', '")}'))::int AS "${box}"`,
  );
  const [row]: (Record<IncomingBox, number> & { late: number })[] = await dataSource.query(
    `SELECT ${columns.join(', ')},
       count(*) FILTER (WHERE mail.state IN ('unread', 'to-place') AND mail.place_by <= $1)::int AS late
     FROM incoming_mails mail LEFT JOIN feedback_items item ON item.id = mail.item_id WHERE ${conditions}`,
    conditions.parameters,
  );
  const { late = 0, ...counts } = row ?? {};
  return { counts: counts as Record<IncomingBox, number>, late };
}

/** A mail belongs to the label that it was sent to, and to the label of its case. `now` is the first parameter. */
function inScope({ labelId }: { labelId?: string | undefined }, actor: Actor, now: Date): SqlConditions {
  const conditions = new SqlConditions();
  conditions.parameter(now);
  if (actor.labels !== 'all')
    conditions.and('(mail.label_id = ANY(?) OR item.label_id = ANY(?))', actor.labels, actor.labels);
  if (labelId) conditions.and('(mail.label_id = ? OR item.label_id = ?)', labelId, labelId);
  return conditions;
}
