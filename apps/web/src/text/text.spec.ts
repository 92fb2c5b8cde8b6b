import { dayInWords, instantInWords, officeInstant, officeLocal } from './dates.js';
import { defineText, sharedWords } from './define-text.js';
import { centsFrom, moneyInWords } from './money.js';

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

describe('shared text', () => {
  it('says everything in both languages', () => {
    expect(keysOf(sharedWords('en')).sort()).toEqual(keysOf(sharedWords('nl')).sort());
    expect(keysOf(sharedWords('nl')).length).toBeGreaterThan(50);
  });

  it('does not compile with a key missing or spare', () => {
    // @ts-expect-error the English word for `b` is missing
    defineText({ nl: { a: 'a', b: 'b' }, en: { a: 'a' } });
    // @ts-expect-error `c` has no Dutch word
    defineText({ nl: { a: 'a' }, en: { a: 'a', c: 'c' } });
    const text = defineText({ nl: { left: (n: number) => `nog ${n}` }, en: { left: (n) => `${n} left` } });
    expect(text.en.left(2)).toBe('2 left');
  });
});

describe('dates in words', () => {
  it('are said as people say them', () => {
    expect(dayInWords('2026-03-03', 'nl')).toBe('dinsdag 3 maart 2026');
    expect(dayInWords('2026-03-03', 'en', { year: false })).toBe('Tuesday 3 March');
    expect(instantInWords('2026-03-02T09:14:00Z', 'nl')).toBe('maandag 2 maart 2026, 10:14');
  });

  it('are the office’s, also when the day differs in UTC', () => {
    expect(dayInWords('2026-03-02T23:30:00Z', 'nl', { year: false })).toBe('dinsdag 3 maart');
  });

  it('turn a local time into its instant on both sides of the clock change', () => {
    expect(officeInstant('2026-03-28T14:00')).toBe('2026-03-28T13:00:00.000Z');
    expect(officeInstant('2026-03-29T15:00')).toBe('2026-03-29T13:00:00.000Z');
    expect(officeInstant('2026-03-29T01:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(officeLocal('2026-10-25T12:00:00Z')).toBe('2026-10-25T13:00');
  });
});

describe('money', () => {
  it.each([
    ['1.234,50', 123_450],
    ['1234.5', 123_450],
    ['€ 12', 1200],
    ['12,-', 1200],
    ['0,05', 5],
    ['1.000', 100_000],
  ])('reads %s', (typed, cents) => expect(centsFrom(typed)).toBe(cents));

  it.each(['', 'twaalf', '12,345,6', '-5', '1,2,3'])('refuses %j', (typed) => expect(centsFrom(typed)).toBeUndefined());

  it('is written the Dutch way', () => expect(moneyInWords(123_450, 'nl').replace(/\s/g, ' ')).toBe('€ 1.234,50'));
});
