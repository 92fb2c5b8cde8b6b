import type { DataSource } from 'typeorm';
import { NotFound } from '../feedback-item/errors.js';
import { checksIn } from '../letters/kept-checks.js';
import type { Actor } from '../staff/actor.js';
import type { Language } from '../vocabulary.js';
import { isAskedOfDossiers, questionsOf } from './asked-questions.js';
import { dossierFacts, dossierProposals } from './dossier-proposals.js';
import { loadRound } from './load-round.js';
import { newestJudgements } from './newest-judgements.js';
import { judgementView, proposalView } from './round-parts.js';
import type { JudgementView, ProposalView } from './round-view.js';
import { sampledDossiers } from './sampled-dossiers.query.js';

/** A dossier of a sample with its questions, for whoever judges it. */
export interface DossierToJudge {
  position: number;
  of: number;
  itemId: string;
  reference: string;
  isErased: boolean;
  questions: {
    id: string;
    text: string;
    help: string;
    proposal: ProposalView;
    judgement: JudgementView | null;
  }[];
  /** What the list for good letters finds in the answer that the customer got. */
  checks: { id: string; level: 'must' | 'should'; passed: boolean; finding: string }[];
}

/** Reads a dossier at its place in the sample. Throws `NotFound`. */
export async function readRoundDossier(
  dataSource: DataSource,
  roundId: string,
  position: number,
  actor: Actor,
  language: Language,
): Promise<DossierToJudge> {
  return dataSource.transaction('REPEATABLE READ', async (tx) => {
    const round = await loadRound(tx, roundId, actor);
    const dossiers = await sampledDossiers(tx, roundId);
    const dossier = dossiers.find((one) => one.position === position);
    if (!dossier) throw new NotFound('dossier');
    const { itemId, reference, isErased } = dossier;
    const judgements = (await newestJudgements(tx, roundId)).filter((one) => one.position === position);
    const proposals = isErased ? {} : await dossierProposals(tx, round.framework, itemId);
    const answer = isErased ? null : (await dossierFacts(tx, itemId)).answer;
    const questions = questionsOf(round.framework).filter(isAskedOfDossiers);
    return {
      position,
      of: dossiers.length,
      itemId,
      reference,
      isErased,
      questions: questions.map(({ id, text, help }) => {
        const judgement = judgements.find(({ questionId }) => questionId === id);
        return {
          id,
          text: text[language],
          help: help[language],
          proposal: proposalView(proposals[id], language),
          judgement: judgement ? judgementView(judgement) : null,
        };
      }),
      checks: checksIn(language, answer?.checks ?? []).map(({ where: _, ...check }) => check),
    };
  });
}
