import type { EntityManager } from 'typeorm';
import { newestJudgements } from '../audit-rounds/newest-judgements.js';
import { judgeablePositions } from '../audit-rounds/sampled-dossiers.query.js';
import { scoreRound } from '../audit-rounds/score-round.js';
import { localDay } from '../deadlines/local-day.js';
import type { Answer, Answers } from '../norms/answers.js';
import type { Framework } from '../norms/framework.schema.js';

/** The answers that came out of a sample of dossiers, and the round in which they were signed. */
export interface SampledAnswers {
  round: { id: string; signedOn: string } | null;
  answers: Answers;
}

/** The sampled answers of the last round that was signed for a label; none when there is no such round. */
export async function lastSampledAnswers(
  manager: EntityManager,
  { labelId, frameworkId, at }: { labelId: string; frameworkId: string; at: Date },
): Promise<SampledAnswers> {
  const [round]: { id: string; framework: Framework; signedAt: Date }[] = await manager.query(
    `SELECT id, framework, signed_at AS "signedAt" FROM audit_rounds
     WHERE label_id = $1 AND framework ->> 'id' = $2 AND signed_at <= $3 ORDER BY signed_at DESC LIMIT 1`,
    [labelId, frameworkId, at],
  );
  if (!round) return { round: null, answers: {} };
  const positions = (await judgeablePositions(manager, round.id)) ?? [];
  const { samples } = scoreRound(round.framework, await newestJudgements(manager, round.id), positions);
  const answers: Record<string, Answer> = {};
  for (const [questionId, { answer }] of Object.entries(samples)) if (answer !== null) answers[questionId] = answer;
  return { round: { id: round.id, signedOn: localDay(round.signedAt) }, answers };
}
