import { officeLocal } from '../../text/dates.js';

/** Whether a letter was written on this day of the office. */
export function writtenToday({ renderedAt }: { renderedAt: string }): boolean {
  const today = officeLocal(new Date().toISOString()).slice(0, 10);
  return officeLocal(renderedAt).startsWith(today);
}
