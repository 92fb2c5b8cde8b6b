/** Thrown when a deadline cannot be computed from what was given; `field` says which part a person must mend. */
export class InvalidDeadlineInput extends Error {
  override readonly name = 'InvalidDeadlineInput';

  constructor(
    readonly field: 'start' | 'term' | 'pauses' | 'day' | 'holidays',
    message: string,
  ) {
    super(message);
  }
}
