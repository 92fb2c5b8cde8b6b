import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.js';
import { entityFromJson } from '../database/entity-from-json.js';
import { queryPrepared } from '../database/prepared-query.js';
import type { CaseFacts, EventFact } from '../feedback-item/case-facts.js';
import { Decision } from '../feedback-item/decision.entity.js';
import { Dispute } from '../feedback-item/dispute.entity.js';
import { NotFound } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';
import { calendarOf } from '../labels/calendar-of.js';
import { Label } from '../labels/label.entity.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';

type Json = Record<string, unknown>;

/**
 * Reads all facts of a case that the actor may see. With `lock` the case's row is locked first, by a statement of its
 * own, so that everything read after it is as the last writer left it and stays so until the transaction ends. Throws
 * `NotFound`.
 */
export async function loadCase(tx: EntityManager, itemId: string, actor: Actor, lock: boolean): Promise<CaseFacts> {
  if (lock) await queryPrepared(tx, 'SELECT FROM feedback_items WHERE id = $1 FOR UPDATE', [itemId]);
  const [row] = await queryPrepared<CaseRow>(tx, CASE, [itemId]);
  const facts = row && factsOf(tx, row);
  if (!facts || !hasLabelInScope(actor, facts.item.labelId)) throw new NotFound('case');
  return facts;
}

/** Reads all facts of several cases in one go, by id. Lock their rows before by a statement of its own to change them. */
export async function loadCases(tx: EntityManager, itemIds: readonly string[]): Promise<Map<string, CaseFacts>> {
  const rows = await queryPrepared<CaseRow>(tx, CASES, [itemIds]);
  return new Map(rows.map((row) => [String(row.item.id), factsOf(tx, row)]));
}

function factsOf(tx: EntityManager, row: CaseRow): CaseFacts {
  const as = <T extends ObjectLiteral>(entity: EntityTarget<T>, json: Json): T => entityFromJson(tx, entity, json);
  const policy = as(LabelPolicy, row.policy);
  return {
    item: as(FeedbackItem, row.item),
    content: as(ItemContent, row.content),
    label: as(Label, row.label),
    policy: policy.settings,
    calendar: calendarOf(policy),
    decision: row.decision && as(Decision, row.decision),
    involvements: row.involvements,
    commitments: row.commitments.map((commitment) => as(Commitment, commitment)),
    openDispute: row.dispute && as(Dispute, row.dispute),
    events: row.events.map((event) => ({ ...event, occurredAt: new Date(event.occurredAt) })),
  };
}

interface CaseRow {
  item: Json;
  content: Json;
  label: Json;
  policy: Json;
  decision: Json | null;
  involvements: { userId: string; round: number }[];
  commitments: Json[];
  dispute: Json | null;
  events: EventFact[];
}

const FACTS = `
  SELECT to_jsonb(item) AS item, to_jsonb(content) AS content, to_jsonb(label) AS label, to_jsonb(policy) AS policy,
    (SELECT to_jsonb(decision) FROM decisions decision WHERE decision.item_id = item.id
     ORDER BY decided_at DESC, id DESC LIMIT 1) AS decision,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', user_id, 'round', round)), '[]') FROM involvements
     WHERE item_id = item.id) AS involvements,
    (SELECT coalesce(jsonb_agg(to_jsonb(commitment) ORDER BY commitment.made_at, commitment.id), '[]')
     FROM commitments commitment WHERE commitment.item_id = item.id) AS commitments,
    (SELECT to_jsonb(dispute) FROM disputes dispute WHERE dispute.item_id = item.id AND outcome IS NULL) AS dispute,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'type', type, 'occurredAt', occurred_at, 'facts', facts) ORDER BY seq), '[]')
     FROM history_events WHERE item_id = item.id) AS events
  FROM feedback_items item
  JOIN item_contents content ON content.item_id = item.id
  JOIN labels label ON label.id = item.label_id
  JOIN label_policies policy ON policy.id = item.policy_id`;
const CASE = `${FACTS} WHERE item.id = $1`;
const CASES = `${FACTS} WHERE item.id = ANY($1)`;
