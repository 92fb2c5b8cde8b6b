import type { CaseView } from '../case-types.js';

/** What was agreed about the needs of the customer, as far as nobody recorded yet that it was done. */
export function adjustmentsWaiting({ needs, timeline }: Pick<CaseView, 'needs' | 'timeline'>): CaseView['needs'] {
  const done = timeline.filter(({ type }) => type === 'adjustment-carried-out').map(({ facts }) => facts.need);
  return needs.filter(({ need }) => !done.includes(need));
}

/** What was last recorded about an improvement; empty when nothing was, or its words were erased. */
export function improvementIn({ timeline }: Pick<CaseView, 'timeline'>, part: 'improvement' | 'departments'): string {
  return String(timeline.findLast(({ type }) => type === 'improvement-recorded')?.content?.[part] ?? '');
}
