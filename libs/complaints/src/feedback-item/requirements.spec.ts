import { aCase, type CaseSoFar } from '../../../../test/builders/case.js';
import type { Actor } from '../staff/actor.js';
import {
  closureAttemptsSpent,
  customerAgreed,
  type RequirementName,
  requirement,
  requirements,
} from './requirements.js';

const NOW = new Date('2026-03-10T10:00:00Z');

/** A case in which the rule fails or holds, with who tries and what is sent along. */
interface Example {
  when: CaseSoFar;
  who?: Partial<Actor>;
  input?: Record<string, unknown>;
}

const aboutMe: CaseSoFar = { item: { aboutUserId: 'me' } };
const secondRound: CaseSoFar = {
  item: { round: 2 },
  involvements: [
    { userId: 'before', round: 1 },
    { userId: 'now', round: 2 },
  ],
};
const aboveMandate: CaseSoFar = { decision: { decidedBy: 'decider', redressCents: 75_000, approval: 'pending' } };
const asked = (at: string, more: Record<string, unknown> = { by: 'phone' }) => ({
  type: 'closure-asked',
  at,
  facts: more,
});
const CUSTOMER: Partial<Actor> = { role: 'customer', userId: null };
/** The label lets its customers reopen for eight weeks. */
const closedOn = (at: string, closureReason: 'no-reaction' | 'withdrawn' | 'agreed'): CaseSoFar => ({
  item: { status: 'closed', closureReason, closedAt: new Date(at) },
});
const offered = { type: 'answer-offered', facts: { offeredBy: 'me' } };
const paused = { type: 'clock-paused', facts: { reason: 'customer-request' } };
const counted = (commitment: NonNullable<CaseSoFar['commitments']>[number]) => ({
  normPolicyId: 'policy',
  explanation: { count: {} },
  ...commitment,
});
const REFERRAL = 'Ga uiterlijk 2 maart 2027 naar Kifid (www.kifid.nl), of naar de rechter.';

