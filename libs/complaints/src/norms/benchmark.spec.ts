import fc from 'fast-check';
import { sectorFigures } from '../benchmark/sector-figures.js';
import { rankShared, spreadOf } from './benchmark.js';
import { roundedMean } from './rounded-mean.js';

/** The scores for part I in the theme report of 2019. */
const published = [
  ...Array<number>(4).fill(2),
  ...Array<number>(12).fill(3),
  ...Array<number>(8).fill(4),
  ...Array<number>(8).fill(5),
];

describe('rankShared', () => {
  it('shares a rank between equals and skips the ranks after them', () => {
    expect(rankShared([4.5, 5, 4.75, 4.75, 4.5, 2.25])).toEqual([4, 1, 2, 2, 4, 6]);
  });

  it('gives everybody the first rank when all are equal, and nobody a rank when there is nobody', () => {
    expect(rankShared([3, 3, 3])).toEqual([1, 1, 1]);
    expect(rankShared([])).toEqual([]);
  });
});

describe('spreadOf', () => {
  it('describes the published distribution of 2019', () => {
    expect(spreadOf(published)).toEqual({ minimum: 2, lowerQuartile: 3, median: 3.5, upperQuartile: 4.25, maximum: 5 });
  });

  it('interpolates between neighbours, in any order', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({
      minimum: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      maximum: 4,
    });
  });

  it('is one point for one score, and nothing for none', () => {
    expect(spreadOf([3])).toEqual({ minimum: 3, lowerQuartile: 3, median: 3, upperQuartile: 3, maximum: 3 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('roundedMean', () => {
  it('is 3.6 for the published distribution of 2019', () => {
    expect(roundedMean(published)).toBe('3.6');
  });

  it('gives the published mean of the sector of 2019 from its published parts', () => {
    const sector = sectorFigures.find(({ year }) => year === 2019);
    const tenths = Object.values(sector?.parts ?? {}).map((score) => Math.round(Number(score) * 10));
    // 37.5 tenths, so half up.
    expect(roundedMean(tenths)).toBe('37.5');
    expect(roundedMean([3, 4, 4, 4])).toBe(sector?.overall);
  });

  it.each([
    [[5, 5, 5, 4], '4.8'],
    [[5, 5, 5, 3], '4.5'],
    [[4, 4, 4, 5], '4.3'],
    [[3, 3, 3, 2], '2.8'],
    [[1, 1, 2], '1.3'],
    [[5, 5, 4], '4.7'],
    [[5, 5, 5, 5], '5.0'],
  ])('of %j is %s', (scores, mean) => {
    expect(roundedMean(scores)).toBe(mean);
  });

  it('rounds half up exactly, for any number of scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (scores) => {
        const tenths = BigInt(roundedMean(scores).replace('.', ''));
        const sum = BigInt(scores.reduce((total, score) => total + score, 0));
        const count = BigInt(scores.length);
        // mean - 1/20 < rounded <= mean + 1/20
        expect(20n * sum - count < 2n * tenths * count && 2n * tenths * count <= 20n * sum + count).toBe(true);
      }),
    );
  });

  it('does not exist without scores', () => {
    expect(() => roundedMean([])).toThrow(RangeError);
  });
});
