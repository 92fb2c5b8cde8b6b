import { exactShare, reaches } from './exact-share.js';

describe('exactShare', () => {
  it.each([
    [394, 422, '93.4'],
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    // 0.25 %, 0.35 % and 93.75 %: half up.
    [1, 400, '0.3'],
    [7, 2000, '0.4'],
    [15, 16, '93.8'],
    [0, 5, '0.0'],
    [5, 5, '100.0'],
  ])('%i of %i is shown as %s', (numerator, denominator, shown) => {
    expect(exactShare(numerator, denominator).shown).toBe(shown);
  });

  it('is no share of nothing', () => {
    expect(exactShare(0, 0).shown).toBeNull();
  });
});

describe('reaches', () => {
  it('judges before rounding: 89.96 % is shown as 90.0 and misses the norm', () => {
    expect(exactShare(2249, 2500).shown).toBe('90.0');
    expect(reaches({ numerator: 2249, denominator: 2500 }, 90)).toBe(false);
    expect(reaches({ numerator: 2250, denominator: 2500 }, 90)).toBe(true);
  });
});
