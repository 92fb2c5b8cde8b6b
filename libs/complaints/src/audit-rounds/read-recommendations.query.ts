import type { EntityManager } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import type { RecommendationView } from './round-view.js';

/** The recommendations of a round in the order in which they fall due, with everything that was done about them. */
export async function readRecommendations(
  manager: Pick<EntityManager, 'query'>,
  roundId: string,
  now: Date,
): Promise<RecommendationView[]> {
  const rows: Omit<RecommendationView, 'state' | 'isLate' | 'progress'>[] = await manager.query(
    `SELECT recommendation.id, recommendation.version, recommendation.words,
            recommendation.question_ids AS "questionIds", recommendation.owner_id AS "ownerId",
            owner.name AS "ownerName", recommendation.due_on::text AS "dueOn"
     FROM recommendations recommendation JOIN staff_users owner ON owner.id = recommendation.owner_id
     WHERE recommendation.round_id = $1 ORDER BY recommendation.due_on, recommendation.id`,
    [roundId],
  );
  const progress: (RecommendationView['progress'][number] & { recommendationId: string })[] = await manager.query(
    `SELECT progress.recommendation_id AS "recommendationId", progress.state, progress.words, person.name AS by,
            progress.recorded_at AS at
     FROM recommendation_progress progress JOIN staff_users person ON person.id = progress.recorded_by
     WHERE progress.recommendation_id = ANY($1) ORDER BY progress.recorded_at, progress.id`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => {
    const own = progress
      .filter(({ recommendationId }) => recommendationId === row.id)
      .map(({ recommendationId: _, ...line }) => line);
    const state = own.at(-1)?.state ?? 'open';
    return { ...row, state, isLate: state === 'open' && row.dueOn < localDay(now), progress: own };
  });
}
