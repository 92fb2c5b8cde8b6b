import type { DataSource } from 'typeorm';

/** Folds the many small changes of a day's tally into one row; the sums stay what they are. */
export class FoldNormTallies {
  constructor(private readonly dataSource: DataSource) {}

  /** Gives the number of rows that were folded. Several processes may run it at once: each row is taken by one of them. */
  async execute(): Promise<number> {
    const [{ folded }]: [{ folded: number }] = await this.dataSource.query(`
      WITH taken AS (
        DELETE FROM norm_tallies tally USING (
          SELECT policy_id, milestone, due_on FROM norm_tallies GROUP BY 1, 2, 3 HAVING count(*) > 1
        ) several
        WHERE (tally.policy_id, tally.milestone, tally.due_on) = (several.policy_id, several.milestone, several.due_on)
        RETURNING tally.*
      ), kept AS (
        INSERT INTO norm_tallies (policy_id, milestone, due_on, kept, open, failed, withdrawn, merged)
        SELECT policy_id, milestone, due_on, sum(kept), sum(open), sum(failed), sum(withdrawn), sum(merged)
        FROM taken GROUP BY 1, 2, 3
      )
      SELECT count(*)::int AS folded FROM taken`);
    return folded;
  }
}
