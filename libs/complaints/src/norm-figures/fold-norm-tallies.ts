import type { Queryable } from '../database/queryable.js';
import { TALLIES } from './norm-counts.js';

const SUMMED = TALLIES.map((tally) => `sum(${tally})`).join(', ');
const ADDED = TALLIES.map((tally) => `${tally} = present.${tally} + excluded.${tally}`).join(', ');

/** Adds the tallies of many small changes to the sums of their day and of their month, and takes them away. */
export class FoldNormTallies {
  constructor(private readonly database: Queryable) {}

  /**
   * Gives the number of tallies that were folded. Several processes may run it at once: each tally is taken by one of
   * them. In one statement, so that whoever reads finds every tally either by itself or in the sums.
   */
  async execute(): Promise<number> {
    const [{ folded }]: [{ folded: number }] = await this.database.query(`
      WITH mine AS (
        SELECT id FROM norm_tallies FOR UPDATE SKIP LOCKED
      ), taken AS (
        DELETE FROM norm_tallies tally USING mine WHERE tally.id = mine.id RETURNING tally.*
      ), summed AS (
        INSERT INTO norm_sums AS present (policy_id, span, starts_on, milestone, ${TALLIES.join(', ')})
        SELECT policy_id, span, starts_on, milestone, ${SUMMED} FROM taken
          CROSS JOIN LATERAL (VALUES ('day', due_on), ('month', date_trunc('month', due_on::timestamp)::date)) AS part (span, starts_on)
        GROUP BY 1, 2, 3, 4
        -- Everybody in the same order, so that no two folds wait for one another for ever.
        ORDER BY 1, 2, 3, 4
        ON CONFLICT (policy_id, span, starts_on, milestone) DO UPDATE SET ${ADDED}
      )
      SELECT count(*)::int AS folded FROM taken`);
    return folded;
  }
}
