import { aCase } from '../../../../test/builders/case.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentTo } from '../commitments/initial-commitments.js';
import type { Term } from '../deadlines/term.js';
import type { CommitmentKind } from '../vocabulary.js';
import { warningMoments } from './warning-moments.js';

const facts = aCase();

/** The moments, in UTC, of a promise received and registered at these instants. */
function momentsOf(term: Term, received: string, registered = received, kind: CommitmentKind = 'answer') {
  const promise = commitmentTo('customer', kind, new Date(received), term, facts.calendar);
  const commitment = { ...promise, madeAt: new Date(registered) } as Commitment;
  const { handler, manager } = warningMoments(commitment, facts);
  return [handler?.toISOString() ?? null, manager?.toISOString() ?? null];
}

const fiveDays: Term = { unit: 'workingDays', length: 5 };
const oneDay: Term = { unit: 'hours', length: 24 };

describe('warningMoments', () => {
  it('are shares of the term, moved into office hours', () => {
    // Monday 10:20 to the end of the next Monday: three quarters is Saturday night, nine tenths Monday before opening.
    expect(momentsOf(fiveDays, '2026-03-02T09:20:00Z')).toEqual([
      '2026-03-09T08:00:00.000Z',
      '2026-03-09T08:00:00.000Z',
    ]);
    expect(momentsOf({ unit: 'weeks', length: 2 }, '2026-03-02T09:20:00Z')).toEqual([
      '2026-03-13T08:00:00.000Z',
      '2026-03-16T08:00:00.000Z',
    ]);
  });

  it('come before the term ends, also when it ends outside office hours', () => {
    // Friday 14:00 to Saturday 14:00.
    expect(momentsOf(oneDay, '2026-03-06T13:00:00Z')).toEqual(['2026-03-06T15:59:00.000Z', '2026-03-06T15:59:00.000Z']);
  });

  it('are none when nobody works as long as the term lasts', () => {
    expect(momentsOf(oneDay, '2026-03-07T09:00:00Z')).toEqual([null, null]);
  });

  it('are not before the promise was known', () => {
    expect(momentsOf(fiveDays, '2026-03-02T09:20:00Z', '2026-03-09T13:00:00Z')).toEqual([
      '2026-03-09T13:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
    ]);
  });

  it('are none for what the system itself chases', () => {
    expect(momentsOf(fiveDays, '2026-03-02T09:20:00Z', undefined, 'colleague-request')).toEqual([null, null]);
    expect(momentsOf(fiveDays, '2026-03-02T09:20:00Z', undefined, 'closure-attempt')).toEqual([null, null]);
  });
});
