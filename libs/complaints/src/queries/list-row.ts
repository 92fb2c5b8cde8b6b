import { asSeenBy } from '../journey/next-action.js';
import { calendarOf } from '../labels/calendar-of.js';
import type { PolicySettings } from '../labels/policy-settings.js';
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

/** The columns of a list row as the database gives them. */
export interface ListRecord extends Omit<ListRow, 'next'> {
  /** Who may not take the case over, where that is what is next. */
  barred: (string | null)[] | null;
  commitmentId: string | null;
  commitmentKind: CommitmentKind;
  words: string | null;
  nextStep: string | null;
  dueAt: Date;
  lateFrom: Date;
  policyId: string;
  policyVersion: number;
  policySettings: PolicySettings;
  cursorAt: string | null;
}

/** What every list selects; `item` is the feedback item. */
export const LIST_COLUMNS = `
  item.id, item.reference, item.version, label.code AS "labelCode", item.kind, item.status, item.category, item.urgency,
  item.impact, coalesce(content.organisation, content.name) AS "complainantName", item.handler_id AS "handlerId",
  handler.name AS "handlerName", item.received_at AS "receivedAt", item.closure_reason AS "closureReason",
  item.steps_done AS "stepsDone", item.next_action AS "nextAction",
  CASE WHEN item.next_action = 'take-over' THEN array_append(
    ARRAY(SELECT user_id FROM involvements WHERE item_id = item.id AND round < item.round), item.about_user_id
  ) END AS barred, commitment.id AS "commitmentId",
  commitment.kind AS "commitmentKind", commitment.words, commitment.next_step AS "nextStep",
  commitment.due_at AS "dueAt", commitment.late_from AS "lateFrom", policy.id AS "policyId",
  policy.version AS "policyVersion", policy.settings AS "policySettings"`;

/** Joined only to the rows of one page. */
export const LIST_JOINS = `
  JOIN item_contents content ON content.item_id = item.id
  JOIN labels label ON label.id = item.label_id
  JOIN label_policies policy ON policy.id = item.policy_id
  LEFT JOIN staff_users handler ON handler.id = item.handler_id
  LEFT JOIN commitments commitment ON commitment.id = item.next_commitment_id`;

/** A record as a screen shows it to the actor. */
export function listRow(record: ListRecord, actor: Actor, now: Date): ListRow {
  const {
    barred,
    commitmentId,
    commitmentKind,
    words,
    nextStep,
    dueAt,
    lateFrom,
    policyId,
    policyVersion,
    policySettings,
    cursorAt: _,
    ...found
  } = record;
  const row = { ...found, nextAction: asSeenBy(actor, found.nextAction, barred ?? []) };
  if (!commitmentId) return { ...row, next: null };
  const calendar = calendarOf({ id: policyId, version: policyVersion, settings: policySettings });
  return {
    ...row,
    next: {
      commitmentId,
      kind: commitmentKind,
      words,
      nextStep,
      dueAt,
      lateFrom,
      timeLeft: timeLeft({ dueAt, lateFrom }, now, calendar),
    },
  };
}
