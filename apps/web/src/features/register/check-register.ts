import type { ProblemError } from '../../api/problem.js';
import type { Words } from '../../text/define-text.js';
import { emailOf, type RegisterValues, receivedAtOf } from './register-values.js';
import type { registerText } from './text.js';

/** The words of the page in one language. */
export type RegisterWords = Words<(typeof registerText)['nl']>;

type Errors = Partial<Record<keyof RegisterValues, string>>;

/** What is still to be filled in, given what was chosen; rules are the API's. */
export function checkRegistration(values: RegisterValues, words: RegisterWords): Errors {
  const { what, wish, about, weight, reach } = words;
  const { aboutWhom, needs, adjustments } = values;
  const hasUnagreedNeed = needs.some((need) => !adjustments[need]?.trim());
  return {
    ...missing(values, { labelId: words.labelMissing, story: what.storyMissing, kind: what.kindMissing }),
    ...(receivedAtOf(values) === undefined && { receivedLocal: what.receivedAtMissing }),
    ...(values.isWishUnasked && missing(values, { wishNotAskedReason: wish.reasonMissing })),
    ...checkWho(values, words),
    ...(hasUnagreedNeed && { needs: reach.needsMissing }),
    ...(aboutWhom === 'colleague' && missing(values, { aboutUserId: about.colleagueMissing })),
    ...(aboutWhom === 'department' && missing(values, { aboutDepartment: about.departmentMissing })),
    ...(aboutWhom === 'other' && missing(values, { aboutName: about.nameMissing })),
    ...(values.urgency === 'urgent' && missing(values, { urgencyReason: weight.urgencyReasonMissing })),
  };
}

function checkWho(values: RegisterValues, { who, reach }: RegisterWords): Errors {
  const { type, preferredChannel } = values;
  if (type === 'anonymous') return missing(values, { anonymousReason: who.anonymousReasonMissing });
  const phone = values.phone.trim() || (values.hasRepresentative && values.representativePhone.trim());
  const speaker = { representativeName: who.representativeNameMissing, relation: who.relationMissing };
  const address = { street: reach.streetMissing, postalCode: reach.postalCodeMissing, city: reach.cityMissing };
  return {
    ...missing(values, type === 'person' ? { name: who.nameMissing } : { organisation: who.organisationMissing }),
    ...(values.hasRepresentative && missing(values, speaker)),
    ...missing(values, { preferredChannel: reach.channelMissing }),
    ...(preferredChannel === 'e-mail' && !emailOf(values) && { email: reach.emailMissing }),
    ...(preferredChannel === 'phone' && !phone && { phone: reach.phoneMissing }),
    ...((preferredChannel === 'post' || values.hasAddress) && missing(values, address)),
  };
}

function missing(values: RegisterValues, questions: Errors): Errors {
  const entries = Object.entries(questions) as [keyof RegisterValues, string][];
  return Object.fromEntries(entries.filter(([name]) => String(values[name]).trim() === ''));
}

const FIELDS: Record<string, keyof RegisterValues> = {
  '/receivedAt': 'receivedLocal',
  '/complainant/representative/name': 'representativeName',
  '/complainant/representative/relation': 'relation',
  '/complainant/representative/email': 'representativeEmail',
  '/complainant/representative/phone': 'representativePhone',
  '/complainant/address/postalCode': 'postalCode',
  '/complainant/address/city': 'city',
  '/complainant/address/country': 'country',
  '/complainant/address': 'street',
};

/** An error of the API with the pointer of the question that it is about. */
export function atQuestion(error: ProblemError): ProblemError {
  const { pointer } = error;
  const found = Object.keys(FIELDS).find((one) => pointer === one || pointer.startsWith(`${one}/`));
  // What is said of the complainant has the same names here.
  return { ...error, pointer: found ? `/${FIELDS[found]}` : pointer.replace(/^\/complainant\//, '/') };
}
