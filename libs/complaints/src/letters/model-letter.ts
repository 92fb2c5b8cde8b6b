import type { EntityManager } from 'typeorm';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { fillFromTemplate, type LetterFromTemplate } from '../templates/fill-from-template.js';
import { handlerContact } from './handler-contact.js';
import { type CaseLetter, letterFacts, letterLanguage } from './letter-facts.js';
import { recordedImprovement } from './recorded-improvement.js';

/** The letter of a purpose as the case fills it in; `given` are facts that the handler has stated already. */
export async function modelLetter(
  tx: EntityManager,
  facts: CaseFacts,
  purpose: CaseLetter,
  now: Date,
  given: Record<string, unknown> = {},
): Promise<LetterFromTemplate> {
  const handler = await handlerContact(tx, facts);
  const recorded = purpose === 'improvement-message' ? await recordedImprovement(tx, facts) : {};
  const words = { ...letterFacts(purpose, facts, handler, now), ...recorded, ...given } as never;
  const { labelId } = facts.item;
  return fillFromTemplate(tx, { labelId, purpose, language: letterLanguage(purpose, facts.item) }, words, now);
}
