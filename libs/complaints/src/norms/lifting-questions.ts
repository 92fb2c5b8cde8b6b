import { type Answers, answerTo } from './answers.js';
import type { Framework, Part } from './framework.schema.js';
import { partScore } from './score-framework.js';

/** Questions that together lift a part when they become yes, and the score that it then has. */
export interface Lift {
  questions: string[];
  score: number;
}

const largestSet = 3;

/**
 * For each part the smallest sets of at most three questions that lift it, the highest score first.
 * A part without an entry in its list needs more than three, or has the highest score.
 */
export function liftingQuestions(framework: Framework, answers: Answers): Record<string, Lift[]> {
  return Object.fromEntries(framework.parts.map((part) => [part.id, liftsOf(framework, part, answers)]));
}

function liftsOf(framework: Framework, part: Part, answers: Answers): Lift[] {
  const present = partScore(framework, part, answers);
  // A question that does not apply cannot be answered with yes, so it lifts nothing.
  const open = part.questions.map(({ id }) => id).filter((id) => (answerTo(answers, id) ?? 'no') === 'no');
  for (let size = 1; size <= largestSet; size += 1) {
    const lifts = setsOf(open, size)
      .map((questions) => ({ questions, score: partScore(framework, part, withYes(answers, questions)) }))
      .filter((lift) => lift.score > present)
      .sort((a, b) => b.score - a.score);
    if (lifts.length > 0) return lifts;
  }
  return [];
}

function withYes(answers: Answers, questions: readonly string[]): Answers {
  return { ...answers, ...Object.fromEntries(questions.map((id) => [id, 'yes' as const])) };
}

function setsOf(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => setsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
