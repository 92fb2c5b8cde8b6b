import type { Actor } from '../staff/actor.js';
import { FINAL_STATUSES, type Status } from '../vocabulary.js';
import type { CaseFacts } from './case-facts.js';
import { RequirementNotMet, RoleNotAllowed, TransitionNotAllowed } from './errors.js';
import { forks } from './forks.js';
import { requirement } from './requirements.js';
import { ACTIONS, type ActionName, type Transition, transitionOf } from './workflow.js';

/** An action as a screen may offer it. */
export interface AvailableAction {
  action: ActionName;
  /** Requirements that already are known to fail, with what to do; empty when the action can be done now. */
  unmet: { requirement: string; remedy: string }[];
}

/** The actions that the actor's role allows in the present status, with what still stands in the way. Pure. */
export function availableActions(facts: CaseFacts, actor: Actor, now: Date): AvailableAction[] {
  return ACTIONS.flatMap((action) => {
    const transition = transitionOf(facts.item.status, action);
    if (!transition || !fitsKind(transition, facts) || !transition.by.includes(actor.role)) return [];
    const unmet = (transition.requires ?? [])
      .filter((name) => !requirement(name).dependsOnInput?.(action) && !requirement(name).isMet(facts, actor, {}, now))
      .map((name) => ({ requirement: name, remedy: requirement(name).remedy }));
    return [{ action, unmet }];
  });
}

/**
 * The status that an action leads to. Throws `TransitionNotAllowed`, `RoleNotAllowed` or `RequirementNotMet`.
 * Pure: the only place where the workflow table is applied.
 */
export function decideTransition(
  facts: CaseFacts,
  action: ActionName,
  actor: Actor,
  input: Record<string, unknown>,
  now: Date,
): Status {
  const { status } = facts.item;
  const transition = transitionOf(status, action);
  if (!transition || !fitsKind(transition, facts)) throw new TransitionNotAllowed(action, status);
  if (!transition.by.includes(actor.role)) throw new RoleNotAllowed(action);
  for (const name of transition.requires ?? []) {
    const { isMet, remedy } = requirement(name);
    if (!isMet(facts, actor, input, now)) throw new RequirementNotMet(name, remedy);
  }
  const next = nextStatus(transition, facts, actor, input);
  if (next === undefined) throw new TransitionNotAllowed(action, status);
  return next === 'same' ? status : next;
}

/** Whether the work on a case is over. */
export function isOver(status: Status): boolean {
  return FINAL_STATUSES.includes(status);
}

function nextStatus(transition: Transition, facts: CaseFacts, actor: Actor, input: Record<string, unknown>) {
  const { to } = transition;
  return typeof to === 'string' ? to : to.paths[forks[to.fork](facts, actor, input)];
}

function fitsKind({ only }: Transition, { item }: CaseFacts): boolean {
  return only === undefined || (only === 'complaints') === (item.kind === 'complaint');
}
