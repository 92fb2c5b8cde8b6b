import { checkLetter, type HandlerContact, type LetterCheck, type LetterPurpose, type ReferralFacts } from '#templates';
import { ANSWER_PURPOSES } from '../commitments/evidence.js';
import { type CaseFacts, currentDecision } from '../feedback-item/case-facts.js';
import { referralFor } from '../referral/referral.js';
import { letterLanguage, referralWords } from './letter-facts.js';

/** The letter to look at. */
export interface LetterToLookAt {
  purpose: LetterPurpose;
  subject: string;
  body: string;
}

/** Holds a letter against the check list for good letters and against its case. */
export function checkCaseLetter(
  facts: CaseFacts,
  handler: HandlerContact,
  { purpose, subject, body }: LetterToLookAt,
  now: Date,
): LetterCheck[] {
  const outcome = ANSWER_PURPOSES.includes(purpose) ? currentDecision(facts)?.outcome : undefined;
  const referral = referralToName(facts, purpose, now);
  return checkLetter({
    purpose,
    language: letterLanguage(purpose, facts.item),
    subject,
    text: body,
    expected: { now, handler, ...(outcome && { outcome }), ...(referral !== undefined && { referral }) },
  });
}

/** Where this letter has to refer the customer on to: null when to the court alone, undefined when nowhere. */
export function referralToName(facts: CaseFacts, purpose: LetterPurpose, now: Date): ReferralFacts | null | undefined {
  const outcome = ANSWER_PURPOSES.includes(purpose) ? currentDecision(facts)?.outcome : undefined;
  if (outcome !== 'partly-upheld' && outcome !== 'rejected') return undefined;
  return referralWords(referralFor(facts, now), facts.policy, facts.item.language);
}
