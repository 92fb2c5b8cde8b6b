import type { CommitmentKind, Kind } from '../vocabulary.js';

/**
 * Which letters keep which commitments, once they are really delivered or handed to the post. The only such table;
 * a letter that is not in it keeps nothing.
 */
const LETTER_SETTLES: Readonly<Record<string, readonly CommitmentKind[]>> = {
  confirmation: ['confirmation'],
  'thanks-for-feedback': ['confirmation'],
  'progress-update': ['progress-update'],
  'delay-notice': ['progress-update', 'two-week-duty'],
  'answer-upheld': ['answer', 'progress-update', 'two-week-duty', 'twelve-week-limit'],
  'answer-partly-upheld': ['answer', 'progress-update', 'two-week-duty', 'twelve-week-limit'],
  'answer-rejected': ['answer', 'progress-update', 'two-week-duty', 'twelve-week-limit'],
  'second-look-outcome': ['second-look', 'answer', 'progress-update', 'two-week-duty', 'twelve-week-limit'],
};

/** Which commitments a letter keeps in a case of a kind: thanks for feedback do not confirm a complaint. */
export function keptByLetter(purpose: string, kind: Kind): readonly CommitmentKind[] {
  return kind === 'complaint' && purpose === 'thanks-for-feedback' ? [] : (LETTER_SETTLES[purpose] ?? []);
}

/** Letters that confirm the receipt: of a complaint, or of other feedback. */
export const CONFIRMATION_PURPOSES: readonly string[] = ['confirmation', 'thanks-for-feedback'];

/** What the customer waits for until the answer is there, and is told of when it will be late. */
export const ANSWERED_BY: readonly CommitmentKind[] = ['answer', 'second-look', 'two-week-duty', 'twelve-week-limit'];

/** Letters that are the answer to the complaint. */
export const ANSWER_PURPOSES: readonly string[] = [
  'answer-upheld',
  'answer-partly-upheld',
  'answer-rejected',
  'second-look-outcome',
];

/** Letters in which somebody of the staff says something new; those that go out by themselves reply to nothing. */
export const REPLIES: readonly string[] = [
  'reply',
  'information-request',
  'invitation-to-call',
  'progress-update',
  'delay-notice',
  ...ANSWER_PURPOSES,
];
