import type { EntityManager } from 'typeorm';
import { InvalidInput, NotFound } from '../feedback-item/errors.js';
import { Label } from '../labels/label.entity.js';
import { frameworks } from '../norms/frameworks.js';
import { type Actor, hasLabelInScope, staffActor } from '../staff/actor.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';

/** Throws `NotFound` for a label that is not there or not the actor's. */
export async function checkLabel(tx: EntityManager, labelId: string, actor: Actor): Promise<Label> {
  const label = hasLabelInScope(actor, labelId) ? await tx.findOneBy(Label, { id: labelId }) : null;
  if (!label) throw new NotFound('label');
  return label;
}

/** Throws `InvalidInput` unless somebody who works for the label, and still does, can own a piece of evidence. */
export async function checkOwner(
  tx: EntityManager,
  ownerId: string,
  labelId: string,
  pointer = '/ownerId',
): Promise<void> {
  const owner = await tx.findOneBy(StaffUser, { id: ownerId, isActive: true });
  if (!owner || !hasLabelInScope(staffActor(owner), labelId)) {
    throw new InvalidInput(pointer, 'unfit-owner', 'Choose an active colleague who works for this label.');
  }
}

/** Throws `InvalidInput` for a file that was not uploaded for the label. */
export async function checkFile(tx: EntityManager, fileId: string, labelId: string): Promise<void> {
  const file = await tx.findOneBy(EvidenceFile, { id: fileId, labelId });
  if (!file) throw new InvalidInput('/fileId', 'no-such-file', 'Upload the file first, for this label.');
}

/** Throws `InvalidInput` for a question that no framework answers by what an organisation declares. */
export function checkDeclared(questionId: string, pointer: string): void {
  const isDeclared = frameworks.some((framework) =>
    framework.parts.some((part) =>
      part.questions.some(({ id, evidence }) => id === questionId && evidence.includes('declared')),
    ),
  );
  if (!isDeclared) {
    throw new InvalidInput(pointer, 'not-declared', 'Choose a question that is answered by a statement.');
  }
}
