import { DateTime, Info } from 'luxon';
import { dayOf } from '../words/calendar-words.js';

/** A date as it stands in a text. `weekdayFits` is false when the weekday beside it is another one. */
export type WrittenDate = { day: string; start: number; written: string; weekdayFits: boolean };

const weekdays = numbered([...allNames(Info.weekdays), ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']]);
const months = numbered([
  ...allNames(Info.months),
  ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
]);
const weekday = `(?:(?<weekday>${oneOf(weekdays)})\\.?,?\\s+)?`;
const month = `(?<month>${oneOf(months)})\\b\\.?`;
const year = '(?:,?\\s+(?<year>\\d{4})(?!\\d))?';
const patterns = [
  `${weekday}(?:the\\s+)?(?<date>\\d{1,2})(?:st|nd|rd|th|e)?\\s+(?:of\\s+)?${month}${year}`,
  `${weekday}${month}\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${year}`,
  `${weekday}(?<date>\\d{1,2})[-/](?<month>\\d{1,2})[-/](?<year>\\d{4})`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'));

/**
 * The dates in a text, Dutch or English, in their order ("vrijdag 13 maart", "13 March 2026", "13-03-2026": the day
 * first). A date without a year is the one nearest to `now`; days that do not exist are left out.
 */
export function writtenDates(text: string, now: Date): WrittenDate[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => read(match, now) ?? [])
    .sort((one, other) => one.start - other.start);
}

const leadingTo = /[\s,]*(?:(?:uiterlijk|ten laatste|op|voor|vóór|by|on|before|at the latest)\s+)*$/iu;

/** A sentence without the dates in it and the words that lead to them: "Ik bel u vrijdag 13 maart." is "Ik bel u.". */
export function withoutDates(sentence: string, now: Date): string {
  const left = writtenDates(sentence, now).reduceRight((text, { start, written }) => {
    const after = text.slice(start + written.length);
    // The point of an abbreviated month goes, the one that ends the sentence stays.
    const end = written.endsWith('.') && /^(?:\s+\p{Lu}|\s*$)/u.test(after) ? '.' : '';
    return text.slice(0, start).replace(leadingTo, '') + end + after;
  }, sentence);
  return left.replace(/^[\s:,–-]+/u, '').trim();
}

function read(match: RegExpMatchArray, now: Date): WrittenDate | undefined {
  const { weekday, date, month, year } = match.groups ?? {};
  const day = { day: Number(date), month: months.get(month!.toLowerCase()) ?? Number(month) };
  const found = year ? existing({ ...day, year: Number(year) }) : nearest(day, now);
  if (!found) return undefined;
  const weekdayFits = !weekday || weekdays.get(weekday.toLowerCase()) === found.weekday;
  return { day: found.toISODate()!, start: match.index!, written: match[0], weekdayFits };
}

function nearest(day: { day: number; month: number }, now: Date): DateTime | undefined {
  const today = DateTime.fromISO(dayOf(now), { zone: 'utc' });
  const away = (one: DateTime) => Math.abs(one.diff(today, 'days').days);
  return [-1, 0, 1]
    .flatMap((years) => existing({ ...day, year: today.year + years }) ?? [])
    .sort((one, other) => away(one) - away(other))[0];
}

function existing(date: { year: number; month: number; day: number }): DateTime | undefined {
  // A day needs no zone, and UTC is quick.
  const found = DateTime.fromObject(date, { zone: 'utc' });
  return found.isValid ? found : undefined;
}

function allNames(names: (length: 'long' | 'short', options: { locale: string }) => string[]): string[][] {
  return ['nl', 'en'].flatMap((locale) => [names('long', { locale }), names('short', { locale })]);
}

function numbered(lists: string[][]): Map<string, number> {
  const entries = lists.flatMap((names) => names.map((name, index) => [bare(name), index + 1] as const));
  return new Map(entries);
}

function bare(name: string): string {
  return name.toLowerCase().replace('.', '');
}

function oneOf(names: Map<string, number>): string {
  return [...names.keys()].sort((one, other) => other.length - one.length).join('|');
}
