import type { LetterCheck } from '#templates';
import type { Language } from '../vocabulary.js';

/** An item of the check list as it is kept with a letter. Of the oldest letters the finding is there in Dutch alone. */
export type KeptCheck = Omit<LetterCheck, 'finding'> & { finding: LetterCheck['finding'] | string };

/** What the check list found, told in one language. */
export type ShownCheck = Omit<LetterCheck, 'finding'> & { finding: string };

/** What the check list found, told in the language of its reader as far as it was kept in it. */
export function checksIn(language: Language, checks: readonly KeptCheck[]): ShownCheck[] {
  return checks.map(({ finding, ...check }) => ({
    ...check,
    finding: typeof finding === 'string' ? finding : finding[language],
  }));
}
