/** Why the text of a template cannot be used; `unusableWords` tells each in words. */
export type UnusableCode =
  | 'not-readable'
  | 'tag-not-closed'
  | 'nothing-between'
  | 'block-not-closed'
  | 'closes-nothing'
  | 'else-outside'
  | 'not-a-fact'
  | 'unknown-writer'
  | 'one-fact-a-writer'
  | 'unknown-block'
  | 'one-fact-a-block'
  | 'block-with-names'
  | 'too-deep'
  | 'only-is'
  | 'piece-by-name'
  | 'own-piece'
  | 'too-many'
  | 'lists-too-long';

/** The text of a template cannot be used: it does not parse, or asks for something that letters do not have. */
export class LetterSourceUnusable extends Error {
  override readonly name = 'LetterSourceUnusable';

  /** What in the text it is about, as far as that is known; of a long name the beginning. */
  readonly about: string;

  constructor(
    readonly code: UnusableCode,
    about = '',
    /** Where in the text, when that is known. */
    readonly line: number | null = null,
  ) {
    super(`The template cannot be used: ${code}.`);
    this.about = about.slice(0, 40);
  }
}
