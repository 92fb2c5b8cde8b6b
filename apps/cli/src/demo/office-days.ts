import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

const zone = 'Europe/Amsterdam';
const library = new Holidays('NL', { languages: 'nl' });
const daysOffByYear = new Map<number, Map<string, string>>();
const clockByDay = new Map<string, { midnight: number; noon: number }>();
const dayInMs = 86_400_000;
const minuteInMs = 60_000;

/** Holidays on which offices may close; the library calls some of them school holidays. */
const closingDays = [
  'Nieuwjaar',
  'Goede Vrijdag',
  'Tweede paasdag',
  'Koningsdag',
  'Bevrijdingsdag',
  'Hemelvaartsdag',
  'Tweede pinksterdag',
  'Kerstmis',
  'Tweede kerstdag',
];

/** Whether the office is open on a local day, `holidaysLeftOut` being the holidays on which it works. */
export function isOfficeDay(day: string, holidaysLeftOut: readonly string[]): boolean {
  if (weekdayOf(day) > 5) return false;
  const holiday = holidaysOf(Number(day.slice(0, 4))).get(day);
  return holiday === undefined || holidaysLeftOut.includes(holiday);
}

/** The office day that comes `count` office days after a day; the day itself does not count. */
export function officeDayAfter(day: string, count: number, holidaysLeftOut: readonly string[]): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = dayAfter(found, 1);
    if (isOfficeDay(found, holidaysLeftOut)) left -= 1;
  }
  return found;
}

/** How many office days lie after `from`, up to and including `to`. */
export function officeDaysBetween(from: string, to: string, holidaysLeftOut: readonly string[]): number {
  let count = 0;
  for (let day = dayAfter(from, 1); day <= to; day = dayAfter(day, 1)) {
    if (isOfficeDay(day, holidaysLeftOut)) count += 1;
  }
  return count;
}

/** The day a number of calendar days later, or earlier when negative. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayInMs).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

/** The instant of a minute of the local day, as an RFC 3339 string in UTC. */
export function instantOf(day: string, minuteOfDay: number): string {
  const { midnight, noon } = clockOf(day);
  // Summer time begins and ends between midnight and noon.
  const at = minuteOfDay < 120 ? midnight + minuteOfDay * minuteInMs : noon + (minuteOfDay - 720) * minuteInMs;
  return rfc3339(at);
}

/** The local day of an instant. */
export function localDayOf(instant: string): string {
  const day = instant.slice(0, 10);
  const next = dayAfter(day, 1);
  return Date.parse(instant) >= clockOf(next).midnight ? next : day;
}

/** The instant a number of minutes later. */
export function minutesLater(instant: string, minutes: number): string {
  return rfc3339(Date.parse(instant) + minutes * minuteInMs);
}

function rfc3339(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

function clockOf(day: string): { midnight: number; noon: number } {
  const known = clockByDay.get(day);
  if (known) return known;
  const midnight = DateTime.fromISO(day, { zone });
  const clock = { midnight: midnight.toMillis(), noon: midnight.set({ hour: 12 }).toMillis() };
  clockByDay.set(day, clock);
  return clock;
}

function holidaysOf(year: number): Map<string, string> {
  const known = daysOffByYear.get(year);
  if (known) return known;
  const daysOff = library.getHolidays(year).filter(({ name }) => closingDays.includes(name));
  const byDay = new Map(daysOff.map(({ date, name }) => [date.slice(0, 10), name]));
  daysOffByYear.set(year, byDay);
  return byDay;
}
