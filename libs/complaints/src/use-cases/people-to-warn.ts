import type { Queryable } from '../database/queryable.js';
import { localDay } from '../deadlines/local-day.js';
import { absencesOn, whoAnswers } from '../staff/who-answers.js';
import { CASEWORKER_ROLES } from '../vocabulary.js';
import { leadersOf, readLeaders } from './leaders-to-warn.js';
import type { WarnedPeople } from './watch-case.js';

/**
 * Who is warned about a case today: whoever answers for it, later those who lead its label; these also when nobody
 * answers for it. Administrators among them get no draft, since they see no cases. Never the person complained about.
 */
export async function peopleToWarn(tx: Queryable, now: Date): Promise<WarnedPeople> {
  const absences = await absencesOn(tx, localDay(now));
  const leaders = await readLeaders(tx);
  return ({ facts, item }, threshold) => {
    const { userId } = whoAnswers(facts, absences);
    if (threshold === 'handler' && userId !== null && userId !== item.aboutUserId)
      return [{ id: userId, mayWrite: true }];
    return leadersOf(leaders, item.labelId, item.aboutUserId).map(({ id, role }) => ({
      id,
      mayWrite: CASEWORKER_ROLES.includes(role),
    }));
  };
}
