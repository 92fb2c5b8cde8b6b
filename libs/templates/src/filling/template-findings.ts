import type { MisusedName } from '../facts/template-uses.js';
import type { Language } from '../language.js';
import type { UnusableCode } from './letter-source-unusable.js';
import { unusableWords } from './unusable-words.js';

/** What is wrong at a line of a template, and what to do. `known` is what could have been written instead. */
export type TemplateFinding = {
  field: string;
  line: number;
  code: MisusedName['code'] | 'too-long' | 'empty' | 'may-be-missing' | UnusableCode;
  name: string;
  known: readonly string[];
  words: Record<Language, string>;
};

type Finding = Omit<TemplateFinding, 'words'>;

/** The findings in words, each once, by line. */
export function templateFindings(findings: readonly Finding[]): TemplateFinding[] {
  const once = new Map(findings.map((one) => [`${one.field} ${one.line} ${one.code} ${one.name}`, one]));
  return [...once.values()]
    .sort((one, other) => one.line - other.line)
    .map((one) => ({ ...one, words: { nl: dutch(one), en: english(one) } }));
}

function dutch({ code, name, known }: Finding): string {
  switch (code) {
    case 'unknown-fact':
      return `Het gegeven ‘${name}’ bestaat hier niet. Dit kan wel: ${known.join(', ')}.`;
    case 'unknown-writer-for-fact':
      return known.length > 0
        ? `Zo kan ‘${name}’ niet worden geschreven. Dit kan wel: ${known.join(' ')}`
        : `‘${name}’ bestaat uit delen. Schrijf een van die delen.`;
    case 'not-a-list':
      return `‘${name}’ is geen lijst, dus {{#each}} kan hier niet. Lijsten zijn: ${known.join(', ') || 'geen'}.`;
    case 'unknown-piece':
      return `Het stuk ‘${name}’ bestaat niet. ${known.length > 0 ? `Dit kan wel: ${known.join(', ')}.` : 'In een huisstijl staan geen andere stukken.'}`;
    case 'piece-in-itself':
      return `Het stuk ‘${name}’ roept zichzelf aan. Haal dat weg.`;
    case 'empty':
      return 'Onderwerp en tekst mogen niet leeg zijn, ook niet als er van alles ontbreekt.';
    case 'too-long':
      return `Dit is te lang. Het mag ${name} tekens zijn.`;
    case 'may-be-missing':
      return `‘${name}’ kan ontbreken. Zet de zin tussen {{#if ${name}}} en {{/if}}.`;
    default:
      return unusableWords[code](name).nl;
  }
}

function english({ code, name, known }: Finding): string {
  switch (code) {
    case 'unknown-fact':
      return `There is no fact '${name}' here. There are: ${known.join(', ')}.`;
    case 'unknown-writer-for-fact':
      return known.length > 0
        ? `'${name}' cannot be written like this. Write: ${known.join(' ')}`
        : `'${name}' has parts. Write one of those.`;
    case 'not-a-list':
      return `'${name}' is no list, so {{#each}} cannot be used. Lists are: ${known.join(', ') || 'none'}.`;
    case 'unknown-piece':
      return `There is no piece '${name}'. ${known.length > 0 ? `There are: ${known.join(', ')}.` : 'A house style holds no other pieces.'}`;
    case 'piece-in-itself':
      return `The piece '${name}' calls itself. Take that out.`;
    case 'empty':
      return 'Subject and text may not be empty, not even when much is missing.';
    case 'too-long':
      return `This is too long. It may be ${name} characters.`;
    case 'may-be-missing':
      return `'${name}' may be missing. Put the sentence between {{#if ${name}}} and {{/if}}.`;
    default:
      return unusableWords[code](name).en;
  }
}
