import type { Language } from '../language.js';
import { type SignalCategory, signalGroups } from './signal-list.js';

/** A signal in a told complaint: `text.slice(start, end)` is the word, `why` says what to do with it. */
export type SignalWord = {
  start: number;
  end: number;
  word: string;
  category: SignalCategory;
  why: Record<Language, string>;
};

const patterns: Record<Language, RegExp[]> = { nl: patternsOf('nl'), en: patternsOf('en') };

/** The signals in a text of the given language, in order and without overlap (of two at one place the longer). */
export function signalWords(text: string, language: Language): SignalWord[] {
  const found = signalGroups
    .flatMap(({ category, why }, group) =>
      [...text.matchAll(patterns[language][group]!)].map((match) => {
        const word = match[0];
        return { start: match.index, end: match.index + word.length, word, category, why };
      }),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: SignalWord[] = [];
  for (const signal of found) if (signal.start >= (kept.at(-1)?.end ?? 0)) kept.push(signal);
  return kept;
}

function patternsOf(language: Language): RegExp[] {
  return signalGroups.map(({ words }) => {
    // The longer word first, or "op" would win from "opzegging".
    const sources = [...words[language]].sort((one, other) => other.length - one.length).map(sourceOf);
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  });
}

function sourceOf(word: string): string {
  return word
    .replaceAll("'", "['’]")
    .replaceAll(' ', '\\s+')
    .replace('*', '\\p{L}*')
    .replace('~', '\\s+(?:[^\\s.!?]+\\s+){0,4}?');
}
