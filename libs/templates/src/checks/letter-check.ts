import type { Language } from '../language.js';
import type { LetterPurpose } from '../letters/all-letters.js';
import type { ReferralFacts } from '../letters/letter.js';

/** What one check found, in both languages. `where` is a piece of the letter that the finding is about. */
export type CheckOutcome = { passed: boolean; finding: Record<Language, string>; where?: string };

/** One item of the list for good letters, with what it found. */
export type LetterCheck = CheckOutcome & { id: LetterCheckId; level: 'must' | 'should' };

/** The items of the list for good letters, by name. */
export type LetterCheckId =
  | 'outcome-first'
  | 'referral'
  | 'contact'
  | 'placeholders'
  | 'blanks'
  | 'weekdays'
  | 'headings'
  | 'promises'
  | 'sentence-length'
  | 'passive'
  | 'jargon'
  | 'reading-ease'
  | 'form-of-address';

/** What the case says that the letter must say too. */
export type ExpectedInLetter = {
  now: Date;
  handler?: { name: string; phone: string };
  /** For (partly) rejecting letters: where the customer can go; null when no dispute body applies. */
  referral?: ReferralFacts | null;
  /** For the outcome of a second look; the purpose of other answers says it. */
  outcome?: DecisionOutcome;
};

/** How a complaint was decided. */
export type DecisionOutcome = 'upheld' | 'partly-upheld' | 'rejected';

/** A letter to look at; `text` is without what it quotes from the customer. */
export type LetterToCheck = {
  purpose: LetterPurpose;
  language: Language;
  subject: string;
  text: string;
  expected: ExpectedInLetter;
};
