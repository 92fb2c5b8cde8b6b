import type { EntityManager } from 'typeorm';
import {
  deliveredHouseStyle,
  type FilledLetter,
  fillLetter,
  type HouseStyle,
  type LabelStyle,
  type LetterFacts,
  LetterSourceUnusable,
  letterSource,
  MissingLetterFact,
} from '#templates';
import { type TemplateInForce, type TemplateKey, templateInForce } from './template-in-force.js';

/** Which versions a letter came from; the template's is null when the letter came from none. */
export interface LetterOrigin {
  templateVersion: number | null;
  houseStyleVersion: number;
  house: HouseStyle;
}

/** A letter filled in by the template in force. */
export type LetterFromTemplate = FilledLetter & { from: LetterOrigin };

/**
 * Writes a letter by the template that is in force. Where a label's own version cannot be filled in after all, the
 * delivered one serves: a letter that is due does not fail on its template.
 */
export async function fillFromTemplate<Purpose extends keyof LetterFacts>(
  tx: EntityManager,
  key: TemplateKey & { purpose: Purpose },
  words: LetterFacts[Purpose],
  now: Date,
): Promise<LetterFromTemplate> {
  return fillBy(await templateInForce(tx, key, now), key, words);
}

/** Writes a letter by a template that was read before, as {@link fillFromTemplate} does. */
export function fillBy<Purpose extends keyof LetterFacts>(
  { version, source, houseStyleVersion, house, pieces }: TemplateInForce,
  { purpose, language }: Pick<TemplateKey, 'language'> & { purpose: Purpose },
  words: LetterFacts[Purpose],
): LetterFromTemplate {
  try {
    const letter = fillLetter(purpose, language, words, source, pieces);
    return { ...letter, from: { templateVersion: version, houseStyleVersion, house } };
  } catch (error) {
    const isOwn = version > 0 || houseStyleVersion > 0;
    if (!isOwn || !(error instanceof MissingLetterFact || error instanceof LetterSourceUnusable)) throw error;
    const letter = fillLetter(purpose, language, words, letterSource(purpose, language));
    return {
      ...letter,
      from: { templateVersion: 0, houseStyleVersion: 0, house: deliveredHouseStyle(language) },
    };
  }
}

/** How the label presents itself in a letter of this house style. */
export function styledLabel(label: LabelStyle, { colour, senderLines }: HouseStyle): LabelStyle {
  return { ...label, colour: colour ?? label.colour, senderLines };
}
