import { factsWithout, mayBeMissing } from '../facts/bare-facts.js';
import { knownFacts, type TemplatePurpose } from '../facts/known-facts.js';
import { type FactUse, templateUses } from '../facts/template-uses.js';
import type { Language } from '../language.js';
import type { LetterFacts, LetterPurpose } from '../letters/all-letters.js';
import type { HouseStyle } from '../letters/house-style.js';
import type { LetterSource } from '../letters/letter.js';
import { partials } from '../letters/partials.js';
import { fillLetter } from './fill-letter.js';
import { LetterSourceUnusable } from './letter-source-unusable.js';
import { MissingLetterFact } from './missing-letter-fact.js';
import { type TemplateFinding, templateFindings } from './template-findings.js';
import { templateLimits } from './template-limits.js';
import { parseTemplate } from './template-shape.js';

type Parsed = { field: string; program: hbs.AST.Program };
type Finding = Omit<TemplateFinding, 'words'>;

/**
 * Everything that stands in the way of using a letter's template, each with its line and what to do; nothing when it
 * can be used. Fills it in with every fact, and with each fact missing that may be missing, so that no letter fails.
 */
export function checkTemplate(
  purpose: LetterPurpose,
  language: Language,
  source: LetterSource,
  house?: HouseStyle,
): TemplateFinding[] {
  const pieces = { ...partials[language], ...(house && { closing: house.signature, contact: house.contact }) };
  const findings = read(purpose, { subject: source.subject, body: source.body }, parsedPieces(pieces));
  if (findings.wrong.length > 0) return templateFindings(findings.wrong);
  const fill = (missing: readonly string[]) =>
    missingFrom(purpose, language, factsWithout(purpose, language, missing), source, house);
  const tries = [[], mayBeMissing(purpose), ...mayBeMissing(purpose).map((path) => [path])];
  const lacking = new Set<string>();
  for (const missing of tries) {
    const tried = fill(missing);
    if (!Array.isArray(tried)) return templateFindings([tried]);
    for (const name of tried) lacking.add(name);
  }
  return templateFindings([...lacking].map((name) => lackingAt(name, findings.used)));
}

/** The same for a house style: its pieces know only what every letter to a customer knows, and call no other pieces. */
export function checkHouseStyle(style: HouseStyle): TemplateFinding[] {
  return templateFindings(read('house-style', { signature: style.signature, contact: style.contact }, {}).wrong);
}

function read(purpose: TemplatePurpose, texts: Record<string, string>, pieces: Record<string, hbs.AST.Program>) {
  const wrong: Finding[] = [];
  const used: (FactUse & { field: string })[] = [];
  for (const [field, text] of Object.entries(texts)) {
    const parsed = parse(field, text);
    if (!('program' in parsed)) {
      wrong.push(parsed);
      continue;
    }
    const uses = templateUses(parsed.program, knownFacts(purpose), pieces);
    wrong.push(...uses.misused.map((misused) => ({ field, ...misused })));
    used.push(...uses.used.map((use) => ({ field, ...use })));
  }
  return { wrong, used };
}

function parse(field: string, text: string): Parsed | Finding {
  const most = limitOf(field);
  if (text.length > most) return { field, line: 1, code: 'too-long', name: String(most), known: [] };
  try {
    return { field, program: parseTemplate(text) };
  } catch (error) {
    if (!(error instanceof LetterSourceUnusable)) throw error;
    return unusable(field, error);
  }
}

function limitOf(field: string): number {
  if (field === 'subject') return templateLimits.subjectCharacters;
  return field === 'body' ? templateLimits.bodyCharacters : templateLimits.pieceCharacters;
}

function parsedPieces(pieces: Record<string, string>): Record<string, hbs.AST.Program> {
  return Object.fromEntries(Object.entries(pieces).map(([name, text]) => [name, parseTemplate(text)]));
}

/** The facts that the letter then lacks, or what stands in the way of writing it at all. */
function missingFrom(
  purpose: LetterPurpose,
  language: Language,
  facts: object,
  source: LetterSource,
  house: HouseStyle | undefined,
): string[] | Finding {
  try {
    const pieces = house && { closing: house.signature, contact: house.contact };
    const { subject, text } = fillLetter(purpose, language, facts as LetterFacts[LetterPurpose], source, pieces);
    return subject && text ? [] : { field: 'body', line: 1, code: 'empty', name: '', known: [] };
  } catch (error) {
    if (error instanceof MissingLetterFact) return error.names;
    if (error instanceof LetterSourceUnusable) return unusable('body', error);
    throw error;
  }
}

function unusable(field: string, { code, about, line }: LetterSourceUnusable): Finding {
  return { field, line: line ?? 1, code, name: about, known: [] };
}

function lackingAt(name: string, used: readonly (FactUse & { field: string })[]): Finding {
  const path = name.replace(/\.\d+(?=\.|$)/g, '');
  const use = used.find((one) => one.path === path);
  return { field: use?.field ?? 'body', line: use?.line ?? 1, code: 'may-be-missing', name: path, known: [] };
}
