import type { Framework, Part, Question, Words } from '../norms/framework.schema.js';
import type { FrameworkScore, PartScore } from '../norms/score-framework.js';
import type { Language } from '../vocabulary.js';
import { isAskedOnce } from './asked-questions.js';
import type { NewestJudgement } from './newest-judgements.js';
import type { Proposal } from './proposal.js';
import type { JudgementView, ProposalView, RoundPart, RoundQuestion } from './round-view.js';
import type { RoundOutcome } from './score-round.js';

interface PartsToShow {
  round: { framework: Framework };
  score: FrameworkScore;
  outcome: RoundOutcome;
  judgements: readonly NewestJudgement[];
  proposals: Readonly<Record<string, Proposal>>;
  language: Language;
}

/** The parts of a round as people read them: score, reason, steps and questions. */
export function roundParts(shown: PartsToShow): RoundPart[] {
  const { round, score, language } = shown;
  return round.framework.parts.map((part) => {
    const scored = score.parts[part.id] as PartScore;
    return {
      id: part.id,
      title: part.title[language],
      kind: part.kind,
      score: scored.score,
      reason: scored.reason[language],
      steps: stepsOf(part, scored, language),
      blockedBy: scored.blockedBy,
      questions: part.questions.map((question) => questionOf(question, shown)),
    };
  });
}

function stepsOf(part: Part, scored: PartScore, language: Language): RoundPart['steps'] {
  if (part.kind === 'stepwise' && scored.kind === 'stepwise') {
    return part.levels.map(({ level, questions }) => {
      const found = scored.levels.find((one) => one.level === level);
      return {
        id: String(level),
        title: null,
        isMet: found?.met ?? false,
        carriedBy: found?.compensatedBy ?? null,
        questionIds: questions,
      };
    });
  }
  if (part.kind !== 'elements' || scored.kind !== 'elements') return [];
  return part.elements.map(({ id, title, questions }) => ({
    id,
    title: title[language],
    isMet: scored.elements.some(({ element, met }) => element === id && met),
    carriedBy: null,
    questionIds: questions,
  }));
}

function questionOf(question: Question, { outcome, judgements, proposals, language }: PartsToShow): RoundQuestion {
  const { id, text, help, evidence } = question;
  const judgement = judgements.find(({ questionId, position }) => questionId === id && position === 0);
  return {
    id,
    text: text[language],
    help: help[language],
    evidence,
    proposal: isAskedOnce(question) ? proposalView(proposals[id], language) : null,
    judgement: judgement ? judgementView(judgement) : null,
    sample: outcome.samples[id] ?? null,
    answer: outcome.answers[id] ?? null,
  };
}

/** A proposal in words. */
export function proposalView(proposal: Proposal | undefined, language: Language): ProposalView {
  const say = (words: Words) => words[language];
  return {
    answer: proposal?.answer ?? null,
    basis: proposal?.basis.map(say) ?? [],
    documents: proposal?.documents ?? [],
  };
}

/** A verdict as people see it. */
export function judgementView({
  verdict,
  remark,
  version,
  judgedBy,
  judgedAt,
  proposal,
}: NewestJudgement): JudgementView {
  return { verdict, remark, version, judgedBy, judgedAt, proposed: proposal.answer };
}
