import type { Language } from '../language.js';

/** "a", "a en b", "a, b en c" (in English with "and"). */
export function writeList(items: string[], language: Language): string {
  const and = language === 'nl' ? ' en ' : ' and ';
  return items.length < 2 ? items.join('') : items.slice(0, -1).join(', ') + and + items.at(-1);
}
