import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Clock } from '../clock.js';
import { personOf } from '../evidence/record-evidence-change.js';
import { RequirementNotMet } from '../feedback-item/errors.js';
import { sha256 } from '../history/hash-chain.js';
import type { Actor } from '../staff/actor.js';
import { AuditRound } from './audit-round.entity.js';
import { AuditRoundAuditor } from './audit-round-auditor.entity.js';
import { loadOwnRound } from './load-round.js';
import { newestJudgements } from './newest-judgements.js';
import { Recommendation } from './recommendation.entity.js';
import { RoundSignature } from './round-signature.entity.js';
import { judgeablePositions } from './sampled-dossiers.query.js';
import { type RoundOutcome, scoreRound } from './score-round.js';

/** What an auditor's signature led to. */
export interface Signed {
  /** Whether every auditor has now signed the same, so that the round is closed for good. */
  isClosed: boolean;
}

/** Signs a round for one of its auditors; with the last signature it is closed for good. */
export class SignRound {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Signing twice is once. Throws as `loadOwnRound`, and `RequirementNotMet` while something is not judged. */
  async execute(roundId: string, actor: Actor): Promise<Signed> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const round = await loadOwnRound(tx, roundId, actor, 'alone');
      const outcome = await outcomeOf(tx, round);
      if (outcome === null) {
        throw new RequirementNotMet('sample-drawn', 'Draw the sample first, and judge its dossiers.');
      }
      if (outcome.open > 0) {
        throw new RequirementNotMet('all-judged', 'Not every question is judged yet. Judge the rest, then sign.');
      }
      const digest = await digestOf(tx, round);
      const userId = personOf(actor);
      if (!(await tx.existsBy(RoundSignature, { roundId, userId, digest })))
        await tx.insert(RoundSignature, { id: newId(), roundId, userId, digest, signedAt: now });
      const isClosed = (await unsigned(tx, roundId, digest)).length === 0;
      if (isClosed) await tx.update(AuditRound, { id: roundId }, { signedAt: now, score: outcome.score as object });
      return { isClosed };
    });
  }
}

async function outcomeOf(tx: EntityManager, round: AuditRound): Promise<RoundOutcome | null> {
  const positions = await judgeablePositions(tx, round.id);
  return positions && scoreRound(round.framework, await newestJudgements(tx, round.id), positions);
}

/** SHA-256 of every verdict that counts and every recommendation, in a fixed order. */
export async function digestOf(tx: EntityManager, { id: roundId }: Pick<AuditRound, 'id'>): Promise<string> {
  const judgements = await newestJudgements(tx, roundId);
  const recommendations = await tx.find(Recommendation, { where: { roundId }, order: { id: 'ASC' } });
  return sha256(
    JSON.stringify([
      judgements.map((one) => [one.position, one.questionId, one.version, one.verdict, one.remark]),
      recommendations.map((one) => [one.id, one.words, one.questionIds, one.ownerId, one.dueOn]),
    ]),
  );
}

async function unsigned(tx: EntityManager, roundId: string, digest: string): Promise<string[]> {
  const auditors = await tx.findBy(AuditRoundAuditor, { roundId });
  const signatures = await tx.findBy(RoundSignature, { roundId, digest });
  return auditors.map(({ userId }) => userId).filter((id) => !signatures.some(({ userId }) => userId === id));
}
