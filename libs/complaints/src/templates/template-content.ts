import { z } from 'zod';
import {
  checkHouseStyle,
  checkTemplate,
  deliveredHouseStyle,
  type HouseStyle,
  type LetterSource,
  letterSource,
  type TemplateFinding,
  templateLimits,
} from '#templates';
import { ComplaintError } from '../feedback-item/errors.js';
import { line, text } from '../feedback-item/input-fields.js';
import type { TemplateId } from './template-key.js';

/** The text of a letter's template. */
export const letterContentInput = z.strictObject({
  subject: line(templateLimits.subjectCharacters),
  body: text(templateLimits.bodyCharacters),
});

/** A house style. */
export const houseStyleContentInput = z.strictObject({
  /** Lines under the letter in the place of the label's address, telephone and website; none keeps those. */
  senderLines: z.array(line(120)).max(8),
  /** Left out, the label's own colour. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'Write a colour like #0b5a6b, dark enough to be seen on white.' })
    .nullable(),
  signature: text(templateLimits.pieceCharacters),
  contact: text(templateLimits.pieceCharacters),
});

/** What a version holds. */
export type TemplateContent = LetterSource | HouseStyle;

/** What can be a template's text: that of a letter, or a house style. */
export const templateContentInput = z.union([letterContentInput, houseStyleContentInput]);

/** The schema of the content of a template. */
export function contentInput({ purpose }: Pick<TemplateId, 'purpose'>) {
  return purpose === 'house-style' ? houseStyleContentInput : letterContentInput;
}

/** The content that this product delivers. */
export function deliveredContent({ purpose, language }: Pick<TemplateId, 'purpose' | 'language'>): TemplateContent {
  return purpose === 'house-style' ? deliveredHouseStyle(language) : letterSource(purpose, language);
}

/** Everything that stands in the way of using this content, by line. */
export function contentFindings(
  { purpose, language }: Pick<TemplateId, 'purpose' | 'language'>,
  content: TemplateContent,
): TemplateFinding[] {
  if (purpose === 'house-style') return checkHouseStyle(content as HouseStyle);
  return checkTemplate(purpose, language, content as LetterSource);
}

/** A template that letters could not be written by; `errors` name each line and what to do. */
export class TemplateNotUsable extends ComplaintError {
  constructor(findings: readonly TemplateFinding[]) {
    super(
      'invalid-input',
      'This template cannot be used yet. Mend what is named at each line, then save again.',
      'template-not-usable',
      findings.map(({ field, line: at, code, words }) => ({
        pointer: `/content/${field}`,
        code,
        detail: `Line ${at}: ${words.en}`,
        dutch: `Regel ${at}: ${words.nl}`,
      })),
    );
  }
}
