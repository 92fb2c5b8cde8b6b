import type { EntityManager } from 'typeorm';
import { type DeclaredAnswer, declaredAnswers } from '../evidence/declared-answers.query.js';
import type { Words } from '../norms/framework.schema.js';
import { measureQuestions } from '../norms/measured/measure-questions.js';
import { MEANS_QUESTION, openWorkWords, readOpenWork } from '../queries/open-work.query.js';
import { isAskedOnce, questionsOf } from './asked-questions.js';
import type { AuditRound } from './audit-round.entity.js';
import { both, type Proposal } from './proposal.js';
import { declaredBasis } from './proposal-words.js';

type Round = Pick<AuditRound, 'labelId' | 'framework' | 'periodFrom' | 'periodTo'>;

/** What is proposed on every question that is judged once: measured over the period, declared as it is now. */
export async function roundProposals(
  manager: EntityManager,
  round: Round,
  now: Date,
  /** Only these; all when left out. */
  questionIds?: readonly string[],
): Promise<Record<string, Proposal>> {
  const { labelId, framework } = round;
  const declared = await declaredAnswers(manager, { labelId, framework, at: now });
  const measured = await measuredProposals(manager, round, now, questionIds);
  const work = await openWorkBeside(manager, labelId, now, questionIds);
  return Object.fromEntries(
    questionsOf(framework)
      .filter(isAskedOnce)
      .map(({ id, evidence }) => {
        const parts = [
          ...(evidence.includes('measured') ? [measured[id] ?? NOTHING] : []),
          ...(evidence.includes('declared') ? [ofDeclared(declared.find(({ questionId }) => questionId === id))] : []),
        ];
        const proposal = parts.reduce(both);
        return [id, id === MEANS_QUESTION ? { ...proposal, basis: [...proposal.basis, ...work] } : proposal];
      }),
  );
}

/** The open work of now, in words, when the question beside which it stands is asked. */
async function openWorkBeside(
  manager: EntityManager,
  labelId: string,
  now: Date,
  questionIds?: readonly string[],
): Promise<Words[]> {
  if (questionIds && !questionIds.includes(MEANS_QUESTION)) return [];
  return [openWorkWords(await readOpenWork(manager, labelId, now))];
}

const NOTHING: Proposal = { answer: null, basis: [] };

function ofDeclared(answer: DeclaredAnswer | undefined): Proposal {
  if (!answer) return NOTHING;
  const documents = answer.documents.map(({ title, fileId }) => ({ title, fileId }));
  // What nobody states is no support for a yes.
  return {
    answer: answer.answer ?? 'no',
    basis: declaredBasis(answer),
    ...(documents.length > 0 && { documents }),
  };
}

/** Measured by the framework's file as it is now; a question that it no longer has is left to the auditor. */
async function measuredProposals(
  manager: EntityManager,
  round: Round,
  now: Date,
  questionIds?: readonly string[],
): Promise<Record<string, Proposal>> {
  const { labelId, framework, periodFrom: from, periodTo: to } = round;
  const measured = await measureQuestions(manager, { labelId, from, to, frameworkId: framework.id, now, questionIds });
  return Object.fromEntries(measured.map(({ questionId, answer, basis }) => [questionId, { answer, basis: [basis] }]));
}
