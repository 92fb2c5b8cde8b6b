import type { ProblemError } from '../../api/problem.js';
import type { Words } from '../../text/define-text.js';
import { chosenAids, type FormValues } from './form-values.js';
import type { fileComplaintText } from './text.js';

/** The words of the form in one language. */
export type FormWords = Words<(typeof fileComplaintText)['nl']>;

type Errors = Partial<Record<keyof FormValues, string>>;

/** What is still to be filled in, given what the customer chose; rules are the API's. */
export function checkForm(values: FormValues, words: FormWords): Errors {
  const { forWhom, preferredChannel } = values;
  const isPost = preferredChannel === 'post';
  const aids = chosenAids(values);
  return {
    ...missing(values, { kind: words.kindMissing, story: words.storyMissing }),
    ...missing(values, { name: words.nameMissing, preferredChannel: words.channelMissing }),
    ...(forWhom === 'business' && missing(values, { organisation: words.organisationMissing })),
    ...(forWhom === 'other' &&
      missing(values, { customerName: words.customerNameMissing, relation: words.relationMissing })),
    ...(preferredChannel === 'e-mail' && missing(values, { email: words.emailMissing })),
    ...(preferredChannel === 'phone' && missing(values, { phone: words.phoneMissing })),
    ...(isPost && missing(values, { street: words.streetMissing, postalCode: words.postalCodeMissing })),
    ...(isPost && missing(values, { city: words.cityMissing })),
    ...(aids.includes('interpreter') && missing(values, { interpreterLanguage: words.interpreterLanguageMissing })),
    ...(aids.includes('speaker') &&
      missing(values, { speakerName: words.speakerNameMissing, speakerRelation: words.speakerRelationMissing })),
    ...(aids.includes('other') && missing(values, { needOther: words.needOtherMissing })),
    ...(values.urgency === 'urgent' && missing(values, { urgencyReason: words.urgencyReasonMissing })),
  };
}

function missing(values: FormValues, questions: Errors): Errors {
  const entries = Object.entries(questions) as [keyof FormValues, string][];
  return Object.fromEntries(entries.filter(([name]) => values[name].length === 0 || isBlank(values[name])));
}

function isBlank(value: string | readonly string[]): boolean {
  return typeof value === 'string' && value.trim() === '';
}

const FIELDS: Record<string, keyof FormValues> = {
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
  '/needs': 'aids',
};

const SPEAKER_FIELDS: Record<string, keyof FormValues> = {
  '/complainant/representative/name': 'speakerName',
  '/complainant/representative/relation': 'speakerRelation',
  '/complainant/representative/phone': 'speakerPhone',
};

/** An error of the API with the pointer of the question that it is about; who fills it in for another has other questions. */
export function atQuestion(error: ProblemError, values: FormValues): ProblemError {
  if (error.pointer === '/complainant/name' && values.forWhom === 'other')
    return { ...error, pointer: '/customerName' };
  const speakerField = values.forWhom !== 'other' && SPEAKER_FIELDS[error.pointer];
  if (speakerField) return { ...error, pointer: `/${speakerField}` };
  const need = /^\/needs\/(\d+)\/adjustment$/.exec(error.pointer)?.[1];
  if (need && chosenAids(values)[Number(need)] === 'other') return { ...error, pointer: '/needOther' };
  if (need && chosenAids(values)[Number(need)] === 'interpreter') return { ...error, pointer: '/interpreterLanguage' };
  const found = Object.keys(FIELDS).find(
    (pointer) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`),
  );
  return found ? { ...error, pointer: `/${FIELDS[found]}` } : error;
}
