import { aCase, anEvent } from '../a-case.js';
import type { CaseView } from '../case-types.js';
import { type FormKey, formOf } from './action-forms.js';
import { adjustmentsWaiting, improvementIn } from './learned.js';

const hearing = { need: 'hearing' as const, adjustment: 'Mailen' };
const reading = { need: 'reading' as const, adjustment: 'Grote letters' };
const done = anEvent(4, 'adjustment-carried-out', { facts: { need: 'hearing' } });
const improved = (seq: number, improvement: string) =>
  anEvent(seq, 'improvement-recorded', { content: { improvement, departments: null } });
const startOf = (form: FormKey, field: string, view: CaseView) =>
  formOf(form)
    .fields.find(({ name }) => name === field)
    ?.start?.(view);

describe('what was learnt', () => {
  it('leaves the adjustments that nobody recorded as done', () => {
    expect(adjustmentsWaiting(aCase({ needs: [hearing, reading], timeline: [] }))).toEqual([hearing, reading]);
    expect(adjustmentsWaiting(aCase({ needs: [hearing, reading], timeline: [done] }))).toEqual([reading]);
  });

  it('is the improvement that was recorded last, with which its form starts', () => {
    const view = aCase({ timeline: [improved(4, 'Wij mailen.'), improved(5, 'Wij bellen.')] });
    expect(improvementIn(view, 'improvement')).toBe('Wij bellen.');
    expect(startOf('record-improvement', 'improvement', view)).toBe('Wij bellen.');
    expect(startOf('record-improvement', 'improvement', aCase({ timeline: [] }))).toBe('');
  });

  it('chooses the one adjustment that waits by itself, and nothing when there are more', () => {
    const start = (timeline: CaseView['timeline']) =>
      startOf('carry-out-adjustment', 'need', aCase({ needs: [hearing, reading], timeline }));
    expect(start([done])).toBe('reading');
    expect(start([])).toBe('');
  });
});
