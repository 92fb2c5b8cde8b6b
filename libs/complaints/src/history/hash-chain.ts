import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What an event says, as it goes into its hash. Instants are RFC 3339 with milliseconds, in UTC. */
export interface HashedEvent {
  itemId: string;
  seq: number;
  type: string;
  occurredAt: string;
  recordedAt: string;
  actorRole: string;
  actorId: string | null;
  facts: Record<string, unknown>;
  contentHash: string | null;
  previousHash: string;
}

/** Hash "before" the first event of every item. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 (hex) over the event's canonical JSON (RFC 8785). */
export function hashEvent(event: HashedEvent): string {
  return sha256(canonicalJson(event));
}

/** SHA-256 (hex) over a salt and the content's canonical JSON; without the salt nobody can guess the content back. */
export function hashContent(salt: string, content: Record<string, unknown>): string {
  return sha256(`${salt}\n${canonicalJson(content)}`);
}

/** Canonical JSON (RFC 8785) of a value that JSON can hold. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('Only JSON values can be hashed.');
  return json;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
