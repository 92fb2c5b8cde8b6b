import { createHmac, timingSafeEqual } from 'node:crypto';

/** A case named in a mail. */
export interface NamedCase {
  /** In capitals, like `VG-2026-000412`. */
  reference: string;
  /** What stood behind it where our own token would stand; null when nothing did. */
  token: string | null;
}

/**
 * Where letters of a label, by its code, carry the token: in the address to reply to, when its mailbox takes mail for
 * `name+anything@domain`, or else in the subject. A label without a mailbox needs none.
 */
export type ReplyPlaces = Readonly<Record<string, 'address' | 'subject'>>;

/** Letters and digits that nobody takes for one another, and that make no words. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz';
const TOKEN_LENGTH = 10;
const NAMED = new RegExp(
  `(?<![A-Za-z0-9])([A-Za-z]{2,4}-\\d{4}-\\d{6})(?:-([${ALPHABET}]{${TOKEN_LENGTH}}))?(?![A-Za-z0-9])`,
  'gi',
);

/**
 * The token behind a case's reference in the address to which customers reply. It is an HMAC over the case's id, so it
 * cannot be guessed (47 bits) and needs no place of its own; whoever only knows a reference gets nowhere.
 */
export class ReplyTokens {
  constructor(
    private readonly secret: string,
    private readonly places: ReplyPlaces = {},
  ) {}

  /** The address for replies about a case, or null where the token has its place elsewhere. */
  addressFor(label: { code: string; email: string }, item: { id: string; reference: string }): string | null {
    const at = label.email.lastIndexOf('@');
    if (at < 1 || this.places[label.code] !== 'address') return null;
    return `${label.email.slice(0, at)}+${this.nameOf(item).toLowerCase()}${label.email.slice(at)}`;
  }

  /** A subject with the token behind the reference in it, where the label's mailbox takes no addresses with a plus. */
  subjectFor(label: { code: string }, item: { id: string; reference: string }, subject: string): string {
    if (this.places[label.code] !== 'subject') return subject;
    const name = this.nameOf(item);
    return subject.includes(item.reference) ? subject.replace(item.reference, name) : `${subject} (${name})`;
  }

  /** The reference with its token, as it may stand in an address or a subject. */
  nameOf({ id, reference }: { id: string; reference: string }): string {
    return `${reference}-${this.tokenOf(id)}`;
  }

  /** Whether a token found behind a reference is the case's own. */
  fits(token: string | null, itemId: string): boolean {
    const own = Buffer.from(this.tokenOf(itemId));
    const found = Buffer.from(token ?? '');
    return found.length === own.length && timingSafeEqual(found, own);
  }

  private tokenOf(itemId: string): string {
    const seal = createHmac('sha256', this.secret).update('reply address').update(itemId).digest();
    return [...seal.subarray(0, TOKEN_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  }
}

/** The cases named in a text, each once, those with a token first. */
export function casesNamedIn(text: string): NamedCase[] {
  const found = [...text.matchAll(NAMED)].map(([, reference = '', token]) => ({
    reference: reference.toUpperCase(),
    token: token?.toLowerCase() ?? null,
  }));
  const first = (one: NamedCase, index: number) =>
    found.findIndex(({ reference, token }) => reference === one.reference && token === one.token) === index;
  return found.filter(first).sort((a, b) => Number(a.token === null) - Number(b.token === null));
}
