import { checkContact } from './check-contact.js';
import { checkPromises, checkWeekdays } from './check-dates.js';
import { checkBlanks, checkPlaceholders } from './check-leftovers.js';
import { checkOutcomeFirst } from './check-outcome-first.js';
import { checkReferral } from './check-referral.js';
import {
  checkFormOfAddress,
  checkHeadings,
  checkJargon,
  checkPassive,
  checkReadingEase,
  checkSentenceLength,
} from './check-style.js';
import type { CheckOutcome, LetterCheck, LetterCheckId, LetterToCheck } from './letter-check.js';
import { withoutQuotations } from './letter-prose.js';

type Check = (letter: LetterToCheck) => CheckOutcome | undefined;

const checks: Record<LetterCheckId, { level: LetterCheck['level']; check: Check }> = {
  'outcome-first': { level: 'must', check: checkOutcomeFirst },
  referral: { level: 'must', check: checkReferral },
  contact: { level: 'must', check: checkContact },
  placeholders: { level: 'must', check: checkPlaceholders },
  blanks: { level: 'must', check: checkBlanks },
  weekdays: { level: 'must', check: checkWeekdays },
  promises: { level: 'should', check: checkPromises },
  headings: { level: 'should', check: checkHeadings },
  'sentence-length': { level: 'should', check: checkSentenceLength },
  passive: { level: 'should', check: checkPassive },
  jargon: { level: 'should', check: checkJargon },
  'reading-ease': { level: 'should', check: checkReadingEase },
  'form-of-address': { level: 'should', check: checkFormOfAddress },
};

/**
 * Holds a letter against the list for good letters. Items that do not apply to its purpose are left out; what it
 * quotes from the customer (between “ and ”) is not judged.
 */
export function checkLetter(letter: LetterToCheck): LetterCheck[] {
  const judged = { ...letter, text: withoutQuotations(letter.text.replace(/\r\n?/g, '\n')) };
  return Object.entries(checks).flatMap(([id, { level, check }]) => {
    const outcome = check(judged);
    return outcome ? [{ id: id as LetterCheckId, level, ...outcome }] : [];
  });
}
