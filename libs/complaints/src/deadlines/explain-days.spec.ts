import { deadline } from './deadline.js';
import { explainDays } from './explain-days.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({
  version: 1,
  holidaysLeftOut: [],
  holidaysAdded: [{ on: '2026-04-28', name: 'Bedrijfsdag' }],
});
const daysOf = (start: string, unit: 'hours' | 'workingDays' | 'weeks', length: number) =>
  explainDays(deadline({ start: new Date(start), term: { unit, length }, calendar }).explanation, 'nl');

describe('explainDays', () => {
  it('goes through every day, counted or skipped, with the holiday by its name', () => {
    // Friday; King's Day on Monday and the label's own day off on Tuesday.
    expect(daysOf('2026-04-24T09:00:00Z', 'workingDays', 2)).toEqual([
      { on: '2026-04-24', number: null, words: 'de dag zelf telt niet mee' },
      { on: '2026-04-25', number: null, words: 'weekend' },
      { on: '2026-04-26', number: null, words: 'weekend' },
      { on: '2026-04-27', number: null, words: 'Koningsdag' },
      { on: '2026-04-28', number: null, words: 'Bedrijfsdag' },
      { on: '2026-04-29', number: 1, words: 'dag 1' },
      { on: '2026-04-30', number: 2, words: 'dag 2' },
    ]);
  });

  it('shows of weeks the days that could not be the last, and of hours none', () => {
    expect(daysOf('2026-04-20T09:00:00Z', 'weeks', 1)).toEqual([
      { on: '2026-04-27', number: null, words: 'Koningsdag' },
      { on: '2026-04-28', number: null, words: 'Bedrijfsdag' },
    ]);
    expect(daysOf('2026-04-20T09:00:00Z', 'hours', 24)).toEqual([]);
  });
});
