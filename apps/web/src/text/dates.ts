import type { Language } from './language.js';

/** The office's time zone: every date and time is shown as the office knows it. */
export const OFFICE_ZONE = 'Europe/Amsterdam';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function write(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: OFFICE_ZONE, ...options });
  formats.set(key, format);
  return format.format(at).replace(/^(\p{L}+), (?=\d)/u, '$1 ');
}

/** A calendar day or the day of an instant as people say it: "dinsdag 3 maart 2026". */
export function dayInWords(at: string, language: Language, { year = true } = {}): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: year ? 'numeric' : undefined } as const;
  return write(instantOf(at), language, options);
}

/** A day where room is scarce: "3 mrt 2026". */
export function shortDay(at: string, language: Language): string {
  return write(instantOf(at), language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The time of an instant: "10:14". */
export function timeInWords(at: string, language: Language): string {
  return write(new Date(at), language, { hour: '2-digit', minute: '2-digit' });
}

/** The exact instant: "maandag 2 maart 2026, 10:14". */
export function instantInWords(at: string, language: Language): string {
  return `${dayInWords(at, language)}, ${timeInWords(at, language)}`;
}

/** Whether a day of the office begins at this instant. */
export function isStartOfDay(instant: string): boolean {
  return officeLocal(instant).endsWith('T00:00');
}

/** The calendar day of the moment just before an instant: the last day that is in time when that instant is late. */
export function lastDayBefore(instant: string): string {
  return officeLocal(new Date(new Date(instant).getTime() - 1).toISOString()).slice(0, 10);
}

/** The instant of a local time of the office, from the value of a date and a time field ("2026-03-02T14:30"). */
export function officeInstant(local: string): string {
  const asUtc = new Date(`${local}Z`);
  const first = new Date(asUtc.getTime() - offsetMs(asUtc));
  return new Date(asUtc.getTime() - offsetMs(first)).toISOString();
}

/** The local time of the office at an instant, for a date and a time field. */
export function officeLocal(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() + offsetMs(at)).toISOString().slice(0, 16);
}

// Made once: making a format costs far more than using it.
const offsetFormat = new Intl.DateTimeFormat('en', { timeZone: OFFICE_ZONE, timeZoneName: 'longOffset' });

function offsetMs(at: Date): number {
  const name = offsetFormat.formatToParts(at).find((part) => part.type === 'timeZoneName')!.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function instantOf(at: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00Z` : at);
}
