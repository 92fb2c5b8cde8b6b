import type { Language } from '../language.js';
import type { LetterFacts, LetterPurpose } from '../letters/all-letters.js';
import { exampleFacts } from '../letters/example-facts.js';
import { factWords } from './fact-words.js';
import { knownFacts } from './known-facts.js';

type Facts = Record<string, unknown>;

/** The example facts of a letter, the paths of the facts left out that it may have to do without. */
export function factsWithout(purpose: LetterPurpose, language: Language, paths: readonly string[]): Facts {
  const facts = structuredClone(exampleFacts(language)[purpose]) as Facts;
  for (const path of paths) leaveOut(facts, path.split('.'));
  return facts;
}

/** The names of the facts that a letter may have to do without. */
export function mayBeMissing(purpose: LetterPurpose): string[] {
  return knownFacts(purpose)
    .filter((fact) => fact.mayBeMissing)
    .map(({ path }) => path);
}

/**
 * An awkward case: names and texts as long as the register allows, in another script, with nothing that may be
 * missing. A template that reads well with it reads well.
 */
export function awkwardFacts<Purpose extends LetterPurpose>(
  purpose: Purpose,
  language: Language,
): LetterFacts[Purpose] {
  const facts = factsWithout(purpose, language, mayBeMissing(purpose));
  for (const path of Object.keys(facts)) makeAwkward(facts, path, path);
  return facts as LetterFacts[Purpose];
}

const LONG_NAME = `Wilhelmina Alexandrína van Ginneken-Ørsted-Çelik ${'van der Hoeven '.repeat(3)}Ελένη Παπαδοπούλου`;
const LONG_WORD = 'Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersaansprakelijkheid';

function leaveOut(facts: Facts, [name = '', ...rest]: string[]): void {
  const value = facts[name];
  if (rest.length === 0) {
    // Groups that may be none are stated as none: a letter tells those that were forgotten.
    if (factWords[name]?.form === 'group') facts[name] = null;
    else delete facts[name];
  } else if (Array.isArray(value)) for (const item of value) leaveOut(item as Facts, rest);
  else if (value) leaveOut(value as Facts, rest);
}

function makeAwkward(facts: Facts, name: string, path: string): void {
  const value = facts[name];
  const form = factWords[path]?.form;
  if (name === 'salutation') facts[name] = { kind: 'person', name: LONG_NAME };
  else if (name === 'name' || /Name$/.test(name)) facts[name] = LONG_NAME;
  else if (name === 'summary') facts[name] = `${'“Ik wil #hulp” — مساعدة من فضلك — '.repeat(8)}${LONG_WORD}`;
  else if (form === 'text' && typeof value === 'string' && /\s/.test(value) && path !== 'reference')
    facts[name] = `${value} ${LONG_WORD}.\n\n${value}`;
  else if (Array.isArray(value) && typeof value[0] === 'object')
    for (const item of value) for (const key of Object.keys(item)) makeAwkward(item as Facts, key, `${path}.${key}`);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date))
    for (const key of Object.keys(value)) makeAwkward(value as Facts, key, `${path}.${key}`);
}
