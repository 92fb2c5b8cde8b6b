/** Thrown when a deadline cannot be computed from what was given; `field` says which part a person must mend, `words` how. */
export class InvalidDeadlineInput extends Error {
  override readonly name = 'InvalidDeadlineInput';

  constructor(
    readonly field: 'start' | 'term' | 'pauses' | 'day' | 'holidays',
    readonly words: { nl: string; en: string },
  ) {
    super(words.en);
  }
}
