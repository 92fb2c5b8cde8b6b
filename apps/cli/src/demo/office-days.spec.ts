import {
  dayAfter,
  instantOf,
  isOfficeDay,
  localDayOf,
  officeDayAfter,
  officeDaysBetween,
  weekdayOf,
} from './office-days.js';

describe('The office days of the demo', () => {
  it('leave out weekends and holidays', () => {
    expect(isOfficeDay('2026-04-03', [])).toBe(false);
    expect(isOfficeDay('2026-04-04', [])).toBe(false);
    expect(isOfficeDay('2026-04-07', [])).toBe(true);
  });

  it('count a holiday on which the label works', () => {
    expect(isOfficeDay('2026-04-03', ['Goede Vrijdag'])).toBe(true);
    expect(isOfficeDay('2026-05-05', ['Goede Vrijdag'])).toBe(false);
  });

  it('skip Easter when they count on', () => {
    expect(officeDayAfter('2026-04-02', 2, [])).toBe('2026-04-08');
    expect(officeDaysBetween('2026-04-02', '2026-04-08', [])).toBe(2);
  });

  it('know the local day and hour across the change of summer time', () => {
    expect(instantOf('2026-03-28', 600)).toBe('2026-03-28T09:00:00Z');
    expect(instantOf('2026-03-29', 600)).toBe('2026-03-29T08:00:00Z');
    expect(instantOf('2026-03-29', 60)).toBe('2026-03-29T00:00:00Z');
    expect(instantOf('2026-10-25', 600)).toBe('2026-10-25T09:00:00Z');
    expect(localDayOf('2026-03-28T22:59:00Z')).toBe('2026-03-28');
    expect(localDayOf('2026-03-28T23:00:00Z')).toBe('2026-03-29');
    expect(localDayOf('2026-07-01T21:59:00Z')).toBe('2026-07-01');
    expect(localDayOf('2026-07-01T22:00:00Z')).toBe('2026-07-02');
  });

  it('step over a month and tell the day of the week', () => {
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(weekdayOf('2026-03-01')).toBe(7);
    expect(weekdayOf('2026-03-02')).toBe(1);
  });
});
