import type { KeptAttachment, MailContents } from './mail-contents.js';

/** More than anybody reads on a screen; the mail itself keeps the rest. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_HTML = 4_000_000;

/** What a mail says, in a form that the database takes: no signs that it refuses, nothing longer than has use. */
export function cleanContents(mail: MailContents): MailContents {
  const from = { name: lineOf(mail.from.name, 300), address: lineOf(mail.from.address, 320)?.toLowerCase() ?? null };
  return {
    ...mail,
    from,
    messageId: lineOf(mail.messageId, 900),
    to: mail.to.slice(0, 200).flatMap((address) => lineOf(address, 320)?.toLowerCase() ?? []),
    subject: lineOf(mail.subject, 1000) ?? '',
    text: storable(mail.text).slice(0, LONGEST_TEXT),
    html: mail.html === null ? null : storable(mail.html).slice(0, LONGEST_HTML),
    attachments: mail.attachments.map(cleanAttachment),
    inReplyTo: mail.inReplyTo.map(storable),
    references: mail.references.map(storable),
    returnedIds: mail.returnedIds.map(storable),
  };
}

function cleanAttachment(attachment: KeptAttachment, index: number): KeptAttachment {
  const { name, mediaType, contentId } = attachment;
  return {
    ...attachment,
    name: fileName(lineOf(name, 2000)) || `bijlage ${index + 1}`,
    mediaType: lineOf(mediaType, 120) ?? 'application/octet-stream',
    contentId: lineOf(contentId, 900),
  };
}

/** At most as long as a file name may be, with its ending kept. */
function fileName(name: string | null): string {
  if (name === null || name.length <= 255) return name ?? '';
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return `${[...name].join('').slice(0, 250 - ending.length)}${ending}`.replace(/[\p{Cs}]/gu, '');
}

function lineOf(words: string | null, most: number): string | null {
  const line = storable(words ?? '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, most);
  return line.replace(/\p{Cs}/gu, '') || null;
}

/** Control characters and halves of pairs, which PostgreSQL or JSON refuses, become the sign for something unreadable. */
function storable(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
  return words.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/gu, '\uFFFD');
}
