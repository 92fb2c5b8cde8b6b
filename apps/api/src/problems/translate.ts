import { z } from 'zod';
import { type ComplaintError, type FieldError, type Language, TransitionNotAllowed, RoleNotAllowed, NotFound } from '#complaints';
import { dutchDetails } from './dutch-details.js';

const dutchZod = z.locales.nl().localeError;
const englishZod = z.locales.en().localeError;

/** A sentence of the register in the reader's language. */
export function inLanguage(english: string, language: Language): string {
  return language === 'nl' ? (dutchDetails[english] ?? english) : english;
}

/** What a refusal says, in the reader's language. */
export function detailOf(error: ComplaintError, language: Language): string {
  if (language === 'en') return error.message;
  if (error instanceof TransitionNotAllowed) {
    return 'Deze handeling past niet bij de status die de zaak nu heeft. Laad de zaak opnieuw om te zien wat wel kan.';
  }
  if (error instanceof RoleNotAllowed) return 'Uw rol mag dit niet doen. Vraag een collega die dat wel mag.';
  if (error instanceof NotFound) return 'Dit bestaat niet, of het hoort niet bij uw labels. Controleer het adres of zoek het op.';
  return inLanguage(error.message, 'nl');
}

/** The fields to mend according to zod, each with a JSON pointer and a sentence in the reader's language. */
export function fieldErrors(error: z.ZodError, language: Language): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointerTo([...issue.path, key]),
        code: 'unknown-field',
        detail: language === 'nl' ? 'Dit veld bestaat niet. Laat het weg.' : 'There is no such field. Leave it out.',
      }));
    }
    return [{ pointer: pointerTo(issue.path), code: issue.code.replaceAll('_', '-'), detail: issueInWords(issue, language) }];
  });
}

function issueInWords(issue: z.core.$ZodIssue, language: Language): string {
  const isOwnWords = issue.message in dutchDetails;
  if (isOwnWords) return inLanguage(issue.message, language);
  const localised = (language === 'nl' ? dutchZod : englishZod)(issue as never);
  return (typeof localised === 'string' ? localised : localised?.message) ?? issue.message;
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
