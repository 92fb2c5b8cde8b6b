import { letterPurposes, type TemplatePurpose } from '#templates';
import { NotFound } from '../feedback-item/errors.js';
import { LANGUAGES, type Language } from '../vocabulary.js';

/** Everything that has versions: the letters in the order of the customer's journey, and the house style. */
export const TEMPLATE_PURPOSES: readonly TemplatePurpose[] = ['house-style', ...letterPurposes];

/** Which template: of which label, for what and in which language. */
export interface TemplateId {
  labelId: string;
  purpose: TemplatePurpose;
  language: Language;
}

/** The template that an address names. Throws `NotFound`. */
export function templateId(labelId: string, purpose: string, language: string): TemplateId {
  const known = TEMPLATE_PURPOSES.find((one) => one === purpose);
  const spoken = LANGUAGES.find((one) => one === language);
  if (!known || !spoken) throw new NotFound('template');
  return { labelId, purpose: known, language: spoken };
}
