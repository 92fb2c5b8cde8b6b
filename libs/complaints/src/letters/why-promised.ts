import { localDay } from '../deadlines/local-day.js';
import { workingDaysBetween } from '../deadlines/working-calendar.js';
import { type CaseFacts, openCommitments } from '../feedback-item/case-facts.js';
import { explanationLines } from '../queries/commitment-explanation.query.js';
import type { Language } from '../vocabulary.js';
import type { CaseLetter } from './letter-facts.js';
import { lastInTime } from './promised-days.js';
import { termsBegun } from './promised-facts.js';
import type { PromisedDay } from './promises-in-letter.js';

/**
 * How a day that a letter promises came about, a sentence a line: as the term was counted that ends on it, or that
 * sending the letter begins; of a day that its writer chose, how far off it is.
 */
export function whyPromised(
  facts: CaseFacts,
  purpose: CaseLetter,
  { dueOn, isStanding }: Pick<PromisedDay, 'dueOn' | 'isStanding'>,
  language: Language,
  now: Date,
): string[] {
  const terms = [
    ...openCommitments(facts).filter(({ madeTo }) => madeTo === 'customer'),
    ...termsBegun(facts, purpose, now),
  ];
  const term = isStanding && terms.find(({ lateFrom }) => lastInTime(lateFrom) === dueOn);
  if (term) return explanationLines(term.explanation, language);
  const words = WORDS[language];
  const count = workingDaysBetween(localDay(now), dueOn, facts.calendar);
  return [words.chosen, count === 0 ? words.soon : words.ahead(count), words.inTime];
}

const WORDS = {
  nl: {
    chosen: 'Deze dag staat in de brief; er is geen termijn geteld.',
    soon: 'Tot die dag is er geen werkdag meer na vandaag.',
    ahead: (count: number) => `Na vandaag ${count === 1 ? 'is dat 1 werkdag' : `zijn dat ${count} werkdagen`}.`,
    inTime: 'Op tijd is: tot het einde van die dag.',
  },
  en: {
    chosen: 'The letter names this day; no term was counted.',
    soon: 'Until that day there is no working day after today.',
    ahead: (count: number) => `After today that is ${count === 1 ? '1 working day' : `${count} working days`}.`,
    inTime: 'In time is: until the end of that day.',
  },
};
