import type { LetterPurpose } from '#templates';
import { localDay } from '../deadlines/local-day.js';
import { InvalidInput } from '../feedback-item/errors.js';
import type { CaseWork } from '../use-cases/case-work.js';
import { CASE_LETTERS, type CaseLetter } from './letter-facts.js';
import { type LetterMeans, modelLetter } from './model-letter.js';
import { type PromisedDay, promisesInLetter } from './promises-in-letter.js';

/** A letter in its final words, and the days in it that promise nothing. */
export interface PromisingLetter {
  purpose: LetterPurpose;
  body: string;
  declinedDays?: readonly string[];
  /** Where in the input of the action the letter stands. */
  pointer?: string;
}

const MOST = 10;

/** What the letter promises the customer beside what is promised already becomes a commitment for its day. */
export async function promiseByLetter(work: CaseWork, letter: PromisingLetter, means: LetterMeans): Promise<void> {
  for (const { dueOn, words } of await newPromises(work, letter, means))
    work.promiseDay('promise', 'customer', dueOn, words);
}

/** The commitments that sending this letter makes. Throws `InvalidInput` when there are more than anybody can mean. */
export async function newPromises(work: CaseWork, letter: PromisingLetter, means: LetterMeans): Promise<PromisedDay[]> {
  const { facts, now } = work;
  const isNew = ({ dueOn, isStanding }: PromisedDay) => !isStanding && !letter.declinedDays?.includes(dueOn);
  // Most letters promise nothing new; then nobody has to fill in their model.
  if (!promisesInLetter(facts, letter, '', now).some(isNew)) return [];
  const found = promisesInLetter(facts, letter, await modelText(work, letter.purpose, means), now).filter(isNew);
  if (found.length > MOST) {
    throw new InvalidInput(
      `${letter.pointer ?? ''}/body`,
      'too-many-promises',
      'The letter promises something for more than ten days. Take the ticks away from days that promise nothing.',
    );
  }
  return found;
}

/** Throws `InvalidInput` when a letter that was written `writtenAt` promises something for a day that is over by now. */
export function refusePastPromises({ facts, now }: CaseWork, letter: PromisingLetter, writtenAt: Date): void {
  const isOver = ({ dueOn }: PromisedDay) => dueOn < localDay(now) && !letter.declinedDays?.includes(dueOn);
  if (!promisesInLetter(facts, letter, '', writtenAt).some(isOver)) return;
  throw new InvalidInput(
    '',
    'date-in-past',
    'The answer promises something for a day that is over by now. Return it to its writer.',
  );
}

async function modelText({ tx, facts, now }: CaseWork, purpose: LetterPurpose, means: LetterMeans): Promise<string> {
  const isOfCase = (one: LetterPurpose): one is CaseLetter => (CASE_LETTERS as readonly string[]).includes(one);
  return isOfCase(purpose) ? (await modelLetter(tx, facts, means, purpose, now)).text : '';
}
