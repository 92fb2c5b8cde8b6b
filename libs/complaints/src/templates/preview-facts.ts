import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { awkwardFacts, exampleFacts, type LabelStyle, type LetterPurpose } from '#templates';
import { NotFound } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { line } from '../feedback-item/input-fields.js';
import { Label } from '../labels/label.entity.js';
import { handlerContact } from '../letters/handler-contact.js';
import { CASE_LETTERS, type CaseLetter, customerFacts, letterFacts, summaryOf } from '../letters/letter-facts.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { loadCase } from '../use-cases/load-case.js';
import type { Language } from '../vocabulary.js';

/** On what a template is tried: the example, an awkward case, or a real case by its reference. */
export const previewOnInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('example') }),
  z.strictObject({ kind: z.literal('awkward') }),
  z.strictObject({ kind: z.literal('case'), reference: line(30) }),
]);
/** See {@link previewOnInput}. */
export type PreviewOn = z.infer<typeof previewOnInput>;

type Facts = Record<string, unknown>;

/**
 * The facts to try a letter on. Of a real case, what only that letter knows (a moment, somebody's words) is taken from
 * the example. Throws `NotFound` for a case of another label, or one that the actor may not see.
 */
export async function previewFacts(
  dataSource: DataSource,
  { labelId, purpose, language }: { labelId: string; purpose: LetterPurpose; language: Language },
  on: PreviewOn,
  actor: Actor,
  now: Date,
): Promise<Facts> {
  const label = await dataSource.manager.findOneBy(Label, { id: labelId });
  if (!label) throw new NotFound('label');
  const example: Facts = { ...exampleFacts(language)[purpose] };
  if (on.kind === 'case') return ofCase(dataSource, { labelId, purpose, language }, example, on.reference, actor, now);
  const facts: Facts = on.kind === 'awkward' ? { ...awkwardFacts(purpose, language) } : example;
  return 'label' in facts ? { ...facts, label: styleOf(label) } : facts;
}

async function ofCase(
  dataSource: DataSource,
  { labelId, purpose, language }: { labelId: string; purpose: LetterPurpose; language: Language },
  example: Facts,
  reference: string,
  actor: Actor,
  now: Date,
): Promise<Facts> {
  const { manager } = dataSource;
  const item = hasLabelInScope(actor, labelId) && (await manager.findOneBy(FeedbackItem, { reference, labelId }));
  if (!item) throw new NotFound('case');
  const facts = await loadCase(manager, item.id, actor, false);
  facts.item.language = language;
  const handler = await handlerContact(manager, facts);
  if ((CASE_LETTERS as readonly string[]).includes(purpose))
    return { ...letterFacts(purpose as CaseLetter, facts, handler, now) };
  const known: Facts = { ...customerFacts(facts, handler), summary: summaryOf(facts.content.story) };
  return { ...example, ...Object.fromEntries(Object.entries(known).filter(([name]) => name in example)) };
}

function styleOf({ name, colour, phone, email, website, postalAddress }: Label): LabelStyle {
  return { name, colour, phone, email, website, postalAddress };
}
