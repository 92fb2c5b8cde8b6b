import { fieldsIn, textIn } from './case-data.js';
import type { HistoryEntry } from './dossier-format.js';

/** An event with its content, as far as that is still there. */
export type ToldEvent = Pick<
  HistoryEntry,
  'itemId' | 'seq' | 'type' | 'occurredAt' | 'recordedAt' | 'actorId' | 'facts' | 'contentHash' | 'content'
>;

/** What a field must be, and the number of the event that says so. */
export interface Told {
  value: unknown;
  seq: number;
}

/** What a history tells of one decision, letter or commitment. */
export interface ToldRecord {
  /** The event that tells of it first. */
  seq: number;
  /** Whether that event's content is erased or left out; then the record itself may be left out too. */
  isBare: boolean;
  fields: Map<string, Told>;
}

/** What a history tells of a case, as far as events say it outright. */
export class ToldCase {
  readonly fields = new Map<string, Told>();
  readonly decisions = new Map<string, ToldRecord>();
  readonly letters = new Map<string, ToldRecord>();
  readonly commitments = new Map<string, ToldRecord>();
  /** The receipt of the case itself, and those of the cases that are merged into it. */
  readonly receipts = new Map<string, Told>();
  /** The decision that counts. */
  lastDecision: string | null = null;
  isPaused = false;
  /** When each commitment was last recorded as missed, also when its term was moved since. */
  readonly misses = new Map<string, Told>();
}

/** Walks a whole history and gathers what it tells. Pure. */
export function toldBy(events: readonly ToldEvent[]): ToldCase {
  const told = new ToldCase();
  for (const event of events) {
    const tell = TELLERS.get(event.type);
    if (mayMoveTerms(event)) forgetTerms(told);
    if (tell) tell(told, event);
    if ('commitmentId' in event.facts) tellCommitment(told, event);
  }
  const [earliest] = [...told.receipts.values()].sort((a, b) => textIn(a.value).localeCompare(textIn(b.value)));
  if (earliest) told.fields.set('receivedAt', earliest);
  return told;
}

type Teller = (told: ToldCase, event: ToldEvent) => void;
type Values = Record<string, unknown>;

/** Whether the terms of the case may run until another instant after this, which no event says. */
function mayMoveTerms({ type, facts }: ToldEvent): boolean {
  if (type === 'data-corrected') return facts.receivedAt !== undefined;
  return ['absorbed', 'released', 'clock-paused', 'clock-resumed'].includes(type);
}

