import type { LetterFacts, LetterPurpose } from '../letters/all-letters.js';

type OptionalKey<Facts> = { [Key in keyof Facts]-?: undefined extends Facts[Key] ? Key : never }[keyof Facts] & string;
type NullableKey<Facts> = { [Key in keyof Facts]-?: null extends Facts[Key] ? Key : never }[keyof Facts] & string;
type MayBeMissing<Facts> = Record<OptionalKey<Facts> | NullableKey<Facts>, true>;

const answer = { points: true, promises: true, answerUrl: true } as const;
const question = { answerDueAt: true, caseUrl: true } as const;

// Exactly the optional and nullable facts of each letter's type: one too many or too few does not compile.
const optional: { [Purpose in LetterPurpose]: MayBeMissing<LetterFacts[Purpose]> } = {
  confirmation: { desiredSolution: true, callBy: true, nextUpdateAt: true, promises: true, statusUrl: true },
  'thanks-for-feedback': {},
  reply: { statusUrl: true },
  'invitation-to-call': { answerDueAt: true, attemptedAt: true, statusUrl: true },
  'progress-update': { answerDueAt: true, nextUpdateAt: true, promises: true, statusUrl: true },
  'delay-notice': { nextUpdateAt: true, disputeBody: true, statusUrl: true },
  'information-request': { answerDueAt: true, uploadUrl: true },
  'answer-upheld': { ...answer, redressCents: true },
  'answer-partly-upheld': { ...answer, redressCents: true, referral: true },
  'answer-rejected': { ...answer, solution: true, redressCents: true, referral: true },
  'second-look-outcome': { ...answer, solution: true, redressCents: true, referral: true },
  'solution-carried-out': { answerUrl: true },
  'closure-question': { answerUrl: true },
  'closure-reminder': { answerUrl: true },
  'closed-without-reaction': { answerUrl: true },
  'monitor-invitation': {},
  'improvement-message': {},
  'private-link': {},
  'contact-details-changed': {},
  'dispute-forwarding': {},
  'colleague-message': question,
  'colleague-reminder': question,
  'causer-feedback': { request: true, caseUrl: true },
  'withdrawal-confirmation': { statusUrl: true },
  'handler-digest': { late: true, today: true, soon: true, workUrl: true },
  'unplaced-mail': {},
  'failing-mailbox': {},
};

/** Optional facts inside groups and lists, wherever these occur. */
const optionalWithin = ['decision.investigation', 'late.handledBy', 'today.handledBy', 'soon.handledBy'];

/** The paths of the facts that a letter may have to do without. */
export function optionalFacts(purpose: LetterPurpose, known: readonly string[]): string[] {
  return [...Object.keys(optional[purpose]), ...optionalWithin.filter((path) => known.includes(path))];
}
