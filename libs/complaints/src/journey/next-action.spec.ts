import { aCase, type CaseSoFar } from '../../../../test/builders/case.js';
import type { Actor } from '../staff/actor.js';
import { nextAction, nextActionFor } from './next-action.js';

const answered = { status: 'answered' as const };
const closing = { status: 'closing' as const };
const call = (at: string) => ({ type: 'closure-asked', at, facts: { by: 'phone' } });
const offered = { type: 'answer-offered', facts: { offeredBy: 'writer' } };
const cameBack = [
  { type: 'answer-sent', facts: { letterId: 'l' } },
  { type: 'letter-failed', facts: { letterId: 'l' } },
];

describe('the next action', () => {
  it.each<[string | null, string, CaseSoFar]>([
    ['take-over', 'nobody has the case', { item: { status: 'received', handlerId: null } }],
    [
      'confirm-receipt',
      'the confirmation came back',
      { commitments: [{ kind: 'confirmation', nextStep: 'call-or-write' }] },
    ],
    [
      'confirm-receipt',
      'there is no address to mail to',
      { item: { hasEmail: false }, commitments: [{ kind: 'confirmation' }] },
    ],
    [
      'log-contact',
      'the customer was not spoken to',
      { commitments: [{ kind: 'first-contact' }, { kind: 'confirmation' }] },
    ],
    ['record-wish', 'the wish is not known', {}],
    [
      'record-colleague-answer',
      'a colleague owes an answer',
      { item: { wishState: 'asked' }, commitments: [{ kind: 'colleague-request' }] },
    ],
    ['decide', 'everything is known', { item: { wishState: 'asked' } }],
    ['approve', 'a decision waits', { item: { status: 'awaiting-approval' } }],
    ['send-answer', 'a decision is made', { item: { status: 'decided' } }],
    ['release-answer', 'the answer waits for a second reader', { item: { status: 'decided' }, events: [offered] }],
    [
      'send-answer',
      'the second reader gave it back',
      { item: { status: 'decided' }, events: [offered, { type: 'answer-returned' }] },
    ],
    ['send-answer', 'the answer came back', { item: answered, decision: { hasSolution: true }, events: cameBack }],
    ['carry-out-solution', 'something was promised in the answer', { item: answered, decision: { hasSolution: true } }],
    ['ask-closure', 'the customer has the answer', { item: answered, decision: {} }],
    ['close', 'the customer agrees', { item: answered, decision: { reaction: 'agrees' } }],
    ['start-second-look', 'the customer disagrees', { item: answered, decision: { reaction: 'disagrees' } }],
    [
      'refer',
      'the customer disagrees again',
      { item: { ...closing, round: 2 }, decision: { round: 2, reaction: 'disagrees' } },
    ],
    ['ask-closure', 'one attempt was made', { item: closing, decision: {}, events: [call('2026-03-09T10:00:00Z')] }],
    [
      'record-closure-answer',
      'the customer has time left',
      { item: closing, decision: {}, events: [call('2026-03-09T10:00:00Z'), call('2026-03-10T10:00:00Z')] },
    ],
    [
      'close',
      'the customer kept silent',
      { item: closing, decision: {}, events: [call('2026-02-02T10:00:00Z'), call('2026-02-09T10:00:00Z')] },
    ],
    ['close', 'it is a compliment', { item: { kind: 'compliment' } }],
    ['record-dispute-outcome', 'a dispute goes on', { item: { status: 'closed' }, openDispute: { id: 'd' } }],
    [
      'record-dispute-reply',
      'a dispute body waits for our reaction',
      { item: { status: 'closed' }, openDispute: { id: 'd' }, commitments: [{ kind: 'dispute-reply' }] },
    ],
    [
      'settle-promise',
      'something was promised after closing',
      { item: { status: 'closed' }, commitments: [{ kind: 'promise' }] },
    ],
    [
      'carry-out-solution',
      'the customer went on outside with a solution that was accepted',
      { item: { status: 'closed' }, commitments: [{ kind: 'carry-out-solution' }], openDispute: { id: 'd' } },
    ],
    [null, 'the case is closed', { item: { status: 'closed' } }],
    [null, 'the case is merged', { item: { status: 'merged' } }],
  ])('is %s when %s', (action, _, so) => {
    expect(nextAction(aCase(so), new Date('2026-03-10T12:00:00Z'))).toBe(action);
  });
});

describe('the next action after a letter without a promise did not arrive', () => {
  const of = (type: string, purpose: string, more: object = {}, letterId = 'l') => ({
    type,
    facts: { letterId, purpose, ...more },
  });
  const next = (...events: ReturnType<typeof of>[]) =>
    nextAction(aCase({ item: { wishState: 'asked' }, events }), new Date('2026-03-10T12:00:00Z'));

  it.each(['letter-failed', 'letter-bounced'])('is to call: %s', (lost) => {
    expect(next(of('letter-delivered', 'reply'), of(lost, 'reply'))).toBe('log-contact');
  });

  it('is to call on a case that is closed too', () => {
    const facts = aCase({ item: { status: 'closed' }, events: [of('letter-failed', 'improvement-message')] });
    expect(nextAction(facts, new Date('2026-03-10T12:00:00Z'))).toBe('log-contact');
  });

  it('stays to call until somebody was reached', () => {
    const lost = of('letter-failed', 'information-request');
    expect(next(lost, of('contact-logged', '', { reached: false }))).toBe('log-contact');
    expect(next(lost, of('contact-logged', '', { reached: true }))).toBe('decide');
  });

  it.each([
    ['the same letter went after all', of('letter-delivered', 'reply')],
    ['a later letter arrived', of('letter-delivered', 'progress-update', {}, 'm')],
    ['a later letter went by post', of('letter-posted', 'reply', {}, 'm')],
  ])('is what the case asks when %s', (_, event) => {
    expect(next(of('letter-failed', 'reply'), event)).toBe('decide');
  });

  it('is still to call when only a colleague got a mail since', () => {
    expect(next(of('letter-failed', 'reply'), of('letter-delivered', 'colleague-message', {}, 'm'))).toBe(
      'log-contact',
    );
  });

  it.each(['monitor-invitation', 'contact-details-changed', 'causer-feedback'])(
    'is not to call about %s, which nobody waits for',
    (purpose) => {
      expect(next(of('letter-failed', purpose))).toBe('decide');
    },
  );
});

describe('the next action of a second look that waits for somebody', () => {
  const as = (userId: string): Actor => ({ role: 'handler', userId, mandateCents: 0, labels: 'all' });
  const waiting = {
    item: { status: 'received' as const, handlerId: null, round: 2, aboutUserId: 'named' },
    involvements: [{ userId: 'first', round: 1 }],
  };
  const next = (userId: string, so: CaseSoFar = waiting) =>
    nextActionFor(aCase(so), as(userId), new Date('2026-03-10T12:00:00Z'));

  it('is to assign it for the first colleague, who may not take it over', () => {
    expect(next('first')).toBe('assign');
  });

  it('is nothing for whom the complaint is about, in whatever status', () => {
    expect(next('named')).toBeNull();
    expect(next('named', { item: { status: 'decided', aboutUserId: 'named' } })).toBeNull();
  });

  it('is to take it over for anybody else, and for whoever came in during this round', () => {
    expect(next('fresh')).toBe('take-over');
    expect(next('first', { ...waiting, involvements: [{ userId: 'first', round: 2 }] })).toBe('take-over');
  });

  it('leaves other next actions as they are', () => {
    expect(next('first', { item: { status: 'decided', round: 2 }, involvements: waiting.involvements })).toBe(
      'send-answer',
    );
  });
});
