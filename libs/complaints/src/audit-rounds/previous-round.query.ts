import type { EntityManager } from 'typeorm';
import type { Answers } from '../norms/answers.js';
import { answerTo } from '../norms/answers.js';
import type { Framework } from '../norms/framework.schema.js';
import type { Language } from '../vocabulary.js';
import { questionsOf } from './asked-questions.js';
import type { AuditRound } from './audit-round.entity.js';
import { newestJudgements } from './newest-judgements.js';
import type { PreviousRound } from './round-view.js';
import { judgeablePositions } from './sampled-dossiers.query.js';
import { scoreRound } from './score-round.js';

type Found = Omit<PreviousRound, 'frameworkTitle' | 'isComparable' | 'changed'> & { framework: Framework };

/** The round of the same label that was signed last before this one, and what is answered otherwise now. */
export async function readPreviousRound(
  tx: EntityManager,
  { id, labelId, signedAt, framework }: AuditRound,
  now: Answers,
  language: Language,
): Promise<PreviousRound | null> {
  const [found]: Found[] = await tx.query(
    `SELECT id, title, framework, signed_at AS "signedAt", score ->> 'overall' AS overall,
            (SELECT jsonb_object_agg(key, value -> 'score') FROM jsonb_each(score -> 'parts')) AS parts
     FROM audit_rounds WHERE label_id = $1 AND id <> $2 AND signed_at < coalesce($3::timestamptz, 'infinity')
     ORDER BY signed_at DESC LIMIT 1`,
    [labelId, id, signedAt],
  );
  if (!found) return null;
  const { framework: before, ...previous } = found;
  const positions = (await judgeablePositions(tx, previous.id)) ?? [];
  const { answers: was } = scoreRound(before, await newestJudgements(tx, previous.id), positions);
  return {
    ...previous,
    frameworkTitle: before.title[language],
    isComparable: before.id === framework.id && before.version === framework.version,
    changed: changedIn(framework, before, was, now),
  };
}

/** The questions that both frameworks ask and whose answer is another one; what is not answered yet did not change. */
function changedIn(framework: Framework, before: Framework, was: Answers, now: Answers): PreviousRound['changed'] {
  const asked = questionsOf(before).map(({ id }) => id);
  return questionsOf(framework).flatMap(({ id }) => {
    const [old, present] = [answerTo(was, id) ?? null, answerTo(now, id) ?? null];
    return asked.includes(id) && present !== null && old !== present
      ? [{ questionId: id, was: old, now: present }]
      : [];
  });
}
