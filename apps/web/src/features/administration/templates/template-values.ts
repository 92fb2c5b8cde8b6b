import type { TemplateContent } from './template-types.js';

/** The texts of a template as its form holds them; those of the other kind of template stay empty. */
export interface ContentValues {
  subject: string;
  body: string;
  senderLines: string;
  colour: string;
  signature: string;
  contact: string;
}

const none: ContentValues = { subject: '', body: '', senderLines: '', colour: '', signature: '', contact: '' };

/** The fields of a letter, or those of a house style, in the order of the form. */
export function fieldsOf(purpose: string): (keyof ContentValues)[] {
  return purpose === 'house-style' ? ['senderLines', 'colour', 'signature', 'contact'] : ['subject', 'body'];
}

/** A version as its form shows it. */
export function contentValues(content: TemplateContent): ContentValues {
  if (!('signature' in content)) return { ...none, ...content };
  return { ...none, ...content, senderLines: content.senderLines.join('\n'), colour: content.colour ?? '' };
}

/** The content that the API wants. */
export function contentOf(purpose: string, values: ContentValues): TemplateContent {
  const { subject, body, senderLines, colour, signature, contact } = values;
  if (purpose !== 'house-style') return { subject, body };
  const lines = senderLines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { senderLines: lines, colour: colour.trim() || null, signature, contact };
}

/** Where the API points at the fields of the content. */
export const contentPointers: ContentValues = {
  subject: '/content/subject',
  body: '/content/body',
  senderLines: '/content/senderLines',
  colour: '/content/colour',
  signature: '/content/signature',
  contact: '/content/contact',
};
