import { WorkingCalendar } from '../deadlines/working-calendar.js';
import type { LabelPolicy } from './label-policy.entity.js';

const calendars = new Map<string, WorkingCalendar>();

/** The calendar of a policy version. Versions never change, so each is made once. */
export function calendarOf(policy: Pick<LabelPolicy, 'id' | 'version' | 'settings'>): WorkingCalendar {
  const known = calendars.get(policy.id);
  if (known) return known;
  const calendar = new WorkingCalendar({ version: policy.version, ...policy.settings.calendar });
  calendars.set(policy.id, calendar);
  return calendar;
}
