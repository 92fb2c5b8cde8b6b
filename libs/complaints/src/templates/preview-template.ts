import type { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  checkExample,
  fillLetter,
  type HouseStyle,
  type LabelStyle,
  type LetterCheck,
  type LetterFacts,
  type LetterPurpose,
  type LetterSource,
  LetterSourceUnusable,
  MissingLetterFact,
  type TemplateFinding,
  toHtmlMail,
  toPlainText,
} from '#templates';
import { Label } from '../labels/label.entity.js';
import { withLinkNamed } from '../private-links/link-placeholder.js';
import type { Actor } from '../staff/actor.js';
import { styledLabel } from './fill-from-template.js';
import { previewFacts, previewOnInput } from './preview-facts.js';
import { contentFindings, contentInput, type TemplateContent, templateContentInput } from './template-content.js';
import { type TemplateInForce, templateInForce } from './template-in-force.js';
import type { TemplateId } from './template-key.js';

/** What is being written, and on what it is tried. */
export const templatePreviewInput = z.strictObject({ content: templateContentInput, on: previewOnInput });

/** How a letter would look, and what stands in the way of using the template. */
export interface TemplatePreview {
  /** Null when the letter cannot be written on this case; the findings say why. */
  letter: { subject: string; text: string; html: string } | null;
  findings: TemplateFinding[];
  /** Facts that this case lacks. */
  missing: string[];
  /** What the check list finds in the example letter; it stands in the way of nothing. */
  checks: LetterCheck[];
}

/** The letter around which a house style is shown. */
const SHOWN_WITH_HOUSE_STYLE: LetterPurpose = 'progress-update';

/** Tries a template that is being written on a case; stores nothing. Throws `NotFound` and a `ZodError`. */
export async function previewTemplate(
  dataSource: DataSource,
  id: TemplateId,
  input: unknown,
  actor: Actor,
  now: Date,
): Promise<TemplatePreview> {
  const schema = templatePreviewInput.extend({ content: contentInput(id) });
  const { content, on } = schema.parse(input);
  const findings = contentFindings(id, content);
  const purpose = id.purpose === 'house-style' ? SHOWN_WITH_HOUSE_STYLE : id.purpose;
  const facts = await previewFacts(dataSource, { ...id, purpose }, on, actor, now);
  const by = edited(id, content, await templateInForce(dataSource.manager, { ...id, purpose }, now));
  const checks = checkExample(purpose, id.language, by.source, by.pieces);
  try {
    const words = facts as LetterFacts[LetterPurpose];
    const { subject, text } = fillLetter(purpose, id.language, words, by.source, by.pieces);
    const shown = withLinkNamed(text, id.language);
    const label = styledLabel(await labelOf(dataSource, id.labelId), by.house);
    const html = toHtmlMail({ subject, text: shown, language: id.language, label });
    return { letter: { subject, text: toPlainText(shown), html }, findings, missing: [], checks };
  } catch (error) {
    if (error instanceof MissingLetterFact) return { letter: null, findings, missing: error.names, checks };
    if (error instanceof LetterSourceUnusable) return { letter: null, findings, missing: [], checks };
    throw error;
  }
}

/** What is in force, with what is being written in its place. */
function edited({ purpose }: TemplateId, content: TemplateContent, inForce: TemplateInForce): TemplateInForce {
  if (purpose !== 'house-style') return { ...inForce, source: content as LetterSource };
  const house = content as HouseStyle;
  return { ...inForce, house, pieces: { closing: house.signature, contact: house.contact } };
}

async function labelOf(dataSource: DataSource, id: string): Promise<LabelStyle> {
  return dataSource.manager.findOneByOrFail(Label, { id });
}
