import { dayNumber, endOfDay, isoDay, localDay, startOfDay } from './local-day.js';

describe('localDay', () => {
  it.each([
    ['2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['2026-01-14T23:00:00.000Z', '2026-01-15'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01'],
    ['1969-12-31T22:59:59.999Z', '1969-12-31'],
  ])('puts %s on %s, the day in Amsterdam', (instant, day) => {
    expect(localDay(new Date(instant))).toBe(day);
  });

  it('refuses an invalid date', () => {
    expect(() => localDay(new Date('no date'))).toThrow('not a valid date');
  });
});

describe('endOfDay', () => {
  it.each([
    ['2026-03-10', '2026-03-10T23:00:00.000Z'],
    ['2026-07-10', '2026-07-10T22:00:00.000Z'],
    ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ])('makes %s late from %s', (day, next) => {
    expect(endOfDay(day)).toEqual({ dueAt: new Date(next), lateFrom: new Date(next), dueOn: day });
  });

  it('refuses what is not an existing day', () => {
    for (const day of ['2026-02-29', '2026-04-31', '2026-4-1', '10-03-2026', '2026-03-10T00:00:00Z', '']) {
      expect(() => endOfDay(day)).toThrow('is not an existing day');
    }
    expect(endOfDay('2028-02-29').dueOn).toBe('2028-02-29');
  });
});

describe('startOfDay', () => {
  it('gives the day of a clock change 23 or 25 hours', () => {
    const hoursOf = (day: string) => (startOfDay(dayNumber(day) + 1) - startOfDay(dayNumber(day))) / 3_600_000;
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(hoursOf)).toEqual([24, 23, 25]);
  });

  it('numbers days so that they can be read back', () => {
    expect(isoDay(dayNumber('2026-12-31') + 1)).toBe('2027-01-01');
  });
});
