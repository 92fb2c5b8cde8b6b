/**
 * What a template may be at most. Real letters stay far below; beyond it a template is a mistake or an attack, and is
 * refused before it is filled in.
 */
export const templateLimits = {
  subjectCharacters: 300,
  bodyCharacters: 20_000,
  pieceCharacters: 2_000,
  /** Blocks within blocks. */
  depth: 6,
  /** Lists gone through within lists. */
  listsWithin: 2,
  /** Facts, blocks and pieces in one text. */
  statements: 400,
  /** Characters that the lists of one letter may grow to. */
  listCharacters: 100_000,
  /** Items that the lists of one letter may hold together. */
  listItems: 1_000,
} as const;
