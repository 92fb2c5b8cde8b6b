import fc from 'fast-check';
import { dayNumber, isoDay } from '../deadlines/local-day.js';
import { normPeriod, type PeriodName, wholeMonths } from './norm-period.js';

// Already 1 April in Amsterdam.
const now = new Date('2026-03-31T22:00:00Z');

describe('normPeriod', () => {
  it.each<[PeriodName, string, string]>([
    ['month', '2026-04-01', '2026-04-30'],
    ['quarter', '2026-04-01', '2026-06-30'],
    ['year', '2026-01-01', '2026-12-31'],
    ['last-12-months', '2025-05-01', '2026-04-30'],
  ])('knows the %s of today', (period, from, to) => {
    expect(normPeriod({ period }, now)).toMatchObject({ from, to, today: '2026-04-01' });
  });

  it('ends a quarter at the end of the year', () => {
    const december = new Date('2025-12-31T12:00:00Z');
    expect(normPeriod({ period: 'quarter' }, december)).toMatchObject({ from: '2025-10-01', to: '2025-12-31' });
    expect(normPeriod({ period: 'last-12-months' }, december)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('takes the month of the one day that is given', () => {
    expect(normPeriod({ from: '2024-02-10' }, now)).toMatchObject({ from: '2024-02-10', to: '2024-02-29' });
    expect(normPeriod({ to: '2024-02-10' }, now)).toMatchObject({ from: '2024-02-01', to: '2024-02-10' });
  });

  it('begins and ends with the days of Amsterdam, also when the clock changes in between', () => {
    expect(normPeriod({ from: '2026-03-29', to: '2026-03-29' }, now)).toMatchObject({
      startsAt: new Date('2026-03-28T23:00:00Z'),
      endsAt: new Date('2026-03-29T22:00:00Z'),
    });
  });

  it('refuses what ends before it begins, and more than ten years', () => {
    expect(() => normPeriod({ from: '2026-03-02', to: '2026-03-01' }, now)).toThrow('not before the first');
    expect(() => normPeriod({ from: '2010-01-01', to: '2026-03-01' }, now)).toThrow('ten years');
  });
});

describe('wholeMonths', () => {
  it('takes months whole when each of their days is asked for, and the days around them one by one', () => {
    expect(wholeMonths({ from: '2025-12-31', to: '2026-03-02', today: '2026-04-15' })).toEqual({
      months: ['2026-01-01', '2026-02-01'],
      days: ['2025-12-31', '2026-03-01', '2026-03-02'],
    });
    expect(wholeMonths({ from: '2026-02-02', to: '2026-02-04', today: '2026-04-15' })).toEqual({
      months: [],
      days: ['2026-02-02', '2026-02-03', '2026-02-04'],
    });
  });

  it('takes the month of today day by day, for part of it has fallen due', () => {
    const { months, days } = wholeMonths({ from: '2026-03-01', to: '2026-05-31', today: '2026-04-01' });
    expect(months).toEqual(['2026-03-01', '2026-05-01']);
    expect([days.length, days[0], days.at(-1)]).toEqual([30, '2026-04-01', '2026-04-30']);
  });

  it('covers each day of any period exactly once', () => {
    const anyDay = fc.integer({ min: dayNumber('2023-12-01'), max: dayNumber('2026-02-01') });
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (one, other, today) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const { months, days } = wholeMonths({ from: isoDay(first), to: isoDay(last), today: isoDay(today) });
        const asked = Array.from({ length: last - first + 1 }, (_, index) => isoDay(first + index));
        const inMonths = asked.filter((day) => months.includes(`${day.slice(0, 7)}-01`));
        expect([...inMonths, ...days].sort()).toEqual(asked);
      }),
    );
  });
});
