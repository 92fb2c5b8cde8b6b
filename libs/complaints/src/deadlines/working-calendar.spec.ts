import { holidayKey, holidayNames, holidaysFrom, statutoryHolidays } from './holidays.js';
import { dayNumber, isoDay } from './local-day.js';
import { addWorkingDays, isWorkingDay, WorkingCalendar, workingDaysBetween } from './working-calendar.js';

const calendarWith = (policy: Partial<ConstructorParameters<typeof WorkingCalendar>[0]> = {}) =>
  new WorkingCalendar({ version: 1, holidaysLeftOut: [], holidaysAdded: [], ...policy });
const general = calendarWith();

const holidaysOf = (year: number) =>
  Object.fromEntries(statutoryHolidays(year).map(({ key, day }) => [key, isoDay(day)]));

describe('statutoryHolidays', () => {
  it('are those of the general terms act', () => {
    expect(holidaysOf(2026)).toEqual({
      'new-year': '2026-01-01',
      'good-friday': '2026-04-03',
      'easter-monday': '2026-04-06',
      'kings-day': '2026-04-27',
      'liberation-day': '2026-05-05',
      ascension: '2026-05-14',
      'whit-monday': '2026-05-25',
      'christmas-day': '2026-12-25',
      'boxing-day': '2026-12-26',
    });
  });

  it('have King’s Day on the 26th when the 27th is a Sunday', () => {
    expect([2025, 2026, 2031].map((year) => holidaysOf(year)['kings-day'])).toEqual([
      '2025-04-26',
      '2026-04-27',
      '2031-04-26',
    ]);
  });

  it('count 5 May every year, not once in five', () => {
    for (let year = 2020; year <= 2035; year++) expect(holidaysOf(year)['liberation-day']).toBe(`${year}-05-05`);
  });

  it('refuse a year for which a holiday has no date', () => {
    expect(() => statutoryHolidays(1880)).toThrow('The calendar of 1880 has no date for');
  });
});

describe('holidayKey', () => {
  it('accepts Dutch names, English names and keys in any case', () => {
    const names = ['goede vrijdag', ' GOEDE  VRIJDAG ', 'Good Friday', 'good-friday'];
    expect(names.map(holidayKey)).toEqual(Array(4).fill('good-friday'));
    expect(holidayKey('bevrijdingsdag')).toBe('liberation-day');
    expect(holidayKey('King’s Day')).toBe('kings-day');
    expect(holidayKey('Kerstmis')).toBe('christmas-day');
  });

  it('knows every holiday by each of its names', () => {
    for (const [key, { nl, en }] of Object.entries(holidayNames)) {
      expect([key, nl, en].map(holidayKey)).toEqual([key, key, key]);
    }
  });

  it('says which names it knows when it does not know one', () => {
    expect(() => holidayKey('sinterklaas')).toThrow('"sinterklaas" is not a holiday of the calendar; known are: nieuw');
    expect(() => calendarWith({ holidaysLeftOut: ['goede vrijdg'] })).toThrow('"goede vrijdg"');
  });
});

describe('WorkingCalendar', () => {
  it('has weekends and holidays off, and no other day', () => {
    const off = ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'].map((day) =>
      general.dayOff(dayNumber(day)),
    );
    expect(off).toEqual([
      { is: 'holiday', holiday: 'good-friday' },
      { is: 'weekend' },
      { is: 'weekend' },
      { is: 'holiday', holiday: 'easter-monday' },
      null,
    ]);
  });

  it('works on a holiday that was left out, in every year', () => {
    const calendar = calendarWith({ holidaysLeftOut: ['Goede Vrijdag'] });
    expect(['2026-04-03', '2027-03-26', '2026-04-06'].map((day) => isWorkingDay(day, calendar))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('keeps a day off on which another holiday remains', () => {
    const without = (...names: string[]) => isWorkingDay('2016-05-05', calendarWith({ holidaysLeftOut: names }));
    expect(without('bevrijdingsdag')).toBe(false);
    expect(without('bevrijdingsdag', 'hemelvaartsdag')).toBe(true);
  });

  it('has a label’s own day off on that date only', () => {
    const calendar = calendarWith({ holidaysAdded: [{ on: '2026-06-12', name: 'Personeelsdag' }] });
    expect(calendar.dayOff(dayNumber('2026-06-12'))).toEqual({ is: 'holiday', holiday: 'Personeelsdag' });
    expect(isWorkingDay('2026-06-11', calendar)).toBe(true);
    expect(isWorkingDay('2028-06-12', calendar)).toBe(true);
    expect(() => calendarWith({ holidaysAdded: [{ on: '2026-06-31', name: 'x' }] })).toThrow('not an existing day');
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-04-04', 0, '2026-04-04'],
    ['2026-12-24', 1, '2026-12-28'],
  ])('from %s by %i is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, general)).toBe(expected);
  });

  it('refuses half a day', () => {
    expect(() => addWorkingDays('2026-04-02', 0.5, general)).toThrow('not a whole number');
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-04-02', '2026-04-08', 2],
    ['2026-04-08', '2026-04-02', -2],
    ['2026-04-03', '2026-04-06', 0],
    ['2026-04-07', '2026-04-07', 0],
  ])('from %s to %s are %i', (from, to, expected) => {
    expect(workingDaysBetween(from, to, general)).toBe(expected);
  });
});

describe('holidaysFrom', () => {
  it('gives every holiday once, with its first date from the day on', () => {
    const ahead = holidaysFrom('2026-04-27');
    expect(ahead).toHaveLength(9);
    expect(ahead[0]).toEqual({ key: 'kings-day', nl: 'Koningsdag', en: "King's Day", on: '2026-04-27' });
    expect(ahead.at(-1)).toMatchObject({ key: 'easter-monday', on: '2027-03-29' });
  });
});
