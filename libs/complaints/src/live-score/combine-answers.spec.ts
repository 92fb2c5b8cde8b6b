import { combineAnswers } from './combine-answers.js';

describe('The answer from several sources', () => {
  it('is that of the only source', () => {
    expect(combineAnswers(['measured'], { measured: 'yes' })).toBe('yes');
    expect(combineAnswers(['measured'], { measured: 'na' })).toBe('na');
    expect(combineAnswers(['declared'], {})).toBeNull();
    expect(combineAnswers(['sampled'], { sampled: null })).toBeNull();
  });

  it('is no as soon as one of them says no', () => {
    expect(combineAnswers(['measured', 'sampled'], { measured: 'yes', sampled: 'no' })).toBe('no');
    expect(combineAnswers(['measured', 'declared'], { measured: 'no' })).toBe('no');
  });

  it('does not wait for a sample that was never drawn, but does wait for a statement', () => {
    expect(combineAnswers(['measured', 'sampled'], { measured: 'yes' })).toBe('yes');
    expect(combineAnswers(['measured', 'declared'], { measured: 'yes' })).toBeNull();
    expect(combineAnswers(['measured', 'declared'], { measured: 'yes', declared: 'yes' })).toBe('yes');
  });

  it('takes a sample or a statement where either may speak', () => {
    expect(combineAnswers(['sampled', 'declared'], { sampled: 'yes' })).toBe('yes');
    expect(combineAnswers(['sampled', 'declared'], { declared: 'yes' })).toBe('yes');
    expect(combineAnswers(['sampled', 'declared'], { sampled: 'yes', declared: 'no' })).toBe('no');
  });

  it('does not listen to a source that the question does not rest on', () => {
    expect(combineAnswers(['declared'], { measured: 'yes' })).toBeNull();
  });

  it('is yes when one applies and the other does not', () => {
    expect(combineAnswers(['measured', 'sampled'], { measured: 'na', sampled: 'yes' })).toBe('yes');
  });
});
