/** A letter cannot be written: these facts are absent, empty or unreadable. All of them are named, as paths. */
export class MissingLetterFact extends Error {
  override readonly name = 'MissingLetterFact';

  constructor(
    readonly purpose: string,
    readonly names: string[],
  ) {
    super(`The letter '${purpose}' lacks: ${names.join(', ')}.`);
  }
}
