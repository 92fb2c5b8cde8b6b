import type { Answers } from './answers.js';
import type { Framework } from './framework.schema.js';
import { afm2016 } from './frameworks/afm-2016.js';
import { stv2018 } from './frameworks/stv-2018.js';
import { liftingQuestions } from './lifting-questions.js';

function allYes(framework: Framework, changes: Answers): Answers {
  const ids = framework.parts.flatMap((part) => part.questions.map(({ id }) => id));
  return { ...Object.fromEntries(ids.map((id) => [id, 'yes' as const])), ...changes };
}

describe('liftingQuestions', () => {
  it('has nothing to say about parts that have the highest score', () => {
    expect(liftingQuestions(stv2018, allYes(stv2018, {}))).toEqual({ I: [], II: [], III: [], IV: [] });
  });

  it('names the one question that is missing', () => {
    const answers = allYes(afm2016, { 'I.4.2': 'no', 'II.4.b': 'no' });

    expect(liftingQuestions(afm2016, answers)).toMatchObject({
      I: [{ questions: ['I.4.2'], score: 5 }],
      II: [{ questions: ['II.4.b'], score: 5 }],
    });
  });

  it('names two or three questions where one is not enough, and only the smallest sets', () => {
    const answers = allYes(afm2016, {
      'I.2.1': 'no',
      'I.2.2': 'no',
      'III.3.1': 'no',
      'III.3.2': 'no',
      'III.3.3': 'no',
    });

    expect(liftingQuestions(afm2016, answers)).toMatchObject({
      I: [{ questions: ['I.2.1', 'I.2.2'], score: 5 }],
      III: [{ questions: ['III.3.1', 'III.3.2', 'III.3.3'], score: 5 }],
    });
  });

  it('is silent where more than three are needed', () => {
    expect(liftingQuestions(afm2016, {}).I).toEqual([]);
  });

  it('puts the set that lifts furthest first', () => {
    expect(liftingQuestions(stv2018, {}).II).toEqual([
      { questions: ['II.4.a'], score: 4 },
      { questions: ['II.4.b'], score: 4 },
    ]);
    expect(liftingQuestions(stv2018, allYes(stv2018, { 'IV.1': 'no', 'IV.3': 'no' })).IV).toEqual([
      { questions: ['IV.1'], score: 4 },
      { questions: ['IV.3'], score: 3 },
    ]);
  });

  it('does not propose a yes on what is not applicable', () => {
    expect(liftingQuestions(stv2018, allYes(stv2018, { 'IV.4': 'na' })).IV).toEqual([]);
  });
});
