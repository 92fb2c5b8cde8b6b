import { DateTime } from 'luxon';
import { dayOf } from '../words/calendar-words.js';
import { sentences, withoutQuotations } from './letter-prose.js';
import { writtenDates } from './written-dates.js';

/** A day on which something is promised, and the sentence that promises it. */
export type FoundPromise = { day: string; sentence: string };

// What the customer may do until a day is not a promise of ours.
const customersTurn =
  /(?<!\p{L})(?:u kunt|kunt u|kan tot en met|you can|you may|you have until|up to and including)(?!\p{L})/iu;
// On the day of writing itself a date is mostly a mention: "uw klacht van", "wij hebben ontvangen op".
const lookingBack =
  /(?<!\p{L})(?:heb|hebben|heeft|kregen|ontvingen|vroeg|vroegen|have|has|received|asked|sent|closed|paid|withdrew)(?!\p{L})/iu;
const naming = /(?<!\p{L})(?:van|sinds|of|since)\s+$/iu;
// What lies further away is the end of a policy or a slip of the pen.
const furthest = { years: 4 };
const notThen = /(?<!\p{L})(?:niet|not)\s+(?:op|uiterlijk|voor|on|by|before)?\s*$/iu;

/**
 * The promises with a date in a text, from today on. Past days, days years away, questions, what the customer may do
 * until a day, "not on" a day, what happened today and the words of the customer between quotation marks are left out.
 * The handler decides what was promised.
 */
export function findPromises(text: string, now: Date): FoundPromise[] {
  const today = dayOf(now);
  const last = DateTime.fromISO(today).plus(furthest).toISODate() as string;
  return (
    sentences(withoutQuotations(text))
      // Without a digit it names no day; most sentences do not.
      .filter((sentence) => /\d/.test(sentence) && !sentence.endsWith('?') && !customersTurn.test(sentence))
      .flatMap((sentence) => {
        const days = writtenDates(sentence, now)
          .filter(({ day, start }) => day <= last && isAhead(day, today, sentence, sentence.slice(0, start)))
          .map(({ day }) => day);
        return [...new Set(days)].map((day) => ({ day, sentence }));
      })
  );
}

function isAhead(day: string, today: string, sentence: string, before: string): boolean {
  if (day === today) return !lookingBack.test(sentence) && !naming.test(before);
  return day > today && !notThen.test(before);
}
