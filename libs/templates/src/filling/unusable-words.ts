import type { Language } from '../language.js';
import { factWriters } from './fact-writers.js';
import type { UnusableCode } from './letter-source-unusable.js';
import { templateLimits } from './template-limits.js';

const writers = Object.keys(factWriters)
  .filter((name) => name !== 'written')
  .join(', ');

/** In words why a template cannot be used, and what to do about it. */
export const unusableWords: Record<UnusableCode, (about: string) => Record<Language, string>> = {
  'not-readable': () => ({
    nl: 'Wat hier tussen haken staat, is niet te lezen. Zet twee haken voor en twee achter een gegeven uit de lijst, zoals {{reference}}.',
    en: 'What stands between braces here cannot be read. Put two braces before and two after a fact of the list, such as {{reference}}.',
  }),
  'tag-not-closed': () => ({
    nl: 'Op deze regel staat {{ zonder }} erachter. Zet }} achter de naam.',
    en: 'On this line stands {{ without }} after it. Put }} after the name.',
  }),
  'nothing-between': () => ({
    nl: 'Tussen {{ en }} staat niets. Zet er een gegeven tussen, of haal de haken weg.',
    en: 'Nothing stands between {{ and }}. Put a fact there, or take the braces out.',
  }),
  'block-not-closed': (name) => ({
    nl: `{{#${name}}} op deze regel wordt niet gesloten. Zet {{/${name}}} achter het stuk waarvoor het geldt.`,
    en: `{{#${name}}} on this line is not closed. Put {{/${name}}} after the part that it is for.`,
  }),
  'closes-nothing': (name) => ({
    nl: `{{/${name}}} op deze regel sluit niets. Haal het weg, of zet {{#${name} …}} ervoor.`,
    en: `{{/${name}}} on this line closes nothing. Take it out, or put {{#${name} …}} before it.`,
  }),
  'else-outside': () => ({
    nl: '{{else}} hoort tussen {{#if …}} en {{/if}}, en één keer. Haal het hier weg, of zet {{#if …}} ervoor.',
    en: '{{else}} belongs between {{#if …}} and {{/if}}, once. Take it out here, or put {{#if …}} before it.',
  }),
  'not-a-fact': () => ({
    nl: 'Tussen {{ en }} kan alleen een gegeven staan, zonder aanhalingstekens. Gewone tekst schrijft u zonder haken.',
    en: 'Only a fact can stand between {{ and }}, without quotation marks. Write plain text without braces.',
  }),
  'unknown-writer': (name) => ({
    nl: `‘${name}’ kan niet voor een gegeven staan. Dit kan wel: ${writers}.`,
    en: `'${name}' cannot stand before a fact. These can: ${writers}.`,
  }),
  'one-fact-a-writer': (name) => ({
    nl: `Na ‘${name}’ staat precies één gegeven, en verder niets.`,
    en: `After '${name}' stands exactly one fact, and nothing else.`,
  }),
  'unknown-block': (name) => ({
    nl: `{{#${name}}} bestaat niet. Dit kan wel: {{#if …}}, {{#unless …}} en {{#each …}}.`,
    en: `There is no {{#${name}}}. There are: {{#if …}}, {{#unless …}} and {{#each …}}.`,
  }),
  'one-fact-a-block': (name) => ({
    nl: `Na {{#${name} staat precies één gegeven, en dan }}.`,
    en: `After {{#${name} stands exactly one fact, and then }}.`,
  }),
  'block-with-names': () => ({
    nl: 'Namen geven met ‘as |…|’ kan niet. Haal dat weg.',
    en: "Names cannot be given with 'as |…|'. Take that out.",
  }),
  'too-deep': () => ({
    nl: `Er staan te veel {{#…}} in elkaar. Het mogen er ${templateLimits.depth} zijn, en ${templateLimits.listsWithin} keer {{#each}}.`,
    en: `Too many {{#…}} stand within each other. There may be ${templateLimits.depth}, and {{#each}} ${templateLimits.listsWithin} times.`,
  }),
  'only-is': () => ({
    nl: "Tussen ( en ) kan alleen dit staan: {{#if (is gegeven 'woord')}}.",
    en: "Only this can stand between ( and ): {{#if (is fact 'word')}}.",
  }),
  'piece-by-name': () => ({
    nl: 'Een stuk roept u aan met alleen zijn naam, zoals {{> closing}}.',
    en: 'A piece is called by its name alone, such as {{> closing}}.',
  }),
  'own-piece': () => ({
    nl: 'Een sjabloon kan zelf geen stukken maken. Schrijf de tekst gewoon uit.',
    en: 'A template cannot make pieces of its own. Write the text out.',
  }),
  'too-many': () => ({
    nl: `Er staan te veel gegevens en stukken in deze tekst. Het mogen er ${templateLimits.statements} zijn.`,
    en: `There are too many facts and pieces in this text. There may be ${templateLimits.statements}.`,
  }),
  'lists-too-long': () => ({
    nl: 'Met {{#each}} in {{#each}} wordt deze brief te lang. Ga elke lijst één keer door.',
    en: 'With {{#each}} within {{#each}} this letter becomes too long. Go through each list once.',
  }),
};
