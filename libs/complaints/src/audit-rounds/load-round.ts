import type { EntityManager } from 'typeorm';
import { NotFound, RequirementNotMet, RoleNotAllowed } from '../feedback-item/errors.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { AuditRound } from './audit-round.entity.js';
import { AuditRoundAuditor } from './audit-round-auditor.entity.js';

/**
 * A round that the actor may see: of a label in scope, or one in which they judge. `share` keeps it from being signed
 * until the transaction ends, `alone` keeps everybody else out. Throws `NotFound`.
 */
export async function loadRound(
  tx: EntityManager,
  roundId: string,
  actor: Actor,
  lock?: 'share' | 'alone',
): Promise<AuditRound> {
  const mode = lock === 'alone' ? 'pessimistic_write' : 'pessimistic_read';
  const round = await tx.findOne(AuditRound, { where: { id: roundId }, ...(lock ? { lock: { mode } } : {}) });
  const isSeen = round && (hasLabelInScope(actor, round.labelId) || (await isAuditorOf(tx, roundId, actor)));
  if (!round || !isSeen) throw new NotFound('audit round');
  return round;
}

/** A round that is not signed yet, for one of its own auditors. Throws `NotFound`, `RoleNotAllowed` or `RequirementNotMet`. */
export async function loadOwnRound(
  tx: EntityManager,
  roundId: string,
  actor: Actor,
  lock: 'share' | 'alone',
): Promise<AuditRound> {
  const round = await loadRound(tx, roundId, actor, lock);
  if (!(await isAuditorOf(tx, roundId, actor))) throw new RoleNotAllowed('judge');
  if (round.signedAt) {
    throw new RequirementNotMet(
      'round-not-signed',
      'This round is signed and cannot change any more. Open a new round.',
    );
  }
  return round;
}

async function isAuditorOf(tx: EntityManager, roundId: string, { userId }: Actor): Promise<boolean> {
  return userId !== null && (await tx.existsBy(AuditRoundAuditor, { roundId, userId }));
}
