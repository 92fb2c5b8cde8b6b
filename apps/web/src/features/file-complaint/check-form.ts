import type { ProblemError } from '../../api/problem.js';
import type { Words } from '../../text/define-text.js';
import type { FormValues } from './form-values.js';
import type { fileComplaintText } from './text.js';

/** The words of the form in one language. */
export type FormWords = Words<(typeof fileComplaintText)['nl']>;

type Errors = Partial<Record<keyof FormValues, string>>;

/** What is still to be filled in, given what the customer chose; rules are the API's. */
export function checkForm(values: FormValues, words: FormWords): Errors {
  const { forWhom, preferredChannel } = values;
  const isPost = preferredChannel === 'post';
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
    ...(values.needs.includes('other') && missing(values, { needOther: words.needOtherMissing })),
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
  '/needs': 'needs',
};

/** An error of the API with the pointer of the question that it is about; who fills it in for another has other questions. */
export function atQuestion(error: ProblemError, values: FormValues): ProblemError {
  if (error.pointer === '/complainant/name' && values.forWhom === 'other')
    return { ...error, pointer: '/customerName' };
  const isOtherNeed = /^\/needs\/\d+\/adjustment$/.test(error.pointer) && values.needs.includes('other');
  if (isOtherNeed) return { ...error, pointer: '/needOther' };
  const found = Object.keys(FIELDS).find(
    (pointer) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`),
  );
  return found ? { ...error, pointer: `/${FIELDS[found]}` } : error;
}
