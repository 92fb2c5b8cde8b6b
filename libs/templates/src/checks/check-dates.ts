import { locales } from '../language.js';
import { writeDay } from '../words/calendar-words.js';
import { findPromises } from './find-promises.js';
import type { CheckOutcome, LetterToCheck } from './letter-check.js';
import { writtenDates } from './written-dates.js';

// These letters end something or look back; they need not promise more.
const needNoPromise = new Set([
  'thanks-for-feedback',
  'reply',
  'closed-without-reaction',
  'withdrawal-confirmation',
  'improvement-message',
  'dispute-forwarding',
  'monitor-invitation',
  'private-link',
  'contact-details-changed',
  'solution-carried-out',
  'closure-question',
  'causer-feedback',
  'handler-digest',
  'unplaced-mail',
  'failing-mailbox',
]);

/** The letter says what happens when; the days that it promises are listed. */
export function checkPromises({ purpose, text, expected }: LetterToCheck): CheckOutcome | undefined {
  const days = [...new Set(findPromises(text, expected.now).map(({ day }) => day))].sort();
  if (days.length === 0 && needNoPromise.has(purpose)) return undefined;
  if (days.length === 0)
    return {
      passed: false,
      finding: { nl: 'Zeg wat er gebeurt, en op welke dag.', en: 'Say what happens, and on which day.' },
    };
  const listed = (language: keyof typeof locales) => days.map((day) => writeDay(day, language)).join('; ');
  return {
    passed: true,
    finding: { nl: `U belooft iets op: ${listed('nl')}.`, en: `You promise something by: ${listed('en')}.` },
  };
}

/** A weekday beside a date is the weekday of that date. */
export function checkWeekdays({ text, expected }: LetterToCheck): CheckOutcome {
  const wrong = writtenDates(text, expected.now).find(({ weekdayFits }) => !weekdayFits);
  if (!wrong)
    return { passed: true, finding: { nl: 'Dagen en datums horen bij elkaar.', en: 'Weekdays and dates agree.' } };
  return {
    passed: false,
    finding: {
      nl: `Dag en datum kloppen niet: bedoelt u ${writeDay(wrong.day, 'nl')}?`,
      en: `Weekday and date disagree: do you mean ${writeDay(wrong.day, 'en')}?`,
    },
    where: wrong.written,
  };
}
