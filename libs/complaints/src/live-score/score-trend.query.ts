import type { EntityManager } from 'typeorm';

/** A score of one day. */
export interface TrendPoint {
  takenOn: string;
  parts: Record<string, number>;
  overall: string;
  unanswered: number;
  /** Worked out later, from what the register still held of that day. */
  isRecomputed: boolean;
}

/** The last score that was kept of each month, the oldest first, up to a year back. */
export function scoreTrend(
  manager: Pick<EntityManager, 'query'>,
  { labelId, frameworkId }: { labelId: string; frameworkId: string },
): Promise<TrendPoint[]> {
  return manager.query(
    `SELECT * FROM (SELECT DISTINCT ON (date_trunc('month', taken_on)) taken_on::text AS "takenOn", parts, overall, unanswered,
         (taken_at AT TIME ZONE 'Europe/Amsterdam')::date > taken_on AS "isRecomputed"
       FROM score_snapshots WHERE label_id = $1 AND framework_id = $2
       ORDER BY date_trunc('month', taken_on) DESC, taken_on DESC LIMIT 12) month ORDER BY "takenOn"`,
    [labelId, frameworkId],
  );
}
