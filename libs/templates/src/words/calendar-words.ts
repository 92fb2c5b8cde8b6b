import { DateTime } from 'luxon';
import { type Language, locales } from '../language.js';
import { writeList } from './list-words.js';

/** An instant, or a calendar day written 'YYYY-MM-DD'. */
export type Moment = Date | string;

/** The zone in which every letter tells the time. */
export const letterZone = 'Europe/Amsterdam';

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

/** The day in full ("dinsdag 3 maart 2026"), or undefined when the value is no day. */
export function writeDay(value: unknown, language: Language): string | undefined {
  return localTime(value)?.setLocale(locales[language]).toFormat('cccc d LLLL yyyy');
}

/** The time of an instant ("10:15 uur", "10:15"), or undefined when the value has none. */
export function writeTime(value: unknown, language: Language): string | undefined {
  if (isCalendarDay(value)) return undefined;
  const time = localTime(value)?.toFormat('H:mm');
  return time && language === 'nl' ? `${time} uur` : time;
}

/** Day and time of an instant ("dinsdag 3 maart 2026 om 10:15 uur"); of a calendar day only the day. */
export function writeMoment(value: unknown, language: Language): string | undefined {
  return writeMoments([value], language);
}

/**
 * Several of them in one sentence, each day told once ("dinsdag 3 maart 2026 om 10:15 uur en om 14:00 uur"); undefined
 * when one is no day.
 */
export function writeMoments(values: readonly unknown[], language: Language): string | undefined {
  const days = values.map((value) => writeDay(value, language));
  if (days.some((day) => day === undefined)) return undefined;
  const written = values.flatMap((value, index) => {
    const time = writeTime(value, language);
    const day = index > 0 && days[index] === days[index - 1] ? undefined : days[index];
    const at = time && `${language === 'nl' ? 'om' : 'at'} ${time}`;
    return [day, at].filter(Boolean).join(' ') || [];
  });
  return writeList(written, language);
}

/** The calendar day in Amsterdam on which an instant falls. */
export function dayOf(instant: Date): string {
  return DateTime.fromJSDate(instant, { zone: letterZone }).toFormat('yyyy-MM-dd');
}

function localTime(value: unknown): DateTime | undefined {
  const time = parse(value);
  return time?.isValid ? time : undefined;
}

function parse(value: unknown): DateTime | undefined {
  if (value instanceof Date) return DateTime.fromJSDate(value, { zone: letterZone });
  if (typeof value !== 'string') return undefined;
  if (isCalendarDay(value)) return DateTime.fromISO(value, { zone: letterZone });
  // An instant that travelled through JSON carries its own offset; a local time without one would be a guess.
  return /T.*(Z|[+-]\d{2}:?\d{2})$/.test(value) ? DateTime.fromISO(value, { zone: letterZone }) : undefined;
}

function isCalendarDay(value: unknown): value is string {
  return typeof value === 'string' && calendarDay.test(value);
}
