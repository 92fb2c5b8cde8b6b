import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Actor } from '../staff/actor.js';
import { AccessEntry, type AccessKind } from './access-entry.entity.js';

/** What somebody saw or took. */
export interface Access {
  kind: AccessKind;
  itemId?: string | null;
  subjectId?: string | null;
  /** Why; left out, the reason of the access that an auditor was given stands in its place. */
  reason?: string | null;
  details?: Record<string, unknown>;
}

/** Writes down that somebody saw or took something. What the system does by itself is in the histories already. */
export async function noteAccess(tx: EntityManager, actor: Actor, access: Access, now: Date): Promise<void> {
  if (actor.userId === null) return;
  const { kind, itemId = null, subjectId = null, details = {} } = access;
  const reason = access.reason ?? (await reasonGiven(tx, actor, itemId, now));
  const { userId, role } = actor;
  await tx.insert(AccessEntry, {
    id: newId(),
    at: now,
    userId,
    role,
    kind,
    itemId,
    subjectId,
    reason,
    details: details as object,
  });
}

/** What is taken out of the register as one file: which figures or report, in which form. */
export interface Export {
  kind: 'figures-exported' | 'report-exported';
  what: 'norm-figures' | 'benchmark' | 'audit-report' | 'audit-draw';
  format: 'csv' | 'xlsx' | 'pdf';
  /** The round. */
  subjectId?: string;
  /** In words, when it has any: the title of a round. */
  reason?: string;
}

/** Writes down that somebody took figures or a report along. */
export function noteExport(
  tx: EntityManager,
  actor: Actor,
  { kind, what, format, ...about }: Export,
  now: Date,
): Promise<void> {
  return noteAccess(tx, actor, { kind, ...about, details: { what, format } }, now);
}

/** Writes down that an auditor looked at something of a case; colleagues who work on it leave their own traces. */
export async function noteAuditorsView(tx: EntityManager, actor: Actor, access: Access, now: Date): Promise<void> {
  if (actor.role === 'auditor') await noteAccess(tx, actor, access, now);
}

/** How long a page that its screen reads anew by itself stays one view. */
const ONE_VIEW_MS = 15 * 60_000;

/** Writes down that an auditor looked at a page; the same page again within a quarter of an hour is the same view. */
export async function noteAuditorsPage(tx: EntityManager, actor: Actor, access: Access, now: Date): Promise<void> {
  if (actor.role !== 'auditor' || (await isSeenJustNow(tx, actor, access, now))) return;
  await noteAccess(tx, actor, access, now);
}

async function isSeenJustNow(tx: EntityManager, { userId }: Actor, access: Access, now: Date): Promise<boolean> {
  const { kind, itemId = null, subjectId = null, details = {} } = access;
  const [row]: unknown[] = await tx.query(
    `SELECT FROM access_entries WHERE at > $1 AND at <= $2 AND user_id = $3 AND kind = $4 AND details = $5::jsonb
       AND item_id IS NOT DISTINCT FROM $6::uuid AND subject_id IS NOT DISTINCT FROM $7::uuid LIMIT 1`,
    [new Date(now.getTime() - ONE_VIEW_MS), now, userId, kind, JSON.stringify(details), itemId, subjectId],
  );
  return row !== undefined;
}

async function reasonGiven(tx: EntityManager, { role, userId }: Actor, itemId: string | null, now: Date) {
  if (role !== 'auditor') return null;
  const [row]: { reason: string }[] = await tx.query(
    `SELECT access.reason FROM access_grants access LEFT JOIN feedback_items item ON item.id = $2
     WHERE access.user_id = $1 AND access.given_from <= $3 AND access.given_until > $3
       AND ($2::uuid IS NULL OR item.id = ANY(access.item_ids) OR access.label_id = item.label_id)
     ORDER BY cardinality(access.item_ids) DESC, access.given_at DESC LIMIT 1`,
    [userId, itemId, now],
  );
  return row?.reason ?? null;
}
