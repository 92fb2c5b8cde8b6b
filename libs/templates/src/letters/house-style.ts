import type { Language } from '../language.js';
import { partials } from './partials.js';

/**
 * How a label presents itself in its letters. `senderLines` and `colour` stand in the place of what the label's own
 * settings say; `signature` and `contact` are the pieces with which letters to customers end.
 */
export type HouseStyle = { senderLines: string[]; colour: string | null; signature: string; contact: string };

/** The house style as this product delivers it: sender and colour are those of the label. */
export function deliveredHouseStyle(language: Language): HouseStyle {
  const { closing = '', contact = '' } = partials[language];
  return { senderLines: [], colour: null, signature: closing, contact };
}
