import type { DataSource } from 'typeorm';
import { calendarOf } from '../labels/calendar-of.js';
import type { LabelPolicy } from '../labels/label-policy.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import type { CommitmentKind } from '../vocabulary.js';
import type { Threshold } from '../warnings/warning-moments.js';
import { type TimeLeft, timeLeft } from './time-left.js';

/** A warning as its recipient sees it, for as long as the promise is open. */
export interface WarningView {
  id: string;
  commitmentId: string;
  itemId: string;
  reference: string;
  complainantName: string | null;
  handlerName: string | null;
  kind: CommitmentKind;
  words: string | null;
  threshold: Threshold;
  givenAt: Date;
  dueAt: Date;
  lateFrom: Date;
  timeLeft: TimeLeft;
}

const MOST = 100;

/** The warnings of somebody of the staff about promises that are still open, most urgent first. */
export async function readWarnings(dataSource: DataSource, actor: Actor, now: Date): Promise<WarningView[]> {
  const rows: (Omit<WarningView, 'timeLeft'> & { labelId: string; policy: LabelPolicy })[] = await dataSource.query(
    `SELECT warning.id, commitment.id AS "commitmentId", item.id AS "itemId", item.label_id AS "labelId", item.reference,
       coalesce(content.organisation, content.name) AS "complainantName", handler.name AS "handlerName",
       commitment.kind, commitment.words, warning.threshold, warning.given_at AS "givenAt",
       commitment.due_at AS "dueAt", commitment.late_from AS "lateFrom",
       jsonb_build_object('id', policy.id, 'version', policy.version, 'settings', policy.settings) AS policy
     FROM warnings warning
     JOIN commitments commitment ON commitment.id = warning.commitment_id AND commitment.state = 'open'
     JOIN feedback_items item ON item.id = warning.item_id
     JOIN item_contents content ON content.item_id = item.id
     JOIN label_policies policy ON policy.id = item.policy_id
     LEFT JOIN staff_users handler ON handler.id = item.handler_id
     WHERE warning.recipient_id = $1 ORDER BY commitment.late_from, warning.id LIMIT ${MOST}`,
    [actor.userId],
  );
  return rows
    .filter(({ labelId }) => hasLabelInScope(actor, labelId))
    .map(({ labelId: _, policy, ...warning }) => ({
      ...warning,
      timeLeft: timeLeft(warning, now, calendarOf(policy)),
    }));
}
