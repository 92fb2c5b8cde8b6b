import { bytesOf, canonicalJson, joined } from './canonical-json.js';

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

/** Hash "before" the first event of every case, and before the first seal. */
export const GENESIS = '0'.repeat(64);

/** The text whose SHA-256 is the hash of an event: its canonical JSON, of just these members. */
export function eventText(event: HashedEvent): string {
  const { itemId, seq, type, occurredAt, recordedAt, actorRole, actorId, facts, contentHash, previousHash } = event;
  // In canonical order, so that nothing needs sorting.
  return canonicalJson({
    actorId,
    actorRole,
    contentHash,
    facts,
    itemId,
    occurredAt,
    previousHash,
    recordedAt,
    seq,
    type,
  });
}

/** The text whose SHA-256 stands in an event for its content; without the salt nobody can guess the content back. */
export function contentText(salt: string, content: Record<string, unknown>): string {
  return `${salt}\n${canonicalJson(content)}`;
}

/** The end of a case's history: the number of its last event and that event's hash. */
export interface ChainHead {
  reference: string;
  seq: number;
  hash: string;
}

/** The bytes whose SHA-256 is the leaf of a case in the tree of a seal (RFC 6962: a zero before the data). */
export function leafBytes({ reference, seq, hash }: ChainHead): Uint8Array {
  return joined([Uint8Array.of(0), bytesOf(canonicalJson({ hash, reference, seq }))]);
}

/** The bytes whose SHA-256 is the node above two others (RFC 6962: a one before both). */
export function nodeBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(1), left, right]);
}
