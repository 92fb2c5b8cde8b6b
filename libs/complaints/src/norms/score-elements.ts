import { type Answers, answerTo } from './answers.js';
import type { ElementsPart } from './framework.schema.js';
import { lowestScore } from './scale.js';

/** Whether an element earns its points; `waitsFor` names the elements that it cannot do without. */
export interface ElementScore {
  element: string;
  points: number;
  met: boolean;
  waitsFor: string[];
  blockedBy: string[];
}

/** The score of a part that is a sum of elements, before it is put into words. */
export interface ElementsScore {
  score: number;
  points: number;
  elements: ElementScore[];
  blockedBy: string[];
}

/** The sum of the points of the elements that are met, never under the lowest score. */
export function scoreElements(part: ElementsPart, answers: Answers): ElementsScore {
  const elements: ElementScore[] = [];
  for (const { id, points, questions, needs } of part.elements) {
    const blockedBy = questions.filter((question) => answerTo(answers, question) !== 'yes');
    const waitsFor = needs.filter((needed) => !elements.some((earlier) => earlier.element === needed && earlier.met));
    elements.push({ element: id, points, met: blockedBy.length + waitsFor.length === 0, waitsFor, blockedBy });
  }
  const points = elements.reduce((sum, element) => sum + (element.met ? element.points : 0), 0);
  const blockedBy = [...new Set(elements.flatMap((element) => element.blockedBy))];
  return { score: Math.max(points, lowestScore), points, elements, blockedBy };
}
