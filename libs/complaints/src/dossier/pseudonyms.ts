import type { DossierSource } from './dossier-source.query.js';

const PARTICLES = [
  'van',
  'von',
  'der',
  'den',
  'het',
  'ter',
  'ten',
  'and',
  'the',
  'mevrouw',
  'heer',
  'meneer',
  'familie',
];
const EMAIL = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[a-z]{2,}/gi;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
const POSTCODE = /\b[1-9]\d{3} ?[A-Z]{2}\b/g;
const PHONE = /(?<![\w-])(?:\+\d{2}|0)[\d -]{8,13}\d(?![\w-])/g;
const CITIZEN_NUMBER = /(?<![\w-])\d{9}(?![\w-])/g;

const SENDER = '[afzender]';

/** Which word a member of the customer's data is replaced by. */
const TOKENS: Record<string, string> = {
  name: '[klager]',
  organisation: '[bedrijf]',
  email: '[e-mailadres]',
  phone: '[telefoonnummer]',
  street: '[adres]',
  postalCode: '[postcode]',
  city: '[plaats]',
  policyNumber: '[polisnummer]',
  claimNumber: '[schadenummer]',
  aboutName: '[betrokkene]',
  colleague: '[collega]',
  colleagueName: '[collega]',
  fromName: SENDER,
};

/** Replaces what leads to a person: the customer's own data wherever it stands, names of the staff, numbers and addresses. */
export class Pseudonyms {
  private readonly replacements: [RegExp, string][];
  private readonly staff: Map<string, string>;

  constructor({ facts, history, people }: Pick<DossierSource, 'facts' | 'history' | 'people'>) {
    this.staff = new Map([...people.keys()].map((id, place) => [id, `Medewerker ${place + 1}`]));
    const words = new Map<string, string>();
    for (const value of [facts.content, ...history.map(({ content }) => content)]) collect(value, words, '[klager]');
    for (const [id, name] of people) addName(name, `[${this.nameOf(id).toLowerCase()}]`, words);
    this.replacements = [...words]
      .sort(([one], [other]) => other.length - one.length)
      .map(([word, token]) => [new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'giu'), token]);
  }

  /** What a member of the staff is called here. */
  nameOf(id: string): string {
    return this.staff.get(id) ?? 'Medewerker';
  }

  /** The text without what leads to a person. */
  text(words: string): string {
    let text = words.replace(EMAIL, '[e-mailadres]');
    for (const [word, token] of this.replacements) text = text.replace(word, token);
    return text
      .replace(IBAN, '[rekeningnummer]')
      .replace(POSTCODE, '[postcode]')
      .replace(PHONE, '[telefoonnummer]')
      .replace(CITIZEN_NUMBER, '[nummer]');
  }

  /** The same value with every text in it replaced. */
  value<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (Array.isArray(value)) return value.map((member) => this.value(member)) as T;
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.value(member)])) as T;
  }
}

/** Members of which also the parts are names. */
const NAMES = ['name', 'aboutName', 'fromName'];

/** Finds the customer's data in whatever shape it was kept, also what was corrected later. */
function collect(value: unknown, words: Map<string, string>, who: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const token = key === 'name' ? who : TOKENS[key];
    if (typeof member === 'object') collect(member, words, key === 'representative' ? '[vertegenwoordiger]' : who);
    else if (token && typeof member === 'string' && !(token === SENDER && words.has(member.trim())))
      addName(member, token, words, NAMES.includes(key));
  }
}

/** A name, and the parts of it by which somebody may be called. */
function addName(name: string, token: string, words: Map<string, string>, hasParts = true): void {
  const whole = name.trim();
  if (whole.length >= 2) words.set(whole, token);
  const parts = hasParts ? whole.split(/[\s,.]+/) : [];
  for (const part of parts)
    if (part.length >= 3 && !PARTICLES.includes(part.toLowerCase()) && !words.has(part)) words.set(part, token);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
