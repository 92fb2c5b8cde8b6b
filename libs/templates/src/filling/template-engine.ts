import Handlebars from 'handlebars';
import type { Language } from '../language.js';
import { partials } from '../letters/partials.js';
import { factWriters } from './fact-writers.js';
import { LetterSourceUnusable } from './letter-source-unusable.js';
import { parseTemplate } from './template-shape.js';

/** Fills a compiled template; the paths of facts that could not be written are added to `missing`. */
export type FillTemplate = (facts: object, missing: Set<string>) => string;

// Handlebars' own `strict` stops at the first missing value and lets empty ones pass; the writers name them all.
const options = {
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: knownHelpers(),
  trackIds: true,
};
const ownPropertiesOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
const engines: Record<Language, typeof Handlebars> = { nl: engineFor('nl'), en: engineFor('en') };

/** Compiles a template with our writers and partials and nothing else. Throws LetterSourceUnusable. */
export function compileTemplate(source: string, language: Language): FillTemplate {
  const template = engines[language].compile(parseTemplate(source), options);
  return (facts, missing) => {
    try {
      return template(facts, { data: { missing }, ...ownPropertiesOnly });
    } catch (error) {
      throw new LetterSourceUnusable(error instanceof Error ? error.message : String(error));
    }
  };
}

function engineFor(language: Language): typeof Handlebars {
  const engine = Handlebars.create();
  const each = engine.helpers.each!;
  for (const name of ['log', 'lookup', 'with']) engine.unregisterHelper(name);
  engine.unregisterDecorator('inline');
  for (const [name, write] of Object.entries(factWriters))
    engine.registerHelper(name, (value: unknown, call: HelperCall) => write(value, language) || noteMissing(call));
  engine.registerHelper('is', (value: unknown, other: unknown, call: HelperCall) => {
    if (value === undefined || value === null) noteMissing(call);
    return value === other;
  });
  // Nothing to go through is a missing fact too; a list that may be empty stands inside {{#if}}.
  engine.registerHelper('each', function (this: unknown, items: unknown, call: HelperCall) {
    return Array.isArray(items) && items.length > 0 ? each.call(this, items, call) : noteMissing(call);
  });
  for (const [name, source] of Object.entries(partials[language]))
    engine.registerPartial(name, engine.compile(parseTemplate(`${source}\n`), options));
  return engine;
}

type HelperCall = Handlebars.HelperOptions & { ids: (string | undefined)[] };

function noteMissing(call: HelperCall): string {
  const name = call.ids[0] ?? '(unnamed)';
  const within: string = call.data.contextPath ?? '';
  call.data.missing.add(name.startsWith('@') || !within ? name.replace('@root.', '') : `${within}.${name}`);
  return '';
}

function knownHelpers(): KnownHelpers {
  const ours = Object.keys(factWriters).map((name) => [name, true]);
  return { ...Object.fromEntries(ours), is: true, log: false, lookup: false, with: false } as KnownHelpers;
}
