import type { KnownFact } from './known-facts.js';

/** Where names are looked up: the whole letter, or an item of the list that is being gone through. */
export type Scope = { prefix: string };

type Found = KnownFact | 'helper-value' | 'item';

/**
 * The fact that a path of a template names, seen from the innermost of `scopes`; undefined when there is none. The
 * place in a list (`@index`) is a value of its own, and `this` in a list of words is the item.
 */
export function factAt(
  path: hbs.AST.PathExpression,
  scopes: readonly Scope[],
  known: readonly KnownFact[],
): Found | undefined {
  const parts = path.parts.map(String);
  if (path.data) {
    if (parts[0] === 'root') return named(parts.slice(1), '', known);
    return scopes.length > 1 && ['index', 'first', 'last'].includes(parts.join('.')) ? 'helper-value' : undefined;
  }
  const scope = scopes[scopes.length - 1 - path.depth];
  if (!scope) return undefined;
  if (parts.length === 0) return scope.prefix && isListOfWords(scope.prefix, known) ? 'item' : undefined;
  return named(parts, scope.prefix, known);
}

/** The names that can be used at this place. */
export function namesIn(scope: Scope, known: readonly KnownFact[]): string[] {
  const list = scope.prefix.replace(/\.$/, '') || null;
  return known
    .filter(({ within, form }) => within === list && form !== 'group')
    .map(({ path }) => path.slice(scope.prefix.length));
}

function named(parts: string[], prefix: string, known: readonly KnownFact[]): KnownFact | undefined {
  const list = prefix.replace(/\.$/, '') || null;
  return known.find(({ path, within }) => path === prefix + parts.join('.') && within === list);
}

function isListOfWords(prefix: string, known: readonly KnownFact[]): boolean {
  return known.some(({ path, form }) => `${path}.` === prefix && form === 'lines');
}
