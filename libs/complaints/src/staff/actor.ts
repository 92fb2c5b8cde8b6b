import type { ActorRole, Role } from '../vocabulary.js';

/** Who is acting: a member of staff, the customer through the portal, or the system itself. */
export interface Actor {
  role: ActorRole;
  /** Id of the staff user; null for the system and the customer. */
  userId: string | null;
  mandateCents: number;
  /** Labels this actor may touch; `'all'` for the system and staff without a limit. */
  labels: readonly string[] | 'all';
}

/** The worker and the schedules. */
export const SYSTEM: Actor = { role: 'system', userId: null, mandateCents: 0, labels: 'all' };

/** Somebody of the staff as an actor. */
export function staffActor(user: {
  id: string;
  role: Role;
  mandateCents: number;
  hasAllLabels: boolean;
  labelIds: string[];
}): Actor {
  return {
    role: user.role,
    userId: user.id,
    mandateCents: user.mandateCents,
    labels: user.hasAllLabels ? 'all' : user.labelIds,
  };
}

/** Whether the actor may see and touch cases of the label. */
export function hasLabelInScope(actor: Actor, labelId: string): boolean {
  return actor.labels === 'all' || actor.labels.includes(labelId);
}
