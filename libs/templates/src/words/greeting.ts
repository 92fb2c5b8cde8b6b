import type { Language } from '../language.js';
import { customerWords } from './one-line.js';

/** How to greet: `name` is a person's name ("mevrouw A. de Vries", "Anna de Vries"), also for a business. */
export type Salutation = { kind: 'person' | 'business' | 'anonymous'; name?: string | null };

const titles = [
  { pattern: /^(?:de )?heer en mevrouw\s+/i, nl: 'heer en mevrouw', en: 'Mr and Ms' },
  { pattern: /^(?:mevrouw|mevr\.?|mw\.?|mrs\.?|ms\.?)\s+/i, nl: 'mevrouw', en: 'Ms' },
  // "mr." with a full stop is a lawyer's title in Dutch, of women and men alike.
  { pattern: /^(?:(?:de )?heer|dhr\.?|meneer|mr)\s+/i, nl: 'heer', en: 'Mr' },
];
const initials = /^(?:\p{Lu}[\p{Ll}]{0,2}\.\s?)+/u;

/** The first line of a letter. Without a name it greets in general; it never greets nobody. */
export function writeGreeting(salutation: Salutation, language: Language): string {
  const name = salutation.kind === 'anonymous' ? '' : customerWords(salutation.name ?? '');
  if (name) return `${language === 'nl' ? 'Beste' : 'Dear'} ${addressed(name, language)},`;
  if (language === 'en') return 'Dear Sir or Madam,';
  return salutation.kind === 'business' ? 'Geachte heer, mevrouw,' : 'Beste heer of mevrouw,';
}

function addressed(name: string, language: Language): string {
  const title = titles.find(({ pattern }) => pattern.test(name));
  if (!title) return name;
  const family = name.replace(title.pattern, '').replace(initials, '');
  return `${title[language]} ${capitalised(family)}`;
}

// "mevrouw De Vries", and "mevrouw Van 't Hof"; a leading apostrophe ("'t Hooft") leaves the next letter small.
function capitalised(family: string): string {
  return family.charAt(0).toUpperCase() + family.slice(1);
}
