import type { Language } from '../language.js';
import { proseSentences } from './letter-prose.js';

const dutchAuxiliary = /(?<!\p{L})(?:word|wordt|worden|werd|werden|geworden)(?!\p{L})/iu;
const dutchParticiple =
  /(?<!\p{L})(?:\p{L}{0,6}ge\p{L}{2,}|(?:be|ver|ont|her|er|over|onder)\p{L}{2,})(?:d|t|en)(?!\p{L})/iu;
const irregular =
  'been|bought|brought|built|caught|chosen|done|drawn|found|given|gone|held|kept|known|left|lost|made|met|paid|put|read|said|seen|sent|set|shown|sold|taken|told|thought|written|withdrawn';
const englishPassive = new RegExp(
  `\\b(?:am|is|are|was|were|be|been|being)\\s+(?:not\\s+|\\w+ly\\s+|already\\s+)?(?:\\w{2,}ed|${irregular})\\b`,
  'i',
);

/** The sentences that seem passive, by their spelling: a hint for the writer, not a judgement. */
export function passiveSentences(text: string, language: Language): string[] {
  return proseSentences(text).filter((sentence) =>
    language === 'nl' ? dutchAuxiliary.test(sentence) && dutchParticiple.test(sentence) : englishPassive.test(sentence),
  );
}
