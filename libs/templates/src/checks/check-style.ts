import { locales } from '../language.js';
import { findJargon } from './jargon.js';
import { isForCustomer } from './letter-audience.js';
import type { CheckOutcome, LetterToCheck } from './letter-check.js';
import { proseSentences, words } from './letter-prose.js';
import { passiveSentences } from './passive-sentences.js';
import { readingEase } from './reading-ease.js';

// Our own limits; no source gives them. 60 is where Douma's table begins to say "normal".
const wordsWithoutHeading = 150;
const meanSentence = 15;
const longestSentence = 25;
const passiveShare = 0.2;
const easeForEverybody = 60;
const decimal = {
  nl: new Intl.NumberFormat(locales.nl, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 1 }),
};
const familiar = /(?<!\p{L})(?:je|jij|jou|jouw|jullie)(?!\p{L})/iu;

/** A letter of more than about 150 words has headings. */
export function checkHeadings({ text }: LetterToCheck): CheckOutcome {
  const count = words(text).length;
  const passed = count <= wordsWithoutHeading || /^## \S/m.test(text);
  return {
    passed,
    finding: passed
      ? { nl: `${count} woorden, goed ingedeeld.`, en: `${count} words, well divided.` }
      : { nl: `${count} woorden: zet er kopjes in.`, en: `${count} words: put in headings.` },
  };
}

/** Sentences are short, on the average and each. */
export function checkSentenceLength({ text }: LetterToCheck): CheckOutcome | undefined {
  const measured = proseSentences(text).map((sentence) => ({ sentence, length: words(sentence).length }));
  const longest = measured.reduce((one, other) => (other.length > one.length ? other : one), {
    sentence: '',
    length: 0,
  });
  if (longest.length === 0) return undefined;
  const mean = measured.reduce((sum, { length }) => sum + length, 0) / measured.length;
  return {
    passed: mean <= meanSentence && longest.length <= longestSentence,
    finding: {
      nl: `Gemiddeld ${decimal.nl.format(mean)} woorden in een zin; de langste heeft er ${longest.length}. Streef naar hooguit ${meanSentence} en ${longestSentence}.`,
      en: `${decimal.en.format(mean)} words in a sentence on average; the longest has ${longest.length}. Aim for at most ${meanSentence} and ${longestSentence}.`,
    },
    where: longest.sentence,
  };
}

/** Most sentences say who does what. */
export function checkPassive({ text, language }: LetterToCheck): CheckOutcome {
  const passive = passiveSentences(text, language);
  const share = passive.length / Math.max(1, proseSentences(text).length);
  const percent = Math.round(share * 100);
  return {
    passed: share <= passiveShare,
    finding: {
      nl: `Ongeveer ${percent} % van de zinnen is lijdend. Schrijf wie wat doet.`,
      en: `About ${percent}% of the sentences are passive. Write who does what.`,
    },
    ...(passive[0] && { where: passive[0] }),
  };
}

/** No words that only insiders use. */
export function checkJargon({ text, language }: LetterToCheck): CheckOutcome {
  const found = findJargon(text, language);
  if (found.length === 0)
    return { passed: true, finding: { nl: 'Geen moeilijke woorden gevonden.', en: 'No hard words found.' } };
  const advice = found.map(({ word, plain }) => `${word} → ${plain}`).join('; ');
  return {
    passed: false,
    finding: { nl: `Schrijf het gewoner: ${advice}.`, en: `Write it more plainly: ${advice}.` },
    where: found[0]!.word,
  };
}

/** The text is easy enough for everybody, by the formula of its language. */
export function checkReadingEase({ text, language }: LetterToCheck): CheckOutcome | undefined {
  const ease = readingEase(text, language);
  if (!ease) return undefined;
  const formula = language === 'nl' ? 'Flesch-Douma' : 'Flesch';
  const score = Math.round(ease.score);
  return {
    passed: ease.score >= easeForEverybody,
    finding: {
      nl: `Leesgemak ${score} (${formula}); ${easeForEverybody} of hoger leest voor de meeste mensen goed.`,
      en: `Reading ease ${score} (${formula}); most people read ${easeForEverybody} or higher well.`,
    },
  };
}

/** Customers are addressed as "u". */
export function checkFormOfAddress({ purpose, text, language }: LetterToCheck): CheckOutcome | undefined {
  if (language !== 'nl' || !isForCustomer(purpose)) return undefined;
  const sentence = proseSentences(text).find((one) => familiar.test(one));
  if (!sentence)
    return { passed: true, finding: { nl: 'De klant is overal "u".', en: 'The customer is "u" throughout.' } };
  return {
    passed: false,
    finding: { nl: 'Schrijf "u" en "uw", niet "je".', en: 'Write "u" and "uw", not "je".' },
    where: sentence,
  };
}
