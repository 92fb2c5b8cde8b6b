import { newIdempotencyKey } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import type { Language } from '../../text/language.js';

type FilePath = paths['/api/v1/public/labels/{code}/feedback-items']['post'];

/** What the API takes when a customer files something. */
export type FiledBody = FilePath['requestBody']['content']['application/json'];
export type Kind = FiledBody['kind'];
export type ContactChannel = FiledBody['complainant']['preferredChannel'];
type Need = NonNullable<FiledBody['needs']>[number]['need'];

/** What makes contact easier, as customers choose it; each stands for a need of the register. */
export const AIDS = {
  'large-print': 'sight',
  call: 'reading',
  write: 'hearing',
  'simple-words': 'reading',
  interpreter: 'language',
  speaker: 'other',
  calm: 'stress',
  other: 'other',
} as const satisfies Record<string, Need>;
export type Aid = keyof typeof AIDS;

/** When a customer likes to be called. */
export const CALL_TIMES = ['morning', 'afternoon', 'evening'] as const;
export type CallTime = (typeof CALL_TIMES)[number];

/** What the API tells the customer at once. */
export type Filed = FilePath['responses'][201]['content']['application/json'];

/** What a customer fills in, as it stands in the form and in the draft. */
export interface FormValues {
  kind: Kind | '';
  story: string;
  wish: string;
  productId: string;
  policyNumber: string;
  forWhom: 'myself' | 'other' | 'business';
  organisation: string;
  customerName: string;
  relation: string;
  name: string;
  preferredChannel: ContactChannel | '';
  email: string;
  phone: string;
  street: string;
  postalCode: string;
  city: string;
  callTimes: CallTime[];
  aids: Aid[];
  interpreterLanguage: string;
  speakerName: string;
  speakerRelation: string;
  speakerPhone: string;
  needOther: string;
  urgency: 'normal' | 'urgent';
  urgencyReason: string;
  /** Left empty by people; programs fill in everything. */
  website: string;
  /** Made when the form opens and kept in the draft: sending once more after a lost connection files nothing twice. */
  idempotencyKey: string;
}

/** An empty form. */
export function emptyForm(): FormValues {
  return {
    kind: '',
    story: '',
    wish: '',
    productId: '',
    policyNumber: '',
    forWhom: 'myself',
    organisation: '',
    customerName: '',
    relation: '',
    name: '',
    preferredChannel: '',
    email: '',
    phone: '',
    street: '',
    postalCode: '',
    city: '',
    callTimes: [],
    aids: [],
    interpreterLanguage: '',
    speakerName: '',
    speakerRelation: '',
    speakerPhone: '',
    needOther: '',
    urgency: 'normal',
    urgencyReason: '',
    website: '',
    idempotencyKey: newIdempotencyKey(),
  };
}

/** Says in the customer's own language what makes contact easier for them. */
export interface AidWords {
  aids: Record<Aid, string>;
  interpreterFor: (language: string) => string;
  callAt: (times: readonly CallTime[]) => string;
}

/** The form as the API takes it. */
export function bodyOf(
  values: FormValues,
  { language, formToken, aidWords }: { language: Language; formToken: string; aidWords: AidWords },
): FiledBody {
  const { kind, story, website, urgency, productId } = values;
  const isUrgent = urgency === 'urgent';
  return {
    kind: kind || 'complaint',
    language,
    story,
    wish: kind === 'complaint' ? orNull(values.wish) : null,
    complainant: complainantOf(values),
    needs: needsOf(values, aidWords),
    productId: orNull(productId),
    policyNumber: orNull(values.policyNumber),
    urgency,
    urgencyReason: isUrgent ? orNull(values.urgencyReason) : null,
    formToken,
    website,
  };
}

/** Somebody who fills it in for another speaks for them already. */
export function chosenAids({ aids, forWhom }: FormValues): Aid[] {
  return aids.filter((aid) => aid !== 'speaker' || forWhom !== 'other');
}

function needsOf(values: FormValues, words: AidWords): NonNullable<FiledBody['needs']> {
  const adjustments: Partial<Record<Aid, string>> = {
    interpreter: words.interpreterFor(values.interpreterLanguage),
    other: values.needOther,
  };
  const needs = chosenAids(values).map((aid) => ({
    need: AIDS[aid],
    adjustment: adjustments[aid] ?? words.aids[aid],
  }));
  if (values.callTimes.length === 0 || values.phone.trim() === '') return needs;
  return [...needs, { need: 'other', adjustment: words.callAt(values.callTimes) }];
}

function complainantOf(values: FormValues): FiledBody['complainant'] {
  const { forWhom, name, street, postalCode, city } = values;
  const preferredChannel = values.preferredChannel || 'e-mail';
  const reach = { email: orNull(values.email), phone: orNull(values.phone) };
  const address = preferredChannel === 'post' ? { street, postalCode, city } : null;
  if (forWhom === 'other') {
    const representative = { name, relation: values.relation, ...reach };
    return { type: 'person', name: values.customerName, address, representative, preferredChannel };
  }
  const organisation = forWhom === 'business' ? values.organisation : null;
  const { speakerName, speakerRelation, speakerPhone } = values;
  const hasSpeaker = values.aids.includes('speaker');
  const representative = { name: speakerName, relation: speakerRelation, phone: orNull(speakerPhone) };
  return {
    type: organisation === null ? 'person' : 'business',
    name,
    organisation,
    ...reach,
    address,
    representative: hasSpeaker ? representative : null,
    preferredChannel,
  };
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value;
}
