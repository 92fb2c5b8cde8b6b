import { randomBytes } from 'node:crypto';
import type { Actor } from '../staff/actor.js';
import { EventContent } from './event-content.entity.js';
import { type HashedEvent, hashContent, hashEvent } from './hash-chain.js';
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
  let end = head;
  for (const event of events) {
    const { hashed, content } = nextEvent(end, event, actor, now);
    const row = Object.assign(eventRow(hashed), { hash: hashEvent(hashed) });
    rows.push(row);
    contents.push(...content);
    end = { itemId: head.itemId, lastSeq: row.seq, lastHash: row.hash };
  }
  return { rows, contents, head: end };
}

/** What an event at the end of a chain is hashed over, and its content, when it has one; pure but for the salt. */
export function nextEvent(
  { itemId, lastSeq, lastHash }: ChainHead,
  event: NewEvent,
  actor: Actor,
  now: Date,
): { hashed: HashedEvent; content: EventContent[] } {
  const seq = lastSeq + 1;
  const salt = randomBytes(16).toString('hex');
  const content = event.content ? jsonValue(event.content) : null;
  const hashed = {
    itemId,
    seq,
    type: event.type,
    occurredAt: (event.occurredAt ?? now).toISOString(),
    recordedAt: now.toISOString(),
    actorRole: actor.role,
    actorId: actor.userId,
    facts: jsonValue(event.facts ?? {}),
    contentHash: content ? hashContent(salt, content) : null,
    previousHash: lastHash,
  };
  return { hashed, content: content ? [Object.assign(new EventContent(), { itemId, seq, salt, content })] : [] };
}

/** An event as it is stored, but for its hash. */
export function eventRow(hashed: HashedEvent): Omit<HistoryEvent, 'hash'> {
  const { occurredAt, recordedAt } = hashed;
  return Object.assign(new HistoryEvent(), hashed, {
    occurredAt: new Date(occurredAt),
    recordedAt: new Date(recordedAt),
  });
}

/** The escape of half a surrogate pair; a backslash that is itself escaped does not begin one. */
const LONE_SURROGATE = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/gi;

/** The value as JSON stores it: dates become text, `undefined` disappears, lone surrogates are replaced. */
function jsonValue(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value).replace(LONE_SURROGATE, '$1\\ufffd')) as Record<string, unknown>;
}
