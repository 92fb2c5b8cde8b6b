import type { DataSource } from 'typeorm';
import { isForCustomer, type LetterPurpose, toPlainText } from '#templates';
import { inTransaction } from '../database/in-transaction.js';
import { queryPrepared } from '../database/prepared-query.js';
import { LETTER_HEADER } from '../incoming-mail/recognise-mail.js';
import type { ReplyTokens } from '../incoming-mail/reply-tokens.js';
import { hasLinkPlace, withCaseAddress, withLink } from '../private-links/link-placeholder.js';
import type { PrivateLinks } from '../private-links/private-links.js';
import type { Mail } from './mail.js';
import { automaticHeaders } from './mail-headers.js';

/** Where the customer finds the case, and where answers go. */
export interface CustomerAddresses {
  links: PrivateLinks;
  replyTokens: ReplyTokens | null;
}

interface LetterRow {
  id: string;
  itemId: string;
  purpose: string;
  recipient: string;
  subject: string;
  body: string;
  html: string;
  messageId: string;
  renderedAt: Date;
  writtenBy: string | null;
  reference: string;
  labelCode: string;
  labelName: string;
  labelEmail: string;
  earlier: string[];
}

/**
 * Stored letters as mails, by id, in exactly their stored words; only addresses are filled in: for a colleague that of
 * the case, for the customer the private link, the same one at each attempt unless it was revoked in between.
 */
export async function letterMails(
  dataSource: DataSource,
  { links, replyTokens }: CustomerAddresses,
  letterIds: readonly string[],
  now: Date,
): Promise<Map<string, Mail>> {
  const rows = await queryPrepared<LetterRow>(dataSource.manager, LETTERS, [letterIds]);
  const wanted = rows.filter(hasLinkPlace).map(({ itemId, writtenBy }) => ({ itemId, madeBy: writtenBy }));
  const addresses =
    wanted.length > 0 ? await inTransaction(dataSource, (tx) => links.addressesFor(tx, wanted, now)) : new Map();
  const linkFor = (row: LetterRow) => (hasLinkPlace(row) && addresses.get(row.itemId)) || null;
  return new Map(rows.map((row) => [row.id, mailOf(row, linkFor(row), links.caseAddress(row.itemId), replyTokens)]));
}

function mailOf(row: LetterRow, address: string | null, caseUrl: string, replyTokens: ReplyTokens | null): Mail {
  const isForColleague = !isForCustomer(row.purpose as LetterPurpose);
  const filled = (words: string) => {
    if (isForColleague) return withCaseAddress(words, caseUrl);
    return address ? withLink(words, address) : words;
  };
  const label = { code: row.labelCode, email: row.labelEmail };
  const item = { id: row.itemId, reference: row.reference };
  const replyTo = replyTokens?.addressFor(label, item);
  return {
    messageId: row.messageId,
    date: row.renderedAt,
    from: `"${row.labelName.replaceAll('"', '')}" <${row.labelEmail}>`,
    to: row.recipient,
    ...(replyTo ? { replyTo } : {}),
    subject: replyTokens?.subjectFor(label, item, row.subject) ?? row.subject,
    text: filled(toPlainText(row.body)),
    html: filled(row.html),
    ...(address ? { secret: address.slice(address.indexOf('#') + 1) } : {}),
    headers: { [LETTER_HEADER]: row.id, ...(row.writtenBy === null ? automaticHeaders(row) : {}) },
    // Mail programs then show the letters of a case under each other.
    ...(row.earlier[0] ? { inReplyTo: row.earlier[0], references: [...row.earlier].reverse() } : {}),
  };
}

const LETTERS = `
  SELECT letter.id, letter.item_id AS "itemId", letter.purpose, letter.recipient, letter.subject, letter.body, letter.html,
    letter.message_id AS "messageId", letter.rendered_at AS "renderedAt", letter.written_by AS "writtenBy",
    item.reference, label.code AS "labelCode", label.name AS "labelName", label.email AS "labelEmail",
    ARRAY(SELECT message_id FROM letters earlier
          WHERE earlier.item_id = letter.item_id AND earlier.rendered_at < letter.rendered_at
            AND earlier.channel = 'e-mail' AND earlier.recipient = letter.recipient
          ORDER BY earlier.rendered_at DESC, earlier.id DESC LIMIT 10) AS earlier
  FROM letters letter JOIN feedback_items item ON item.id = letter.item_id JOIN labels label ON label.id = item.label_id
  WHERE letter.id = ANY($1)`;
