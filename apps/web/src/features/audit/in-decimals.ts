import type { Language } from '../../text/language.js';

/** A score with one decimal as people write it: "3,8" in Dutch. */
export function inDecimals(score: string, language: Language): string {
  return language === 'nl' ? score.replace('.', ',') : score;
}
