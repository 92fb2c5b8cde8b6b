import canonicalize from 'canonicalize';

const encoder = new TextEncoder();
/** Half of a pair that stands alone: no text in UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** No canonical JSON can hold this: half a character, nesting without end, or something foreign to JSON. */
export class NotJson extends TypeError {
  override readonly name = 'NotJson';

  constructor(cause?: unknown) {
    super('Only JSON values can be hashed.', { cause });
  }
}

/** Canonical JSON (RFC 8785) of a value that JSON can hold. Throws {@link NotJson} for any other. */
export function canonicalJson(value: unknown): string {
  let json: string | undefined;
  try {
    // What stands in order already is written by the engine itself, many times faster.
    json = isInOrder(value) ? JSON.stringify(value) : canonicalize(value);
  } catch (cause) {
    throw new NotJson(cause);
  }
  if (json === undefined) throw new NotJson();
  return json;
}

/** Whether the members of every object stand in canonical order already, and nothing in it is foreign to JSON. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return !LONE_SURROGATE.test(value);
  if (typeof value !== 'object') return typeof value === 'boolean';
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return false;
  let before: string | null = null;
  for (const [key, member] of Object.entries(value)) {
    // JavaScript compares texts by UTF-16 code units, as the RFC asks.
    if ((before !== null && key <= before) || !isInOrder(key) || !isInOrder(member)) return false;
    before = key;
  }
  return true;
}

/** The bytes of a text in UTF-8, which is what is hashed and signed. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whether both are the same bytes. */
export function isSame(bytes: Uint8Array, others: Uint8Array): boolean {
  return bytes.length === others.length && bytes.every((byte, at) => byte === others[at]);
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of hexadecimal digits; of anything else, none. */
export function fromHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) return new Uint8Array();
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = digitOf(hex.charCodeAt(2 * at)) * 16 + digitOf(hex.charCodeAt(2 * at + 1));
  return bytes;
}

/** The value of a digit by its code: `0` to `9` are 48 to 57, `a` to `f` begin at 97. */
const digitOf = (code: number) => (code < 58 ? code - 48 : code - 87);

/** The bytes of base64 in the one way that it is written; of anything else, none. */
export function fromBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return new Uint8Array();
  const bytes = atob(text);
  // Bits behind the last byte could say anything.
  return btoa(bytes) === text ? Uint8Array.from(bytes, (character) => character.charCodeAt(0)) : new Uint8Array();
}
