import { aCase, type CaseSoFar } from '../../../../test/builders/case.js';
import type { Actor } from '../staff/actor.js';
import { availableActions, decideTransition } from './decide-transition.js';
import { RequirementNotMet, RoleNotAllowed, TransitionNotAllowed } from './errors.js';
import type { ActionName } from './workflow.js';

const now = new Date('2026-03-10T10:00:00Z');
const handler: Actor = { role: 'handler', userId: 'handler', mandateCents: 50_000, labels: 'all' };
const decide = (so: CaseSoFar, action: ActionName, input: Record<string, unknown> = {}, actor = handler) =>
  decideTransition(aCase(so), action, actor, input, now);

describe('decideTransition', () => {
  it.each<[string, CaseSoFar, ActionName, Record<string, unknown>, string]>([
    ['decided within the mandate', { item: { wishState: 'asked' } }, 'decide', { redressCents: 50_000 }, 'decided'],
    [
      'waiting for a second person above it',
      { item: { wishState: 'asked' } },
      'decide',
      { redressCents: 50_001 },
      'awaiting-approval',
    ],
    ['closed after a yes', { item: { status: 'closing' } }, 'record-closure-answer', { answer: 'yes' }, 'closed'],
    [
      'waiting for somebody else after a no',
      { item: { status: 'closing' } },
      'record-closure-answer',
      { answer: 'no' },
      'received',
    ],
    [
      'where it was after "call me"',
      { item: { status: 'closing' } },
      'record-closure-answer',
      { answer: 'call-me' },
      'closing',
    ],
    ['in treatment with its handler after a reopening', { item: { status: 'closed' } }, 'reopen', {}, 'in-treatment'],
    [
      'waiting for a handler when it had none',
      { item: { status: 'closed', handlerId: null } },
      'reopen',
      {},
      'received',
    ],
    [
      'with the colleague who looks again',
      { item: { status: 'answered' } },
      'start-second-look',
      { handlerId: 'fresh' },
      'in-treatment',
    ],
    ['waiting for somebody who looks again', { item: { status: 'answered' } }, 'start-second-look', {}, 'received'],
    [
      'where it was before the merge',
      {
        item: { status: 'merged' },
        events: [
          { type: 'merged', facts: { statusBefore: 'received' } },
          { type: 'merged', facts: { statusBefore: 'decided' } },
        ],
      },
      'unmerge',
      {},
      'decided',
    ],
  ])('leaves a case %s', (_, so, action, input, status) => {
    expect(decide(so, action, input)).toBe(status);
  });

  it('names what stands in the way: the status, the role, the rule', () => {
    expect(() => decide({}, 'send-answer')).toThrow(TransitionNotAllowed);
    expect(() => decide({ item: { kind: 'compliment', wishState: 'asked' } }, 'decide')).toThrow(TransitionNotAllowed);
    expect(() => decide({}, 'assign-top-manager')).toThrow(RoleNotAllowed);
    expect(() => decide({}, 'decide')).toThrow(RequirementNotMet);
    expect(() => decide({ item: { status: 'closing' } }, 'record-closure-answer', { answer: 'perhaps' })).toThrow(
      TransitionNotAllowed,
    );
  });
});

describe('availableActions', () => {
  const offered = (so: CaseSoFar, actor = handler) => availableActions(aCase(so), actor, now);

  it('says beforehand which rule an action still lacks, and how to meet it', () => {
    const toDecide = offered({}).find(({ action }) => action === 'decide');
    expect(toDecide?.unmet).toEqual([
      { requirement: 'wish-asked', remedy: expect.stringContaining('Ask the customer') },
    ]);
    expect(offered({ item: { wishState: 'asked' } }).find(({ action }) => action === 'decide')?.unmet).toEqual([]);
  });

  it('says beforehand who may not take a case over, and leaves open to whom it may be given', () => {
    const so = { item: { status: 'received' as const, round: 2 }, involvements: [{ userId: 'handler', round: 1 }] };
    const lacking = (action: ActionName, actor = handler) =>
      offered(so, actor)
        .find((one) => one.action === action)
        ?.unmet.map(({ requirement }) => requirement);
    expect(lacking('take-over')).toEqual(['new-handler-not-involved-before']);
    expect(lacking('take-over', { ...handler, userId: 'fresh' })).toEqual([]);
    expect(lacking('assign')).toEqual([]);
  });

  it('keeps silent about rules that depend on what will be sent', () => {
    const toSend = offered({ item: { status: 'decided' }, decision: { outcome: 'rejected' } }).find(
      ({ action }) => action === 'send-answer',
    );
    expect(toSend?.unmet).toEqual([]);
  });

  it('offers nothing of another role, status or kind', () => {
    const names = (so: CaseSoFar, actor = handler) => offered(so, actor).map(({ action }) => action);
    expect(names({ item: { status: 'merged' } })).toEqual([
      'add-note',
      'hand-to-post',
      'attach-file',
      'unmerge',
      'correct-data',
      'send-private-link',
      'revoke-private-links',
    ]);
    expect(names({ item: { kind: 'compliment' } })).not.toContain('decide');
    expect(names({}, { ...handler, role: 'auditor' })).toEqual([]);
  });
});
