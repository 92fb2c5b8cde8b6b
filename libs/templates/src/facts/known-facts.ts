import type { Language } from '../language.js';
import type { LetterPurpose } from '../letters/all-letters.js';
import { exampleFacts } from '../letters/example-facts.js';
import { type FactForm, factWords, writersOf } from './fact-words.js';
import { optionalFacts } from './optional-facts.js';

/** What a template is for: a letter, or the house style whose pieces stand in letters. */
export type TemplatePurpose = LetterPurpose | 'house-style';

/** A fact that a template may use. `path` is as in the template; inside `{{#each promises}}` it is `text` alone. */
export type KnownFact = {
  path: string;
  form: FactForm;
  /** Whether a letter may have to do without it, so that it stands in `{{#if}}`. */
  mayBeMissing: boolean;
  /** The list inside which it can be used. */
  within: string | null;
  writers: readonly string[];
  words: Record<Language, string>;
};

const cache = new Map<TemplatePurpose, KnownFact[]>();

/** Every fact that a template of this purpose may use, in the order of its letter. */
export function knownFacts(purpose: TemplatePurpose): readonly KnownFact[] {
  const known = cache.get(purpose) ?? read(purpose);
  cache.set(purpose, known);
  return known;
}

// Pieces of a house style stand in every letter to a customer, so they know what all of these know.
function read(purpose: TemplatePurpose): KnownFact[] {
  const of = purpose === 'house-style' ? 'private-link' : purpose;
  const { linkUrl: _, ...common } = exampleFacts('nl')['private-link'];
  const paths = pathsOf(purpose === 'house-style' ? common : exampleFacts('nl')[of]);
  const optional = optionalFacts(of, paths);
  return paths.map((path) => {
    const { form, nl, en } = factWords[path] ?? { form: 'text' as const, nl: path, en: path };
    const [list = '', ...rest] = path.split('.');
    const within = rest.length > 0 && factWords[list]?.form === 'items' ? list : null;
    return { path, form, mayBeMissing: optional.includes(path), within, writers: writersOf[form], words: { nl, en } };
  });
}

/** The paths of facts, groups before what is in them; items of a list share the path of the list. */
export function pathsOf(facts: object, before = ''): string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const path = before + name;
    const item: unknown = Array.isArray(value) ? value[0] : value;
    const isValue = typeof item !== 'object' || item === null || item instanceof Date || name === 'salutation';
    return isValue ? [path] : [path, ...pathsOf(item, `${path}.`)];
  });
}
