import type { CaseData, DataRow, ToldEvent } from '../../libs/evidence/src/index.js';

const ITEM = '00000000-0000-7000-8000-000000000001';
export const DECISION = '00000000-0000-7000-8000-0000000000d1';
export const REVISED = '00000000-0000-7000-8000-0000000000d2';
export const CONFIRMATION = '00000000-0000-7000-8000-0000000000a1';
export const ANSWER = '00000000-0000-7000-8000-0000000000a2';
export const ON_PAPER = '00000000-0000-7000-8000-0000000000a3';
export const CONFIRMING = '00000000-0000-7000-8000-0000000000c1';
export const ANSWERING = '00000000-0000-7000-8000-0000000000c2';
export const PROMISE = '00000000-0000-7000-8000-0000000000c3';
const HANDLER = '00000000-0000-7000-8000-0000000000b1';
const MANAGER = '00000000-0000-7000-8000-0000000000b2';

/** Instants of the made-up case: `day(2)` is noon of the second of March. */
export const day = (of: number, time = '12:00:00.000') => `2026-03-${String(of).padStart(2, '0')}T${time}Z`;

/** Events numbered from 1; each happened, and was recorded, on the day of its number unless told otherwise. */
export function events(...given: (Partial<ToldEvent> & { type: string })[]): ToldEvent[] {
  return given.map((event, place) => ({
    itemId: ITEM,
    seq: place + 1,
    occurredAt: day(place + 1),
    recordedAt: day(place + 1),
    actorId: HANDLER,
    facts: {},
    contentHash: event.content ? 'hash' : null,
    content: null,
    ...event,
  }));
}

const words = { motivation: 'Het rapport klopt.', investigation: null, points: [{ point: 'Traag', answer: 'Ja' }] };
const letter = { recipient: 'anna@voorbeeld.example', subject: 'Uw klacht', body: 'Beste Anna,' };

/** The history of a case in which nearly everything happened of which data tell. */
export function toldHistory(): ToldEvent[] {
  return events(
    {
      type: 'registered',
      facts: {
        reference: 'VG-2026-000001',
        kind: 'customer-signal',
        channel: 'phone',
        category: 'motor',
        commitments: [
          { id: CONFIRMING, kind: 'confirmation', dueAt: day(2) },
          { id: ANSWERING, kind: 'answer', dueAt: day(5, '23:00:00.000') },
        ],
      },
      content: {
        ...{ complainantType: 'person', name: 'Anna', email: 'anna@voorbeeld.example', phoneDigits: '600001234' },
        ...{ address: { street: 'Dorpsstraat 1', city: 'Voorbeeldstad' }, callTimes: [], needs: [] },
        ...{ story: 'Mijn schade is niet betaald.', wish: null, wishNotAskedReason: null },
      },
    },
    { type: 'taken-over', facts: { handlerId: HANDLER } },
    { type: 'converted-to-complaint', facts: { before: 'customer-signal' } },
    {
      type: 'letter-written',
      facts: { letterId: CONFIRMATION, purpose: 'confirmation', channel: 'e-mail', round: 1 },
      actorId: null,
      content: { ...letter, body: 'Volg uw zaak: https://persoonlijke-link.invalid/volg' },
    },
    {
      type: 'letter-delivered',
      occurredAt: day(4, '13:00:00.000'),
      facts: { letterId: CONFIRMATION, mailSha256: 'm1' },
    },
    {
      type: 'commitment-missed',
      occurredAt: day(5, '23:00:00.000'),
      facts: { commitmentId: ANSWERING, kind: 'answer', dueAt: day(5, '23:00:00.000') },
    },
    { type: 'wish-recorded', facts: { wishState: 'asked' }, content: { wish: 'Betaal.', wishNotAskedReason: null } },
    {
      type: 'data-corrected',
      facts: { fields: ['name', 'urgency'] },
      content: {
        reason: 'Verkeerd gehoord',
        before: {},
        after: { item: { urgency: 'urgent' }, content: { name: 'Annie' } },
      },
    },
    {
      type: 'decided',
      facts: {
        decisionId: DECISION,
        round: 1,
        outcome: 'rejected',
        isObliged: false,
        redressCents: 0,
        isWithinMandate: true,
      },
      content: { ...words, solution: null, cause: 'Traag' },
    },
    {
      type: 'decided',
      facts: {
        decisionId: REVISED,
        round: 1,
        outcome: 'upheld',
        isObliged: true,
        redressCents: 9000,
        isWithinMandate: false,
      },
      content: { ...words, solution: 'Wij betalen.', cause: null },
    },
    { type: 'decision-approved', actorId: MANAGER, facts: { decisionId: REVISED } },
    {
      type: 'letter-written',
      facts: { letterId: ANSWER, purpose: 'answer-upheld', channel: 'e-mail', round: 1 },
      actorId: MANAGER,
      content: letter,
    },
    { type: 'answer-sent', actorId: MANAGER, facts: { letterId: ANSWER, decisionId: REVISED, offeredBy: HANDLER } },
    { type: 'letter-delivered', facts: { letterId: ANSWER } },
    { type: 'letter-bounced', facts: { letterId: ANSWER }, content: { reason: 'no such user' } },
    {
      type: 'letter-written',
      facts: { letterId: ON_PAPER, purpose: 'answer-upheld', channel: 'post', round: 1 },
      content: { ...letter, recipient: 'Anna\nDorpsstraat 1' },
    },
    { type: 'letter-posted', facts: { letterId: ON_PAPER, pdfSha256: 'p1' } },
    { type: 'promise-made', facts: { commitmentId: PROMISE, dueOn: '2026-03-25' }, content: { words: 'bellen' } },
    { type: 'reaction-recorded', facts: { reaction: 'agrees' }, content: { words: null } },
    { type: 'solution-carried-out', occurredAt: day(19), facts: { decisionId: REVISED } },
    { type: 'promise-kept', facts: { commitmentId: PROMISE } },
    { type: 'closed', facts: { reason: 'agreed' } },
  );
}

