import type { Queryable } from '../database/queryable.js';
import { SqlConditions } from '../queries/sql-conditions.js';
import { type CountsWanted, inCohort, keyOf } from './norm-counts.js';
import type { PublishedTerm } from './published-terms.js';

/** SQL: the clock of a commitment stood still for some time; found in the index `commitments_paused`. */
export const IS_PAUSED = "jsonb_path_exists(explanation, '$.pauses[*]')";

/**
 * Of how many terms of a figure the clock stood still: of the whole term, or of one group of its split. Asked only for
 * terms that let it: a pause is shown wherever the figure is shown (norms, section 4).
 */
export async function countPausedTerms(
  dataSource: Queryable,
  terms: readonly PublishedTerm[],
  wanted: Pick<CountsWanted, 'cohort' | 'period' | 'labelIds' | 'groupBy'>,
): Promise<(term: PublishedTerm, group?: { key: string | null }) => number> {
  const policyIds = [...new Set(terms.filter((one) => one.clockPausesForCustomer).flatMap((one) => one.policyIds))];
  if (policyIds.length === 0) return () => 0;
  const sql = new SqlConditions();
  const { cohort, groupBy } = wanted;
  const isBare = cohort === 'fell-due' && groupBy === undefined;
  const rows: { policyId: string; milestone: string; key: string | null; count: number }[] = await dataSource.query(
    `SELECT norm_policy_id AS "policyId", commitment.kind AS milestone, ${groupBy ? keyOf(groupBy, cohort) : 'NULL'} AS key, count(*)::int AS count
     FROM commitments commitment ${isBare ? '' : 'JOIN feedback_items item ON item.id = item_id'}
     WHERE norm_policy_id = ANY(${sql.parameter(policyIds)}::uuid[]) AND left_out_by IS NULL AND ${inCohort(sql, wanted)}
       AND ${IS_PAUSED} GROUP BY 1, 2, 3`,
    sql.parameters,
  );
  return (term, group) =>
    rows
      .filter(({ policyId, milestone }) => milestone === term.milestone && term.policyIds.includes(policyId))
      .filter(({ key }) => group === undefined || group.key === key)
      .reduce((sum, { count }) => sum + count, 0);
}
