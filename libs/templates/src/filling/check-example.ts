import { checkLetter } from '../checks/check-letter.js';
import type { ExpectedInLetter, LetterCheck } from '../checks/letter-check.js';
import type { Language } from '../language.js';
import type { LetterFacts, LetterPurpose } from '../letters/all-letters.js';
import { exampleFacts } from '../letters/example-facts.js';
import type { LetterSource } from '../letters/letter.js';
import { fillLetter, letterSource } from './fill-letter.js';
import { LetterSourceUnusable } from './letter-source-unusable.js';
import { MissingLetterFact } from './missing-letter-fact.js';
import type { HousePieces } from './template-engine.js';

/** The day of the example: its complaint has come in, and what it promises lies ahead. */
const exampleDay = new Date('2026-03-02T12:00:00+01:00');

/**
 * Holds a template against the list for good letters, filled in with the example. Finds nothing where it cannot be
 * filled in: why not is told by `checkTemplate`.
 */
export function checkExample(
  purpose: LetterPurpose,
  language: Language,
  source: LetterSource = letterSource(purpose, language),
  pieces?: HousePieces,
): LetterCheck[] {
  const facts: LetterFacts[LetterPurpose] & Partial<ExpectedInLetter> = exampleFacts(language)[purpose];
  const { handler, referral, outcome } = facts;
  try {
    const letter = fillLetter(purpose, language, facts, source, pieces);
    return checkLetter({ purpose, language, ...letter, expected: { now: exampleDay, handler, referral, outcome } });
  } catch (error) {
    if (error instanceof MissingLetterFact || error instanceof LetterSourceUnusable) return [];
    throw error;
  }
}
