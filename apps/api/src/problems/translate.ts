import type { z } from 'zod';
import {
  type ComplaintError,
  type FieldError,
  type Language,
  NotFound,
  RoleNotAllowed,
  TransitionNotAllowed,
} from '#complaints';
import { dutchDetails } from './dutch-details.js';
import { issueWords } from './issue-words.js';

/** A body can be made to break more rules than anybody reads. */
const MOST_ERRORS = 100;

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
  if (error instanceof NotFound)
    return 'Dit bestaat niet, of het hoort niet bij uw labels. Controleer het adres of zoek het op.';
  return inLanguage(error.message, 'nl');
}

/** The fields to mend according to zod, each with a JSON pointer and a sentence in the reader's language. */
export function fieldErrors(error: z.ZodError, language: Language): FieldError[] {
  return error.issues.slice(0, MOST_ERRORS).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MOST_ERRORS).map((key) => ({
        pointer: pointerTo([...issue.path, key]),
        code: 'unknown-field',
        detail: language === 'nl' ? 'Dit veld bestaat niet. Laat het weg.' : 'There is no such field. Leave it out.',
      }));
    }
    return [
      { pointer: pointerTo(issue.path), code: issue.code.replaceAll('_', '-'), detail: issueInWords(issue, language) },
    ];
  });
}

function issueInWords(issue: z.core.$ZodIssue, language: Language): string {
  const isOwnWords = issue.message in dutchDetails;
  return isOwnWords ? inLanguage(issue.message, language) : issueWords(issue)[language];
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
