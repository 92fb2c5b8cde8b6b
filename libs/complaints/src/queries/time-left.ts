import { localDay } from '../deadlines/local-day.js';
import { type WorkingCalendar, workingDaysBetween } from '../deadlines/working-calendar.js';

/** The time to a due instant in the unit that people say it in; `isLate` turns it into time past. */
export interface TimeLeft {
  unit: 'minutes' | 'hours' | 'workingDays' | 'days';
  amount: number;
  isLate: boolean;
}

const MINUTE = 60_000;

/** Says how much time is left, or how late it is: minutes, then hours within a day, then (working) days. Pure. */
export function timeLeft(due: { dueAt: Date; lateFrom: Date }, now: Date, calendar: WorkingCalendar): TimeLeft {
  const isLate = now >= due.lateFrom;
  const minutes = Math.floor(Math.abs(due.dueAt.getTime() - now.getTime()) / MINUTE);
  if (minutes < 60) return { unit: 'minutes', amount: minutes, isLate };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { unit: 'hours', amount: hours, isLate };
  if (isLate) return { unit: 'days', amount: Math.floor(hours / 24), isLate };
  const lastDay = localDay(new Date(due.lateFrom.getTime() - 1));
  return { unit: 'workingDays', amount: workingDaysBetween(localDay(now), lastDay, calendar), isLate };
}
