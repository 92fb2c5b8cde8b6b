import fc from 'fast-check';
import { daysOfQuarter, isQuarterOver, quarterOf, quartersIn } from './quarters.js';

describe('Quarters', () => {
  it('begin and end on their own days', () => {
    expect(daysOfQuarter('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(daysOfQuarter('2024-Q4')).toEqual({ from: '2024-10-01', to: '2024-12-31' });
  });

  it('of a period are all that it touches, and no other', () => {
    expect(quartersIn('2025-12-31', '2026-07-01')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    expect(quartersIn('2026-04-01', '2026-06-30')).toEqual(['2026-Q2']);
    expect(quartersIn('2026-04-01', '2026-03-31')).toEqual([]);
  });

  it('are over the day after their last, local time', () => {
    expect(isQuarterOver('2026-Q1', new Date('2026-03-31T21:59:59Z'))).toBe(false);
    expect(isQuarterOver('2026-Q1', new Date('2026-03-31T22:00:00Z'))).toBe(true);
  });

  it('hold every day of theirs', () => {
    const days = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const quarter = quarterOf(day);
        const { from, to } = daysOfQuarter(quarter);
        expect(from <= day && day <= to).toBe(true);
        expect(quartersIn(day, day)).toEqual([quarter]);
      }),
    );
  });
});
