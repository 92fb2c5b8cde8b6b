import type { EntityManager } from 'typeorm';
import { AccessNotGiven, NotFound, RequirementNotMet, RoleNotAllowed } from '../feedback-item/errors.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { AuditRound } from './audit-round.entity.js';
import { AuditRoundAuditor } from './audit-round-auditor.entity.js';

/**
 * A round of a label in scope. `share` keeps it from being signed until the transaction ends, `alone` keeps everybody else
 * out. Throws `NotFound`, and `AccessNotGiven` to its own auditors outside the time for which they were given access.
 */
export async function loadRound(
  tx: EntityManager,
  roundId: string,
  actor: Actor,
  lock?: 'share' | 'alone',
): Promise<AuditRound> {
  const mode = lock === 'alone' ? 'pessimistic_write' : 'pessimistic_read';
  const round = await tx.findOne(AuditRound, { where: { id: roundId }, ...(lock ? { lock: { mode } } : {}) });
  if (round && hasLabelInScope(actor, round.labelId)) return round;
  if (await isAuditorOf(tx, roundId, actor)) throw new AccessNotGiven();
  throw new NotFound('audit round');
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
