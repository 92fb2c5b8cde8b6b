import type { Actor } from '../staff/actor.js';
import { type CaseFacts, needsSecondReader } from './case-facts.js';

/** Where an action can lead to more than one status, its fork names the path. Pure. */
export const forks = {
  'within-mandate': (_facts, actor, input) => (Number(input.redressCents ?? 0) <= actor.mandateCents ? 'yes' : 'no'),
  'second-reader-needed': (facts) => (needsSecondReader(facts) ? 'yes' : 'no'),
  'handler-named': (_facts, _actor, input) => (input.handlerId ? 'yes' : 'no'),
  'has-handler': (facts) => (facts.item.handlerId ? 'yes' : 'no'),
  'closure-answer': (_facts, _actor, input) => String(input.answer),
  'status-before-merge': (facts) =>
    String(facts.events.findLast(({ type }) => type === 'merged')?.facts.statusBefore ?? 'received'),
} satisfies Record<string, (facts: CaseFacts, actor: Actor, input: Record<string, unknown>) => string>;

export type ForkName = keyof typeof forks;
