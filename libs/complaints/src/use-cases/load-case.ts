import type { EntityManager } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.js';
import type { CaseFacts, EventFact } from '../feedback-item/case-facts.js';
import { Decision } from '../feedback-item/decision.entity.js';
import { Dispute } from '../feedback-item/dispute.entity.js';
import { NotFound } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { Involvement } from '../feedback-item/involvement.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';
import { calendarOf } from '../labels/calendar-of.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { Label } from '../labels/label.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';

/**
 * Reads all facts of a case that the actor may see. With `lock` the case's row is locked first, so that everything read
 * after it stays true until the transaction ends. Throws `NotFound`.
 */
export async function loadCase(tx: EntityManager, itemId: string, actor: Actor, lock: boolean): Promise<CaseFacts> {
  const item = await tx.findOne(FeedbackItem, {
    where: { id: itemId },
    ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  if (!item || !hasLabelInScope(actor, item.labelId)) throw new NotFound('case');
  const content = await tx.findOneByOrFail(ItemContent, { itemId });
  const label = await tx.findOneByOrFail(Label, { id: item.labelId });
  const policy = await tx.findOneByOrFail(LabelPolicy, { id: item.policyId });
  const [decision] = await tx.find(Decision, { where: { itemId }, order: { decidedAt: 'DESC', id: 'DESC' }, take: 1 });
  const involvements = await tx.findBy(Involvement, { itemId });
  const commitments = await tx.findBy(Commitment, { itemId });
  const disputes = await tx.find(Dispute, { where: { itemId }, order: { openedAt: 'DESC' } });
  const events: EventFact[] = await tx.query(
    `SELECT seq, type, occurred_at AS "occurredAt", facts FROM history_events WHERE item_id = $1 ORDER BY seq`,
    [itemId],
  );
  return {
    item,
    content,
    label,
    policy: policy.settings,
    calendar: calendarOf(policy),
    decision: decision ?? null,
    involvements,
    commitments,
    openDispute: disputes.find(({ outcome }) => outcome === null) ?? null,
    events,
  };
}
