import { type Answers, answerTo } from './answers.js';
import type { Framework, Question } from './framework.schema.js';
import { highestScore, lowestScore } from './scale.js';
import type { ElementsScore } from './score-elements.js';
import type { StepwiseScore } from './score-levels.js';

/** The assumptions of a framework on which these scores lean, in the order of the framework. */
export function assumptionsUsed(
  framework: Framework,
  answers: Answers,
  scores: Readonly<Record<string, StepwiseScore | ElementsScore>>,
): Framework['assumptions'] {
  const used = framework.parts.flatMap((part) => {
    const score = scores[part.id];
    const answered = part.questions.filter(({ id }) => ['yes', 'no'].includes(answerTo(answers, id) ?? ''));
    const ofAnswers = answered.flatMap((question) => behindAnswer(framework, question));
    if (score && 'levels' in score) return [...ofAnswers, weighedGaps(score) && framework.compensation?.assumption];
    const raised = part.kind === 'elements' && score && 'points' in score && score.points < lowestScore;
    return [...ofAnswers, raised && part.lowestScoreAssumption];
  });
  return framework.assumptions.filter(({ id }) => used.includes(id));
}

/** What "substantial" means also mattered where a level with gaps was refused. */
function weighedGaps({ levels }: StepwiseScore): boolean {
  return levels.some(({ level, full }) => !full && level < highestScore);
}

function behindAnswer(framework: Framework, { evidence, thresholds }: Question): (string | undefined)[] {
  const ofSample = evidence.includes('sampled') ? [framework.sample.assumption] : [];
  return [...ofSample, ...thresholds.map((threshold) => threshold.assumption)];
}