const examples: Record<RequirementName, { fails: Example; holds: Example }> = {
  'actor-not-complained-about': {
    fails: { when: aboutMe },
    holds: { when: { item: { aboutUserId: 'somebody else' } } },
  },
  'new-handler-not-complained-about': {
    fails: { when: { item: { aboutUserId: 'them' } }, input: { handlerId: 'them' } },
    holds: { when: { item: { aboutUserId: 'them' } }, input: { handlerId: 'another' } },
  },
  'top-manager-not-complained-about': {
    fails: { when: { item: { aboutUserId: 'them' } }, input: { topManagerId: 'them' } },
    holds: { when: { item: { aboutUserId: 'them' } }, input: { topManagerId: 'another' } },
  },
  'decision-by-others': {
    fails: { when: { item: { aboutUserId: 'decider' }, decision: { decidedBy: 'decider' } } },
    holds: { when: { item: { aboutUserId: 'them' }, decision: { decidedBy: 'decider', approvedBy: 'approver' } } },
  },
  'new-handler-not-involved-before': {
    fails: { when: secondRound, input: { handlerId: 'before' } },
    holds: { when: secondRound, input: { handlerId: 'now' } },
  },
  'second-looker-not-involved': {
    fails: { when: { involvements: [{ userId: 'now', round: 1 }] }, input: { handlerId: 'now' } },
    holds: { when: { involvements: [{ userId: 'now', round: 1 }] }, input: { handlerId: 'fresh' } },
  },
  'decider-not-involved-before': {
    fails: { when: secondRound, who: { userId: 'before' } },
    holds: { when: secondRound, who: { userId: 'now' } },
  },
  'no-answer-waits': {
    fails: { when: { events: [offered] } },
    holds: { when: { events: [offered, { type: 'answer-returned' }] } },
  },
  'answer-waits': {
    fails: { when: { events: [offered, { type: 'answer-sent' }] } },
    holds: { when: { events: [offered, { type: 'answer-returned' }, offered] } },
  },
  'reader-is-second-person': {
    fails: { when: { events: [offered] }, who: { userId: 'me' } },
    holds: { when: { events: [offered] }, who: { userId: 'another' } },
  },
  'has-handler': { fails: { when: { item: { handlerId: null } } }, holds: { when: {} } },
  'has-decision': { fails: { when: {} }, holds: { when: { decision: {} } } },
  'wish-asked': {
    fails: { when: { item: { wishState: 'unknown' } } },
    holds: { when: { item: { wishState: 'could-not-ask' } } },
  },
  'approver-is-second-person': {
    fails: { when: aboveMandate, who: { userId: 'decider' } },
    holds: { when: aboveMandate },
  },
  'approver-within-mandate': {
    fails: { when: aboveMandate, who: { mandateCents: 74_999 } },
    holds: { when: aboveMandate, who: { mandateCents: 75_000 } },
  },
  'referral-in-letter': {
    fails: { when: { decision: { outcome: 'partly-upheld' } }, input: { body: 'Wij wijzen uw klacht deels af.' } },
    holds: { when: { decision: { outcome: 'partly-upheld' } }, input: { body: REFERRAL } },
  },
  'answer-came-back': {
    fails: {
      when: {
        events: [
          { type: 'answer-sent', facts: { letterId: 'l' } },
          { type: 'letter-delivered', facts: { letterId: 'l' } },
        ],
      },
    },
    holds: {
      when: {
        events: [
          { type: 'answer-sent', facts: { letterId: 'l' } },
          { type: 'letter-delivered', facts: { letterId: 'l' } },
          { type: 'letter-bounced', facts: { letterId: 'l' } },
        ],
      },
    },
  },
  'confirmation-still-due': {
    fails: { when: { commitments: [{ kind: 'confirmation', state: 'kept' }] } },
    holds: { when: { commitments: [{ kind: 'confirmation' }] } },
  },
  'colleague-owes-answer': {
    fails: { when: { commitments: [{ kind: 'colleague-request', state: 'kept' }] } },
    holds: { when: { commitments: [{ kind: 'colleague-request' }] } },
  },
  'letter-fits-case': {
    fails: { when: {}, input: { purpose: 'dispute-forwarding' } },
    holds: { when: {}, input: { purpose: 'reply' } },
  },
  'promise-is-open': {
    fails: { when: { commitments: [{ kind: 'promise', state: 'cancelled' }, { kind: 'answer' }] } },
    holds: { when: { commitments: [{ kind: 'promise' }] } },
  },
  'message-waits-to-be-read': {
    fails: { when: { commitments: [{ kind: 'message-to-read', state: 'kept' }, { kind: 'promise' }] } },
    holds: { when: { commitments: [{ kind: 'message-to-read' }] } },
  },
  'terms-allow-pause': {
    fails: { when: { policy: { clockPausesForCustomer: false } } },
    holds: { when: { policy: { clockPausesForCustomer: true } } },
  },
  'term-runs': {
    fails: {
      when: {
        commitments: [counted({ kind: 'confirmation' }), counted({ kind: 'answer', state: 'kept' })],
        events: [paused, { type: 'clock-resumed' }],
      },
    },
    holds: { when: { commitments: [counted({ kind: 'answer' })], events: [paused, { type: 'clock-resumed' }] } },
  },
  'clock-stands-still': {
    fails: { when: { events: [paused, { type: 'closed' }] } },
    holds: { when: { events: [paused, { type: 'clock-resumed' }, paused] } },
  },
  'letter-waits-for-post': {
    fails: {
      when: {
        events: [
          { type: 'letter-written', facts: { letterId: 'mail', channel: 'e-mail' } },
          { type: 'letter-written', facts: { letterId: 'paper', channel: 'post' } },
          { type: 'letter-posted', facts: { letterId: 'paper' } },
        ],
      },
    },
    holds: { when: { events: [{ type: 'letter-written', facts: { letterId: 'paper', channel: 'post' } }] } },
  },
  'solution-waits': {
    fails: { when: { decision: { hasSolution: true, carriedOutAt: NOW } } },
    holds: { when: { decision: { hasSolution: true } } },
  },
  'solution-carried-out': {
    fails: { when: { decision: { hasSolution: true } } },
    holds: { when: { decision: { hasSolution: true, carriedOutAt: NOW } } },
  },
  'closure-allowed': { fails: { when: { decision: {} } }, holds: { when: { decision: { reaction: 'agrees' } } } },
  'customer-disagrees': {
    fails: { when: { item: { round: 2 }, decision: { round: 1, reaction: 'disagrees' } } },
    holds: { when: { decision: { reaction: 'disagrees' } } },
  },
  'referral-fits-case': {
    fails: { when: { item: { category: 'health' } }, input: { body: 'kifid' } },
    holds: { when: { item: { category: 'health' } }, input: { body: 'skgz' } },
  },
  'no-open-dispute': { fails: { when: { openDispute: { id: 'd' } } }, holds: { when: {} } },
  'dispute-open-to-customer': {
    fails: { when: { decision: {} }, input: { body: 'kifid' } },
    holds: { when: { events: [{ type: 'answer-sent' }] }, input: { body: 'kifid' } },
  },
  'has-open-dispute': { fails: { when: {} }, holds: { when: { openDispute: { id: 'd' } } } },
  'has-e-mail-address': {
    fails: { when: { item: { hasEmail: false } } },
    holds: { when: { item: { hasEmail: true } } },
  },
  'monitor-not-answered': {
    fails: { when: { events: [{ type: 'monitor-answered' }] } },
    holds: { when: { events: [{ type: 'closed' }] } },
  },
  'improvement-recorded': {
    fails: { when: { events: [{ type: 'similar-cases-examined' }] } },
    holds: { when: { events: [{ type: 'improvement-recorded' }] } },
  },
  'adjustment-waits': {
    fails: {
      when: {
        item: { needs: ['hearing'] },
        events: [{ type: 'adjustment-carried-out', facts: { need: 'hearing' } }],
      },
    },
    holds: {
      when: {
        item: { needs: ['hearing', 'reading'] },
        events: [{ type: 'adjustment-carried-out', facts: { need: 'hearing' } }],
      },
    },
  },
  'response-unshared': {
    fails: { when: { events: [{ type: 'monitor-answered' }, { type: 'response-shared' }] } },
    holds: { when: { events: [{ type: 'closed' }, { type: 'monitor-answered' }] } },
  },
  'customer-reopens-in-time': {
    fails: { when: closedOn('2026-01-13T09:59:00Z', 'no-reaction'), who: CUSTOMER },
    holds: { when: closedOn('2026-01-13T10:01:00Z', 'no-reaction'), who: CUSTOMER },
  },
  'is-not-merge-target': {
    fails: { when: { events: [{ type: 'absorbed', facts: { itemId: 'other' } }] } },
    holds: {
      when: {
        events: [
          { type: 'absorbed', facts: { itemId: 'other' } },
          { type: 'released', facts: { itemId: 'other' } },
        ],
      },
    },
  },
};

