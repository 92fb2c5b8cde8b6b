import { type HolidayKey, holidayKey, statutoryHolidays } from './holidays.js';
import { InvalidDeadlineInput } from './invalid-deadline-input.js';
import { type DayNumber, dayNumber, isoDay } from './local-day.js';

/**
 * How a label's calendar differs from the general terms act. `holidaysLeftOut` holds names or keys of holidays on which
 * the label works, `holidaysAdded` its own days off. An edit is a new version.
 */
export type CalendarPolicy = {
  version: number;
  holidaysLeftOut: string[];
  holidaysAdded: { on: string; name: string }[];
};

/** Why a day is no working day. `holiday` is a holiday key, or the label's own name for a day that it added. */
export type DayOff = { is: 'weekend' } | { is: 'holiday'; holiday: string };

const weekend: DayOff = { is: 'weekend' };

/**
 * Tells working days from weekends and holidays under one version of a label's policy. Throws when the policy names an
 * unknown holiday or a day that does not exist. Remembers each day it was asked about: keep and share the instance.
 */
export class WorkingCalendar {
  readonly version: number;
  private readonly leftOut: ReadonlySet<HolidayKey>;
  private readonly added: ReadonlyMap<DayNumber, string>;
  private readonly daysOff = new Map<DayNumber, DayOff | null>();

  constructor(policy: CalendarPolicy) {
    this.version = policy.version;
    this.leftOut = new Set(policy.holidaysLeftOut.map(holidayKey));
    this.added = new Map(policy.holidaysAdded.map(({ on, name }) => [dayNumber(on), name]));
  }

  /** Why the day is off, or null for a working day. */
  dayOff(day: DayNumber): DayOff | null {
    let off = this.daysOff.get(day);
    if (off === undefined) {
      off = this.findDayOff(day);
      this.daysOff.set(day, off);
    }
    return off;
  }

  private findDayOff(day: DayNumber): DayOff | null {
    const date = new Date(`${isoDay(day)}T00:00:00Z`);
    if (date.getUTCDay() === 0 || date.getUTCDay() === 6) return weekend;
    // Two holidays can share a day (5 May 2016 was Ascension Day too): leaving out one keeps the other.
    const statutory = statutoryHolidays(date.getUTCFullYear()).find(
      (each) => each.day === day && !this.leftOut.has(each.key),
    );
    const holiday = statutory?.key ?? this.added.get(day);
    return holiday === undefined ? null : { is: 'holiday', holiday };
  }
}

/** Whether people work on the day (`YYYY-MM-DD`). */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  return calendar.dayOff(dayNumber(day)) === null;
}

/** The nth working day after a day, or before it when `count` is negative; the day itself when `count` is 0. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  if (!Number.isInteger(count))
    throw new InvalidDeadlineInput('term', {
      nl: `${count} is geen heel aantal dagen`,
      en: `${count} is not a whole number of days`,
    });
  const step = Math.sign(count);
  let current = dayNumber(day);
  for (let left = Math.abs(count); left > 0; ) {
    current += step;
    if (calendar.dayOff(current) === null) left--;
  }
  return isoDay(current);
}

/**
 * The working days after `from` up to and including `to`: from today to the due day, the working days left. Negative
 * when `to` lies before `from`.
 */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = first + 1; day <= last; day++) {
    if (calendar.dayOff(day) === null) count++;
  }
  return count;
}
