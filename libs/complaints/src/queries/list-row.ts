import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../database/prepared-query.js';
import type { WorkingCalendar } from '../deadlines/working-calendar.js';
import { asSeenBy } from '../journey/next-action.js';
import { calendarsOf } from '../labels/calendar-of.js';
import type { Actor } from '../staff/actor.js';
import type { Category, CommitmentKind, Kind, Status } from '../vocabulary.js';
import { type TimeLeft, timeLeft } from './time-left.js';

/** One case in a list. */
export interface ListRow {
  id: string;
  reference: string;
  version: number;
  labelCode: string;
  kind: Kind;
  status: Status;
  category: Category;
  urgency: 'normal' | 'urgent';
  impact: 'ordinary' | 'high';
  complainantName: string | null;
  handlerId: string | null;
  handlerName: string | null;
  receivedAt: Date;
  closureReason: string | null;
  stepsDone: number;
  /** The best next action for whoever looks. */
  nextAction: string | null;
  next: {
    commitmentId: string;
    kind: CommitmentKind;
    words: string | null;
    nextStep: string | null;
    dueAt: Date;
    lateFrom: Date;
    timeLeft: TimeLeft;
  } | null;
}

/** A list row as the database gives it. */
interface ListRecord extends Omit<ListRow, 'next'> {
  aboutUserId: string | null;
  /** Who may not take the case over, where that is what is next. */
  involvedBefore: string[] | null;
  commitmentId: string | null;
  commitmentKind: CommitmentKind;
  words: string | null;
  nextStep: string | null;
  dueAt: Date;
  lateFrom: Date;
  policyId: string;
}

const ROWS = `
  SELECT item.id, item.reference, item.version, label.code AS "labelCode", item.kind, item.status, item.category,
    item.urgency, item.impact, coalesce(content.organisation, content.name) AS "complainantName",
    item.handler_id AS "handlerId", handler.name AS "handlerName", item.received_at AS "receivedAt",
    item.closure_reason AS "closureReason", item.steps_done AS "stepsDone", item.next_action AS "nextAction",
    item.about_user_id AS "aboutUserId", CASE WHEN item.next_action = 'take-over' THEN
      ARRAY(SELECT user_id FROM involvements WHERE item_id = item.id AND round < item.round)
    END AS "involvedBefore", commitment.id AS "commitmentId",
    commitment.kind AS "commitmentKind", commitment.words, commitment.next_step AS "nextStep",
    commitment.due_at AS "dueAt", commitment.late_from AS "lateFrom", item.policy_id AS "policyId"
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
  JOIN feedback_items item ON item.id = asked.id
  JOIN item_contents content ON content.item_id = item.id
  JOIN labels label ON label.id = item.label_id
  LEFT JOIN staff_users handler ON handler.id = item.handler_id
  LEFT JOIN commitments commitment ON commitment.id = item.next_commitment_id
  ORDER BY asked.place`;

/** The cases of these ids as a list shows them to the actor, in the order of the ids. */
export async function readListRows(
  manager: EntityManager,
  ids: readonly string[],
  actor: Actor,
  now: Date,
): Promise<ListRow[]> {
  if (ids.length === 0) return [];
  const records = await queryPrepared<ListRecord>(manager, ROWS, [ids]);
  const calendars = await calendarsOf(
    manager,
    records.map(({ policyId }) => policyId),
  );
  return records.map((record) => listRow(record, actor, now, calendars));
}

function listRow(
  record: ListRecord,
  actor: Actor,
  now: Date,
  calendars: ReadonlyMap<string, WorkingCalendar>,
): ListRow {
  const { aboutUserId, involvedBefore, ...seen } = record;
  const { commitmentId, commitmentKind: kind, words, nextStep, dueAt, lateFrom, policyId, ...found } = seen;
  const barred = { aboutUserId, involvedBefore: involvedBefore ?? [] };
  const row = { ...found, nextAction: asSeenBy(actor, found.nextAction, barred) };
  const calendar = calendars.get(policyId);
  if (!commitmentId || !calendar) return { ...row, next: null };
  const left = timeLeft({ dueAt, lateFrom }, now, calendar);
  return { ...row, next: { commitmentId, kind, words, nextStep, dueAt, lateFrom, timeLeft: left } };
}
