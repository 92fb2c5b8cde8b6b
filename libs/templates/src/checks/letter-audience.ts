import type { LetterPurpose } from '../letters/all-letters.js';
import type { DecisionOutcome, LetterToCheck } from './letter-check.js';

/** Letters that go to colleagues; customers never read them. */
export const lettersAmongColleagues: readonly LetterPurpose[] = [
  'colleague-message',
  'colleague-reminder',
  'causer-feedback',
  'handler-digest',
  'unplaced-mail',
  'failing-mailbox',
];
const outcomes: Partial<Record<LetterPurpose, DecisionOutcome>> = {
  'answer-upheld': 'upheld',
  'answer-partly-upheld': 'partly-upheld',
  'answer-rejected': 'rejected',
};

/** Whether a letter goes to a customer; the others go to colleagues, who say "je" to each other. */
export function isForCustomer(purpose: LetterPurpose): boolean {
  return !lettersAmongColleagues.includes(purpose);
}

/** The outcome that a letter has to state; undefined for letters that hold no decision. */
export function outcomeOf({ purpose, expected }: LetterToCheck): DecisionOutcome | undefined {
  return outcomes[purpose] ?? (purpose === 'second-look-outcome' ? expected.outcome : undefined);
}
