import Handlebars from 'handlebars';
import type { Language } from '../language.js';
import { partials } from '../letters/partials.js';
import { factWriters } from './fact-writers.js';
import { LetterSourceUnusable } from './letter-source-unusable.js';
import { templateLimits } from './template-limits.js';
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

/** Pieces of a house style that stand in the place of the delivered partials of the same name. */
export type HousePieces = { closing: string; contact: string };

/**
 * Compiles a template with our writers and partials and nothing else, where a house style is given with its pieces.
 * Throws LetterSourceUnusable.
 */
export function compileTemplate(source: string, language: Language, pieces?: HousePieces): FillTemplate {
  const template = engines[language].compile(parseTemplate(source), options);
  const partialsOfHouse = pieces && compiledPieces(pieces, language);
  return (facts, missing) => {
    const room: Room = { items: templateLimits.listItems, characters: templateLimits.listCharacters };
    try {
      return template(facts, { data: { missing, room }, partials: partialsOfHouse, ...ownPropertiesOnly });
    } catch (error) {
      throw error instanceof LetterSourceUnusable ? error : new LetterSourceUnusable('not-readable');
    }
  };
}

/** What is left for lists to grow to in one letter. */
type Room = { items: number; characters: number };

const houses: Record<Language, WeakMap<HousePieces, Record<string, Handlebars.TemplateDelegate>>> = {
  nl: new WeakMap(),
  en: new WeakMap(),
};

function compiledPieces(pieces: HousePieces, language: Language): Record<string, Handlebars.TemplateDelegate> {
  const known = houses[language].get(pieces);
  if (known) return known;
  const compile = (source: string) => engines[language].compile(parseTemplate(`${source}\n`), options);
  const compiled = { closing: compile(pieces.closing), contact: compile(pieces.contact) };
  houses[language].set(pieces, compiled);
  return compiled;
}

function engineFor(language: Language): typeof Handlebars {
  const engine = Handlebars.create();
  for (const name of ['log', 'lookup', 'with']) engine.unregisterHelper(name);
  engine.unregisterDecorator('inline');
  for (const [name, write] of Object.entries(factWriters))
    engine.registerHelper(name, (value: unknown, call: HelperCall) => write(value, language) || noteMissing(call));
  engine.registerHelper('is', (value: unknown, other: unknown, call: HelperCall) => {
    if (value === undefined || value === null) noteMissing(call);
    return value === other;
  });
  // Nothing to go through is a missing fact too; a list that may be empty stands inside {{#if}}.
  engine.registerHelper('each', (items: unknown, call: HelperCall) =>
    Array.isArray(items) && items.length > 0 ? eachWithin(items, call) : noteMissing(call),
  );
  for (const [name, source] of Object.entries(partials[language]))
    engine.registerPartial(name, engine.compile(parseTemplate(`${source}\n`), options));
  return engine;
}

type HelperCall = Handlebars.HelperOptions & { ids: (string | undefined)[] };

// As Handlebars' own, but within the room that a letter has, and going through lists alone.
function eachWithin(items: unknown[], call: HelperCall): string {
  const room: Room = call.data.room;
  const list = [call.data.contextPath, call.ids[0]].filter(Boolean).join('.');
  let text = '';
  for (const [index, item] of items.entries()) {
    const data = Handlebars.createFrame(call.data);
    Object.assign(data, { key: index, index, first: index === 0, last: index === items.length - 1 });
    data.contextPath = `${list}.${index}`;
    const piece = call.fn(item, { data, blockParams: [] });
    room.items -= 1;
    room.characters -= piece.length;
    if (room.items < 0 || room.characters < 0) throw new LetterSourceUnusable('lists-too-long');
    text += piece;
  }
  return text;
}

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
