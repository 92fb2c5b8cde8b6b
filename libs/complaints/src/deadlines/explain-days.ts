import type { DayStep, DeadlineExplanation } from './deadline-explanation.js';
import { type ExplanationLanguage, whyNotCounted } from './explain-deadline.js';

/** One day of a term: whether it counted, the how manieth it was, and in words why it did not. */
export interface ExplainedDay {
  on: string;
  /** 1 for the first day that counts; null for a day that does not. */
  number: number | null;
  words: string;
}

const WORDS = {
  nl: { received: 'de dag zelf telt niet mee', counted: (number: number) => `dag ${number}` },
  en: { received: 'the day itself does not count', counted: (number: number) => `day ${number}` },
};

/** Every day that a stored term looked at, one by one; none for hours, which are clock hours. Pure. */
export function explainDays({ count }: DeadlineExplanation, language: ExplanationLanguage): ExplainedDay[] {
  if (count.unit === 'hours') return [];
  const steps: DayStep[] = count.unit === 'workingDays' ? count.days : count.shifts;
  let number = 0;
  return steps.map((step) => {
    if (step.is === 'counted') {
      number += 1;
      return { on: step.on, number, words: WORDS[language].counted(number) };
    }
    const words = step.is === 'received' ? WORDS[language].received : whyNotCounted(step, language);
    return { on: step.on, number: null, words };
  });
}