function isMet(name: RequirementName, { when, who, input = {} }: Example): boolean {
  const actor: Actor = { role: 'manager', userId: 'me', mandateCents: 100_000, labels: 'all', ...who };
  return requirement(name).isMet(aCase(when), actor, input, NOW);
}

describe('the requirements', () => {
  it('all have a counter-example', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(requirements).sort());
  });

  it.each(Object.keys(examples) as RequirementName[])('%s holds and fails where it should', (name) => {
    expect([isMet(name, examples[name].fails), isMet(name, examples[name].holds)]).toEqual([false, true]);
  });

  it('let a customer reopen after silence or a withdrawal, and colleagues always', () => {
    const reopens = (reason: Parameters<typeof closedOn>[1], who?: Partial<Actor>) =>
      isMet('customer-reopens-in-time', { when: closedOn('2026-03-01T09:00:00Z', reason), who });
    expect([reopens('withdrawn', CUSTOMER), reopens('agreed', CUSTOMER), reopens('agreed')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(isMet('customer-reopens-in-time', { when: closedOn('2020-01-01T09:00:00Z', 'agreed') })).toBe(true);
  });

  it('let a customer reopen until the same time of the office, also over the start of summer time', () => {
    const actor: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: 'all' };
    const closed = aCase(closedOn('2026-02-20T10:00:00Z', 'no-reaction'));
    const mayAt = (now: string) => requirement('customer-reopens-in-time').isMet(closed, actor, {}, new Date(now));
    expect([mayAt('2026-04-17T08:59:59Z'), mayAt('2026-04-17T09:00:00Z')]).toEqual([true, false]);
  });

  it('never take the customer for the colleague complained about', () => {
    expect(isMet('actor-not-complained-about', { when: { item: { aboutUserId: null } }, who: CUSTOMER })).toBe(true);
    expect(isMet('actor-not-complained-about', { when: aboutMe, who: CUSTOMER })).toBe(true);
  });

  it('keep whoever takes over a complaint about themselves from it, without a word sent along', () => {
    expect(isMet('new-handler-not-complained-about', { when: aboutMe })).toBe(false);
  });

  it('do not take a decision of an earlier round, or one that was returned, for the present one', () => {
    const rejected = { body: REFERRAL };
    expect(
      isMet('referral-in-letter', { when: { item: { round: 2 }, decision: { outcome: 'upheld' } }, input: rejected }),
    ).toBe(false);
    expect(
      isMet('referral-in-letter', { when: { decision: { outcome: 'upheld', approval: 'returned' } }, input: rejected }),
    ).toBe(false);
    expect(isMet('solution-waits', { when: { item: { round: 2 }, decision: { hasSolution: true } } })).toBe(false);
  });

  it('let an answer that upholds the complaint go without a referral', () => {
    expect(
      isMet('referral-in-letter', { when: { decision: { outcome: 'upheld' } }, input: { body: 'U heeft gelijk.' } }),
    ).toBe(true);
  });

  it('let nobody be referred who said nothing, or agreed after all', () => {
    expect(isMet('customer-disagrees', { when: { decision: {} } })).toBe(false);
    expect(isMet('customer-disagrees', { when: { decision: { reaction: 'agrees' } } })).toBe(false);
  });

  it.each([
    ['motor', false, ['kifid', 'court']],
    ['health', false, ['skgz', 'court']],
    ['motor', true, ['court']],
  ] as const)('refer a customer with a %s complaint (business: %s) to %s only', (category, isBusiness, bodies) => {
    const fits = (body: string) =>
      isMet('referral-fits-case', { when: { item: { category, isBusiness } }, input: { body } });
    expect(['kifid', 'skgz', 'court'].filter(fits)).toEqual(bodies);
  });

  it('take an answer that came back and was delivered after all for given', () => {
    const events = ['letter-delivered', 'letter-bounced', 'letter-delivered'].map((type) => ({
      type,
      facts: { letterId: 'l' },
    }));
    expect(
      isMet('answer-came-back', { when: { events: [{ type: 'answer-sent', facts: { letterId: 'l' } }, ...events] } }),
    ).toBe(false);
  });
});

