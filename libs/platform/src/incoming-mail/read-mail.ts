import { Readable } from 'node:stream';
import { type AttachmentStream, type HeaderLines, type Headers, MailParser, type MessageText } from 'mailparser';
import { harmlessHtml, textOfHtml } from './harmless-html.js';
import { type MailHead, readHead } from './mail-head.js';
import { takeUuencoded } from './uuencode.js';
import { unpackWinmail } from './winmail.js';

/** A file that came with a mail. */
export interface MailAttachment {
  name: string | null;
  content: Buffer;
  contentId: string | null;
}

/** What a mail says; `trouble` says in plain words what of it could not be read. */
export interface MailRead extends MailHead {
  text: string;
  html: string | null;
  attachments: MailAttachment[];
  deliveryStatus: string | null;
  returnedIds: string[];
  trouble: string[];
}

/** More than a person sends; a mail that claims more is kept whole as a file, and only its beginning is unpacked. */
const MOST_ATTACHMENTS = 2000;
const MESSAGE_ID = /^message-id:\s*(<[^<>\s]{3,900}>)/gim;

/** Reads a mail, of whatever quality: it never rejects for what is in the mail, and says what it could not read. */
export async function readMail(raw: Buffer): Promise<MailRead> {
  const parts = await unpack(Readable.from([raw]));
  const { headers, headerLines, html, attachments, trouble } = parts;
  const head = readHead(headers, headerLines);
  const files = attachments.flatMap((attachment) => asFiles(attachment, trouble));
  const reports = attachments.filter(({ mediaType }) => mediaType === 'message/delivery-status');
  const { rest, files: inText } = takeUuencoded(parts.text);
  const text = rest || (html ? textOfHtml(html) : '');
  return {
    ...head,
    text,
    html: html ? harmlessHtml(html, trouble) : null,
    attachments: [...files, ...inText.map((file) => ({ ...file, contentId: null }))],
    deliveryStatus: reports.length > 0 ? reports.map(({ content }) => content.toString('utf8')).join('\n\n') : null,
    returnedIds: returnedIds(attachments, text),
    trouble,
  };
}

interface UnpackedPart extends MailAttachment {
  mediaType: string;
  isUuencoded: boolean;
}

interface Parts {
  headers: Headers;
  headerLines: HeaderLines;
  text: string;
  html: string;
  attachments: UnpackedPart[];
  trouble: string[];
}

/** Takes a mail apart as far as it goes: what was there before something broke is kept. */
function unpack(source: Readable): Promise<Parts> {
  const parts: Parts = { headers: new Map(), headerLines: [], text: '', html: '', attachments: [], trouble: [] };
  const parser = new MailParser({
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  } as ConstructorParameters<typeof MailParser>[0]);
  return new Promise((resolve) => {
    const giveUp = (why: string) => {
      parts.trouble.push(why);
      source.destroy();
      resolve(parts);
    };
    parser.on('headers', (headers) => {
      parts.headers = headers;
      parts.headerLines = (parser as unknown as { headerLines?: HeaderLines }).headerLines ?? [];
    });
    parser.on('data', (part: AttachmentStream | MessageText) => {
      if (part.type === 'text')
        Object.assign(parts, { text: part.text?.trim() ? part.text : '', html: part.html || '' });
      else collect(part, parts);
    });
    parser.on('error', () => giveUp('Een deel van deze mail is niet te lezen. / Part of this mail cannot be read.'));
    parser.on('end', () => resolve(parts));
    source.on('error', () => giveUp('De mail is niet helemaal te lezen. / The mail cannot be read to its end.'));
    source.pipe(parser);
  });
}

function collect(part: AttachmentStream, { attachments, trouble }: Parts): void {
  if (attachments.length >= MOST_ATTACHMENTS) {
    if (attachments.length === trouble.length + MOST_ATTACHMENTS)
      trouble.push(`Meer dan ${MOST_ATTACHMENTS} bijlagen. / More than ${MOST_ATTACHMENTS} attachments.`);
    (part.content as Readable).resume();
    part.release();
    return;
  }
  const chunks: Buffer[] = [];
  const kept: UnpackedPart = {
    name: part.filename ?? null,
    content: Buffer.alloc(0),
    contentId: part.cid ?? null,
    mediaType: part.contentType?.toLowerCase() ?? '',
    // The parser knows base64 and quoted-printable only.
    isUuencoded: /uu/i.test(String(part.headers.get('content-transfer-encoding') ?? '')),
  };
  attachments.push(kept);
  part.content.on('data', (chunk: Buffer) => chunks.push(chunk));
  part.content.on('end', () => {
    kept.content = Buffer.concat(chunks);
    part.release();
  });
  part.content.on('error', () => {
    kept.content = Buffer.concat(chunks);
    trouble.push('Een bijlage is niet helemaal te lezen. / An attachment cannot be read to its end.');
    part.release();
  });
}

/** The files in a part: the part itself, what was uuencoded in it, or what Outlook packed into a `winmail.dat`. */
function asFiles(
  { name, content, contentId, mediaType, isUuencoded }: UnpackedPart,
  trouble: string[],
): MailAttachment[] {
  if (content.length === 0)
    trouble.push(`Een bijlage is leeg: ${name ?? mediaType}. / An attachment is empty: ${name ?? mediaType}.`);
  if (isUuencoded) {
    const [file] = takeUuencoded(content.toString('latin1')).files;
    if (file) return [{ name: name ?? file.name, content: file.content, contentId }];
  }
  if (mediaType === 'application/ms-tnef' || name?.toLowerCase() === 'winmail.dat') {
    const packed = unpackWinmail(content);
    if (packed.length > 0) return packed.map((file) => ({ ...file, contentId: null }));
    trouble.push('Een winmail.dat is niet uit te pakken. / A winmail.dat cannot be unpacked.');
  }
  return [{ name: name ?? unnamed(mediaType), content, contentId }];
}

const NAMES: Record<string, string> = {
  'message/rfc822': 'bericht.eml',
  'message/delivery-status': 'bezorgrapport.txt',
  'text/rfc822-headers': 'koppen.txt',
  'text/calendar': 'afspraak.ics',
  'text/html': 'bericht.html',
  'text/plain': 'bericht.txt',
};

function unnamed(mediaType: string): string | null {
  return NAMES[mediaType] ?? null;
}

/** Message-IDs of the mails that this one gives back: as a part, as its headers, or in plain text. */
function returnedIds(attachments: UnpackedPart[], text: string): string[] {
  const given = attachments
    .filter(({ mediaType }) => mediaType === 'message/rfc822' || mediaType === 'text/rfc822-headers')
    .map(({ content }) => content.subarray(0, 64_000).toString('latin1'));
  return [...given, text.slice(0, 64_000)]
    .flatMap((words) => [...words.matchAll(MESSAGE_ID)].map(([, messageId = '']) => messageId))
    .slice(0, 20);
}
