/** The text of a template cannot be used: it does not parse, or asks for something that letters do not have. */
export class LetterSourceUnusable extends Error {
  override readonly name = 'LetterSourceUnusable';

  constructor(
    message: string,
    /** Where in the text, when that is known. */
    readonly line: number | null = null,
  ) {
    super(message);
  }
}
