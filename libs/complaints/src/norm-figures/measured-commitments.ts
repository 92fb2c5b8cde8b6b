import type { Commitment } from '../commitments/commitment.entity.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import type { PolicySettings } from '../labels/policy-settings.js';
import type { CommitmentKind, Kind, Status } from '../vocabulary.js';

/** Whether a commitment is one of the terms that the label publishes and is measured by. */
export function isMeasured(
  kind: Kind,
  commitment: CommitmentKind,
  { publishedTerms }: Pick<PolicySettings, 'publishedTerms'>,
): boolean {
  return kind === 'complaint' && publishedTerms.some(({ milestone }) => milestone === commitment);
}

/**
 * Sets on the commitments of a case what the norm counts by: the policy version whose term is measured, and whether a
 * withdrawal or a merge before the due instant leaves the complaint out. Gives those that changed.
 */
export function markForNorm(
  { item, policy, commitments, events }: Pick<CaseFacts, 'item' | 'policy' | 'commitments' | 'events'>,
  status: Status,
): Commitment[] {
  const left = leaving(item, events, status);
  return commitments.filter((commitment) => {
    const normPolicyId = isMeasured(item.kind, commitment.kind, policy) ? item.policyId : null;
    const leftOutBy = normPolicyId && left && left.at < commitment.lateFrom ? left.by : null;
    if (commitment.normPolicyId === normPolicyId && commitment.leftOutBy === leftOutBy) return false;
    Object.assign(commitment, { normPolicyId, leftOutBy });
    return true;
  });
}

/** How and when the complaint left the figures, if it did. */
function leaving(
  item: CaseFacts['item'],
  events: CaseFacts['events'],
  status: Status,
): { by: 'withdrawal' | 'merge'; at: Date } | null {
  const merged = status === 'merged' && events.findLast(({ type }) => type === 'merged');
  if (merged) return { by: 'merge', at: merged.occurredAt };
  if (status === 'closed' && item.closureReason === 'withdrawn' && item.closedAt)
    return { by: 'withdrawal', at: item.closedAt };
  return null;
}
