import { randomBytes } from 'node:crypto';
import type { Actor } from '../staff/actor.js';
import { EventContent } from './event-content.entity.js';
import { hashContent, hashEvent } from './hash-chain.js';
import { HistoryEvent } from './history-event.entity.js';

/** A fact to be recorded: `facts` without personal data, `content` with all that is personal or free text. */
export interface NewEvent {
  type: string;
  occurredAt?: Date;
  facts?: Record<string, unknown>;
  content?: Record<string, unknown> | null;
}

/** The end of an item's chain. */
export interface ChainHead {
  itemId: string;
  lastSeq: number;
  lastHash: string;
}

/** Numbers, chains and hashes new events; pure but for the salt. Writes nothing. */
export function chainEvents(
  head: ChainHead,
  events: NewEvent[],
  actor: Actor,
  now: Date,
): { rows: HistoryEvent[]; contents: EventContent[]; head: ChainHead } {
  const rows: HistoryEvent[] = [];
  const contents: EventContent[] = [];
  let { lastSeq, lastHash } = head;
  for (const event of events) {
    lastSeq += 1;
    const salt = randomBytes(16).toString('hex');
    const content = event.content ? jsonValue(event.content) : null;
    const occurredAt = event.occurredAt ?? now;
    const hashed = {
      itemId: head.itemId,
      seq: lastSeq,
      type: event.type,
      occurredAt: occurredAt.toISOString(),
      recordedAt: now.toISOString(),
      actorRole: actor.role,
      actorId: actor.userId,
      facts: jsonValue(event.facts ?? {}),
      contentHash: content ? hashContent(salt, content) : null,
      previousHash: lastHash,
    };
    lastHash = hashEvent(hashed);
    rows.push(Object.assign(new HistoryEvent(), hashed, { occurredAt, recordedAt: now, hash: lastHash }));
    if (content) contents.push(Object.assign(new EventContent(), { itemId: head.itemId, seq: lastSeq, salt, content }));
  }
  return { rows, contents, head: { itemId: head.itemId, lastSeq, lastHash } };
}

/** The escape of half a surrogate pair; a backslash that is itself escaped does not begin one. */
const LONE_SURROGATE = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/gi;

/** The value as JSON stores it: dates become text, `undefined` disappears, lone surrogates are replaced. */
function jsonValue(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value).replace(LONE_SURROGATE, '$1\\ufffd')) as Record<string, unknown>;
}
