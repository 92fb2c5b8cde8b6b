import type { EntityManager } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import { absencesOn, whoAnswers } from '../staff/who-answers.js';
import type { WarnedPeople } from './watch-case.js';

/**
 * Who is warned about a case today: whoever answers for it, later the managers of its label; the managers also when
 * nobody answers for it. Never the person complained about.
 */
export async function peopleToWarn(tx: Pick<EntityManager, 'query'>, now: Date): Promise<WarnedPeople> {
  const absences = await absencesOn(tx, localDay(now));
  const managers: { id: string; hasAllLabels: boolean; labelIds: string[] }[] = await tx.query(
    `SELECT id, has_all_labels AS "hasAllLabels", label_ids AS "labelIds" FROM staff_users
     WHERE role = 'manager' AND is_active ORDER BY id`,
  );
  return ({ facts, item }, threshold) => {
    const { userId } = whoAnswers(facts, absences);
    const managersOfLabel = managers
      .filter(({ hasAllLabels, labelIds }) => hasAllLabels || labelIds.includes(item.labelId))
      .map(({ id }) => id);
    const people = threshold === 'handler' && userId !== null ? [userId] : managersOfLabel;
    return people.filter((id) => id !== item.aboutUserId);
  };
}
