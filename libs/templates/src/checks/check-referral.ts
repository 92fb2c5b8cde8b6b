import type { Language } from '../language.js';
import type { ReferralFacts } from '../letters/letter.js';
import { writeDay } from '../words/calendar-words.js';
import { writeList } from '../words/list-words.js';
import { outcomeOf } from './letter-audience.js';
import type { CheckOutcome, LetterToCheck } from './letter-check.js';

type Part = { name: Record<Language, string>; isThere: boolean };

const court = /(?<!\p{L})(?:rechter|rechtbank|court)(?!\p{L})/iu;
const lookAgain =
  /(?:collega|iemand anders|colleague|somebody else|someone else)[\s\S]{0,120}(?:opnieuw|nog (?:een keer|eens)|again)/iu;
const noNewComplaint =
  /(?:geen nieuwe klacht|niet opnieuw een klacht|(?:not|without)[^.]{0,20} (?:a )?new complaint)/iu;

/** A (partly) rejecting letter says where the customer can go, until when, and that we look again ourselves. */
export function checkReferral(letter: LetterToCheck): CheckOutcome | undefined {
  const outcome = outcomeOf(letter);
  if (!outcome || outcome === 'upheld') return undefined;
  const missing = parts(letter).filter((part) => !part.isThere);
  if (missing.length === 0)
    return { passed: true, finding: { nl: 'De verwijzing is volledig.', en: 'The referral is complete.' } };
  const names = (language: Language) =>
    writeList(
      missing.map((part) => part.name[language]),
      language,
    );
  return {
    passed: false,
    finding: { nl: `In de verwijzing ontbreekt: ${names('nl')}.`, en: `The referral lacks: ${names('en')}.` },
  };
}

function parts({ purpose, text, language, expected: { referral } }: LetterToCheck): Part[] {
  const found = [{ name: { nl: 'de gang naar de rechter', en: 'the way to court' }, isThere: court.test(text) }];
  // After the second look there is no third.
  if (purpose !== 'second-look-outcome')
    found.push({
      name: {
        nl: 'dat een collega opnieuw kijkt, zonder nieuwe klacht',
        en: 'that a colleague looks again, without a new complaint',
      },
      isThere: lookAgain.test(text) && noNewComplaint.test(text),
    });
  if (referral === undefined)
    return [{ name: { nl: 'welke instantie bevoegd is', en: 'which body is competent' }, isThere: false }, ...found];
  return referral ? [...bodyParts(referral, text, language), ...found] : found;
}

function bodyParts(referral: ReferralFacts, text: string, language: Language): Part[] {
  const lastDay = writeDay(referral.lastDayOn, language) ?? referral.lastDayOn;
  // The weekday may go; day, month and year may not.
  const date = lastDay.slice(lastDay.indexOf(' ') + 1);
  const website = referral.website
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
  return [
    { name: { nl: referral.body, en: referral.body }, isThere: text.includes(referral.body) },
    { name: { nl: `de website (${website})`, en: `the website (${website})` }, isThere: text.includes(website) },
    { name: { nl: `de laatste dag (${date})`, en: `the last day (${date})` }, isThere: text.includes(date) },
  ];
}
