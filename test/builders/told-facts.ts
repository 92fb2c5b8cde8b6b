import { SaveTemplate } from '#complaints';
import {
  type KnownFact,
  knownFacts,
  type Language,
  type LetterPurpose,
  letterPurposes,
  letterSource,
} from '#templates';
import type { Desk } from './desk.js';
import { aColleague } from './office.js';

/** A letter as it was written, with the facts that it was given: their paths, as the catalogue names them. */
export interface ToldLetter {
  purpose: LetterPurpose;
  language: Language;
  subject: string;
  text: string;
  facts: readonly string[];
}

/**
 * Has every letter of a desk end with a line that tells which facts it was given: its label gets versions of its own of
 * all delivered templates, with that line behind them.
 */
export async function tellFacts(desk: Desk): Promise<void> {
  const { actor } = await aColleague(desk.dataSource, { role: 'administrator', name: 'Ada Demo' });
  const save = new SaveTemplate(desk.dataSource, desk.clock);
  for (const language of ['nl', 'en'] as const) {
    for (const purpose of letterPurposes) {
      const id = { labelId: desk.label.id, purpose, language };
      const { subject, body } = letterSource(purpose, language);
      const content = { subject, body: `${body}\n\n${tellingLine(purpose, language)}` };
      await save.publish(id, { content, reason: 'Vertelt wat de brief weet.' }, 0, actor);
    }
  }
}

/** Every letter and every mail to the staff of a desk that tells its facts, in no order. */
export async function toldLetters(desk: Desk): Promise<ToldLetter[]> {
  const written: { subject: string; body: string }[] = await desk.dataSource.query(
    'SELECT subject, body FROM letters UNION ALL SELECT subject, body FROM staff_mails',
  );
  return written.flatMap((letter) => toldLetter(letter) ?? []);
}

/** A letter that tells its facts; undefined when it was written by another template, or by hand. */
export function toldLetter({ subject, body }: { subject: string; body: string }): ToldLetter | undefined {
  const line = /\s*⟦(\w+) ([\w-]+):([^⟧]*)⟧/.exec(body);
  if (!line) return undefined;
  const [told, language, purpose, facts = ''] = line;
  const text = body.replace(told, '').trim();
  return { purpose: purpose as LetterPurpose, language: language as Language, subject, text, facts: facts.split(' ') };
}

function tellingLine(purpose: LetterPurpose, language: Language): string {
  const known = knownFacts(purpose);
  const told = known.filter(({ within }) => within === null).map((fact) => tellingFact(fact, known));
  return `⟦${language} ${purpose}:${told.join('')}⟧`;
}

function tellingFact({ path, form }: KnownFact, known: readonly KnownFact[]): string {
  const ofItem = known.filter(({ within }) => within === path);
  const items = ofItem.map((fact) => `{{#if ${fact.path.slice(path.length + 1)}}} ${fact.path}{{/if}}`).join('');
  const inList = form === 'items' ? `{{#each ${path}}}${items}{{/each}}` : '';
  return `{{#if ${path}}} ${path}${inList}{{/if}}`;
}
