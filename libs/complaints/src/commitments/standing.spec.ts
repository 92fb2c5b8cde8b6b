import type { CommitmentKind } from '../vocabulary.js';
import { standingOf } from './standing.js';

const events = (type: string, facts: object = {}) => [
  { seq: 1, type: 'registered', occurredAt: new Date(), facts: {} },
  { seq: 2, type, occurredAt: new Date(), facts: { ...facts } },
];
const broken = (kind: CommitmentKind) => ({ id: 'p', kind, state: 'broken' as const, settledBySeq: 2 });

describe('how a broken commitment stands', () => {
  it.each([
    ['confirmation', 'letter-delivered'],
    ['answer', 'letter-posted'],
    ['first-contact', 'contact-logged'],
    ['promise', 'promise-kept'],
    ['carry-out-solution', 'solution-carried-out'],
    ['dispute-reply', 'dispute-replied'],
  ] as const)('%s was done, but late, by %s', (kind, type) => {
    expect(standingOf(broken(kind), { events: events(type) })).toBe('kept-late');
  });

  it.each([
    ['answer', 'closed', { reason: 'withdrawn' }],
    ['answer', 'closed', { reason: 'agreed' }],
    ['closure', 'closed', { reason: 'withdrawn' }],
    ['closure', 'closed', { reason: 'referred' }],
    ['first-contact', 'merged', {}],
    ['promise', 'promise-cancelled', {}],
    ['dispute-reply', 'dispute-ended', {}],
    ['carry-out-solution', 'second-look-started', {}],
    ['confirmation', 'letter-bounced', {}],
    ['confirmation', 'letter-written', {}],
  ] as const)('%s was not kept when it ended by %s %j', (kind, type, facts) => {
    expect(standingOf(broken(kind), { events: events(type, facts) })).toBe('not-kept');
  });

  it('the end of the case is what the promise to settle everything is kept by', () => {
    expect(standingOf(broken('closure'), { events: events('closed', { reason: 'agreed' }) })).toBe('kept-late');
  });

  it('what is open, kept or lapsed stands as it is', () => {
    const states = (['open', 'kept', 'cancelled'] as const).map((state) =>
      standingOf({ ...broken('answer'), state }, { events: events('closed', { reason: 'withdrawn' }) }),
    );
    expect(states).toEqual(['open', 'kept', 'cancelled']);
  });
});
