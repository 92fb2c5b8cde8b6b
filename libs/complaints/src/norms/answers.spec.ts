import { AnswersNotValid, parseAnswers } from './answers.js';
import { afm2016 } from './frameworks/afm-2016.js';

function problemsOf(data: unknown): readonly string[] {
  try {
    parseAnswers(afm2016, data);
  } catch (error) {
    if (error instanceof AnswersNotValid) return error.problems;
    throw error;
  }
  return [];
}

describe('parseAnswers', () => {
  it('accepts yes, no and na, and leaves questions open', () => {
    const answers = { 'I.2.1': 'yes', 'I.2.2': 'no', 'IV.5.b': 'na' };

    expect(parseAnswers(afm2016, answers)).toEqual(answers);
    expect(parseAnswers(afm2016, {})).toEqual({});
  });

  it('names every question that the framework does not ask and every answer that is none', () => {
    expect(problemsOf({ 'I.2.1': 'Yes', 'I.4.3': 'yes', 'II.2.1': null, toString: 'yes' })).toEqual([
      'I.2.1: "Yes" is no answer; use "yes", "no" or "na".',
      'afm-2016 has no question "I.4.3": correct the id or leave it out.',
      'II.2.1: null is no answer; use "yes", "no" or "na".',
      'afm-2016 has no question "toString": correct the id or leave it out.',
    ]);
  });

  it.each([[[]], [null], ['yes'], [3]])('refuses %j, which is no set of answers', (data) => {
    expect(problemsOf(data)).toHaveLength(1);
  });
});
