import { canonicalJson } from './canonical-json.js';
import { type CaseData, type DataRow, textIn } from './case-data.js';
import { withLinkNamed } from './link-names.js';
import { type Told, type ToldCase, type ToldEvent, type ToldRecord, toldBy } from './told-by-history.js';

/** The kinds of records of which a history tells. */
export const RECORD_KINDS = ['case', 'decision', 'letter', 'commitment', 'content'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Something that the data of a case says and that its history contradicts. */
export interface Contradiction {
  record: RecordKind;
  /** The id of the decision, letter or commitment; null for the case itself and for the content of an event. */
  id: string | null;
  /** Which field; null when the record as a whole is missing, or is there without an event that tells of it. */
  field: string | null;
  /** The event that says otherwise; null when no event says it at all. */
  seq: number | null;
}

/**
 * Compares the data of a case with what its history says: the case itself with its story, decisions, letters, and of
 * commitments what events hold. What was erased or left out of the history is not compared. The history itself must be
 * whole, for one that was changed proves nothing. Pure. Throws `NotJson` for values that no JSON can hold.
 */
export function contradictions(data: CaseData, events: readonly ToldEvent[]): Contradiction[] {
  const told = toldBy(events);
  return [
    ...differing('case', null, told.fields, data.case),
    ...inRecords('decision', told.decisions, data.decisions),
    ...inRecords('letter', told.letters, data.letters?.map((row) => comparable(row, told.letters.get(row.id))) ?? null),
    ...inCommitments(told, data.commitments, new Map(events.map(({ seq, occurredAt }) => [seq, occurredAt]))),
  ];
}

/** The number of the last erasing of the person, which destroyed every content before it; 0 when there was none. */
export function erasedUpTo(events: readonly Pick<ToldEvent, 'seq' | 'type'>[]): number {
  return events.findLast(({ type }) => type === 'person-erased')?.seq ?? 0;
}

/** Contents that are gone without an erasing after them, in a whole history of which nothing was left out. Pure. */
export function contentsGone(events: readonly ToldEvent[]): Contradiction[] {
  const erased = erasedUpTo(events);
  return events
    .filter(({ seq, contentHash, content }) => seq > erased && contentHash !== null && content === null)
    .map(({ seq }) => ({ record: 'content', id: null, field: null, seq }));
}

/** Every record that events tell of is there and says what they say, and there is no other. */
function inRecords(
  record: RecordKind,
  told: ReadonlyMap<string, ToldRecord>,
  rows: readonly DataRow[] | null,
): Contradiction[] {
  if (rows === null) return [];
  const added = rows.filter(({ id }) => !told.has(id)).map(({ id }) => ({ record, id, field: null, seq: null }));
  return [...inToldRecords(record, told, rows), ...added];
}

function inToldRecords(
  record: RecordKind,
  told: ReadonlyMap<string, ToldRecord>,
  rows: readonly DataRow[],
): Contradiction[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...told].flatMap(([id, { seq, isBare, fields }]) => {
    const row = byId.get(id);
    if (row) return differing(record, id, fields, row);
    return isBare ? [] : [{ record, id, field: null, seq }];
  });
}

/** The fields of a row that are not what events say; what the row does not hold is not compared. */
function differing(
  record: RecordKind,
  id: string | null,
  told: ReadonlyMap<string, Told>,
  row: Readonly<Record<string, unknown>>,
): Contradiction[] {
  return [...told]
    .filter(([field, { value }]) => row[field] !== undefined && !isSame(row[field], value))
    .map(([field, { seq }]) => ({ record, id, field, seq }));
}

/** Objects are the same in whatever order their members stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return canonicalJson(one) === canonicalJson(other);
}

/** States of a letter that an event tells of; those of one that waits or is tried again say only that it did not go. */
const WENT = ['sent', 'posted', 'bounced'];

/** A letter in the terms of its history: a dossier shows its private link by name. */
function comparable(row: DataRow, told: ToldRecord | undefined): DataRow {
  const body = told?.fields.get('body')?.value;
  const isShown = typeof body === 'string' && row.body === withLinkNamed(body, row.language === 'en' ? 'en' : 'nl');
  return { ...row, state: WENT.includes(textIn(row.state)) ? row.state : null, ...(isShown && { body }) };
}

/**
 * Of a commitment events hold that it was made at the registration or by an action that names it, its end as long as
 * nothing moved it, that it was missed, and the instant of what settled it. What follows from these is checked too.
 */
function inCommitments(
  told: ToldCase,
  rows: readonly DataRow[] | null,
  occurredAt: ReadonlyMap<unknown, string>,
): Contradiction[] {
  if (rows === null) return [];
  const outright = inToldRecords('commitment', told.commitments, rows);
  const isLateFromWrong = new Set(outright.flatMap(({ id, field }) => (field === 'lateFrom' ? [id] : [])));
  const derived = rows.flatMap((row) => {
    const late = lateFault(row, told);
    const settled = settledFault(row, occurredAt, late.length === 0 && !isLateFromWrong.has(row.id));
    return [...late, ...missFault(row, told), ...settled].map((fault) => ({
      record: 'commitment' as const,
      id: row.id,
      ...fault,
    }));
  });
  return [...outright, ...derived];
}

type Fault = Pick<Contradiction, 'field' | 'seq'>;

/** A term of days is late from its end on, one of hours a millisecond after it. */
function lateFault({ id, lateFrom }: DataRow, { commitments }: ToldCase): Fault[] {
  const fields = commitments.get(id)?.fields;
  const due = fields?.get('dueAt');
  if (!due || fields?.has('lateFrom')) return [];
  const length = Date.parse(textIn(lateFrom)) - Date.parse(textIn(due.value));
  return length === 0 || length === 1 ? [] : [{ field: 'lateFrom', seq: due.seq }];
}

/** A miss was recorded when its event says, or was taken back when the term was moved. */
function missFault({ id, missedAt }: DataRow, { commitments, misses }: ToldCase): Fault[] {
  const miss = misses.get(id);
  if (missedAt === null || commitments.get(id)?.fields.has('missedAt') || missedAt === miss?.value) return [];
  return [{ field: 'missedAt', seq: miss?.seq ?? null }];
}

/** It ended when the event that proves its end happened, and is broken when that was too late, as far as that is known. */
function settledFault(
  { state, settledAt, settledBySeq, madeAt, lateFrom }: DataRow,
  occurredAt: ReadonlyMap<unknown, string>,
  isLateFromKnown: boolean,
): Fault[] {
  const isOpen = settledAt === null && settledBySeq === null;
  if (isOpen) return state === 'open' ? [] : [{ field: 'state', seq: null }];
  const provenAt = occurredAt.get(settledBySeq);
  if (provenAt === undefined) return [{ field: 'settledBySeq', seq: null }];
  const seq = Number(settledBySeq);
  // What was answered before it was asked here was settled when it was asked.
  if (settledAt !== provenAt && !(settledAt === madeAt && textIn(madeAt) > provenAt))
    return [{ field: 'settledAt', seq }];
  const possible = textIn(settledAt) < textIn(lateFrom) ? ['kept', 'cancelled'] : ['broken'];
  return !isLateFromKnown || possible.includes(textIn(state)) ? [] : [{ field: 'state', seq }];
}
