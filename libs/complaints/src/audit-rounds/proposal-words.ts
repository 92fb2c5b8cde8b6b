import { type LetterCheckId, writeDay } from '#templates';
import type { DeclaredAnswer, DeclaredReason } from '../evidence/declared-answers.query.js';
import type { Words } from '../norms/framework.schema.js';

/** The items of the list for good letters, as a part of a sentence. */
export const checkWords: Readonly<Record<LetterCheckId, Words>> = {
  'outcome-first': { nl: 'de uitkomst vooraan', en: 'the outcome first' },
  referral: { nl: 'de verwijzing', en: 'the referral' },
  contact: { nl: 'een contactpersoon', en: 'a named contact' },
  placeholders: { nl: 'niet-ingevulde plekken', en: 'places not filled in' },
  blanks: { nl: 'lege plekken', en: 'blanks' },
  weekdays: { nl: 'de genoemde weekdagen', en: 'the weekdays named' },
  headings: { nl: 'tussenkopjes', en: 'headings' },
  promises: { nl: 'wat er wanneer gebeurt', en: 'what happens when' },
  'sentence-length': { nl: 'kortere zinnen', en: 'shorter sentences' },
  passive: { nl: 'actieve zinnen', en: 'active sentences' },
  jargon: { nl: 'gewone woorden', en: 'plain words' },
  'reading-ease': { nl: 'leesbaarheid', en: 'reading ease' },
  'form-of-address': { nl: 'de aanspreekvorm', en: 'the form of address' },
};

const reasons: Record<DeclaredReason, Words> = {
  supported: {
    nl: 'De organisatie verklaart ja, met een geldig document.',
    en: 'The organisation states yes, with a valid document.',
  },
  'said-so': { nl: 'Dit verklaart de organisatie zelf.', en: 'The organisation states so itself.' },
  'nothing-stated': {
    nl: 'De organisatie heeft hierover niets verklaard.',
    en: 'The organisation has stated nothing on this.',
  },
  'no-document': {
    nl: 'De organisatie verklaart ja, maar laat geen document zien.',
    en: 'The organisation states yes, but shows no document.',
  },
  'document-expired': {
    nl: 'De organisatie verklaart ja, maar het document is niet geldig.',
    en: 'The organisation states yes, but the document is not valid.',
  },
  'handlers-not-trained': {
    nl: 'De organisatie verklaart ja, maar niet elke behandelaar heeft een training die telt.',
    en: 'The organisation states yes, but not every handler has a training that counts.',
  },
};

/** What a declared answer rests on, a sentence each. */
export function declaredBasis({ reason, document, trainings }: DeclaredAnswer): Words[] {
  return [
    reasons[reason],
    ...(document
      ? [
          {
            nl: `${document.title} (eigenaar ${document.ownerName}, van ${day(document.datedOn, 'nl')}, geldig tot en met ${day(document.validUntil, 'nl')}).`,
            en: `${document.title} (owner ${document.ownerName}, of ${day(document.datedOn, 'en')}, valid until ${day(document.validUntil, 'en')}).`,
          },
        ]
      : []),
    ...(trainings
      ? [
          {
            nl: `${trainings.trained} van de ${trainings.handlers} behandelaars zijn getraind.`,
            en: `${trainings.trained} of ${trainings.handlers} handlers are trained.`,
          },
        ]
      : []),
  ];
}

/** A day without its weekday, which tells nothing of a document. */
function day(on: string, language: 'nl' | 'en'): string {
  return (writeDay(on, language) ?? on).replace(/^\p{L}+ /u, '');
}
