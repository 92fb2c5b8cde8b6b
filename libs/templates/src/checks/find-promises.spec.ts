import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Language } from '../language.js';
import { writeDay } from '../words/calendar-words.js';
import { findPromises } from './find-promises.js';
import { withoutDates, writtenDates } from './written-dates.js';

const now = new Date('2026-03-05T12:00:00+01:00');
const daysOf = (text: string) => findPromises(text, now).map(({ day }) => day);
const inDays = (days: number) => DateTime.fromISO('2026-03-05').plus({ days }).toISODate()!;
const language = fc.constantFrom<Language>('nl', 'en');

describe('findPromises', () => {
  it.each([
    ['Ik bel u vrijdag 13 maart.', '2026-03-13'],
    ['U krijgt ons antwoord uiterlijk 10 april 2026.', '2026-04-10'],
    ['You will hear from me by Friday 13 March.', '2026-03-13'],
    ['We will pay by Friday the 13th of March.', '2026-03-13'],
    ['We will pay by March 13, 2026.', '2026-03-13'],
    ['Wij betalen vóór 13-03-2026.', '2026-03-13'],
    ['Wij bellen vr. 13 mrt. terug.', '2026-03-13'],
    ['Ik bel u uiterlijk vandaag, 5 maart.', '2026-03-05'],
    ['Wij kijken er op 5 maart 2030 weer naar.', '2030-03-05'],
    ['- Uiterlijk vrijdag 13 maart 2026: wij maken € 1.250,00 over.', '2026-03-13'],
  ])('finds the day in "%s"', (text, day) => {
    expect(daysOf(text)).toEqual([day]);
  });

  it.each([
    'U vertelde ons dit op 4 maart 2026.',
    'U vertelde ons dit op 20 februari.',
    'Ik werk aan uw klacht van donderdag 5 maart 2026.',
    'Wij hebben uw klacht ontvangen op donderdag 5 maart 2026.',
    'Wilt u dit uiterlijk vrijdag 13 maart sturen?',
    'U kunt daar terecht tot en met dinsdag 2 maart 2027.',
    'You can do so up to and including Tuesday 2 March 2027.',
    'Het wordt niet op maandag 9 maart.',
    'Dit was uw klacht: “Op 12 april zou u mij bellen.”',
    'Wij bellen op 31 april.',
    'Uw verzekering loopt door, in elk geval op 6 maart 2030.',
    'Uw nummer is VG-2026-000412, ons nummer 088-0000123.',
    '## Vrijdag 13 maart',
    'Wij sturen 13 brieven in maart.',
  ])('finds no promise in "%s"', (text) => {
    expect(daysOf(text)).toEqual([]);
  });

  it('takes the nearest year for a date without one', () => {
    const inDecember = new Date('2026-12-20T12:00:00+01:00');
    expect(findPromises('Ik bel u op 2 januari.', inDecember)[0]?.day).toBe('2027-01-02');
    expect(findPromises('U belde ons op 2 december.', inDecember)).toEqual([]);
  });

  it('gives each day with its sentence', () => {
    const text = 'Dag mevrouw A. Vos. Ik bel u vrijdag 13 maart. Daarna hoort u op 16 maart en op 17 maart meer.';
    expect(findPromises(text, now)).toEqual([
      { day: '2026-03-13', sentence: 'Ik bel u vrijdag 13 maart.' },
      { day: '2026-03-16', sentence: 'Daarna hoort u op 16 maart en op 17 maart meer.' },
      { day: '2026-03-17', sentence: 'Daarna hoort u op 16 maart en op 17 maart meer.' },
    ]);
  });

  it('finds every day ahead that our letters write, with or without the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), language, fc.boolean(), (days, language, hasYear) => {
        const day = inDays(days);
        const written = writeDay(day, language)!;
        const sentence = language === 'nl' ? 'Ik bel u uiterlijk' : 'I will call you by';
        expect(daysOf(`${sentence} ${hasYear ? written : written.replace(/ \d{4}$/, '')}.`)).toEqual([day]);
      }),
    );
  });

  it('finds no day that is past', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: -1 }), language, (days, language) => {
        expect(daysOf(`Ik bel u uiterlijk ${writeDay(inDays(days), language)}.`)).toEqual([]);
      }),
    );
  });

  it('reads any text without failing, and finds nothing where no date is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { day, sentence } of findPromises(text, now)) {
          expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(sentence).toMatch(/\d/);
        }
      }),
    );
  });
});

describe('writtenDates', () => {
  it('says whether the weekday is the right one', () => {
    const found = writtenDates('vrijdag 13 maart 2026, donderdag 13 maart 2026 en 14 maart 2026', now);
    expect(found.map(({ weekdayFits }) => weekdayFits)).toEqual([true, false, true]);
  });
});

describe('withoutDates', () => {
  it.each([
    ['Ik bel u vrijdag 13 maart.', 'Ik bel u.'],
    ['Ik bel u uiterlijk op vrijdag 13 maart 2026 om 10 uur.', 'Ik bel u om 10 uur.'],
    ['Uiterlijk vrijdag 13 maart: wij maken het bedrag over.', 'wij maken het bedrag over.'],
    ['We will call you by 13 March.', 'We will call you.'],
    ['Wij bellen u vr. 13 mrt. terug.', 'Wij bellen u terug.'],
    ['Ik bel u 13 maart. En ik mail u op 14 maart.', 'Ik bel u. En ik mail u.'],
    ['terugbellen over 3 polissen', 'terugbellen over 3 polissen'],
    ['Vrijdag 13 maart', ''],
  ])('makes "%s" "%s"', (sentence, left) => {
    expect(withoutDates(sentence, now)).toBe(left);
  });
});
