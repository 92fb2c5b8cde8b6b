import type { Language } from '../language.js';
import { proseSentences, words } from './letter-prose.js';
import { syllables } from './syllables.js';

/** How easily a text reads, from about 0 (very hard) to 100 (very easy), and what that was computed from. */
export type ReadingEase = { score: number; words: number; sentences: number; syllables: number };

/**
 * Dutch: the Flesch-Douma formula, 206.84 - 0.77 x syllables in 100 words - 0.93 x words in a sentence
 * (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960). English: Flesch's Reading Ease (1948).
 * Undefined when the text holds no sentence.
 */
export function readingEase(text: string, language: Language): ReadingEase | undefined {
  const prose = proseSentences(text);
  const spoken = prose.flatMap(words);
  if (spoken.length === 0) return undefined;
  const count = spoken.reduce((sum, word) => sum + syllables(word, language), 0);
  const sentenceLength = spoken.length / prose.length;
  const score =
    language === 'nl'
      ? 206.84 - 0.77 * ((count / spoken.length) * 100) - 0.93 * sentenceLength
      : 206.835 - 84.6 * (count / spoken.length) - 1.015 * sentenceLength;
  return { score, words: spoken.length, sentences: prose.length, syllables: count };
}
