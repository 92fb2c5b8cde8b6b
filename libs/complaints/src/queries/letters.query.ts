import type { DataSource } from 'typeorm';
import { entityFromJson } from '../database/entity-from-json.js';
import { queryPrepared } from '../database/prepared-query.js';
import { NotFound } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { Label } from '../labels/label.entity.js';
import { Letter, type LetterState } from '../letters/letter.entity.js';
import { type Actor, hasCaseInScope } from '../staff/actor.js';
import { SqlConditions } from './sql-conditions.js';
import { decodeCursor, encodeCursor } from './work-list.query.js';

/** Boxes of the mail screen. */
export const MAIL_BOXES = ['waiting', 'sent', 'to-post', 'failed', 'bounced'] as const;
export type MailBox = (typeof MAIL_BOXES)[number];

/** Boxes in which something is still to happen. The others only grow, and nobody asks how large they are. */
export const OPEN_MAIL_BOXES = ['waiting', 'to-post', 'failed', 'bounced'] as const satisfies readonly MailBox[];
export type OpenMailBox = (typeof OPEN_MAIL_BOXES)[number];

const STATES: Record<MailBox, LetterState[]> = {
  waiting: ['ready', 'sending'],
  sent: ['sent', 'posted'],
  'to-post': ['to-post'],
  failed: ['failed'],
  bounced: ['bounced'],
};

/** One letter in a list. */
export interface LetterRow {
  id: string;
  itemId: string;
  reference: string;
  itemVersion: number;
  labelCode: string;
  purpose: string;
  channel: string;
  recipient: string;
  subject: string;
  state: LetterState;
  attempts: number;
  failure: string | null;
  /** When a letter that did not go is tried again; null when it is not, or has not been tried yet. */
  nextTryAt: Date | null;
  renderedAt: Date;
  sentAt: Date | null;
}

/** Letters of a box that the actor may see, newest first, with the number in each box. */
export async function readLetters(
  dataSource: DataSource,
  filter: { box: MailBox; labelId?: string | undefined; cursor?: string | undefined; limit: number },
  actor: Actor,
): Promise<{ rows: LetterRow[]; nextCursor: string | null; counts: Record<OpenMailBox, number> }> {
  const conditions = inScope(filter, actor).and('letter.state = ANY(?)', STATES[filter.box]);
  const after = filter.cursor ? decodeCursor(filter.cursor) : null;
  if (after) conditions.and('(letter.rendered_at, letter.id) < (?::timestamptz, ?::uuid)', after.at, after.id);
  const rows: (LetterRow & { cursorAt?: string })[] = await dataSource.query(
    `SELECT letter.id, letter.item_id AS "itemId", item.reference, item.version AS "itemVersion", label.code AS "labelCode",
       letter.purpose, letter.channel, letter.recipient, letter.subject, letter.state, letter.attempts, letter.failure, ${NEXT_TRY},
       letter.rendered_at AS "renderedAt", letter.sent_at AS "sentAt", letter.rendered_at::text AS "cursorAt"
     FROM letters letter JOIN feedback_items item ON item.id = letter.item_id JOIN labels label ON label.id = item.label_id
     WHERE ${conditions} ORDER BY letter.rendered_at DESC, letter.id DESC LIMIT ${conditions.parameter(filter.limit + 1)}`,
    conditions.parameters,
  );
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > filter.limit && last?.cursorAt ? encodeCursor(last.cursorAt, last.id) : null,
    counts: await countLetters(dataSource, filter, actor),
  };
}

/** A letter exactly as it was written, with the case and the label that it belongs to. Throws `NotFound`. */
export async function readLetter(
  dataSource: DataSource,
  id: string,
  actor: Actor,
): Promise<Letter & { item: FeedbackItem; label: Label }> {
  const { manager } = dataSource;
  const [row] = await queryPrepared<Record<'letter' | 'item' | 'label', Json>>(manager, LETTER, [id]);
  const item = row && entityFromJson(manager, FeedbackItem, row.item);
  if (!row || !item || !hasCaseInScope(actor, item)) throw new NotFound('letter');
  const letter = entityFromJson(manager, Letter, row.letter);
  return Object.assign(letter, { item, label: entityFromJson(manager, Label, row.label) });
}

type Json = Record<string, unknown>;

const LETTER = `
  SELECT to_json(letter) AS letter, to_json(item) AS item, to_json(label) AS label
  FROM letters letter JOIN feedback_items item ON item.id = letter.item_id JOIN labels label ON label.id = item.label_id
  WHERE letter.id = $1`;

async function countLetters(
  dataSource: DataSource,
  filter: { labelId?: string | undefined },
  actor: Actor,
): Promise<Record<OpenMailBox, number>> {
  const conditions = inScope(filter, actor).and(
    'letter.state = ANY(?)',
    OPEN_MAIL_BOXES.flatMap((box) => STATES[box]),
  );
  const rows: { state: LetterState; count: number }[] = await dataSource.query(
    `SELECT letter.state, count(*)::int FROM letters letter JOIN feedback_items item ON item.id = letter.item_id
     WHERE ${conditions} GROUP BY letter.state`,
    conditions.parameters,
  );
  const countOf = (box: OpenMailBox) =>
    rows.filter(({ state }) => STATES[box].includes(state)).reduce((sum, { count }) => sum + count, 0);
  return Object.fromEntries(OPEN_MAIL_BOXES.map((box) => [box, countOf(box)])) as Record<OpenMailBox, number>;
}

/** While a mail is being sent the same column holds until when, which is nobody's concern. */
const NEXT_TRY = `CASE letter.state WHEN 'ready' THEN letter.next_try_at END AS "nextTryAt"`;

function inScope({ labelId }: { labelId?: string | undefined }, actor: Actor): SqlConditions {
  const conditions = new SqlConditions();
  conditions.inScope(actor);
  if (labelId) conditions.and('item.label_id = ?', labelId);
  return conditions;
}
