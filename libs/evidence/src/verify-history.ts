import { bytesOf } from './canonical-json.js';
import { contentText, eventText, GENESIS } from './chain.js';
import type { HistoryEntry, HistoryFile } from './dossier-format.js';
import type { Cryptography } from './hashing.js';
import type { Finding } from './report.js';

/** What walking a history brought to light; `hashes` holds the hash of each event that stands where it should. */
export interface HistoryCheck {
  findings: Finding[];
  hashes: Map<number, string>;
  withoutContent: number;
}

/** Walks a history: are the numbers whole, does each event follow on the one before, does each say what it said? */
export async function verifyHistory(
  { itemId, events }: HistoryFile,
  cryptography: Cryptography,
): Promise<HistoryCheck> {
  const check: HistoryCheck = { findings: [], hashes: new Map(), withoutContent: 0 };
  check.findings.push(...orderFaults(events));
  const inOrder = [...events].sort((a, b) => a.seq - b.seq);
  let before: HistoryEntry | null = null;
  for (const event of inOrder) {
    const expected = before === null ? GENESIS : before.hash;
    const isNext = event.seq === (before?.seq ?? 0) + 1;
    const hash = await cryptography.sha256(bytesOf(eventText(event)));
    const isWhole = hash === event.hash && event.itemId === itemId && (!isNext || event.previousHash === expected);
    if (isWhole) check.hashes.set(event.seq, hash);
    else check.findings.push({ code: 'event-changed', seq: event.seq });
    if (await isContentChanged(event, cryptography)) check.findings.push({ code: 'content-changed', seq: event.seq });
    if (event.contentHash !== null && event.content === null) check.withoutContent += 1;
    before = event;
  }
  return check;
}

/** Numbers that are not there, there twice, or not in their place. */
function orderFaults(events: readonly HistoryEntry[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<number>();
  let highest = 0;
  for (const { seq } of events) {
    if (seen.has(seq)) findings.push({ code: 'event-added', seq });
    else if (seq < highest) findings.push({ code: 'events-reordered', seq });
    seen.add(seq);
    highest = Math.max(highest, seq);
  }
  const missing = numbers(1, Math.min(highest, events.length + MOST_NAMED)).filter((seq) => !seen.has(seq));
  return [...findings, ...missing.slice(0, MOST_NAMED).map((seq) => ({ code: 'event-missing' as const, seq }))];
}

/** A made-up number may be anything; more gaps than these are not named one by one. */
export const MOST_NAMED = 100;

/** The whole numbers from one up to but not including another. */
export function numbers(from: number, before: number): number[] {
  return Array.from({ length: Math.max(0, before - from) }, (_, place) => from + place);
}

async function isContentChanged({ contentHash, salt, content }: HistoryEntry, { sha256 }: Cryptography) {
  if (content === null) return false;
  return (await sha256(bytesOf(contentText(salt ?? '', content)))) !== contentHash;
}
