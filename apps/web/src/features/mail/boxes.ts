import type { paths } from '../../api/schema.js';

type LettersPath = paths['/api/v1/letters']['get'];

/** A page of letters, with how many each box holds. */
export type LettersPage = LettersPath['responses'][200]['content']['application/json'];

/** One letter in a list. */
export type LetterRow = LettersPage['rows'][number];

/** A letter in its exact words, with its case and who writes. */
export type Letter = paths['/api/v1/letters/{id}']['get']['responses'][200]['content']['application/json'];

type StaffMailsPath = paths['/api/v1/staff-mails']['get'];

/** One mail to a colleague in a list. */
export type StaffMailRow = StaffMailsPath['responses'][200]['content']['application/json']['rows'][number];

/** Where letters are: on their way, waiting for the post, failed, come back, sent. */
export const LETTER_BOXES = ['waiting', 'to-post', 'failed', 'bounced', 'sent'] as const;
export type LetterBox = (typeof LETTER_BOXES)[number];

/** Where mails to colleagues are. */
export const STAFF_BOXES = ['failed', 'waiting', 'sent'] as const;
export type StaffBox = (typeof STAFF_BOXES)[number];

/** Every box of the mail page; `staff` holds mails to colleagues. */
export const BOXES = [...LETTER_BOXES, 'staff'] as const;
export type Box = (typeof BOXES)[number];
