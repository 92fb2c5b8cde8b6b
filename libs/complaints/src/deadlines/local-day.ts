import { DateTime } from 'luxon';
import { InvalidDeadlineInput } from './invalid-deadline-input.js';

/** The zone in which the days of every promise begin and end. */
export const officeZone = 'Europe/Amsterdam';

/** A calendar day counted from 1 January 1970, so that counting days needs no time zone. */
export type DayNumber = number;

const dayMs = 86_400_000;
const startsOfDay = new Map<DayNumber, number>();
const isoDays = new Map<DayNumber, string>();

/** The calendar day as `YYYY-MM-DD`. */
export function isoDay(day: DayNumber): string {
  let iso = isoDays.get(day);
  if (iso === undefined) {
    iso = new Date(day * dayMs).toISOString().slice(0, 10);
    isoDays.set(day, iso);
  }
  return iso;
}

/** The number of a day written as `YYYY-MM-DD`; throws on anything that is not an existing day. */
export function dayNumber(iso: string): DayNumber {
  const atUtcMidnight = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  // Engines may roll 31 April over into May, hence the way back.
  if (Number.isNaN(atUtcMidnight) || isoDay(atUtcMidnight / dayMs) !== iso) {
    throw new InvalidDeadlineInput('day', {
      nl: `“${iso}” is geen bestaande dag; schrijf die als 2026-03-10`,
      en: `"${iso}" is not an existing day; write it as 2026-03-10`,
    });
  }
  return atUtcMidnight / dayMs;
}

/** The first instant of a local day, in milliseconds. The zone is asked once for each day. */
export function startOfDay(day: DayNumber): number {
  let startsAt = startsOfDay.get(day);
  if (startsAt === undefined) {
    startsAt = DateTime.fromISO(isoDay(day), { zone: officeZone }).toMillis();
    startsOfDay.set(day, startsAt);
  }
  return startsAt;
}

/** The local day on which an instant falls; throws on an invalid date. */
export function dayNumberAt(instant: Date): DayNumber {
  const at = instant.getTime();
  if (Number.isNaN(at))
    throw new InvalidDeadlineInput('start', {
      nl: 'Het moment is geen bestaande datum',
      en: 'The instant is not a valid date',
    });
  // Amsterdam lies east of Greenwich: its day is the one in UTC or the next.
  const utcDay = Math.floor(at / dayMs);
  return startOfDay(utcDay + 1) <= at ? utcDay + 1 : utcDay;
}

/** The local day on which an instant falls, as `YYYY-MM-DD`. */
export function localDay(instant: Date): string {
  return isoDay(dayNumberAt(instant));
}

/**
 * The instants of a promise that is kept until the end of a day: `dueAt` and `lateFrom` are both the first instant of
 * the next local day, `dueOn` is the last day that is in time.
 */
export function endOfDay(day: string): { dueAt: Date; lateFrom: Date; dueOn: string } {
  return endOfDayNumber(dayNumber(day));
}

/** As `endOfDay`, for who counts with day numbers. */
export function endOfDayNumber(day: DayNumber): { dueAt: Date; lateFrom: Date; dueOn: string } {
  const nextDay = startOfDay(day + 1);
  return { dueAt: new Date(nextDay), lateFrom: new Date(nextDay), dueOn: isoDay(day) };
}
