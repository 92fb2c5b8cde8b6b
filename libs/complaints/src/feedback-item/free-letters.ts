import { FINAL_STATUSES } from '../vocabulary.js';
import type { CaseFacts } from './case-facts.js';

type Fits = (facts: CaseFacts) => boolean;

const whileOpen: Fits = ({ item }) => !FINAL_STATUSES.includes(item.status);
const isAnswered: Fits = ({ item, decision }) => item.kind === 'complaint' && Boolean(decision?.answeredAt);

/** Letters that somebody writes when they see fit, and the cases on which each makes sense. The only such table. */
const freeLetters = {
  reply: () => true,
  'information-request': whileOpen,
  'invitation-to-call': whileOpen,
  confirmation: whileOpen,
  'solution-carried-out': (facts) => isAnswered(facts) && Boolean(facts.decision?.carriedOutAt),
  'improvement-message': isAnswered,
  'dispute-forwarding': ({ openDispute }) => openDispute !== null && openDispute.body !== 'court',
  'causer-feedback': ({ item, decision }) => item.kind === 'complaint' && decision !== null,
} satisfies Record<string, Fits>;

/** One of these letters. */
export type FreeLetter = keyof typeof freeLetters;
/** All of them, the everyday ones first. */
export const FREE_LETTERS = Object.keys(freeLetters) as [FreeLetter, ...FreeLetter[]];

/** The letters that can be written freely on a case as it is now. */
export function fittingLetters(facts: CaseFacts): FreeLetter[] {
  return FREE_LETTERS.filter((purpose) => freeLetters[purpose](facts));
}
