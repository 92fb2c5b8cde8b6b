import { writeDay, writeMoment } from '#templates';
import { localDay } from '../deadlines/local-day.js';
import type { JourneyStep, JourneyStepName } from '../journey/journey.js';
import type { CommitmentKind, Language } from '../vocabulary.js';

type Words = Record<Language, string>;
type StepWords = { done: Words; ahead: Words };

/** The journey as the customer goes through it. What we learn from it is ours, and is told in another way. */
const STEPS: Partial<Record<JourneyStepName, StepWords>> = {
  receipt: {
    done: { nl: 'Wij hebben ontvangen wat u ons vertelde', en: 'We have received what you told us' },
    ahead: { nl: 'Wij ontvangen wat u ons vertelt', en: 'We receive what you tell us' },
  },
  confirmation: {
    done: { nl: 'U kreeg een bevestiging', en: 'You had a confirmation' },
    ahead: { nl: 'U krijgt een bevestiging', en: 'You will get a confirmation' },
  },
  'first-contact': {
    done: { nl: 'Wij hebben elkaar gesproken', en: 'We have spoken with you' },
    ahead: {
      nl: 'Wij bellen u, of spreken u op een andere manier',
      en: 'We will call you, or talk with you otherwise',
    },
  },
  investigation: {
    done: { nl: 'Wij hebben het uitgezocht', en: 'We have looked into it' },
    ahead: { nl: 'Wij zoeken het uit', en: 'We are looking into it' },
  },
  progress: {
    done: { nl: 'U hoorde hoe ver wij zijn', en: 'You heard how far we are' },
    ahead: { nl: 'U hoort hoe ver wij zijn', en: 'You will hear how far we are' },
  },
  answer: {
    done: { nl: 'U kreeg ons antwoord', en: 'You had our answer' },
    ahead: { nl: 'U krijgt ons antwoord', en: 'You will have our answer' },
  },
  solution: {
    done: { nl: 'Wij hebben gedaan wat wij beloofden', en: 'We have done what we promised' },
    ahead: { nl: 'Wij doen wat wij beloven', en: 'We will do what we promise' },
  },
  closure: {
    done: { nl: 'Het is afgesloten', en: 'It is closed' },
    ahead: { nl: 'U zegt ons of het afgesloten mag worden', en: 'You tell us whether it may be closed' },
  },
  monitor: {
    done: { nl: 'U vertelde wat u van ons vond', en: 'You told us what you thought of us' },
    ahead: { nl: 'U vertelt wat u van ons vond', en: 'You tell us what you thought of us' },
  },
};

/** The sentence of a step; null for a step that is not the customer's. */
export function stepWords({ step, state }: JourneyStep, language: Language): string | null {
  return STEPS[step]?.[state === 'done' ? 'done' : 'ahead'][language] ?? null;
}

/** What was promised; the duties of the code of conduct are ours to watch, the customer was promised the answer. */
const PROMISES: Partial<Record<CommitmentKind, Words>> = {
  confirmation: { nl: 'een bevestiging dat wij het ontvingen', en: 'a confirmation that we received it' },
  'first-contact': { nl: 'een eerste gesprek met u', en: 'a first talk with you' },
  'progress-update': { nl: 'bericht hoe ver wij zijn', en: 'word of how far we are' },
  answer: { nl: 'ons antwoord', en: 'our answer' },
  closure: { nl: 'alles afgerond', en: 'everything settled' },
  promise: { nl: 'wat wij met u afspraken', en: 'what we agreed with you' },
  'second-look': { nl: 'het antwoord van een andere collega', en: 'the answer of another colleague' },
  'carry-out-solution': { nl: 'doen wat in ons antwoord staat', en: 'doing what our answer says' },
};

/** What a commitment promises the customer, in words; null for one that was not made to the customer as such. */
export function promiseWords(kind: CommitmentKind, own: string | null, language: Language): string | null {
  const words = PROMISES[kind]?.[language];
  if (!words) return null;
  return kind === 'promise' && own ? own : words;
}

/** How a promise stands. */
export type PromiseState = 'kept' | 'kept-late' | 'not-kept' | 'due' | 'late';

/** Until when, or when: the day that is in time, also for a term that ends at midnight. */
export function whenWords(
  { state, dueOn, at }: { state: PromiseState; dueOn: string | null; at: Date | null },
  language: Language,
): string {
  const day = writeDay(dueOn, language) ?? '';
  const done = writeMoment(at, language) ?? '';
  const words: Record<PromiseState, Words> = {
    kept: { nl: done, en: done },
    'kept-late': { nl: `${done}; dat had uiterlijk ${day} gemoeten`, en: `${done}; it should have been by ${day}` },
    'not-kept': {
      nl: `had uiterlijk ${day} gemoeten en is niet gebeurd; onze excuses`,
      en: `should have been by ${day} and was not done; we are sorry`,
    },
    due: { nl: `uiterlijk ${day}`, en: `by ${day}` },
    late: {
      nl: `had uiterlijk ${day} gemoeten; onze excuses, u hoort zo snel mogelijk van ons`,
      en: `should have been by ${day}; we are sorry, you will hear from us as soon as possible`,
    },
  };
  return words[state][language];
}

/** The last local day that is in time. */
export function lastDayBefore(lateFrom: Date | null): string | null {
  return lateFrom && localDay(new Date(lateFrom.getTime() - 1));
}
