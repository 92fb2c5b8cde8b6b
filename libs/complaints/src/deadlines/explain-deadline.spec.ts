import { type DeadlineInput, deadline } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({
  version: 3,
  holidaysLeftOut: ['Goede Vrijdag'],
  holidaysAdded: [{ on: '2026-04-07', name: 'Personeelsdag' }],
});
const explain = (language: 'nl' | 'en', input: Omit<DeadlineInput, 'start' | 'calendar'> & { start: string }) =>
  explainDeadline(deadline({ calendar, ...input, start: new Date(input.start) }).explanation, language);

describe('explainDeadline', () => {
  it('names each day that did not count, in Dutch', () => {
    const sentences = explain('nl', {
      start: '2026-04-02T16:45:00+02:00',
      term: { unit: 'workingDays', length: 2 },
      pauses: [
        {
          from: new Date('2026-04-08T09:00:00+02:00'),
          until: new Date('2026-04-08T15:00:00+02:00'),
          reason: 'wachten op de rekening',
        },
      ],
    });
    expect(sentences).toEqual([
      'De termijn begon op donderdag 2 april 2026 om 16.45 uur.',
      'De termijn is 2 werkdagen.',
      'Die dag zelf telt niet mee.',
      '2 weekenddagen tellen niet mee.',
      'Maandag 6 april telt niet mee: tweede paasdag.',
      'Dinsdag 7 april telt niet mee: Personeelsdag.',
      'Woensdag 8 april telt niet mee: de klok stond stil.',
      'De klok stond stil van woensdag 8 april 2026 om 09.00 uur tot woensdag 8 april 2026 om 15.00 uur: wachten op de rekening.',
      'De laatste dag die op tijd is: donderdag 9 april 2026.',
      'Gerekend met versie 3 van de kalender.',
    ]);
  });

  it('names what weeks had to move past, in English', () => {
    const sentences = explain('en', {
      start: '2026-04-18T10:00:00+02:00',
      term: { unit: 'weeks', length: 1 },
      pauses: [{ from: new Date('2026-04-20T10:00:00+02:00'), until: null, reason: 'bill awaited' }],
      now: new Date('2026-04-21T11:00:00+02:00'),
    });
    expect(sentences).toEqual([
      'The term began on Saturday 18 April 2026 at 10:00.',
      'The term is 1 week.',
      'That leads to Saturday 25 April 2026.',
      'Saturday 25 April cannot be the last day: weekend.',
      'Sunday 26 April cannot be the last day: weekend.',
      "Monday 27 April cannot be the last day: King's Day.",
      'The clock stood still for 1 working day. It is added.',
      'The clock has stood still since Monday 20 April 2026 at 10:00: bill awaited. Counted up to Tuesday 21 April 2026 at 11:00.',
      'The last day that is in time: Wednesday 29 April 2026.',
      'Counted with version 3 of the calendar.',
    ]);
  });

  it('tells of a change of the clock within hours, and only then', () => {
    expect(explain('nl', { start: '2026-03-28T14:00:00+01:00', term: { unit: 'hours', length: 24 } })).toEqual([
      'De termijn begon op zaterdag 28 maart 2026 om 14.00 uur.',
      'De termijn is 24 uur. Nachten en weekenden tellen mee.',
      'In die tijd gaat de klok een uur vooruit: de zomertijd begint. Het aantal uren blijft gelijk.',
      'Op tijd is: tot en met zondag 29 maart 2026 om 15.00 uur.',
    ]);
    expect(explain('en', { start: '2026-03-27T14:00:00+01:00', term: { unit: 'hours', length: 1 } })).toEqual([
      'The term began on Friday 27 March 2026 at 14:00.',
      'The term is 1 hour. Nights and weekends count.',
      'In time is: up to and including Friday 27 March 2026 at 15:00.',
    ]);
  });
});
