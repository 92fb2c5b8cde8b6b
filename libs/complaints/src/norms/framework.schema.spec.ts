import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Framework, FrameworkNotValid, parseFramework } from './framework.schema.js';
import { afm2016 } from './frameworks/afm-2016.js';
import { stv2018 } from './frameworks/stv-2018.js';
import { frameworks } from './frameworks.js';
import { scoreFramework } from './score-framework.js';

const third: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'third-framework.json'), 'utf8'));

const questionIds = (framework: Framework) => framework.parts.flatMap((part) => part.questions.map(({ id }) => id));

// biome-ignore lint/suspicious/noExplicitAny: data that is broken on purpose has no type.
type Breaking = (framework: any) => void;

function problemsAfter(breakIt: Breaking): string[] {
  const framework = structuredClone(stv2018);
  breakIt(framework);
  try {
    parseFramework(framework);
  } catch (error) {
    if (error instanceof FrameworkNotValid) return [...error.problems];
    throw error;
  }
  return [];
}

describe('frameworks', () => {
  it.each(frameworks.map((framework) => [framework.id, framework] as const))('has a valid %s', (_, framework) => {
    expect(parseFramework(framework)).toEqual(framework);
  });

  it('asks 41 questions in 2018, two of which 2016 did not know', () => {
    const before = new Set(questionIds(afm2016));

    expect(questionIds(stv2018)).toHaveLength(41);
    expect(questionIds(stv2018).filter((id) => !before.has(id))).toEqual(['I.4.3', 'III.5.2']);
    expect(before.size).toBe(39);
  });

  it('keeps the questions of each part in the order of its levels or elements', () => {
    for (const part of frameworks.flatMap((framework) => framework.parts)) {
      const groups = part.kind === 'stepwise' ? part.levels : part.elements;
      expect(part.questions.map(({ id }) => id)).toEqual([...new Set(groups.flatMap((group) => group.questions))]);
    }
  });

  it('marks every threshold as an assumption but those that a source gives', () => {
    const given = (framework: Framework) =>
      framework.parts
        .flatMap((part) => part.questions)
        .filter((question) => question.thresholds.some((threshold) => threshold.assumption === undefined))
        .map(({ id }) => id);

    expect(given(stv2018)).toEqual(['IV.5.b']);
    expect(given(afm2016)).toEqual(['III.2.1', 'IV.5.b']);
  });

  it('gives measured questions a threshold, and questions that are not measured none', () => {
    for (const question of stv2018.parts.flatMap((part) => part.questions))
      expect([question.id, question.thresholds.length > 0]).toEqual([
        question.id,
        question.evidence.includes('measured'),
      ]);
  });
});

describe('parseFramework', () => {
  it('accepts a third framework that is data only, and the engine scores it', () => {
    const framework = parseFramework(third);
    const score = scoreFramework(framework, {
      '5.2': 'no',
      '5.3.a': 'yes',
      '5.3.c': 'yes',
      '7.1': 'yes',
      '8.1': 'no',
    });

    expect(score).toMatchObject({
      framework: 'iso-like',
      parts: {
        leadership: { score: 4, carriedBy: [4], blockedBy: ['5.3.b'] },
        operation: { score: 2 },
        improvement: { score: 1 },
      },
      overall: '2.3',
      reassessment: true,
      unanswered: 3,
      assumptions: [{ id: 'two-thirds' }],
      gaps: { '3.5': 4 },
    });
  });

  it.each<[string, Breaking, string]>([
    [
      'a question id used twice',
      (f) => {
        f.parts[1].questions[0].id = 'I.2.1';
      },
      'parts[1].questions[0]: question "I.2.1" occurs twice',
    ],
    [
      'a level that refers to nothing',
      (f) => {
        f.parts[0].levels[0].questions.push('I.2.9');
      },
      'parts[0].levels[0]: question "I.2.9" is not in part I',
    ],
    [
      'a level that asks twice',
      (f) => {
        f.parts[0].levels[0].questions.push('I.2.1');
      },
      'parts[0].levels[0].questions[4]: question "I.2.1" occurs twice',
    ],
    [
      'a question that no level asks',
      (f) => {
        f.parts[0].levels[0].questions.shift();
      },
      'parts[0]: question "I.2.1" is in no level',
    ],
    [
      'a missing level',
      (f) => {
        f.parts[1].levels.splice(1, 1);
      },
      'parts[1].levels: levels must be 2, 3, 4 and 5 in this order; found 2, 4, 5',
    ],
    [
      'levels out of order',
      (f) => {
        f.parts[0].levels.reverse();
      },
      'parts[0].levels: levels must be 2, 3, 4 and 5 in this order; found 5, 4, 3, 2',
    ],
    [
      'a level without questions',
      (f) => {
        f.parts[0].levels[0].questions = [];
      },
      'parts[0].levels[0].questions: Too small: expected array to have >=1 items',
    ],
    [
      'an element that needs a later one',
      (f) => {
        f.parts[3].elements[0].needs = ['IV.2'];
      },
      'parts[3].elements[0]: needs "IV.2", which is no earlier element of this part',
    ],
    [
      'an element id used twice',
      (f) => {
        f.parts[3].elements[4].id = 'IV.4';
      },
      'parts[3].elements[4]: element "IV.4" occurs twice',
    ],
    [
      'too many points',
      (f) => {
        f.parts[3].elements[4].points = 2;
      },
      'parts[3].elements: the points add up to 6; a part has at most 5',
    ],
    [
      'a part id used twice',
      (f) => {
        f.parts[1].id = 'I';
      },
      'parts[1]: part "I" occurs twice',
    ],
    [
      'a threshold name used twice',
      (f) => {
        f.parts[0].questions[2].thresholds[1].name = 'hard-indicators';
      },
      'parts[0].questions[2].thresholds[1]: threshold "hard-indicators" occurs twice',
    ],
    [
      'an unknown document',
      (f) => {
        f.parts[0].questions[0].source.document = 'other';
      },
      'parts[0].questions[0]: document "other" is not in documents',
    ],
    [
      'an assumption without a text',
      (f) => {
        f.compensation.assumption = 'guess';
      },
      'assumptions: assumption "guess" is referred to but has no text',
    ],
    [
      'an assumption that would never be shown',
      (f) => {
        delete f.sample.assumption;
      },
      'assumptions: assumption "sample-of-eighty-percent" is not referred to by any setting',
    ],
    [
      'a share above one',
      (f) => {
        f.compensation.substantial.numerator = 3;
      },
      'compensation.substantial: a share is at most 1',
    ],
    [
      'a goal with two decimals',
      (f) => {
        f.goals[0].overall = 3.25;
      },
      'goals[0].overall: at most one decimal',
    ],
    [
      'a missing translation',
      (f) => {
        delete f.parts[0].questions[0].text.en;
      },
      'parts[0].questions[0].text.en: Invalid input: expected string, received undefined',
    ],
    [
      'a misspelt key',
      (f) => {
        f.parts[0].levels[0].modus = 'any';
      },
      'parts[0].levels[0]: Unrecognized key: "modus"',
    ],
  ])('refuses %s and says where', (_, breakIt, problem) => {
    expect(problemsAfter(breakIt)).toContain(problem);
  });

  it('names every problem at once', () => {
    expect(
      problemsAfter((f) => {
        f.parts[1].id = 'I';
        f.parts[3].elements[4].points = 2;
      }),
    ).toHaveLength(2);
  });

  it('refuses what is no object at all', () => {
    expect(() => parseFramework('stv-2018')).toThrow('file: Invalid input: expected object, received string');
  });
});
