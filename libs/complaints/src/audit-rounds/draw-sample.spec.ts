import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { drawSample, type EligibleCase } from './draw-sample.js';

const aCase = (number: number, more: Partial<EligibleCase> = {}): EligibleCase => ({
  id: String(number),
  reference: `VG-2026-${String(number).padStart(6, '0')}`,
  closedAt: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
  stratum: null,
  ...more,
});
const numbers = (sample: EligibleCase[]) => sample.map(({ id }) => Number(id));
const cases = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 5000 }), fc.constantFrom('Auto', 'Reis', 'Wonen')), {
    selector: ([number]) => number,
    maxLength: 120,
  })
  .map((found) => found.map(([number, stratum]) => aCase(number, { stratum })));
const rules = fc.record({
  method: fc.constantFrom('most-recent' as const, 'random' as const),
  size: fc.integer({ min: 1, max: 40 }),
  seed: fc.stringMatching(/^[a-z0-9]{1,8}$/),
});

describe('A sample', () => {
  it('of the most recent are those closed last, and of equals the first by number', () => {
    const eligible = [1, 2, 3, 4].map((number) => aCase(number));
    expect(numbers(drawSample(eligible, { method: 'most-recent', size: 2, seed: null }))).toEqual([4, 3]);
    const atOnce = eligible.map((one) => ({ ...one, closedAt: '2026-01-01T00:00:00.000Z' }));
    expect(numbers(drawSample(atOnce, { method: 'most-recent', size: 2, seed: null }))).toEqual([1, 2]);
  });

  it('by chance is what a checksum program and a sorter make of it', () => {
    const eligible = Array.from({ length: 40 }, (_, number) => aCase(number));
    const byHand = eligible
      .map(({ id, reference }) => `${createHash('sha256').update(`Zaad-7:${reference}`).digest('hex')} ${id}`)
      .sort()
      .slice(0, 15)
      .map((line) => Number(line.split(' ')[1]));
    expect(numbers(drawSample(eligible, { method: 'random', size: 15, seed: 'Zaad-7' }))).toEqual(byHand);
    expect(numbers(drawSample(eligible, { method: 'random', size: 15, seed: 'Zaad-8' }))).not.toEqual(byHand);
  });

  it('is the same in whatever order the cases come', () => {
    fc.assert(
      fc.property(cases, rules, fc.nat(), (eligible, rule, turn) => {
        const turned = [...eligible.slice(turn % 7), ...eligible.slice(0, turn % 7)].reverse();
        expect(drawSample(turned, rule)).toEqual(drawSample(eligible, rule));
      }),
    );
  });

  it('has no case twice, only eligible ones, and as many as were asked for or as there are', () => {
    fc.assert(
      fc.property(cases, rules, (eligible, rule) => {
        const sample = drawSample(eligible, rule);
        expect(new Set(sample.map(({ id }) => id)).size).toBe(sample.length);
        expect(sample.every((one) => eligible.includes(one))).toBe(true);
        expect(sample).toHaveLength(Math.min(rule.size, eligible.length));
      }),
    );
  });

  it('is spread over its strata in proportion, to within one case', () => {
    fc.assert(
      fc.property(cases, rules, (eligible, rule) => {
        const sample = drawSample(eligible, rule);
        for (const stratum of new Set(eligible.map((one) => one.stratum))) {
          const share = (found: EligibleCase[]) => found.filter((one) => one.stratum === stratum).length;
          const exact = (sample.length * share(eligible)) / eligible.length;
          expect(Math.abs(share(sample) - exact)).toBeLessThan(1);
        }
      }),
    );
  });
});
