import type { Queryable } from '../database/queryable.js';
import { CASEWORKER_ROLES, type Role } from '../vocabulary.js';
import { type Actor, hasLabelInScope, staffActor } from './actor.js';

/** Somebody who is away on a day, with the colleague who looks after their cases; or who left, and has none. */
export interface PresentAbsence {
  userId: string;
  /** Null when the handler or the stand-in has lost access or does no cases any more. */
  standIn: Actor | null;
}

/** What of a case decides who may look after it. */
export interface CaseToAnswer {
  item: { labelId: string; handlerId: string | null; aboutUserId: string | null; round: number };
  involvements: readonly { userId: string; round: number }[];
}

/** Who answers for a case; `insteadOf` is the handler who is absent or left, if that is why. */
export interface WhoAnswers {
  userId: string | null;
  insteadOf: string | null;
}

/**
 * Who answers for a case today: its handler, or the stand-in of a handler who is absent. Nobody (`userId` null) when there
 * is no handler, when the handler left, or when the stand-in may not handle this very case: then it is for the managers to
 * assign it. Pure.
 */
export function whoAnswers({ item, involvements }: CaseToAnswer, absences: readonly PresentAbsence[]): WhoAnswers {
  const absence = absences.find(({ userId }) => userId === item.handlerId);
  if (!absence) return { userId: item.handlerId, insteadOf: null };
  const { standIn } = absence;
  const mayHandle =
    standIn !== null &&
    hasLabelInScope(standIn, item.labelId) &&
    standIn.userId !== item.aboutUserId &&
    !involvements.some(({ userId, round }) => userId === standIn.userId && round < item.round);
  return { userId: mayHandle ? standIn.userId : null, insteadOf: absence.userId };
}

/** Everybody who is away on a local day, or has left. A handful of rows: read them once and ask `whoAnswers` for each case. */
export async function absencesOn(tx: Queryable, day: string): Promise<PresentAbsence[]> {
  const rows: (StandInRecord & { userId: string })[] = await tx.query(
    `SELECT absence.user_id AS "userId", staff.id, staff.role, staff.mandate_cents AS "mandateCents",
       staff.has_all_labels AS "hasAllLabels", staff.label_ids AS "labelIds", ${DOES_CASES('staff')} AS "doesCases"
     FROM absences absence JOIN staff_users staff ON staff.id = absence.stand_in_id
     JOIN staff_users person ON person.id = absence.user_id AND ${DOES_CASES('person')}
     WHERE ${IS_AWAY('absence', '$1')}
     UNION ALL SELECT id, id, role, 0, false, '{}', false FROM staff_users person WHERE NOT (${DOES_CASES('person')})`,
    [day],
  );
  return rows.map(({ userId, doesCases, ...standIn }) => ({ userId, standIn: doesCases ? staffActor(standIn) : null }));
}

interface StandInRecord {
  id: string;
  role: Role;
  mandateCents: number;
  hasAllLabels: boolean;
  labelIds: string[];
  doesCases: boolean;
}

/** Whether somebody has access and a role in which one handles cases. */
export function doesCases({ isActive, role }: { isActive: boolean; role: Role }): boolean {
  return isActive && CASEWORKER_ROLES.includes(role);
}

/** SQL for `doesCases`: the person has access and a role in which one handles cases. Who has not, has left, whatever cases they still have. */
export const DOES_CASES = (person: string): string =>
  `${person}.is_active AND ${person}.role IN (${CASEWORKER_ROLES.map((role) => `'${role}'`).join(', ')})`;

/** SQL: the absence covers the local day. */
export const IS_AWAY = (absence: string, day: string): string =>
  `${absence}.from_on <= ${day}::date AND (${absence}.until_on IS NULL OR ${absence}.until_on >= ${day}::date)`;

/** SQL for `whoAnswers`: whether somebody may look after an open `item` that is not theirs. Their label is checked apart. */
export const MAY_STAND_IN = (item: string, userId: string): string =>
  `${item}.about_user_id IS DISTINCT FROM ${userId}::uuid AND NOT EXISTS (SELECT FROM involvements earlier
    WHERE earlier.item_id = ${item}.id AND earlier.user_id = ${userId}::uuid AND earlier.round < ${item}.round)`;