/** The data of that case, as they should be; each time a copy of its own. */
export function toldData(): CaseData & Record<'decisions' | 'letters' | 'commitments', DataRow[]> {
  const decision = { round: 1, decidedBy: HANDLER, ...words };
  return {
    case: {
      ...{
        itemId: ITEM,
        reference: 'VG-2026-000001',
        kind: 'complaint',
        channel: 'phone',
        category: 'motor',
        round: 1,
      },
      ...{ urgency: 'urgent', handlerId: HANDLER, receivedAt: day(1), closedAt: day(22), closureReason: 'agreed' },
      ...{ complainantType: 'person', name: 'Annie', email: 'anna@voorbeeld.example', callTimes: [], needs: [] },
      ...{ address: { city: 'Voorbeeldstad', street: 'Dorpsstraat 1' } },
      ...{ story: 'Mijn schade is niet betaald.', wish: 'Betaal.', wishNotAskedReason: null },
    },
    decisions: [
      {
        id: DECISION,
        ...decision,
        ...{ outcome: 'rejected', isObliged: false, redressCents: 0, isWithinMandate: true, solution: null },
        ...{ cause: 'Traag', decidedAt: day(9), approval: 'not-needed', approvedBy: null, answeredAt: null },
        ...{ carriedOutAt: null, reaction: null },
      },
      {
        id: REVISED,
        ...decision,
        ...{ outcome: 'upheld', isObliged: true, redressCents: 9000, isWithinMandate: false, solution: 'Wij betalen.' },
        ...{ cause: null, decidedAt: day(10), approval: 'approved', approvedBy: MANAGER, answeredAt: day(13) },
        ...{ carriedOutAt: day(19), reaction: 'agrees' },
      },
    ],
    letters: [
      {
        ...{
          id: CONFIRMATION,
          purpose: 'confirmation',
          channel: 'e-mail',
          ...letter,
          writtenAt: day(4),
          writtenBy: null,
        },
        ...{ state: 'sent', sentAt: day(4, '13:00:00.000'), mailSha256: 'm1', language: 'nl' },
        body: 'Volg uw zaak: https://persoonlijke-link.invalid/volg',
      },
      {
        ...{
          id: ANSWER,
          purpose: 'answer-upheld',
          channel: 'e-mail',
          ...letter,
          writtenAt: day(12),
          writtenBy: HANDLER,
        },
        ...{ state: 'bounced', sentAt: day(14), language: 'nl' },
      },
      {
        ...{
          id: ON_PAPER,
          purpose: 'answer-upheld',
          channel: 'post',
          ...letter,
          writtenAt: day(16),
          writtenBy: HANDLER,
        },
        ...{ state: 'posted', sentAt: day(17), pdfSha256: 'p1', language: 'nl', recipient: 'Anna\nDorpsstraat 1' },
      },
    ],
    commitments: [
      {
        ...{ id: CONFIRMING, kind: 'confirmation', madeAt: day(1), dueAt: day(2), lateFrom: day(2, '12:00:00.001') },
        ...{ state: 'broken', settledAt: day(4, '13:00:00.000'), settledBySeq: 5, missedAt: null, words: null },
      },
      {
        ...{ id: ANSWERING, kind: 'answer', madeAt: day(1), dueAt: day(5, '23:00:00.000') },
        ...{ lateFrom: day(5, '23:00:00.000'), state: 'broken', settledAt: day(14), settledBySeq: 14 },
        ...{ missedAt: day(6), words: null },
      },
      {
        ...{ id: PROMISE, kind: 'promise', madeAt: day(18), dueAt: day(26), lateFrom: day(26), words: 'bellen' },
        ...{ state: 'kept', settledAt: day(21), settledBySeq: 21, missedAt: null },
      },
    ],
  };
}
