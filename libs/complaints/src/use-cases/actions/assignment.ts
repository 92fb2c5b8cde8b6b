import { localDay } from '../../deadlines/local-day.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { id, line, optional } from '../../feedback-item/input-fields.js';
import { hasLabelInScope, staffActor } from '../../staff/actor.js';
import { StaffUser } from '../../staff/staff-user.entity.js';
import { absencesOn, whoAnswers } from '../../staff/who-answers.js';
import { CASEWORKER_ROLES } from '../../vocabulary.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';

/** Gives the case to a handler. */
export const assign = action({ handlerId: id, note: optional(line(300)) }, async (work, { handlerId, note }) => {
  await giveTo(work, handlerId, 'assigned', note);
});

/** The actor takes the case. */
export const takeOver = action({}, async (work) => {
  await giveTo(work, work.actor.userId ?? '', 'taken-over', null);
});

/** Puts a top manager beside a case with a large (potential) impact. */
export const assignTopManager = action({ topManagerId: id }, async (work, { topManagerId }) => {
  await staffForCase(work, topManagerId, '/topManagerId', ['top-manager']);
  work.change({ topManagerId });
  work.record({ type: 'top-manager-assigned', facts: { userId: topManagerId } });
});

/** Makes somebody the handler, and part of the round. Throws `InvalidInput` when nobody would answer for the case. */
export async function giveTo(work: CaseWork, handlerId: string, type: string, note: string | null): Promise<void> {
  await staffForCase(work, handlerId, '/handlerId', CASEWORKER_ROLES);
  const from = work.item.handlerId;
  work.change({ handlerId });
  work.involve(handlerId);
  if (handlerId !== work.actor.userId) await checkAnswered(work);
  work.record({ type, facts: { handlerId, from }, content: note ? { note } : null });
}

/** The case of somebody who is away is with the stand-in, who also gets the warnings; so it must be somebody who may have it. */
async function checkAnswered({ tx, facts, now }: CaseWork): Promise<void> {
  const { userId, insteadOf } = whoAnswers(facts, await absencesOn(tx, localDay(now)));
  if (insteadOf === null || userId !== null) return;
  throw new InvalidInput(
    '/handlerId',
    'nobody-answers',
    'This colleague is away today, and the stand-in may not handle this case. Choose somebody who is there.',
  );
}

/** The member of staff, if active, of a fitting role and with the label in scope. */
export async function staffForCase(
  work: CaseWork,
  userId: string,
  pointer: string,
  roles: readonly string[],
): Promise<StaffUser> {
  const user = await work.tx.findOneBy(StaffUser, { id: userId });
  if (!user?.isActive || !roles.includes(user.role) || !hasLabelInScope(staffActor(user), work.item.labelId)) {
    throw new InvalidInput(pointer, 'unknown-colleague', 'Choose an active colleague who works for this label.');
  }
  return user;
}
