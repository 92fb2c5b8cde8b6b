import type { Need } from '../vocabulary.js';
import type { CaseFacts } from './case-facts.js';

/** The needs of the customer for which what was agreed has not been done yet. */
export function adjustmentsWaiting({ item, events }: CaseFacts): Need[] {
  const done = events.filter(({ type }) => type === 'adjustment-carried-out').map(({ facts }) => facts.need);
  return item.needs.filter((need) => !done.includes(need));
}
