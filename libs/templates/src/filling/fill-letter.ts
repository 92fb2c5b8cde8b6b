import type { Language } from '../language.js';
import { type LetterFacts, type LetterPurpose, letters } from '../letters/all-letters.js';
import type { LetterSource, ReferralFacts } from '../letters/letter.js';
import { oneLine } from '../words/one-line.js';
import { MissingLetterFact } from './missing-letter-fact.js';
import { compileTemplate, type FillTemplate, type HousePieces } from './template-engine.js';

/** A letter in words: the text is what a handler edits and what the HTML mail is made of. */
export type FilledLetter = { subject: string; text: string };

type CompiledLetter = { subject: FillTemplate; body: FillTemplate; pieces: HousePieces | undefined };

const compiled: Record<Language, WeakMap<LetterSource, CompiledLetter>> = { nl: new WeakMap(), en: new WeakMap() };

/** The template of a letter as this product delivers it; a label may have its own version. */
export function letterSource(purpose: LetterPurpose, language: Language): LetterSource {
  return letters[purpose][language];
}

/**
 * Writes a letter from plain facts. Throws MissingLetterFact with every fact that it needed and did not get, and
 * LetterSourceUnusable when a label's own `source`, or the `pieces` of its house style, cannot be read.
 */
export function fillLetter<Purpose extends LetterPurpose>(
  purpose: Purpose,
  language: Language,
  facts: LetterFacts[Purpose],
  source: LetterSource = letterSource(purpose, language),
  pieces?: HousePieces,
): FilledLetter {
  const missing = new Set(unstated(purpose, facts));
  const template = templateOf(source, language, pieces);
  const subject = oneLine(template.subject(facts, missing));
  const text = template
    .body(facts, missing)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (missing.size > 0) throw new MissingLetterFact(purpose, [...missing]);
  return { subject, text };
}

/** Letters that refer the customer on. */
export type ReferringLetter = 'answer-rejected' | 'answer-partly-upheld' | 'second-look-outcome';

/** The block of a (partly) rejecting answer that says where the customer can go; after a second look there is no third. */
export function fillReferral(purpose: ReferringLetter, language: Language, referral: ReferralFacts | null): string {
  const name = purpose === 'second-look-outcome' ? 'last-referral' : 'referral';
  const missing = new Set<string>();
  const text = compileTemplate(`{{> ${name}}}`, language)({ referral }, missing).trim();
  if (missing.size > 0) throw new MissingLetterFact(purpose, [...missing]);
  return text;
}

function unstated(purpose: LetterPurpose, facts: object): string[] {
  const mayBeNull: string[] = letters[purpose].mayBeNull ?? [];
  return mayBeNull.filter((name) => !Object.hasOwn(facts, name) || facts[name as keyof typeof facts] === undefined);
}

function templateOf(source: LetterSource, language: Language, pieces: HousePieces | undefined): CompiledLetter {
  const known = compiled[language].get(source);
  if (known && known.pieces === pieces) return known;
  const template = {
    subject: compileTemplate(source.subject, language, pieces),
    body: compileTemplate(source.body, language, pieces),
    pieces,
  };
  compiled[language].set(source, template);
  return template;
}
