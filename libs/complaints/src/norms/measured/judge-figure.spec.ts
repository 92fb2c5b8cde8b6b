import fc from 'fast-check';
import { basisOf, isEnough, type MeasuredFigure, proposedAnswer } from './judge-figure.js';

const percent = (value: number, rule: 'at-least' | 'at-most' = 'at-least') => ({
  rule,
  value,
  unit: 'percent' as const,
});
const figure = (more: Partial<MeasuredFigure>): MeasuredFigure => ({
  name: 'verified',
  label: { nl: 'gesloten na een antwoord', en: 'closed after an answer' },
  ...percent(90),
  numerator: 9,
  denominator: 10,
  shown: '90.0',
  isMet: true,
  recorded: true,
  definition: { nl: 'Gesloten klachten.', en: 'Closed complaints.' },
  detail: null,
  hasCases: true,
  ...more,
});

describe('A reading', () => {
  it('reaches its threshold exactly, not by rounding', () => {
    expect(isEnough(percent(90), { numerator: 9, denominator: 10 })).toBe(true);
    expect(isEnough(percent(90), { numerator: 89_999, denominator: 100_000 })).toBe(false);
    expect(isEnough(percent(99, 'at-most'), { numerator: 99, denominator: 100 })).toBe(true);
    expect(isEnough(percent(99, 'at-most'), { numerator: 100, denominator: 100 })).toBe(false);
  });

  it('is neither enough nor too little when there was nothing to measure', () => {
    expect(isEnough(percent(90), { numerator: 0, denominator: 0 })).toBeNull();
  });

  it('of a number looks at the number, of quarters at all of them', () => {
    const none = { rule: 'at-most', value: 0, unit: 'number' } as const;
    expect(isEnough(none, { numerator: 0, denominator: 12 })).toBe(true);
    expect(isEnough(none, { numerator: 1, denominator: 12 })).toBe(false);
    const quarterly = { rule: 'at-least', value: 1, unit: 'per-quarter' } as const;
    expect(isEnough(quarterly, { numerator: 4, denominator: 4 })).toBe(true);
    expect(isEnough(quarterly, { numerator: 3, denominator: 4 })).toBe(false);
  });

  it('is too little when the one thing looked for is not there', () => {
    expect(isEnough({ rule: 'at-most', value: 24, unit: 'months' }, { numerator: null, denominator: null })).toBe(
      false,
    );
    expect(isEnough({ rule: 'at-most', value: 24, unit: 'months' }, { numerator: 24, denominator: null })).toBe(true);
  });

  it('agrees with fractions of any size', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, denominator, share) => {
          const numerator = Math.floor(denominator * share);
          const exact = BigInt(numerator) * 100n >= BigInt(value) * BigInt(denominator);
          expect(isEnough(percent(value), { numerator, denominator })).toBe(exact);
        },
      ),
    );
  });
});

describe('The proposed answer', () => {
  it('is yes when every figure is met, and no when one is missed', () => {
    expect(proposedAnswer([figure({}), figure({})], true)).toBe('yes');
    expect(proposedAnswer([figure({}), figure({ isMet: false })], true)).toBe('no');
  });

  it('is no when a figure is not recorded, whatever the others say', () => {
    expect(proposedAnswer([figure({}), figure({ recorded: false, isMet: false })], true)).toBe('no');
  });

  it('is not applicable only when nothing was to be measured, and never in an empty register', () => {
    expect(proposedAnswer([figure({ isMet: null })], true)).toBe('na');
    expect(proposedAnswer([figure({ isMet: null })], false)).toBe('no');
    expect(proposedAnswer([figure({ isMet: null }), figure({})], true)).toBe('yes');
    expect(proposedAnswer([figure({ isMet: null }), figure({})], false)).toBe('no');
    expect(proposedAnswer([figure({})], false)).toBe('yes');
    expect(proposedAnswer([], true)).toBe('no');
  });
});

describe('The figures in words', () => {
  it('name the amount and its threshold, with the decimal sign of the language', () => {
    expect(basisOf([figure({ shown: '93.4' })])).toEqual({
      nl: 'Gesloten na een antwoord: 9 van 10, 93,4% (ten minste 90%).',
      en: 'Closed after an answer: 9 of 10, 93.4% (at least 90%).',
    });
  });

  it('say that something is not recorded, or that there was nothing to measure', () => {
    expect(basisOf([figure({ recorded: false })]).nl).toBe(
      'Gesloten na een antwoord: niet vastgelegd. Gesloten klachten.',
    );
    expect(basisOf([figure({ isMet: null })]).en).toBe('Closed after an answer: nothing to measure.');
  });

  it('count quarters and months as such', () => {
    const quarters = { unit: 'per-quarter' as const, numerator: 3, denominator: 4, value: 1, shown: null };
    expect(basisOf([figure(quarters)]).nl).toBe(
      'Gesloten na een antwoord: 3 van 4 kwartalen (ten minste 1 per kwartaal).',
    );
    const months = { unit: 'months' as const, rule: 'at-most' as const, numerator: 7, denominator: null, value: 24 };
    expect(basisOf([figure(months)]).en).toBe('Closed after an answer: 7 months (at most 24 months).');
    expect(basisOf([figure({ ...months, numerator: null })]).nl).toBe(
      'Gesloten na een antwoord: geen (ten hoogste 24 maanden).',
    );
  });
});
