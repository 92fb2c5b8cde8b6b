import { InvalidDeadlineInput } from './invalid-deadline-input.js';

/** The length of a published promise: clock hours, working days, or calendar weeks. */
export type Term = { unit: 'hours' | 'workingDays' | 'weeks'; length: number };

/** About ten years: longer is a typing error. */
const longestTerm = { hours: 87_600, workingDays: 2_600, weeks: 520 };

/** Throws unless the term has a known unit and a whole length of at least one. */
export function checkTerm({ unit, length }: Term): void {
  const longest = Object.hasOwn(longestTerm, unit) ? longestTerm[unit] : undefined;
  if (longest === undefined) {
    throw new InvalidDeadlineInput('term', {
      nl: `“${unit}” is geen eenheid; gebruik hours, workingDays of weeks`,
      en: `"${unit}" is not a unit; use hours, workingDays or weeks`,
    });
  }
  if (!Number.isInteger(length) || length < 1 || length > longest) {
    throw new InvalidDeadlineInput('term', {
      nl: `Een termijn in ${unit} is een heel getal van 1 tot en met ${longest}, niet ${length}`,
      en: `A term in ${unit} is a whole number from 1 to ${longest}, not ${length}`,
    });
  }
}
