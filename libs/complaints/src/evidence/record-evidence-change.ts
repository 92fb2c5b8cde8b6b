import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { RoleNotAllowed } from '../feedback-item/errors.js';
import type { Actor } from '../staff/actor.js';
import { EvidenceChange } from './evidence-change.entity.js';

/** Writes a line into the history of a label's evidence; belongs in the transaction that makes the change. */
export async function recordEvidenceChange(
  tx: EntityManager,
  line: Pick<EvidenceChange, 'labelId' | 'subject' | 'subjectId' | 'change' | 'name' | 'content'>,
  actor: Actor,
  now: Date,
): Promise<void> {
  await tx.insert(EvidenceChange, {
    ...line,
    content: line.content as object,
    id: newId(),
    changedBy: personOf(actor),
    changedAt: now,
  });
}

/** The member of staff who acts; evidence is never given by the system. */
export function personOf(actor: Actor): string {
  if (!actor.userId) throw new RoleNotAllowed('evidence');
  return actor.userId;
}
