import type { Queryable } from '../database/queryable.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import { type CountsWanted, inCohort } from './norm-counts.js';
import type { PublishedTerm } from './published-terms.js';

/**
 * Of how many terms of a figure the clock stood still, by policy version and milestone. Asked only for terms that let it:
 * a pause is shown wherever the figure is shown (norms, section 4).
 */
export async function countPausedTerms(
  dataSource: Queryable,
  terms: readonly PublishedTerm[],
  wanted: Pick<CountsWanted, 'cohort' | 'period' | 'labelIds'>,
): Promise<(term: PublishedTerm) => number> {
  const policyIds = [...new Set(terms.filter((one) => one.clockPausesForCustomer).flatMap((one) => one.policyIds))];
  if (policyIds.length === 0) return () => 0;
  const sql = new SqlConditions();
  const rows: { policyId: string; milestone: string; count: number }[] = await dataSource.query(
    `SELECT norm_policy_id AS "policyId", commitment.kind AS milestone, count(*)::int AS count
     FROM commitments commitment ${wanted.cohort === 'fell-due' ? '' : 'JOIN feedback_items item ON item.id = item_id'}
     WHERE norm_policy_id = ANY(${sql.parameter(policyIds)}::uuid[]) AND left_out_by IS NULL AND ${inCohort(sql, wanted)}
       AND jsonb_path_exists(explanation, '$.pauses[*]') GROUP BY 1, 2`,
    sql.parameters,
  );
  return (term) =>
    rows
      .filter(({ policyId, milestone }) => milestone === term.milestone && term.policyIds.includes(policyId))
      .reduce((sum, { count }) => sum + count, 0);
}
