import type { EntityManager } from 'typeorm';
import type { HandlerContact, LetterPurpose } from '#templates';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { fillBy, type LetterFromTemplate } from '../templates/fill-from-template.js';
import { type TemplateInForce, templateInForce } from '../templates/template-in-force.js';
import { handlerContact } from './handler-contact.js';
import { type CaseLetter, letterFacts, letterLanguage } from './letter-facts.js';
import { recordedImprovement } from './recorded-improvement.js';

/** What letters of one purpose about a case are made with: the contact that they name, and the template in force. */
export interface LetterMeans {
  handler: HandlerContact;
  template: TemplateInForce;
}

/** Reads what letters of a purpose about a case are made with. */
export async function letterMeans(
  tx: EntityManager,
  facts: CaseFacts,
  purpose: LetterPurpose,
  now: Date,
): Promise<LetterMeans> {
  const key = { labelId: facts.item.labelId, purpose, language: letterLanguage(purpose, facts.item) };
  const [handler, template] = await Promise.all([handlerContact(tx, facts), templateInForce(tx, key, now)]);
  return { handler, template };
}

/** The letter of a purpose as the case fills it in; `given` are facts that the handler has stated already. */
export async function modelLetter(
  tx: EntityManager,
  facts: CaseFacts,
  { handler, template }: LetterMeans,
  purpose: CaseLetter,
  now: Date,
  given: Record<string, unknown> = {},
): Promise<LetterFromTemplate> {
  const recorded = purpose === 'improvement-message' ? await recordedImprovement(tx, facts) : {};
  const words = { ...letterFacts(purpose, facts, handler, now), ...recorded, ...given } as never;
  return fillBy(template, { purpose, language: letterLanguage(purpose, facts.item) }, words);
}
