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
 * own, so that everything read after it is as the last writer left it and stays so until the transaction ends. Throws
 * `NotFound`.
 */
export async function loadCase(tx: EntityManager, itemId: string, actor: Actor, lock: boolean): Promise<CaseFacts> {
  if (lock) await queryPrepared(tx, 'SELECT FROM feedback_items WHERE id = $1 FOR UPDATE', [itemId]);
  const [row] = await queryPrepared<CaseRow>(tx, CASE, [itemId]);
  const facts = row && factsOf(tx, row, publishedOf(tx, row.label, row.policy));
  if (!facts || !hasCaseInScope(actor, facts.item)) throw new NotFound('case');
  return facts;
}

/**
 * Reads all facts of several cases, by id; cases share the objects of their label and policy. Lock their rows before by
 * a statement of its own to change them.
 */
export async function loadCases(tx: EntityManager, itemIds: readonly string[]): Promise<Map<string, CaseFacts>> {
  const rows = await queryPrepared<Omit<CaseRow, 'label' | 'policy'>>(tx, CASES, [itemIds]);
  const ids = (column: string) => [...new Set(rows.map(({ item }) => String(item[column])))];
  const [shared] = await queryPrepared<Record<'labels' | 'policies', Record<string, Json>>>(tx, SHARED, [
    ids('label_id'),
    ids('policy_id'),
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

const FACTS = `
  to_jsonb(item) AS item, to_jsonb(content) AS content,
  (SELECT to_jsonb(decision) FROM decisions decision WHERE decision.item_id = item.id
   ORDER BY decided_at DESC, id DESC LIMIT 1) AS decision,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', user_id, 'round', round)), '[]') FROM involvements
   WHERE item_id = item.id) AS involvements,
  (SELECT coalesce(jsonb_agg(to_jsonb(commitment) ORDER BY commitment.made_at, commitment.id), '[]')
   FROM commitments commitment WHERE commitment.item_id = item.id) AS commitments,
  (SELECT to_jsonb(dispute) FROM disputes dispute WHERE dispute.item_id = item.id AND outcome IS NULL) AS dispute,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'type', type, 'occurredAt', occurred_at, 'facts', facts) ORDER BY seq), '[]')
   FROM history_events WHERE item_id = item.id) AS events`;
const CASE = `
  SELECT ${FACTS}, to_jsonb(label) AS label, to_jsonb(policy) AS policy
  FROM feedback_items item
  JOIN item_contents content ON content.item_id = item.id
  JOIN labels label ON label.id = item.label_id
  JOIN label_policies policy ON policy.id = item.policy_id
  WHERE item.id = $1`;
const CASES = `
  SELECT ${FACTS} FROM feedback_items item JOIN item_contents content ON content.item_id = item.id WHERE item.id = ANY($1)`;
const SHARED = `
  SELECT (SELECT jsonb_object_agg(id, to_jsonb(label)) FROM labels label WHERE id = ANY($1::uuid[])) AS labels,
         (SELECT jsonb_object_agg(id, to_jsonb(policy)) FROM label_policies policy WHERE id = ANY($2::uuid[])) AS policies`;
