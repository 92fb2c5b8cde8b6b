import { type Answers, answerTo } from './answers.js';
import type { Framework, Part } from './framework.schema.js';
import { type Lift, liftingQuestions } from './lifting-questions.js';
import { partScore } from './score-framework.js';

/** Questions that together lift one part, and the points that this brings. */
export interface Step extends Lift {
  partId: string;
  /** The score of the part before it. */
  from: number;
}

/** What can be done next, and the shortest way found to a mean. */
export interface PathToGoal {
  goal: number;
  /** Points, summed over the parts, that are missing. */
  missing: number;
  /** What lifts a part by itself, the most points for each question first. */
  next: Step[];
  /** Steps that together reach the goal, in order; as far as they go when it cannot be reached. */
  path: Step[];
  isReachable: boolean;
}

/** Ranks what lifts a part by how little it asks, and finds a way to the goal by always taking the best next step. */
export function pathToGoal(framework: Framework, answers: Answers, goal: number): PathToGoal {
  const missing = missingFor(framework, answers, goal);
  const path: Step[] = [];
  let reached = answers;
  while (missingFor(framework, reached, goal) > 0) {
    const [best] = stepsFrom(framework, reached);
    if (!best) break;
    path.push(best);
    reached = { ...reached, ...Object.fromEntries(best.questions.map((id) => [id, 'yes' as const])) };
  }
  const isReachable = missingFor(framework, reached, goal) === 0;
  return { goal, missing, next: stepsFrom(framework, answers), path, isReachable };
}

/** One step or more a part, the least asked for a point first. */
function stepsFrom(framework: Framework, answers: Answers): Step[] {
  const lifts = liftingQuestions(framework, answers);
  const steps = framework.parts.flatMap((part) => {
    const from = partScore(framework, part, answers);
    const found = lifts[part.id] ?? [];
    const known = found.length > 0 ? found : nextLevel(framework, part, answers, from);
    return known.map((lift) => ({ ...lift, partId: part.id, from }));
  });
  const gain = ({ score, from }: Step) => score - from;
  return steps.sort(
    (a, b) => a.questions.length * gain(b) - b.questions.length * gain(a) || a.questions.length - b.questions.length,
  );
}

/** Where no three questions lift a part: everything that its next level still lacks. */
function nextLevel(framework: Framework, part: Part, answers: Answers, from: number): Lift[] {
  if (part.kind !== 'stepwise') return [];
  const level = part.levels.find((one) => one.level === from + 1);
  const questions = level?.questions.filter((id) => (answerTo(answers, id) ?? 'no') === 'no') ?? [];
  const lifted = { ...answers, ...Object.fromEntries(questions.map((id) => [id, 'yes' as const])) };
  const score = partScore(framework, part, lifted);
  return score > from ? [{ questions, score }] : [];
}

function missingFor(framework: Framework, answers: Answers, goal: number): number {
  const sum = framework.parts.reduce((total, part) => total + partScore(framework, part, answers), 0);
  return Math.max(0, Math.ceil((Math.round(goal * 10) * framework.parts.length - 10 * sum) / 10));
}
