import type { DataSource } from 'typeorm';
import {
  type CaseData,
  type Contradiction,
  contentsGone,
  contradictions,
  erasedUpTo,
} from '../../../evidence/src/index.js';
import { readCaseData } from './case-data.query.js';
import { GENESIS, hashContent, hashEvent } from './hash-chain.js';

/** The first event of a chain that does not verify, and why. */
export interface BrokenEvent {
  reference: string;
  itemId: string;
  seq: number;
  reason: 'sequence-gap' | 'previous-hash' | 'event-hash' | 'content-hash' | 'chain-cut' | 'no-history';
}

/** Something that the row of a case says and its history, which is whole, contradicts, or a content that was removed. */
export interface ContradictedCase extends Contradiction {
  reference: string;
  itemId: string;
}

/** What walking all chains found. */
export interface RegisterVerification {
  items: number;
  events: number;
  /** Events whose personal content was erased; their chain still verifies. */
  erasedContents: number;
  broken: BrokenEvent[];
  /** Rows that were changed past their history. */
  contradicted: ContradictedCase[];
}

interface EventRow {
  reference: string;
  itemId: string;
  lastSeq: number;
  lastHash: string;
  seq: number | null;
  type: string;
  occurredAt: Date;
  recordedAt: Date;
  actorRole: string;
  actorId: string | null;
  facts: Record<string, unknown>;
  contentHash: string | null;
  previousHash: string;
  hash: string;
  salt: string | null;
  content: Record<string, unknown> | null;
}

const PAGE = 500;

/**
 * Walks the chain of every item and names the first broken event of each, and where the chain is whole whatever it
 * contradicts in the rows of the case; reads page by page, changes nothing.
 */
export async function verifyRegister(dataSource: DataSource): Promise<RegisterVerification> {
  const result: RegisterVerification = { items: 0, events: 0, erasedContents: 0, broken: [], contradicted: [] };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { chains, data } = await readPage(dataSource, after);
    if (chains.size === 0) return result;
    for (const [itemId, chain] of chains) {
      after = itemId;
      result.items += 1;
      const broken = verifyChain(chain, result);
      if (broken) result.broken.push(broken);
      else result.contradicted.push(...contradictedIn(chain, data.get(itemId)));
    }
  }
}

/** Histories and rows of one state, for work on the cases goes on meanwhile. */
function readPage(dataSource: DataSource, after: string) {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const chains = groupByItem(await tx.query(pageOfEvents, [after, PAGE]));
    return { chains, data: await readCaseData(tx, [...chains.keys()]) };
  });
}

function contradictedIn(chain: EventRow[], data: CaseData | undefined): ContradictedCase[] {
  const [first] = chain;
  if (!first || !data) return [];
  const { reference, itemId } = first;
  const events = chain.map((row) => ({ ...row, ...hashed(row, row.seq ?? 0) }));
  return [...contentsGone(events), ...contradictions(data, events)].map((found) => ({ reference, itemId, ...found }));
}

function verifyChain(chain: EventRow[], result: RegisterVerification): BrokenEvent | null {
  let previousHash = GENESIS;
  let expectedSeq = 1;
  const erased = erasedUpTo(chain.map(({ type, seq }) => ({ type, seq: seq ?? 0 })));
  for (const row of chain) {
    const at = { reference: row.reference, itemId: row.itemId, seq: row.seq ?? 0 };
    if (row.seq === null) return { ...at, reason: 'no-history' };
    if (row.seq !== expectedSeq) return { ...at, seq: expectedSeq, reason: 'sequence-gap' };
    if (row.previousHash !== previousHash) return { ...at, reason: 'previous-hash' };
    if (hashEvent(hashed(row, row.seq)) !== row.hash) return { ...at, reason: 'event-hash' };
    if (row.content !== null && hashContent(row.salt ?? '', row.content) !== row.contentHash)
      return { ...at, reason: 'content-hash' };
    if (row.contentHash && !row.content && row.seq < erased) result.erasedContents += 1;
    result.events += 1;
    previousHash = row.hash;
    expectedSeq += 1;
  }
  const last = chain.at(-1);
  if (last && (last.seq !== last.lastSeq || last.hash !== last.lastHash)) {
    return { reference: last.reference, itemId: last.itemId, seq: expectedSeq, reason: 'chain-cut' };
  }
  return null;
}

function hashed(row: EventRow, seq: number) {
  const { itemId, type, actorRole, actorId, facts, contentHash, previousHash } = row;
  const occurredAt = row.occurredAt.toISOString();
  const recordedAt = row.recordedAt.toISOString();
  return { itemId, seq, type, occurredAt, recordedAt, actorRole, actorId, facts, contentHash, previousHash };
}

function groupByItem(rows: EventRow[]): Map<string, EventRow[]> {
  const groups = new Map<string, EventRow[]>();
  for (const row of rows) {
    const group = groups.get(row.itemId);
    if (group) group.push(row);
    else groups.set(row.itemId, [row]);
  }
  return groups;
}

const pageOfEvents = `
  SELECT item.reference, item.id AS "itemId", item.last_seq AS "lastSeq", item.last_hash AS "lastHash",
         event.seq, event.type, event.occurred_at AS "occurredAt", event.recorded_at AS "recordedAt",
         event.actor_role AS "actorRole", event.actor_id AS "actorId", event.facts,
         event.content_hash AS "contentHash", event.previous_hash AS "previousHash", event.hash,
         content.salt, content.content
  FROM (SELECT * FROM feedback_items WHERE id > $1 ORDER BY id LIMIT $2) item
  LEFT JOIN history_events event ON event.item_id = item.id
  LEFT JOIN event_contents content ON content.item_id = event.item_id AND content.seq = event.seq
  ORDER BY item.id, event.seq`;
