import type { AddressObject, HeaderLines, Headers, HeaderValue } from 'mailparser';

/** A name and an address; either may be missing in mail as it is. */
export interface MailPerson {
  name: string | null;
  address: string | null;
}

/** What the head of a mail says. */
export interface MailHead {
  headers: [name: string, value: string][];
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  sentAt: Date | null;
  from: MailPerson;
  replyTo: MailPerson | null;
  to: string[];
  subject: string;
}

const MOST_HEADERS = 1000;
const LONGEST_HEADER = 20_000;
const MOST_IDS = 100;

/**
 * Puts together what a head says: addresses and subject as the parser decoded them, all else from its lines. Nothing in
 * them makes it throw: what makes no sense is left out.
 */
export function readHead(decoded: Headers, lines: HeaderLines): MailHead {
  const headers = lines.slice(0, MOST_HEADERS).map(({ key, line }): [string, string] => [key, fieldOf(line)]);
  const valuesOf = (name: string) => headers.filter(([known]) => known === name).map(([, value]) => value);
  const people = (name: string) => peopleIn(decoded.get(name));
  const subject = decoded.get('subject');
  const messageId = valuesOf('message-id')[0] ?? '';
  return {
    headers,
    messageId: idsIn(messageId)[0] ?? (messageId || null),
    inReplyTo: idsIn(valuesOf('in-reply-to').join(' ')),
    references: idsIn(valuesOf('references').join(' ')),
    sentAt: dateOf(valuesOf('date')[0] ?? ''),
    from: people('from')[0] ?? people('sender')[0] ?? { name: null, address: null },
    replyTo: people('reply-to')[0] ?? null,
    to: [...people('to'), ...people('cc'), ...people('delivered-to')]
      .map(({ address }) => address)
      .concat(['x-original-to', 'envelope-to'].flatMap(valuesOf).map((value) => value.toLowerCase()))
      .filter((address) => address !== null),
    subject: typeof subject === 'string' ? subject : '',
  };
}

function fieldOf(line: string): string {
  return line
    .slice(line.indexOf(':') + 1, LONGEST_HEADER)
    .replace(/\r?\n[ \t]+/g, ' ')
    .trim();
}

/** The people in an address header, those of groups too, with their addresses in lower case. */
function peopleIn(value: HeaderValue | undefined): MailPerson[] {
  const fields = [value].flat().flatMap((one) => (isAddresses(one) ? one.value : []));
  return fields
    .flatMap((one) => [one, ...(one.group ?? [])])
    .filter(({ address, group }) => address || !group)
    .map(({ name, address }) => ({
      name: name || null,
      address: address?.includes('@') ? address.trim().toLowerCase() : null,
    }));
}

function isAddresses(value: unknown): value is AddressObject {
  return typeof value === 'object' && value !== null && Array.isArray((value as { value?: unknown }).value);
}

function idsIn(value: string): string[] {
  return [...value.matchAll(/<[^<>\s]{1,900}>/g)].map(([id]) => id).slice(-MOST_IDS);
}

function dateOf(value: string): Date | null {
  const at = new Date(value.replace(/\s*\([^)]*\)\s*$/, ''));
  return Number.isNaN(at.getTime()) ? null : at;
}
