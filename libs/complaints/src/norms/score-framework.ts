import { type Answers, answerTo } from './answers.js';
import { assumptionsUsed } from './assumptions-used.js';
import type { Framework, Part, Words } from './framework.schema.js';
import { roundedMean } from './rounded-mean.js';
import { type ElementsScore, scoreElements } from './score-elements.js';
import { type StepwiseScore, scoreLevels } from './score-levels.js';
import { elementsReason, levelsReason } from './score-reason.js';

/** The score of one part, the reason in words, and the figures behind it. */
export type PartScore =
  | ({ kind: 'stepwise'; reason: Words } & StepwiseScore)
  | ({ kind: 'elements'; reason: Words } & ElementsScore);

/** The scores of a framework for one set of answers. */
export interface FrameworkScore {
  framework: string;
  parts: Record<string, PartScore>;
  /** The mean of the parts to one decimal, as text: "4.3". */
  overall: string;
  /** Absent when the framework knows no reassessment. */
  reassessment?: boolean;
  unanswered: number;
  /** The assumptions on which these scores lean; to be shown wherever they are shown. */
  assumptions: Framework['assumptions'];
  /** For each goal of the framework the points, summed over the parts, that are missing. */
  gaps: Record<string, number>;
}

/** Scores every part of a framework. Reassessment and gaps follow from the exact mean, not from the rounded one. */
export function scoreFramework(framework: Framework, answers: Answers): FrameworkScore {
  const parts = Object.fromEntries(framework.parts.map((part) => [part.id, scorePart(framework, part, answers)]));
  const scores = Object.values(parts).map((part) => part.score);
  const { reassessmentBelow, goals } = framework;
  return {
    framework: framework.id,
    parts,
    overall: roundedMean(scores),
    ...(reassessmentBelow !== undefined && { reassessment: missingPoints(scores, reassessmentBelow) > 0 }),
    unanswered: framework.parts.flatMap((part) => part.questions.filter(({ id }) => !answerTo(answers, id))).length,
    assumptions: assumptionsUsed(framework, answers, parts),
    gaps: Object.fromEntries(goals.map(({ overall }) => [overall.toFixed(1), missingPoints(scores, overall)])),
  };
}

/** Scores one part of a framework. */
export function scorePart(framework: Framework, part: Part, answers: Answers): PartScore {
  if (part.kind === 'stepwise') {
    const result = scoreLevels(part, answers, framework.compensation);
    return { kind: part.kind, reason: levelsReason(part, result), ...result };
  }
  const result = scoreElements(part, answers);
  return { kind: part.kind, reason: elementsReason(part, result), ...result };
}

/** The score of one part as a number alone, for whoever tries many answers. */
export function partScore(framework: Framework, part: Part, answers: Answers): number {
  if (part.kind === 'stepwise') return scoreLevels(part, answers, framework.compensation).score;
  return scoreElements(part, answers).score;
}

/** The points that the parts together lack for a mean of `goal`, which has at most one decimal. */
function missingPoints(scores: readonly number[], goal: number): number {
  const sum = scores.reduce((total, score) => total + score, 0);
  return Math.max(0, Math.ceil((Math.round(goal * 10) * scores.length - 10 * sum) / 10));
}
