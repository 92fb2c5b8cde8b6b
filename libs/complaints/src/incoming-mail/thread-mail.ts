import type { EntityManager } from 'typeorm';
import { lettersAmongColleagues } from '#templates';
import type { Threading } from './incoming-mail.entity.js';
import type { MailContents } from './mail-contents.js';
import { isCustomersAddress } from './mail-writer.js';
import { casesNamedIn, type ReplyTokens } from './reply-tokens.js';

/** The case that a mail seems to belong to. */
export interface Thread {
  itemId: string;
  /** The letter that it answers, when it says so. */
  letterId: string | null;
  threading: Threading;
}

/** Letters of a case that did not go to its customer. */
const NOT_TO_CUSTOMER: readonly string[] = lettersAmongColleagues;
const MOST_IDS = 50;
const READ_FOR_NUMBERS = 20_000;

/**
 * Finds the case of a mail: by the letter that it answers (In-Reply-To, References) or by our token in its addresses or
 * subject, both of which cannot be guessed; or, as no more than a hint, by a reference that it mentions. Sure is it only
 * when the customer writes from an address that we wrote to; a merged case leads to the one that it went into.
 */
export async function threadMail(tx: EntityManager, mail: MailContents, tokens: ReplyTokens): Promise<Thread | null> {
  const letter = await answeredLetter(tx, mail);
  const named = await namedCase(tx, [...mail.to, mail.subject].join(' '), tokens);
  const proven = letter?.itemId ?? (named?.isProven ? named.itemId : null);
  const isContradicted = letter && named?.isProven && letter.itemId !== named.itemId;
  if (proven && !isContradicted) {
    const itemId = await afterMerges(tx, proven);
    const isCustomer = !letter?.isToOthers && (await isCustomersAddress(tx, proven, mail.from.address));
    return { itemId, letterId: letter?.id ?? null, threading: isCustomer ? 'sure' : 'other-sender' };
  }
  const hint =
    proven ?? named?.itemId ?? (await namedCase(tx, mail.text.slice(0, READ_FOR_NUMBERS), tokens))?.itemId ?? null;
  return hint ? { itemId: await afterMerges(tx, hint), letterId: null, threading: 'reference-only' } : null;
}

/** The newest letter of ours that a mail names as what it answers or gives back. */
export async function letterNamedBy(
  tx: EntityManager,
  messageIds: readonly string[],
): Promise<{ id: string; itemId: string; purpose: string } | null> {
  if (messageIds.length === 0) return null;
  const [letter] = await tx.query(
    `SELECT id, item_id AS "itemId", purpose FROM letters WHERE message_id = ANY($1)
     ORDER BY rendered_at DESC, id DESC LIMIT 1`,
    [messageIds.slice(0, MOST_IDS)],
  );
  return letter ?? null;
}

async function answeredLetter(tx: EntityManager, { inReplyTo, references }: MailContents) {
  const letter = await letterNamedBy(tx, [...inReplyTo, ...[...references].reverse()]);
  return letter && { ...letter, isToOthers: NOT_TO_CUSTOMER.includes(letter.purpose) };
}

async function namedCase(tx: EntityManager, words: string, tokens: ReplyTokens) {
  for (const { reference, token } of casesNamedIn(words).slice(0, MOST_IDS)) {
    const [item]: { id: string }[] = await tx.query('SELECT id FROM feedback_items WHERE reference = $1', [reference]);
    if (item) return { itemId: item.id, isProven: tokens.fits(token, item.id) };
  }
  return null;
}

async function afterMerges(tx: EntityManager, itemId: string): Promise<string> {
  const [last]: { id: string }[] = await tx.query(
    `WITH RECURSIVE merged AS (
       SELECT id, merged_into_id, 1 AS step FROM feedback_items WHERE id = $1
       UNION ALL
       SELECT next.id, next.merged_into_id, step + 1 FROM feedback_items next JOIN merged ON next.id = merged.merged_into_id
       WHERE step < 20)
     SELECT id FROM merged ORDER BY step DESC LIMIT 1`,
    [itemId],
  );
  return last?.id ?? itemId;
}
