import { findPromises, isForCustomer, type LetterPurpose } from '#templates';
import type { Commitment } from '../commitments/commitment.entity.js';
import { keptByLetter, REPLIES } from '../commitments/evidence.js';
import { localDay } from '../deadlines/local-day.js';
import { keptAs } from '../feedback-item/announced-delays.js';
import { type CaseFacts, openCommitments } from '../feedback-item/case-facts.js';
import { customerWaits } from '../feedback-item/customer-waits.js';
import type { CommitmentKind } from '../vocabulary.js';

/** A day for which a letter promises the customer something. */
export interface PromisedDay {
  dueOn: string;
  /** The sentences that promise it, on one line. */
  words: string;
  /** Whether the day is kept in sight without this letter, so that it adds no commitment. */
  isStanding: boolean;
}

const LONGEST = 300;

const ANSWER = /antwoord|reactie|besluit|uitkomst|answer|reply|decision|outcome/i;
/**
 * The words by which a letter speaks of a term. A day on which such a term ends can be promised for something else as
 * well; of what is promised in the case's own words, any sentence with its day can speak.
 */
const WORDS_OF_TERM: Partial<Record<CommitmentKind, RegExp>> = {
  confirmation: /bevestig|confirm/i,
  answer: ANSWER,
  'second-look': ANSWER,
  'two-week-duty': ANSWER,
  'twelve-week-limit': ANSWER,
  'first-contact': /bel|spreek|spreken|call|phone|speak|talk/i,
  'progress-update': /hoor|hear|laten? .*weten|let you know/i,
  closure: /sluit|afgerond|afgehandeld|close/i,
};

/**
 * The days for which a letter promises the customer something, one row a day, as its preview shows them and as sending
 * it makes them commitments. A day stands already when the letter only says of it what is promised to the customer, or
 * what `model` says, the letter as filled in from the case: its terms are kept in sight by themselves. Nothing is found
 * in letters to others. Pure.
 */
export function promisesInLetter(
  facts: CaseFacts,
  { purpose, body }: { purpose: LetterPurpose; body: string },
  model: string,
  now: Date,
): PromisedDay[] {
  if (!isForCustomer(purpose)) return [];
  const found = findPromises(body, now);
  const standing = outliving(facts, purpose);
  // The call that a letter invites to is promised by that letter alone.
  const isOfModel = (sentence: string) => purpose !== 'invitation-to-call' && model.includes(sentence);
  return [...new Set(found.map(({ day }) => day))].map((dueOn) => {
    const sentences = found.filter(({ day }) => day === dueOn).map(({ sentence }) => sentence);
    const ofDay = standing.filter(({ lateFrom }) => localDay(new Date(lateFrom.getTime() - 1)) === dueOn);
    const isPromised = (sentence: string) =>
      ofDay.some((one) => WORDS_OF_TERM[keptAs(one, facts)]?.test(sentence) ?? true);
    const fresh = sentences.filter((sentence) => !isOfModel(sentence) && !isPromised(sentence));
    const isStanding = fresh.length === 0;
    return { dueOn, words: onOneLine((isStanding ? sentences : fresh).join(' ')), isStanding };
  });
}

/** What is promised to the customer and is not kept by a letter of this purpose. */
export function outliving(facts: CaseFacts, purpose: LetterPurpose): Commitment[] {
  const kept = keptBy(purpose, facts);
  return openCommitments(facts).filter((one) => one.madeTo === 'customer' && !kept.includes(one));
}

/** What a letter of this purpose keeps once it is delivered. */
function keptBy(purpose: LetterPurpose, facts: CaseFacts): Commitment[] {
  const kinds = keptByLetter(purpose, facts.item.kind);
  const waits = REPLIES.includes(purpose) ? customerWaits(facts).filter(({ waitsFor }) => waitsFor === 'reply') : [];
  return [
    ...openCommitments(facts).filter((one) => kinds.includes(keptAs(one, facts))),
    ...waits.map(({ commitment }) => commitment),
  ];
}

function onOneLine(sentences: string): string {
  const line = sentences.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
