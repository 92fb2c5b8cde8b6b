import { type PromisedFact, withoutDates } from '#templates';
import { ANSWER_PURPOSES } from '../commitments/evidence.js';
import { type Deadline, deadline } from '../deadlines/deadline.js';
import type { Term } from '../deadlines/term.js';
import { keptAs } from '../feedback-item/announced-delays.js';
import { type CaseFacts, currentDecision, openCommitments } from '../feedback-item/case-facts.js';
import type { Language } from '../vocabulary.js';
import type { CaseLetter } from './letter-facts.js';
import { lastDayOf, lastInTime } from './promised-days.js';
import { outliving } from './promises-in-letter.js';

/** What follows on the answer: doing what it says, or asking whether that is the end of it. */
const WHAT_FOLLOWS: Readonly<Record<'carry-out-solution' | 'closure-attempt', Record<Language, string>>> = {
  'carry-out-solution': {
    nl: 'wij hebben dan gedaan wat hierboven staat',
    en: 'we will have done what is written above',
  },
  'closure-attempt': {
    nl: 'ik vraag u of wij de klacht kunnen afsluiten, of dat er nog iets nodig is',
    en: 'I will ask you whether we can close the complaint, or whether you need anything else',
  },
};

/** What a letter can tell that will happen, and by when, earliest first: what it brings about, and what stands open. */
export function promisedFacts(facts: CaseFacts, purpose: CaseLetter, now: Date): PromisedFact[] {
  const promised = openPromises(facts, purpose, now);
  const all = ANSWER_PURPOSES.includes(purpose) ? [...whatFollows(facts, now), ...promised] : promised;
  return all.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}

/** The last day of the next interval, when this letter will begin it; undefined when no updates are due any more. */
export function nextUpdateOn(facts: CaseFacts, now: Date): string | undefined {
  return nextUpdate(facts, now)?.dueOn;
}

/** The terms that sending a letter of this purpose begins, whether it names their days or not. */
export function termsBegun(facts: CaseFacts, purpose: CaseLetter, now: Date): Deadline[] {
  const next = UPDATES.includes(purpose) ? nextUpdate(facts, now) : undefined;
  const isAnswer = ANSWER_PURPOSES.includes(purpose) && !currentDecision(facts)?.answeredAt;
  const following = isAnswer ? followingTerm(facts) : undefined;
  return [...(next ? [next] : []), ...(following ? [termFrom(facts, following.term, now)] : [])];
}

const UPDATES: readonly CaseLetter[] = ['progress-update', 'delay-notice'];

function nextUpdate(facts: CaseFacts, now: Date): Deadline | undefined {
  if (openCommitments(facts, 'progress-update').length === 0) return undefined;
  return termFrom(facts, facts.policy.progressUpdate, now);
}

function whatFollows(facts: CaseFacts, now: Date): (PromisedFact & { dueAt: string })[] {
  const following = followingTerm(facts);
  if (!following) return [];
  const { kind, term } = following;
  // Once the answer was sent its term runs, also when that letter came back.
  const dueAt = currentDecision(facts)?.answeredAt ? lastDayOf(facts, [kind]) : termFrom(facts, term, now).dueOn;
  return dueAt ? [{ text: WHAT_FOLLOWS[kind][facts.item.language], dueAt }] : [];
}

function followingTerm(facts: CaseFacts): { kind: keyof typeof WHAT_FOLLOWS; term: Term } | undefined {
  const decision = currentDecision(facts);
  if (!decision || decision.carriedOutAt) return undefined;
  if (decision.hasSolution) return { kind: 'carry-out-solution', term: facts.policy.carryOutSolution };
  return { kind: 'closure-attempt', term: { unit: 'workingDays', length: facts.policy.closure.askWithinWorkingDays } };
}

/** What was promised in our own words and is still to come; of the answer the letter itself tells the day. */
function openPromises(facts: CaseFacts, purpose: CaseLetter, now: Date): (PromisedFact & { dueAt: string })[] {
  return outliving(facts, purpose).flatMap((one) => {
    const { kind, words, lateFrom } = one;
    const isToTell = kind === 'promise' && lateFrom > now && keptAs(one, facts) !== 'answer';
    const text = isToTell && words ? withoutDates(words, now).replace(FIRST_WORD, (word) => word.toLowerCase()) : '';
    return text ? [{ text, dueAt: lastInTime(lateFrom) }] : [];
  });
}

/** What a promise may begin with that is small in the middle of a sentence; the English I is not. */
const FIRST_WORD = /^(?:Ik|Wij|We|U|Ons|Onze|You|Our)\b/;

function termFrom({ calendar }: CaseFacts, term: Term, start: Date): Deadline {
  return deadline({ start, term, calendar });
}
