import type { z } from 'zod';
import type { Language } from '#complaints';

type Words = Record<Language, string>;
type Issue = z.core.$ZodIssue;

const MISSING: Words = { nl: 'Dit is nodig. Vul het in.', en: 'This is needed. Fill it in.' };
const OTHERWISE: Words = { nl: 'Dit past hier niet. Controleer het.', en: 'This does not fit here. Check it.' };

const TYPES: Record<string, Words> = {
  string: { nl: 'Vul hier tekst in.', en: 'Write text here.' },
  number: { nl: 'Vul hier een getal in.', en: 'Write a number here.' },
  int: { nl: 'Vul hier een heel getal in.', en: 'Write a whole number here.' },
  boolean: { nl: 'Kies ja of nee (true of false).', en: 'Choose yes or no (true or false).' },
  array: { nl: 'Geef hier een lijst.', en: 'Give a list here.' },
  object: { nl: 'Geef hier een object met velden.', en: 'Give an object with fields here.' },
  record: { nl: 'Geef hier een object met velden.', en: 'Give an object with fields here.' },
};

const FORMATS: Record<string, Words> = {
  uuid: {
    nl: 'Dit is geen geldig kenmerk. Kies opnieuw uit de lijst.',
    en: 'This is no valid id. Choose from the list again.',
  },
  date: { nl: 'Schrijf een bestaande dag, zoals 2026-03-09.', en: 'Write an existing day, like 2026-03-09.' },
  datetime: {
    nl: 'Schrijf een tijdstip, zoals 2026-03-09T14:30:00+01:00.',
    en: 'Write an instant, like 2026-03-09T14:30:00+01:00.',
  },
  url: { nl: 'Schrijf een adres als https://www.voorbeeld.nl.', en: 'Write an address like https://www.example.nl.' },
};

/** What to do about a field that breaks its schema, in plain words. */
export function issueWords(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? MISSING : (TYPES[issue.expected] ?? OTHERWISE);
    case 'invalid_format':
      return FORMATS[issue.format] ?? OTHERWISE;
    case 'invalid_value':
      return { nl: `Kies een van: ${issue.values.join(', ')}.`, en: `Choose one of: ${issue.values.join(', ')}.` };
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'custom':
      return { nl: issue.message, en: issue.message };
    default:
      return OTHERWISE;
  }
}

function tooSmall(origin: string, least: number | bigint): Words {
  if (origin === 'string' && least === 1) return MISSING;
  if (origin === 'string')
    return { nl: `Schrijf minstens ${least} tekens.`, en: `Write at least ${least} characters.` };
  if (origin === 'array') return { nl: `Geef er minstens ${least}.`, en: `Give at least ${least}.` };
  return { nl: `Vul ${least} of meer in.`, en: `Write ${least} or more.` };
}

function tooBig(origin: string, most: number | bigint): Words {
  if (origin === 'string')
    return { nl: `Maak dit korter: hoogstens ${most} tekens.`, en: `Make this shorter: at most ${most} characters.` };
  if (origin === 'array') return { nl: `Geef er hoogstens ${most}.`, en: `Give at most ${most}.` };
  return { nl: `Vul ${most} of minder in.`, en: `Write ${most} or less.` };
}

/** The issue no longer holds what was given; its first wording still does. */
function isMissing(issue: Issue): boolean {
  return issue.message.endsWith('received undefined');
}
