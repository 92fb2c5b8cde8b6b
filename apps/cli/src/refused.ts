import { type ParseArgsConfig, parseArgs } from 'node:util';

export type Language = 'nl' | 'en';

/** The same words in both languages. */
export type InBoth = Record<Language, string>;

/** A command was not written as it should be (EX_USAGE). */
export const MISUSED = 64;
/** What a command was given cannot be read (EX_NOINPUT). */
export const NO_INPUT = 66;

/** A command cannot do what was asked; its words say what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly exitCode: typeof MISUSED | typeof NO_INPUT,
    readonly words: InBoth,
  ) {
    super(words.en);
  }
}

/** The words of a refusal in the language that was asked for with `--lang`, and in both where none was. */
export function refusalWords({ words }: Refused, args: string[]): string {
  const options = { lang: { type: 'string' } } as const;
  const { lang } = parseArgs({ args, options, strict: false }).values;
  return isLanguage(lang) ? words[lang] : `${words.nl}\n${words.en}`;
}

/** The options and files of a command; throws {@link Refused}. */
export function readArgs<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch {
    throw misused(usage);
  }
}

/** The command was not written as `usage` says. */
export function misused(usage: string): Refused {
  return new Refused(MISUSED, {
    nl: `Zo kent Gehoor de opdracht niet. Schrijf: ${usage}`,
    en: `Gehoor does not know the command in this form. Write: ${usage}`,
  });
}

/** The language of a command, English unless another was asked for; throws {@link Refused}. */
export function languageOf(lang = 'en'): Language {
  if (isLanguage(lang)) return lang;
  throw new Refused(MISUSED, {
    nl: `Gehoor spreekt geen “${lang}”. Schrijf --lang nl of --lang en.`,
    en: `Gehoor does not speak "${lang}". Write --lang nl or --lang en.`,
  });
}

const isLanguage = (value: unknown): value is Language => value === 'nl' || value === 'en';
