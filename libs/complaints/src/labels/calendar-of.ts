import { type EntityManager, In } from 'typeorm';
import { WorkingCalendar } from '../deadlines/working-calendar.js';
import { LabelPolicy } from './label-policy.entity.js';

const calendars = new Map<string, WorkingCalendar>();

/** The calendar of a policy version. Versions never change, so each is made once. */
export function calendarOf(policy: Pick<LabelPolicy, 'id' | 'version' | 'settings'>): WorkingCalendar {
  const known = calendars.get(policy.id);
  if (known) return known;
  const calendar = new WorkingCalendar({ version: policy.version, ...policy.settings.calendar });
  calendars.set(policy.id, calendar);
  return calendar;
}

/** The calendars of policy versions by the id of the version; only those that were never asked for are read. */
export async function calendarsOf(
  manager: EntityManager,
  policyIds: Iterable<string>,
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  const unknown = [...new Set(policyIds)].filter((id) => !calendars.has(id));
  if (unknown.length > 0) (await manager.findBy(LabelPolicy, { id: In(unknown) })).forEach(calendarOf);
  return calendars;
}
