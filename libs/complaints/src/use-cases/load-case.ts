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
import { type Actor, hasCaseInScope } from '../staff/actor.js';

type Json = Record<string, unknown>;

/**
 * Reads all facts of a case that the actor may see. With `lock` the case's row is locked first, by a statement of its
 * own that goes first, so that everything read after it is as the last writer left it and stays so until the transaction
 * ends. Throws `NotFound`.
 */
export async function loadCase(tx: EntityManager, itemId: string, actor: Actor, lock: boolean): Promise<CaseFacts> {
  const [, [row]] = await Promise.all([
    lock && queryPrepared(tx, 'SELECT FROM feedback_items WHERE id = $1 FOR UPDATE', [itemId]),
    queryPrepared<CaseRow>(tx, CASE, [itemId]),
  ]);
  const facts = row && factsOf(tx, row, publishedOf(tx, row.label, row.policy));
  if (!facts || !hasCaseInScope(actor, facts.item)) throw new NotFound('case');
  return facts;
}

/**
 * Reads all facts of several cases, by id; cases share the objects of their label and policy. Lock their rows before by
 * a statement of its own to change them.
 */
export async function loadCases(tx: EntityManager, itemIds: readonly string[]): Promise<Map<string, CaseFacts>> {
  const [rows, [shared]] = await Promise.all([
    queryPrepared<Omit<CaseRow, 'label' | 'policy'>>(tx, CASES, [itemIds]),
    queryPrepared<Record<'labels' | 'policies', Record<string, Json>>>(tx, SHARED, [itemIds]),
  ]);
  const published = new Map<string, Published>();
  const publishedFor = ({ label_id: label, policy_id: policy }: Json): Published => {
    const key = `${label} ${policy}`;
    const found =
      published.get(key) ??
      publishedOf(tx, shared?.labels[String(label)] as Json, shared?.policies[String(policy)] as Json);
    published.set(key, found);
    return found;
  };
  return new Map(rows.map((row) => [String(row.item.id), factsOf(tx, row, publishedFor(row.item))]));
}

type Published = Pick<CaseFacts, 'label' | 'policy' | 'calendar'>;

function publishedOf(tx: EntityManager, label: Json, policyRow: Json): Published {
  const policy = entityFromJson(tx, LabelPolicy, policyRow);
  return { label: entityFromJson(tx, Label, label), policy: policy.settings, calendar: calendarOf(policy) };
}

function factsOf(tx: EntityManager, row: Omit<CaseRow, 'label' | 'policy'>, published: Published): CaseFacts {
  const as = <T extends ObjectLiteral>(entity: EntityTarget<T>, json: Json): T => entityFromJson(tx, entity, json);
  return {
    ...published,
    item: as(FeedbackItem, row.item),
    content: as(ItemContent, row.content),
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

// As JSON and not as jsonb, which would be taken apart and written out again.
const FACTS = `
  to_json(item) AS item, to_json(content) AS content,
  (SELECT to_json(decision) FROM decisions decision WHERE decision.item_id = item.id
   ORDER BY decided_at DESC, id DESC LIMIT 1) AS decision,
  (SELECT coalesce(json_agg(json_build_object('userId', user_id, 'round', round)), '[]') FROM involvements
   WHERE item_id = item.id) AS involvements,
  (SELECT coalesce(json_agg(to_json(commitment) ORDER BY commitment.made_at, commitment.id), '[]')
   FROM commitments commitment WHERE commitment.item_id = item.id) AS commitments,
  (SELECT to_json(dispute) FROM disputes dispute WHERE dispute.item_id = item.id AND outcome IS NULL) AS dispute,
  (SELECT coalesce(json_agg(json_build_object('seq', seq, 'type', type, 'occurredAt', occurred_at, 'facts', facts) ORDER BY seq), '[]')
   FROM history_events WHERE item_id = item.id) AS events`;
const CASE = `
  SELECT ${FACTS}, to_json(label) AS label, to_json(policy) AS policy
  FROM feedback_items item
  JOIN item_contents content ON content.item_id = item.id
  JOIN labels label ON label.id = item.label_id
  JOIN label_policies policy ON policy.id = item.policy_id
  WHERE item.id = $1`;
const CASES = `
  SELECT ${FACTS} FROM feedback_items item JOIN item_contents content ON content.item_id = item.id WHERE item.id = ANY($1)`;
const SHARED = `
  WITH item AS (SELECT DISTINCT label_id, policy_id FROM feedback_items WHERE id = ANY($1))
  SELECT (SELECT json_object_agg(id, to_json(label)) FROM labels label WHERE id IN (SELECT label_id FROM item)) AS labels,
         (SELECT json_object_agg(id, to_json(policy)) FROM label_policies policy WHERE id IN (SELECT policy_id FROM item)) AS policies`;
