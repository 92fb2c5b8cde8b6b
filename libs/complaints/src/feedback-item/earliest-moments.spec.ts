import { aCase, type CaseSoFar } from '../../../../test/builders/case.js';
import { type BackdatedAction, earliestMoment } from './earliest-moments.js';

const RECEIPT = new Date('2026-03-02T09:14:00Z');
const THEN = '2026-03-20T10:00:00Z';
const at = (type: string, facts: Record<string, unknown> = {}) => ({ type, facts, at: THEN });

const follows: [BackdatedAction, string, CaseSoFar, Record<string, unknown>?][] = [
  ['settle-promise', 'before-promise', { commitments: [{ id: 'p', madeAt: new Date(THEN) }] }, { commitmentId: 'p' }],
  ['resume-clock', 'before-pause', { events: [at('clock-paused')] }],
  ['hand-to-post', 'before-letter', { events: [at('letter-written', { letterId: 'l' })] }, { letterId: 'l' }],
  ['record-reaction', 'before-answer', { events: [at('answer-sent')] }],
  ['carry-out-solution', 'before-decision', { decision: { decidedAt: new Date(THEN) } }],
  ['record-closure-answer', 'before-closure-question', { events: [at('closure-asked')] }],
  ['withdraw', 'before-reopening', { events: [at('withdrawn'), at('reopened')] }],
  ['open-dispute', 'before-answer-or-term', { events: [at('answer-sent')] }, { body: 'kifid' }],
  ['record-dispute-reply', 'before-dispute', { openDispute: { id: 'd', openedAt: new Date(THEN) } }],
  ['record-dispute-outcome', 'before-dispute', { openDispute: { id: 'd', openedAt: new Date(THEN) } }],
];

describe('the earliest moment of what is recorded afterwards', () => {
  it.each(follows)('of %s is that of what it follows, or else it is %s', (action, code, so, input = {}) => {
    expect(earliestMoment(aCase(so), action, input)).toMatchObject({ at: new Date(THEN), code });
  });

  it.each(follows)('of %s is the receipt where nothing came before', (action) => {
    expect(earliestMoment(aCase(), action, {})).toMatchObject({ at: RECEIPT, code: 'before-receipt' });
  });

  it.each(['confirm-receipt', 'log-contact', 'carry-out-adjustment'] as const)(
    'of %s is the receipt, whatever happened since',
    (action) => {
      const busy = aCase({ events: [at('answer-sent'), at('closure-asked')], decision: {} });
      expect(earliestMoment(busy, action, {})).toMatchObject({ at: RECEIPT });
    },
  );

  it('is that of the first letter or question of the present round', () => {
    const twice = (type: string) => [
      { type, at: '2026-03-03T10:00:00Z' },
      { type: 'second-look-started', at: '2026-03-10T10:00:00Z' },
      at(type),
      { type, at: '2026-03-25T10:00:00Z' },
    ];
    const earliest = (action: BackdatedAction, type: string) =>
      earliestMoment(aCase({ events: twice(type) }), action, {}).at.toISOString();
    expect([earliest('record-reaction', 'answer-sent'), earliest('record-closure-answer', 'closure-asked')]).toEqual([
      new Date(THEN).toISOString(),
      new Date(THEN).toISOString(),
    ]);
  });
});
