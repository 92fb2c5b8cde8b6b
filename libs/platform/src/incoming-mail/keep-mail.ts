import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { detectContentType } from '../content-type.js';
import { type FileStore, FileTooLarge, type StoredFile } from '../file-store.js';
import { FileInfected } from '../virus-scanner.js';
import type { MailAttachment, MailRead } from './read-mail.js';

/** A mail whose bytes are kept. */
export interface KeptMail extends StoredFile {
  /** Equal for the same mail, however it travelled. */
  fingerprint: string;
}

/** Attachments that are kept at one time. */
const AT_ONCE = 8;
const LONGEST_HEAD = 1_000_000;
/** What a mail keeps on its way; all else in the head is added or changed by servers. */
const LASTING = ['message-id', 'date', 'from', 'subject', 'content-type'];

/** Keeps the bytes of a mail exactly as they came, before anything is read of them. */
export async function keepMail(files: FileStore, source: Readable | Buffer, limitBytes?: number): Promise<KeptMail> {
  const file = await files.write(source, limitBytes);
  return { ...file, fingerprint: await fingerprintOf(await files.read(file.sha256)) };
}

/**
 * A SHA-256 over what stays the same when one mail comes twice, for instance in two mailboxes: its lasting headers and
 * its body. Two mails that only share a Message-ID differ in it, so that none passes for the other.
 */
async function fingerprintOf(source: Readable): Promise<string> {
  const hash = createHash('sha256');
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    if (head === null) {
      hash.update(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = /\r?\n\r?\n/.exec(head.toString('latin1'));
    if (!end && head.length < LONGEST_HEAD) continue;
    const bodyAt = end ? end.index + end[0].length : head.length;
    hash.update(lastingHead(head.subarray(0, bodyAt))).update(head.subarray(bodyAt));
    head = null;
  }
  if (head !== null) hash.update(lastingHead(head));
  return hash.digest('hex');
}

function lastingHead(head: Buffer): string {
  const lines = head
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const kept = LASTING.flatMap((name) => lines.filter((line) => line.toLowerCase().startsWith(`${name}:`)));
  // A head without any of these is no head: all of it counts.
  return `${(kept.length > 0 ? kept : lines).join('\n')}\n\n`;
}

/** What a kept mail says; its attachments are kept too, and known by their SHA-256. */
export type StoredMailRead = Omit<MailRead, 'attachments'> & {
  attachments: { name: string; mediaType: string; sha256: string; sizeBytes: number; contentId: string | null }[];
};

/**
 * Reads a mail that the store keeps, and keeps each of its attachments that is harmless; `trouble` names those that are
 * not. Rejects only when the store fails or the virus scanner cannot be asked: then nothing of it may be shown yet.
 */
export async function readStoredMail(files: FileStore, sha256: string): Promise<StoredMailRead> {
  // The parsers take long to load, and a start need not wait for them.
  const { readMail } = await import('./read-mail.js');
  const { attachments, ...mail } = await readMail(await bytesOf(await files.read(sha256)));
  const kept: (StoredMailRead['attachments'][number] | string)[] = [];
  // Some at a time: each waits for the disk.
  for (let at = 0; at < attachments.length; at += AT_ONCE)
    kept.push(...(await Promise.all(attachments.slice(at, at + AT_ONCE).map((one) => keepAttachment(files, one)))));
  return {
    ...mail,
    attachments: kept.filter((one) => typeof one === 'object'),
    trouble: [...mail.trouble, ...kept.filter((one) => typeof one === 'string')],
  };
}

/** The attachment as it is kept; or, when it is withheld, why. */
async function keepAttachment(
  files: FileStore,
  { name, content, contentId }: MailAttachment,
): Promise<StoredMailRead['attachments'][number] | string> {
  let mediaType = '';
  const inspect = async (path: string) => {
    mediaType = (await detectContentType(path, name ?? '')).detected;
  };
  const limit = Number.POSITIVE_INFINITY;
  return files.receive(content, limit, inspect).then(
    ({ sha256, size }) => ({ name: name ?? '', mediaType, sha256, sizeBytes: size, contentId }),
    (error: unknown) => whyWithheld(name ?? '?', error),
  );
}

/** In words for people; an error that is not about the attachment itself goes on. */
function whyWithheld(name: string, error: unknown): string {
  if (error instanceof FileInfected)
    return `De virusscanner vond ${error.found} in de bijlage “${name}”. Die is niet te openen. / The virus scanner found ${error.found} in the attachment “${name}”. It cannot be opened.`;
  if (error instanceof FileTooLarge)
    return `De bijlage “${name}” is te groot voor de virusscanner en niet te openen. / The attachment “${name}” is too large for the virus scanner and cannot be opened.`;
  throw error;
}

async function bytesOf(source: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
