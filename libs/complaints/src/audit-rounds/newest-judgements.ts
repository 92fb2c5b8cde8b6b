import type { EntityManager } from 'typeorm';
import type { Answer } from '../norms/answers.js';
import type { Proposal } from './proposal.js';

/** A verdict that counts, with whoever gave it. */
export interface NewestJudgement {
  position: number;
  questionId: string;
  version: number;
  verdict: Answer;
  remark: string | null;
  proposal: Proposal;
  judgedById: string;
  judgedBy: string;
  judgedAt: Date;
}

/** The newest verdict on each question and place of a round, in a fixed order. */
export async function newestJudgements(
  manager: Pick<EntityManager, 'query'>,
  roundId: string,
): Promise<NewestJudgement[]> {
  return manager.query(
    `SELECT DISTINCT ON (judgement.position, judgement.question_id COLLATE "C")
            judgement.position, judgement.question_id AS "questionId", judgement.version, judgement.verdict,
            judgement.remark, judgement.proposal, judgement.judged_by AS "judgedById", person.name AS "judgedBy",
            judgement.judged_at AS "judgedAt"
     FROM judgements judgement JOIN staff_users person ON person.id = judgement.judged_by
     WHERE judgement.round_id = $1
     ORDER BY judgement.position, judgement.question_id COLLATE "C", judgement.version DESC`,
    [roundId],
  );
}