describe('the yes of the customer', () => {
  it.each([
    ['counts', { reaction: 'agrees' as const }, true],
    [
      'counts when the solution was carried out',
      { reaction: 'agrees' as const, hasSolution: true, carriedOutAt: NOW },
      true,
    ],
    ['does not count before the solution was carried out', { reaction: 'agrees' as const, hasSolution: true }, false],
    ['is not a no', { reaction: 'disagrees' as const }, false],
    ['is not of an earlier round', { reaction: 'agrees' as const, round: 0 }, false],
  ])('%s', (_, decision, agrees) => {
    expect(customerAgreed(aCase({ decision }))).toBe(agrees);
  });
});

describe('silence of the customer', () => {
  // Tuesday 3 March; ten working days on is Tuesday 17 March, so Wednesday 18 March is the first day to close.
  const first = asked('2026-03-03T10:00:00Z');
  const second = asked('2026-03-10T10:00:00Z');
  const closesOn = '2026-03-18T08:00:00Z';
  const spent = (so: CaseSoFar, at: string) => closureAttemptsSpent(aCase(so), new Date(at));

  it('allows closing after the attempts and the whole window', () => {
    expect(spent({ events: [first, second] }, closesOn)).toBe(true);
  });

  it.each<[string, CaseSoFar, string]>([
    ['before the window has passed', { events: [first, second] }, '2026-03-17T22:00:00Z'],
    ['after one attempt', { events: [first] }, '2026-04-30T08:00:00Z'],
    ['without any attempt', { events: [] }, '2026-04-30T08:00:00Z'],
    ['when the customer said no', { events: [first, second], decision: { reaction: 'disagrees' } }, closesOn],
    ['for attempts of before the second look', { events: [first, second, { type: 'second-look-started' }] }, closesOn],
    ['for attempts of before the reopening', { events: [first, second, { type: 'reopened' }] }, closesOn],
    [
      'for attempts of before the customer asked for a call',
      { events: [first, { type: 'closure-answered', facts: { answer: 'call-me' } }, second] },
      '2026-04-30T08:00:00Z',
    ],
    [
      'for letters of which nothing was heard',
      { events: [first, asked('2026-03-10T10:00:00Z', { by: 'letter', letterId: 'l' })] },
      closesOn,
    ],
    [
      'for letters that came back',
      {
        events: [
          first,
          asked('2026-03-10T10:00:00Z', { by: 'letter', letterId: 'l' }),
          { type: 'letter-bounced', facts: { letterId: 'l' } },
        ],
      },
      closesOn,
    ],
    [
      'in the label that asks three times',
      {
        events: [first, second],
        policy: { closure: { askWithinWorkingDays: 3, attempts: 3, windowWorkingDays: 10, reopenWeeks: 8 } },
      },
      closesOn,
    ],
  ])('allows no closing %s', (_, so, at) => {
    expect(spent(so, at)).toBe(false);
  });

  it.each(['letter-delivered', 'letter-posted'])('counts a letter once there is a %s of it', (type) => {
    const letter = asked('2026-03-10T10:00:00Z', { by: 'letter', letterId: 'l' });
    expect(spent({ events: [first, letter, { type, facts: { letterId: 'l' } }] }, closesOn)).toBe(true);
  });
});
