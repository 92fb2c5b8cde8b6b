import type { ElementsPart, Framework, Part, StepwisePart } from './framework.schema.js';
import { highestScore, levelNumbers } from './scale.js';

/** Something in a framework that contradicts something else in it. */
export interface ReferenceProblem {
  path: (string | number)[];
  message: string;
}

/** Every identifier that is used twice or refers to nothing, and every level or sum that cannot be scored. */
export function referenceProblems(framework: Framework): ReferenceProblem[] {
  return [
    ...repeated(framework.parts, 'id', ['parts'], 'part'),
    ...repeated(framework.documents, 'id', ['documents'], 'document'),
    ...repeated(framework.assumptions, 'id', ['assumptions'], 'assumption'),
    ...repeated(framework.goals, 'overall', ['goals'], 'goal'),
    ...questionProblems(framework),
    ...assumptionProblems(framework),
    ...framework.parts.flatMap((part, index) => partProblems(part, ['parts', index])),
  ];
}

function repeated<Key extends string>(
  items: readonly Record<Key, string | number>[],
  key: Key,
  path: ReferenceProblem['path'],
  noun: string,
): ReferenceProblem[] {
  const values = items.map((item) => item[key]);
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: [...path, index], message: `${noun} "${value}" occurs twice` }] : [],
  );
}

function questionProblems(framework: Framework): ReferenceProblem[] {
  const documents = framework.documents.map((document) => document.id);
  const seen = new Set<string>();
  return framework.parts.flatMap((part, partIndex) =>
    part.questions.flatMap((question, index) => {
      const path = ['parts', partIndex, 'questions', index];
      const problems = repeated(question.thresholds, 'name', [...path, 'thresholds'], 'threshold');
      if (seen.has(question.id)) problems.push({ path, message: `question "${question.id}" occurs twice` });
      seen.add(question.id);
      if (!documents.includes(question.source.document))
        problems.push({ path, message: `document "${question.source.document}" is not in documents` });
      return problems;
    }),
  );
}

function assumptionProblems(framework: Framework): ReferenceProblem[] {
  const known = framework.assumptions.map((assumption) => assumption.id);
  const used = [
    framework.compensation?.assumption,
    framework.sample.assumption,
    ...framework.parts.flatMap((part) => (part.kind === 'elements' ? [part.lowestScoreAssumption] : [])),
    ...framework.parts.flatMap((part) =>
      part.questions.flatMap((question) => question.thresholds.map((t) => t.assumption)),
    ),
  ].filter((id) => id !== undefined);
  const missing = [...new Set(used)].filter((id) => !known.includes(id));
  const idle = known.filter((id) => !used.includes(id));
  return [
    ...missing.map((id) => ({ path: ['assumptions'], message: `assumption "${id}" is referred to but has no text` })),
    ...idle.map((id) => ({ path: ['assumptions'], message: `assumption "${id}" is not referred to by any setting` })),
  ];
}

function partProblems(part: Part, path: ReferenceProblem['path']): ReferenceProblem[] {
  const groups = part.kind === 'stepwise' ? part.levels : part.elements;
  const groupPath = [...path, part.kind === 'stepwise' ? 'levels' : 'elements'];
  const known = part.questions.map((question) => question.id);
  const asked = groups.flatMap((group) => group.questions);
  return [
    ...groups.flatMap((group, index) => [
      ...group.questions
        .filter((id) => !known.includes(id))
        .map((id) => ({ path: [...groupPath, index], message: `question "${id}" is not in part ${part.id}` })),
      ...repeated(
        group.questions.map((id) => ({ id })),
        'id',
        [...groupPath, index, 'questions'],
        'question',
      ),
    ]),
    ...known
      .filter((id) => !asked.includes(id))
      .map((id) => ({ path, message: `question "${id}" is in no ${part.kind === 'stepwise' ? 'level' : 'element'}` })),
    ...(part.kind === 'stepwise' ? levelProblems(part, groupPath) : elementProblems(part, groupPath)),
  ];
}

function levelProblems(part: StepwisePart, path: ReferenceProblem['path']): ReferenceProblem[] {
  const found = part.levels.map((level) => level.level);
  if (found.join() === levelNumbers.join()) return [];
  return [{ path, message: `levels must be 2, 3, 4 and 5 in this order; found ${found.join(', ') || 'none'}` }];
}

function elementProblems(part: ElementsPart, path: ReferenceProblem['path']): ReferenceProblem[] {
  const total = part.elements.reduce((sum, element) => sum + element.points, 0);
  return [
    ...repeated(part.elements, 'id', path, 'element'),
    ...part.elements.flatMap((element, index) => {
      const before = part.elements.slice(0, index).map((earlier) => earlier.id);
      return element.needs
        .filter((id) => !before.includes(id))
        .map((id) => ({ path: [...path, index], message: `needs "${id}", which is no earlier element of this part` }));
    }),
    ...(total > highestScore
      ? [{ path, message: `the points add up to ${total}; a part has at most ${highestScore}` }]
      : []),
  ];
}
