import { type DayNumber, dayNumberAt, startOfDay } from '../deadlines/local-day.js';
import type { WorkingCalendar } from '../deadlines/working-calendar.js';

/** When people are at work: local times, as `09:00`, on each working day of the label. */
export interface OfficeHours {
  from: string;
  until: string;
}

/** Longer than any row of days off. */
const FURTHEST_DAYS = 60;

/** Whether people are at work at an instant. */
export function isOfficeTime(at: Date, hours: OfficeHours, calendar: WorkingCalendar): boolean {
  const day = dayNumberAt(at);
  return calendar.dayOff(day) === null && at >= onDay(day, hours.from) && at < onDay(day, hours.until);
}

/** The instant itself when people are at work, or else the next opening. */
export function nextOfficeTime(at: Date, hours: OfficeHours, calendar: WorkingCalendar): Date {
  if (isOfficeTime(at, hours, calendar)) return at;
  return opening(dayNumberAt(at), hours, calendar, (start) => start > at);
}

/** The opening of the first working day after the day of an instant. */
export function openingAfterDay(at: Date, hours: OfficeHours, calendar: WorkingCalendar): Date {
  return opening(dayNumberAt(at) + 1, hours, calendar, () => true);
}

/** The last minute of work that begins before an instant. */
export function lastOfficeTime(before: Date, hours: OfficeHours, calendar: WorkingCalendar): Date {
  const last = new Date(before.getTime() - MINUTE_MS);
  if (isOfficeTime(last, hours, calendar)) return last;
  const today = dayNumberAt(last);
  for (let day = today; day > today - FURTHEST_DAYS; day--) {
    const closing = new Date(onDay(day, hours.until).getTime() - MINUTE_MS);
    if (calendar.dayOff(day) === null && closing < before) return closing;
  }
  return last;
}

const MINUTE_MS = 60_000;

function opening(from: DayNumber, hours: OfficeHours, calendar: WorkingCalendar, fits: (start: Date) => boolean): Date {
  for (let day = from; day < from + FURTHEST_DAYS; day++) {
    const start = onDay(day, hours.from);
    if (calendar.dayOff(day) === null && fits(start)) return start;
  }
  return onDay(from, hours.from);
}

/** A local time on a day. The clock only changes on Sundays, before anybody works. */
function onDay(day: DayNumber, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day) + (hour * 60 + minute) * MINUTE_MS);
}
