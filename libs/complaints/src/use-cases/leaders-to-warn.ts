import type { Queryable } from '../database/queryable.js';
import type { Language, Role } from '../vocabulary.js';

/** Somebody who leads a label, or who is warned in their place. */
export interface Leader {
  id: string;
  name: string;
  language: Language;
  role: Role;
  hasAllLabels: boolean;
  labelIds: string[];
}

/** Who is warned when nobody else can be: the first of these roles that anybody has. Administrators are of every label. */
const WARNED_IN_TURN: readonly Role[] = ['manager', 'top-manager', 'administrator'];

/** Everybody who may have to be warned of what goes wrong with a label. */
export function readLeaders(tx: Queryable): Promise<Leader[]> {
  return tx.query(
    `SELECT id, name, language, role, has_all_labels AS "hasAllLabels", label_ids AS "labelIds" FROM staff_users
     WHERE role = ANY($1) AND is_active ORDER BY id`,
    [WARNED_IN_TURN],
  );
}

/**
 * Who of them is warned about a label: its managers, without managers its top managers, without those the administrators.
 * Never `but`, the person whom it is about. Nobody at all when there is none of these.
 */
export function leadersOf(leaders: readonly Leader[], labelId: string, but: string | null = null): Leader[] {
  const mayBeWarned = leaders.filter(
    ({ id, role, hasAllLabels, labelIds }) =>
      id !== but && (role === 'administrator' || hasAllLabels || labelIds.includes(labelId)),
  );
  const first = WARNED_IN_TURN.find((wanted) => mayBeWarned.some(({ role }) => role === wanted));
  return mayBeWarned.filter(({ role }) => role === first);
}
