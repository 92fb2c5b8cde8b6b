import type { FieldError } from '#complaints';
import { chosenAids, type FieldName, type PlainValues } from './plain-values.js';
import type { PlainWords } from './words.js';

/** What is wrong, by question. */
export type Errors = Partial<Record<FieldName, string>>;

/** What is still to be filled in, given what was chosen; rules are the register's. */
export function missingIn(values: PlainValues, { missing }: PlainWords): Errors {
  const { forWhom, preferredChannel, urgency } = values;
  const aids = chosenAids(values);
  const isPost = preferredChannel === 'post';
  const needed: [boolean, FieldName[]][] = [
    [true, ['kind', 'story', 'name', 'preferredChannel']],
    [forWhom === 'business', ['organisation']],
    [forWhom === 'other', ['customerName', 'relation']],
    [preferredChannel === 'e-mail', ['email']],
    [preferredChannel === 'phone', ['phone']],
    [isPost, ['street', 'postalCode', 'city']],
    [aids.includes('interpreter'), ['interpreterLanguage']],
    [aids.includes('speaker'), ['speakerName', 'speakerRelation']],
    [aids.includes('other'), ['needOther']],
    [urgency === 'urgent', ['urgencyReason']],
  ];
  const names = needed.flatMap(([applies, fields]) => (applies ? fields : []));
  const empty = names.filter((name) => String(values[name]).trim() === '');
  return Object.fromEntries(empty.map((name) => [name, missing[name as keyof typeof missing]]));
}

const FIELDS: Record<string, FieldName> = {
  '/complainant/name': 'name',
  '/complainant/organisation': 'organisation',
  '/complainant/email': 'email',
  '/complainant/phone': 'phone',
  '/complainant/address/street': 'street',
  '/complainant/address/postalCode': 'postalCode',
  '/complainant/address/city': 'city',
  '/complainant/address': 'street',
  '/complainant/preferredChannel': 'preferredChannel',
  '/complainant/representative/name': 'name',
  '/complainant/representative/relation': 'relation',
  '/complainant/representative/email': 'email',
  '/complainant/representative/phone': 'phone',
};
const OF_SPEAKER: Record<string, FieldName> = {
  '/complainant/representative/name': 'speakerName',
  '/complainant/representative/relation': 'speakerRelation',
  '/complainant/representative/phone': 'speakerPhone',
};

/** Puts what the register refuses beside the question that it is about. */
export function atQuestions(errors: readonly FieldError[], values: PlainValues): Errors {
  return Object.fromEntries(errors.map(({ pointer, detail }) => [questionAt(pointer, values), detail]));
}

function questionAt(pointer: string, values: PlainValues): FieldName {
  const isForOther = values.forWhom === 'other';
  if (isForOther && pointer === '/complainant/name') return 'customerName';
  const need = /^\/needs\/(\d+)\/adjustment$/.exec(pointer)?.[1];
  if (need) return chosenAids(values)[Number(need)] === 'interpreter' ? 'interpreterLanguage' : 'needOther';
  const field = (!isForOther && OF_SPEAKER[pointer]) || FIELDS[pointer];
  if (field) return field;
  const [, first = 'story'] = pointer.split('/');
  return first in values ? (first as FieldName) : 'story';
}
