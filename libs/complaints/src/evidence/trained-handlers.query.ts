import type { EntityManager } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';

/** How many of a label's handlers have a training that counts, and who has none. */
export interface TrainedHandlers {
  handlers: number;
  trained: number;
  /** By name. */
  untrained: string[];
}

/** Looks at everybody who handles cases of a label, with the trainings recorded until then. */
export async function trainedHandlers(
  manager: Pick<EntityManager, 'query'>,
  labelId: string,
  at: Date,
): Promise<TrainedHandlers> {
  const rows: { name: string; isTrained: boolean }[] = await manager.query(
    `SELECT person.name, EXISTS (
       SELECT FROM trainings training WHERE training.user_id = person.id AND training.added_at <= $2
         AND training.completed_on <= $3::date AND coalesce(training.valid_until, 'infinity') >= $3::date
     ) AS "isTrained"
     FROM staff_users person
     WHERE person.role = 'handler' AND person.is_active AND (person.has_all_labels OR $1 = ANY(person.label_ids))
     ORDER BY person.name`,
    [labelId, at, localDay(at)],
  );
  const untrained = rows.filter(({ isTrained }) => !isTrained).map(({ name }) => name);
  return { handlers: rows.length, trained: rows.length - untrained.length, untrained };
}
