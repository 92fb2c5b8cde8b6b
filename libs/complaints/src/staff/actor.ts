import type { ActorRole, Role } from '../vocabulary.js';

/** Who is acting: a member of staff, the customer through the portal, or the system itself. */
export interface Actor {
  role: ActorRole;
  /** Id of the staff user; null for the system and the customer. */
  userId: string | null;
  mandateCents: number;
  /** Labels this actor may touch; `'all'` for the system and staff without a limit. */
  labels: readonly string[] | 'all';
  /** Cases of other labels that an auditor was given one by one. */
  cases?: readonly GivenCase[];
}

/** A case that somebody was given to see, with its label. */
export interface GivenCase {
  id: string;
  labelId: string;
}

/** What an auditor was given to see at this moment. */
export interface GivenAccess {
  labels: string[];
  cases: GivenCase[];
}

/** The worker and the schedules. */
export const SYSTEM: Actor = { role: 'system', userId: null, mandateCents: 0, labels: 'all' };

/** Somebody of the staff as an actor. An auditor sees what was given, for the time it was given; without that, nothing. */
export function staffActor(user: {
  id: string;
  role: Role;
  mandateCents: number;
  hasAllLabels: boolean;
  labelIds: string[];
  given?: GivenAccess | null;
}): Actor {
  const { role, id: userId, mandateCents, given } = user;
  if (role === 'auditor') return { role, userId, mandateCents, labels: given?.labels ?? [], cases: given?.cases ?? [] };
  return { role, userId, mandateCents, labels: user.hasAllLabels ? 'all' : user.labelIds };
}

/** Whether the actor may see and touch this case: it is of one of the actor's labels, or was given apart. */
export function hasCaseInScope(actor: Actor, { id, labelId }: GivenCase): boolean {
  return hasLabelInScope(actor, labelId) || (actor.cases ?? []).some((given) => given.id === id);
}

/** Whether the actor may see and touch whatever is of the label as a whole. */
export function hasLabelInScope(actor: Actor, labelId: string): boolean {
  return actor.labels === 'all' || actor.labels.includes(labelId);
}

/** The labels that were asked for (all when left out) and are within the actor's scope; null when that is every label. */
export function labelsInScope(actor: Actor, asked?: readonly string[]): readonly string[] | null {
  if (asked) return asked.filter((id) => hasLabelInScope(actor, id));
  return actor.labels === 'all' ? null : actor.labels;
}
