import type { DataSource } from 'typeorm';
import { SqlConditions } from '../queries/sql-conditions.js';
import type { Actor } from '../staff/actor.js';

/** What an auditor was given, as a screen shows it. */
export interface AccessGrantView {
  id: string;
  userId: string;
  auditor: string;
  labelId: string | null;
  label: string | null;
  /** References of the listed cases. */
  cases: string[];
  givenFrom: Date;
  givenUntil: Date;
  reason: string;
  givenBy: string | null;
  givenAt: Date;
}

/** What an auditor was given, as they see it themselves. */
export type OwnAccess = Pick<AccessGrantView, 'id' | 'label' | 'cases' | 'givenFrom' | 'givenUntil' | 'reason'>;

/** What the actor was given to see, also what is over or still to begin; what ends last first. */
export async function readOwnAccess(dataSource: DataSource, actor: Actor, limit = 50): Promise<OwnAccess[]> {
  return dataSource.query(`${GRANTS} WHERE access.user_id = $1 ORDER BY access.given_until DESC LIMIT $2`, [
    actor.userId,
    limit,
  ]);
}

/** Access that was given within the actor's own sight, what ends last first. */
export async function readAccessGrants(dataSource: DataSource, actor: Actor, limit = 200): Promise<AccessGrantView[]> {
  const conditions = new SqlConditions();
  if (actor.role !== 'administrator' && actor.labels !== 'all')
    conditions.and(
      `(access.label_id = ANY(?) OR EXISTS (SELECT FROM feedback_items item
        WHERE item.id = ANY(access.item_ids) AND item.label_id = ANY(?)))`,
      actor.labels,
      actor.labels,
    );
  return dataSource.query(
    `${GRANTS} WHERE ${conditions} ORDER BY access.given_until DESC, access.id DESC LIMIT ${Math.trunc(limit)}`,
    conditions.parameters,
  );
}

const GRANTS = `
  SELECT access.id, access.user_id AS "userId", auditor.name AS auditor, access.label_id AS "labelId", label.name AS label,
         (SELECT coalesce(jsonb_agg(item.reference ORDER BY item.reference), '[]') FROM feedback_items item
          WHERE item.id = ANY(access.item_ids)) AS cases,
         access.given_from AS "givenFrom", access.given_until AS "givenUntil", access.reason,
         giver.name AS "givenBy", access.given_at AS "givenAt"
  FROM access_grants access JOIN staff_users auditor ON auditor.id = access.user_id
  LEFT JOIN labels label ON label.id = access.label_id LEFT JOIN staff_users giver ON giver.id = access.given_by`;
