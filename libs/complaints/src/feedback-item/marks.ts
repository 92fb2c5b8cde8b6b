import { NEEDS, type Need } from '../vocabulary.js';
import type { EventFact } from './case-facts.js';

const MARKING_EVENTS = [
  'similar-cases-examined',
  'closure-answered',
  'reaction-recorded',
  'needs-marked',
  'response-shared',
] as const;

/** What of the history of a case is kept beside the case, so that figures of many cases need not read their histories. */
export type Mark = (typeof MARKING_EVENTS)[number] | 'spoken-by-phone' | `need-met-${Need}`;

/** The marks that a history leaves. */
export function marksOf(events: readonly Pick<EventFact, 'type' | 'facts'>[]): Mark[] {
  const happened = (type: string, facts: Record<string, unknown> = {}) =>
    events.some(
      (event) => event.type === type && Object.entries(facts).every(([name, is]) => event.facts[name] === is),
    );
  const marks: Mark[] = MARKING_EVENTS.filter((type) => happened(type));
  if (happened('contact-logged', { reached: true, channel: 'phone' })) marks.push('spoken-by-phone');
  for (const need of NEEDS) if (happened('adjustment-carried-out', { need })) marks.push(`need-met-${need}`);
  return marks;
}
