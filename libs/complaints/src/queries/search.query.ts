import type { DataSource } from 'typeorm';
import { endOfDay } from '../deadlines/local-day.js';
import { phoneDigits } from '../feedback-item/complainant.js';
import type { Actor } from '../staff/actor.js';
import type { Category, Channel, Kind, Outcome, Status } from '../vocabulary.js';
import { type ListRow, readListRows } from './list-row.js';
import { HIT_END, HIT_START, type SearchedFields, type SearchMatch, searchMatches, wordsOf } from './search-matches.js';
import { SqlConditions } from './sql-conditions.js';
import { decodeCursor, encodeCursor } from './work-list.query.js';

/** What to look for, and among which cases. Days are local, both ends included. */
export interface SearchFilter {
  q?: string | undefined;
  labelId?: string | undefined;
  kind?: Kind | undefined;
  status?: Status | undefined;
  state?: 'open' | 'over' | undefined;
  category?: Category | undefined;
  channel?: Channel | undefined;
  outcome?: Outcome | undefined;
  handlerId?: string | undefined;
  receivedFrom?: string | undefined;
  receivedTo?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A found case, with why it was found. */
export type SearchRow = ListRow & { matches: SearchMatch[] };

/** Cases that match, newest receipt first: by reference, by policy or claim number, by contact, by name or by words. */
export async function searchCases(
  dataSource: DataSource,
  filter: SearchFilter,
  actor: Actor,
  now: Date,
): Promise<{ rows: SearchRow[]; nextCursor: string | null }> {
  const conditions = new SqlConditions();
  conditions.inScope(actor);
  if (filter.labelId) conditions.and('item.label_id = ?', filter.labelId);
  if (filter.kind) conditions.and('item.kind = ?', filter.kind);
  if (filter.status) conditions.and('item.status = ?', filter.status);
  if (filter.state) conditions.and(filter.state === 'open' ? 'item.is_open' : 'NOT item.is_open');
  if (filter.category) conditions.and('item.category = ?', filter.category);
  if (filter.channel) conditions.and('item.channel = ?', filter.channel);
  if (filter.handlerId) conditions.and('item.handler_id = ?', filter.handlerId);
  if (filter.receivedFrom) conditions.and('item.received_at >= ?', startOf(filter.receivedFrom));
  if (filter.receivedTo) conditions.and('item.received_at < ?', endOfDay(filter.receivedTo).dueAt);
  if (filter.outcome) {
    conditions.and(
      `(SELECT outcome FROM decisions WHERE item_id = item.id ORDER BY decided_at DESC, id DESC LIMIT 1) = ?`,
      filter.outcome,
    );
  }
  const q = filter.q?.trim();
  if (q) matchWords(conditions, q);
  const after = filter.cursor ? decodeCursor(filter.cursor) : null;
  if (after) conditions.and('(item.received_at, item.id) < (?::timestamptz, ?::uuid)', after.at, after.id);
  const limit = conditions.parameter(filter.limit + 1);
  const excerpts = excerptColumns(conditions, q);
  const found: { id: string; cursorAt: string; searched: SearchedFields | null }[] = await dataSource.query(
    `SELECT item.id, item.received_at::text AS "cursorAt", ${excerpts} AS searched
     FROM (SELECT * FROM feedback_items item WHERE ${conditions} ORDER BY item.received_at DESC, item.id DESC LIMIT ${limit}) item
     JOIN item_contents content ON content.item_id = item.id ORDER BY item.received_at DESC, item.id DESC`,
    conditions.parameters,
  );
  const page = new Map(found.slice(0, filter.limit).map((row) => [row.id, row]));
  const last = found.slice(0, filter.limit).at(-1);
  const rows = await readListRows(dataSource.manager, [...page.keys()], actor, now);
  return {
    rows: rows.map((row) => {
      const searched = page.get(row.id)?.searched;
      return { ...row, matches: q && searched ? searchMatches(q, searched) : [] };
    }),
    nextCursor: found.length > filter.limit && last ? encodeCursor(last.cursorAt, last.id) : null,
  };
}

/** Adds the condition that a case matches what somebody typed. */
function matchWords(conditions: SqlConditions, q: string): void {
  const words = textQuery(q);
  const digits = phoneDigits(q);
  const found = [
    `SELECT item_id FROM item_contents WHERE number_key(policy_number) = number_key(${conditions.parameter(q)}) OR number_key(claim_number) = number_key(${conditions.parameter(q)}) OR email = ${conditions.parameter(q.toLowerCase())}`,
    `SELECT id FROM feedback_items WHERE reference = ${conditions.parameter(q.toUpperCase())}`,
  ];
  if (digits) found.push(`SELECT item_id FROM item_contents WHERE phone_digits = ${conditions.parameter(digits)}`);
  if (words) {
    const query = conditions.parameter(words);
    found.push(
      `SELECT content.item_id FROM item_contents content
       WHERE item_search_document(content) @@ (to_tsquery('simple', ${query}) || to_tsquery('dutch', ${query}))`,
    );
  }
  conditions.and(`item.id IN (${found.join(' UNION ')})`);
}

/** What was typed as a text query; the last word may still be being typed, so it matches as a beginning. */
function textQuery(q: string, separator = ' & '): string {
  return wordsOf(q)
    .map((word, index, all) => (index === all.length - 1 ? `${word}:*` : word))
    .join(separator);
}

/** One JSON column with what `searchMatches` looks at; only for the rows of a page, as excerpts cost time. */
function excerptColumns(conditions: SqlConditions, q: string | undefined): string {
  const words = q && textQuery(q, ' | ');
  if (!words) return 'NULL';
  const query = `to_tsquery('dutch', ${conditions.parameter(words)})`;
  const options = conditions.parameter(
    `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxFragments=1, MaxWords=24, MinWords=12`,
  );
  const excerpt = (text: string) => `ts_headline('dutch', left(${text}, 50000), ${query}, ${options})`;
  return `json_build_object('reference', item.reference, 'name', content.name, 'organisation', content.organisation,
    'email', content.email, 'phone', content.phone, 'policyNumber', content.policy_number, 'claimNumber', content.claim_number,
    'storyExcerpt', ${excerpt('content.story')}, 'wishExcerpt', ${excerpt('content.wish')})`;
}

function startOf(day: string): Date {
  const before = new Date(new Date(`${day}T00:00:00Z`).getTime() - 86_400_000).toISOString().slice(0, 10);
  return endOfDay(before).dueAt;
}