const TELLERS = new Map<string, Teller>([
  [
    'registered',
    (told, event) => {
      const { reference, kind, channel, category, commitments } = event.facts;
      set(told.fields, event, { itemId: event.itemId, reference, kind, channel, category });
      set(told.fields, event, { round: 1, handlerId: null, closedAt: null, closureReason: null });
      const { itemId: _, phoneDigits: __, needs, ...content } = event.content ?? {};
      // Before call times had a place of their own, they stood among the needs.
      set(told.fields, event, { ...content, ...('callTimes' in content && { needs }) });
      told.receipts.set('own', { value: event.occurredAt, seq: event.seq });
      for (const made of Array.isArray(commitments) ? commitments.map(fieldsIn) : [])
        set(record(told.commitments, made.id, event).fields, event, { kind: made.kind, dueAt: made.dueAt });
    },
  ],
  [
    'data-corrected',
    (told, event) => {
      const { fields, receivedAt } = event.facts;
      const after = fieldsIn(event.content?.after);
      for (const field of Array.isArray(fields) ? fields : []) told.fields.delete(textIn(field));
      const { phoneDigits: _, ...content } = fieldsIn(after.content);
      const { receivedAt: __, ...item } = fieldsIn(after.item);
      set(told.fields, event, { ...item, ...content });
      if (receivedAt !== undefined) told.receipts.set('own', { value: receivedAt, seq: event.seq });
    },
  ],
  ['wish-recorded', (told, event) => setContent(told.fields, event, ['wish', 'wishNotAskedReason'])],
  ['needs-marked', (told, event) => setContent(told.fields, event, ['needs'])],
  ['impact-marked', (told, event) => set(told.fields, event, { impact: event.facts.impact })],
  ['converted-to-complaint', (told, event) => set(told.fields, event, { kind: 'complaint' })],
  ['assigned', (told, event) => set(told.fields, event, { handlerId: event.facts.handlerId })],
  ['taken-over', (told, event) => set(told.fields, event, { handlerId: event.facts.handlerId })],
  [
    'second-look-started',
    (told, event) => {
      const { round } = event.facts;
      set(told.fields, event, { round, handlerId: null, closedAt: null, closureReason: null });
    },
  ],
  [
    'closed',
    (told, event) => set(told.fields, event, { closedAt: event.occurredAt, closureReason: event.facts.reason }),
  ],
  ['reopened', (told, event) => set(told.fields, event, { closedAt: null, closureReason: null })],
  [
    'absorbed',
    (told, { seq, facts }) => void told.receipts.set(`of ${textIn(facts.itemId)}`, { value: facts.receivedAt, seq }),
  ],
  ['released', (told, { facts }) => void told.receipts.delete(`of ${textIn(facts.itemId)}`)],
  [
    'clock-paused',
    (told) => {
      told.isPaused = true;
    },
  ],
  [
    'clock-resumed',
    (told) => {
      told.isPaused = false;
    },
  ],
  [
    'decided',
    (told, event) => {
      const { decisionId, round, outcome, isObliged, redressCents, isWithinMandate } = event.facts;
      const { fields } = record(told.decisions, decisionId, event);
      set(fields, event, { round, outcome, isObliged, redressCents, isWithinMandate });
      set(fields, event, { decidedBy: event.actorId, decidedAt: event.recordedAt });
      set(fields, event, { approval: isWithinMandate ? 'not-needed' : 'pending', approvedBy: null });
      set(fields, event, { answeredAt: null, carriedOutAt: null, reaction: null });
      setContent(fields, event, ['motivation', 'investigation', 'points', 'solution', 'cause']);
      told.lastDecision = textIn(decisionId);
    },
  ],
  ['decision-approved', (told, event) => decision(told, event, { approval: 'approved', approvedBy: event.actorId })],
  ['decision-returned', (told, event) => decision(told, event, { approval: 'returned' })],
  ['solution-carried-out', (told, event) => decision(told, event, { carriedOutAt: event.occurredAt })],
  [
    'reaction-recorded',
    (told, event) => {
      const { lastDecision: decisionId } = told;
      const { reaction } = event.facts;
      if (decisionId !== null) set(record(told.decisions, decisionId, event).fields, event, { reaction });
    },
  ],
  [
    'answer-sent',
    (told, event) => {
      decision(told, event, { answeredAt: event.recordedAt });
      const { offeredBy } = event.facts;
      if (offeredBy !== undefined) letter(told, event, { writtenBy: offeredBy });
    },
  ],
  [
    'letter-written',
    (told, event) => {
      const { purpose, channel } = event.facts;
      letter(told, event, { purpose, channel, writtenAt: event.recordedAt, writtenBy: event.actorId });
      letter(told, event, { state: null, sentAt: null });
      setContent(record(told.letters, event.facts.letterId, event).fields, event, ['recipient', 'subject', 'body']);
    },
  ],
  [
    'letter-delivered',
    (told, event) => {
      const { mailSha256 } = event.facts;
      letter(told, event, { state: 'sent', sentAt: event.occurredAt, mailSha256 });
    },
  ],
  [
    'letter-posted',
    (told, event) => {
      const { pdfSha256 } = event.facts;
      letter(told, event, { state: 'posted', sentAt: event.occurredAt, pdfSha256 });
    },
  ],
  ['letter-bounced', (told, event) => letter(told, event, { state: 'bounced' })],
  [
    'promise-made',
    (told, event) => setContent(record(told.commitments, event.facts.commitmentId, event).fields, event, ['words']),
  ],
]);

function decision(told: ToldCase, event: ToldEvent, values: Values): void {
  set(record(told.decisions, event.facts.decisionId, event).fields, event, values);
}

function letter(told: ToldCase, event: ToldEvent, values: Values): void {
  set(record(told.letters, event.facts.letterId, event).fields, event, values);
}

/** What an event says of a commitment that it names; while the clock stands still its end moves on by itself. */
function tellCommitment(told: ToldCase, event: ToldEvent): void {
  const { commitmentId, kind, dueAt } = event.facts;
  const { fields } = record(told.commitments, commitmentId, event);
  set(fields, event, { kind });
  const isMissed = event.type === 'commitment-missed';
  if (isMissed) told.misses.set(textIn(commitmentId), { value: event.recordedAt, seq: event.seq });
  if (told.isPaused) return;
  set(fields, event, { dueAt, ...(isMissed && { lateFrom: event.occurredAt, missedAt: event.recordedAt }) });
}

function forgetTerms({ commitments }: ToldCase): void {
  for (const { fields } of commitments.values())
    for (const field of ['dueAt', 'lateFrom', 'missedAt']) fields.delete(field);
}

function record(records: Map<string, ToldRecord>, id: unknown, { seq, content, contentHash }: ToldEvent): ToldRecord {
  const key = textIn(id);
  const known = records.get(key);
  if (known) return known;
  const made = { seq, isBare: contentHash !== null && content === null, fields: new Map<string, Told>() };
  records.set(key, made);
  return made;
}

/** Notes what an event says; what it does not say stays as it was told before. */
function set(fields: Map<string, Told>, { seq }: ToldEvent, values: Values): void {
  for (const [field, value] of Object.entries(values)) if (value !== undefined) fields.set(field, { value, seq });
}

/** Notes these of what stands in the content; they are unknown where it is erased or left out. */
function setContent(fields: Map<string, Told>, event: ToldEvent, names: readonly string[]): void {
  for (const name of names) {
    fields.delete(name);
    if (event.content !== null) set(fields, event, { [name]: event.content[name] });
  }
}
