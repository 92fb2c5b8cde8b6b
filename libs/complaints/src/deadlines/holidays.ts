import Holidays from 'date-holidays';
import { InvalidDeadlineInput } from './invalid-deadline-input.js';
import { type DayNumber, dayNumber, isoDay } from './local-day.js';

/**
 * The holidays of the Dutch general terms act under keys that never change, with the names that people see. Easter Day
 * and Whit Sunday are not in the list: they are Sundays.
 */
export const holidayNames = {
  'new-year': { nl: 'nieuwjaarsdag', en: "New Year's Day" },
  'good-friday': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'easter-monday': { nl: 'tweede paasdag', en: 'Easter Monday' },
  'kings-day': { nl: 'Koningsdag', en: "King's Day" },
  'liberation-day': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  ascension: { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'whit-monday': { nl: 'tweede pinksterdag', en: 'Whit Monday' },
  'christmas-day': { nl: 'eerste kerstdag', en: 'Christmas Day' },
  'boxing-day': { nl: 'tweede kerstdag', en: 'Boxing Day' },
} as const;

/** The key of a holiday of the general terms act. */
export type HolidayKey = keyof typeof holidayNames;

/** Other names in use; the first four are also how the library of dates names a day. */
const otherNames: Record<string, HolidayKey> = {
  Nieuwjaar: 'new-year',
  Koninginnedag: 'kings-day',
  Kerstmis: 'christmas-day',
  Hemelvaart: 'ascension',
  'New Year': 'new-year',
  Ascension: 'ascension',
  '2e paasdag': 'easter-monday',
  '2e pinksterdag': 'whit-monday',
  '1e kerstdag': 'christmas-day',
  '2e kerstdag': 'boxing-day',
};

const allKeys = Object.keys(holidayNames) as HolidayKey[];
const keysByName = new Map<string, HolidayKey>([
  ...allKeys.flatMap((key) =>
    [key, ...Object.values(holidayNames[key])].map((name) => [simplified(name), key] as const),
  ),
  ...Object.entries(otherNames).map(([name, key]) => [simplified(name), key] as const),
]);
const datesByYear = new Map<number, { key: HolidayKey; day: DayNumber }[]>();
let library: Holidays | undefined;

/** The holiday that a Dutch name, an English name or a key stands for; throws when it stands for none. */
export function holidayKey(name: string): HolidayKey {
  const key = keysByName.get(simplified(name));
  if (key) return key;
  const known = allKeys.map((each) => holidayNames[each].nl).join(', ');
  throw new InvalidDeadlineInput('holidays', {
    nl: `“${name}” is geen feestdag van de kalender; die kent: ${known}`,
    en: `"${name}" is not a holiday of the calendar; known are: ${known}`,
  });
}

/**
 * The holidays of a year. Whether a day is a public holiday, a bank holiday or one for schools is the library's view,
 * so its types are left aside: the act counts Good Friday and every 5 May. Throws when a holiday has no date.
 */
export function statutoryHolidays(year: number): { key: HolidayKey; day: DayNumber }[] {
  let dates = datesByYear.get(year);
  if (!dates) {
    library ??= new Holidays('NL', { languages: 'nl' });
    dates = library.getHolidays(year).flatMap(({ name, date }) => {
      const key = keysByName.get(simplified(name));
      return key ? [{ key, day: dayNumber(date.slice(0, 10)) }] : [];
    });
    const missing = allKeys.filter((key) => !dates?.some((each) => each.key === key));
    if (missing.length > 0) {
      throw new InvalidDeadlineInput('start', {
        nl: `De kalender van ${year} heeft geen datum voor: ${missing.join(', ')}`,
        en: `The calendar of ${year} has no date for: ${missing.join(', ')}`,
      });
    }
    datesByYear.set(year, dates);
  }
  return dates;
}

/** Every holiday with its names and its first date on or after a day, in the order of those dates. */
export function holidaysFrom(day: string): { key: HolidayKey; nl: string; en: string; on: string }[] {
  const from = dayNumber(day);
  const year = Number(day.slice(0, 4));
  const dates = [...statutoryHolidays(year), ...statutoryHolidays(year + 1)].sort((a, b) => a.day - b.day);
  const ahead = dates.filter(
    (date, index) =>
      date.day >= from && dates.findIndex((other) => other.key === date.key && other.day >= from) === index,
  );
  return ahead.map((date) => ({ key: date.key, ...holidayNames[date.key], on: isoDay(date.day) }));
}

function simplified(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\s-]+/g, ' ');
}
