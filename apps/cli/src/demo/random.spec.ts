import { SeededRandom } from './random.js';

const draws = (seed: number) => {
  const random = new SeededRandom(seed);
  return Array.from({ length: 1000 }, () => random.next());
};

describe('SeededRandom', () => {
  it('repeats itself for the same seed and differs for another', () => {
    expect(draws(5)).toEqual(draws(5));
    expect(draws(5)).not.toEqual(draws(6));
  });

  it('spreads over the whole range', () => {
    const values = draws(5);
    expect(Math.min(...values)).toBeLessThan(0.01);
    expect(Math.max(...values)).toBeGreaterThan(0.99);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('draws both ends of a range and nothing outside it', () => {
    const random = new SeededRandom(5);
    const numbers = new Set(Array.from({ length: 200 }, () => random.between(2, 4)));
    expect([...numbers].sort()).toEqual([2, 3, 4]);
  });

  it('never picks what weighs nothing', () => {
    const random = new SeededRandom(5);
    const picked = Array.from({ length: 100 }, () => random.pickByWeight(['a', 'b'], (item) => (item === 'a' ? 1 : 0)));
    expect(new Set(picked)).toEqual(new Set(['a']));
  });

  it('shuffles without losing anything', () => {
    const shuffled = new SeededRandom(5).shuffle([1, 2, 3, 4, 5, 6]);
    expect(shuffled).not.toEqual([1, 2, 3, 4, 5, 6]);
    expect(shuffled.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new SeededRandom(5).pick([])).toThrow('nothing to pick from');
  });
});
