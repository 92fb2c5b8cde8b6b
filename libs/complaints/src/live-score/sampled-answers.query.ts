import type { EntityManager } from 'typeorm';
import type { Answers } from '../norms/answers.js';

/** The answers that came out of a sample of dossiers, and the round in which they were signed. */
export interface SampledAnswers {
  round: { id: string; signedOn: string } | null;
  answers: Answers;
}

/** The sampled answers of the last round that was signed for a label; none when there is no such round. */
export async function lastSampledAnswers(
  _manager: EntityManager,
  _asked: { labelId: string; frameworkId: string; at: Date },
): Promise<SampledAnswers> {
  return { round: null, answers: {} };
}
