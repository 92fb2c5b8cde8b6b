import type { paths } from '../../api/schema.js';

type LettersPath = paths['/api/v1/letters']['get'];

/** A page of letters, with how many each box holds. */
export type LettersPage = LettersPath['responses'][200]['content']['application/json'];

/** One letter in a list. */
export type LetterRow = LettersPage['rows'][number];

/** A letter in its exact words, with its case and who writes. */
export type Letter = paths['/api/v1/letters/{id}']['get']['responses'][200]['content']['application/json'];

/** Where letters are: on their way, sent, waiting for the post, failed. */
export const BOXES = ['waiting', 'sent', 'to-post', 'failed'] as const;
export type Box = (typeof BOXES)[number];
