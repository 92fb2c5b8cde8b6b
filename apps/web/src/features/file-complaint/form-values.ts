import { newIdempotencyKey } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import type { Language } from '../../text/language.js';

type FilePath = paths['/api/v1/public/labels/{code}/feedback-items']['post'];

/** What the API takes when a customer files something. */
export type FiledBody = FilePath['requestBody']['content']['application/json'];
export type Kind = FiledBody['kind'];
export type ContactChannel = FiledBody['complainant']['preferredChannel'];
export type Need = NonNullable<FiledBody['needs']>[number]['need'];

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
  needs: Need[];
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
    needs: [],
    needOther: '',
    urgency: 'normal',
    urgencyReason: '',
    website: '',
    idempotencyKey: newIdempotencyKey(),
  };
}

/** The form as the API takes it; `needWords` are what the customer chose, in their own language. */
export function bodyOf(
  values: FormValues,
  { language, formToken, needWords }: { language: Language; formToken: string; needWords: Record<Need, string> },
): FiledBody {
  const { kind, story, website, urgency, productId } = values;
  const isUrgent = urgency === 'urgent';
  return {
    kind: kind || 'complaint',
    language,
    story,
    wish: kind === 'complaint' ? orNull(values.wish) : null,
    complainant: complainantOf(values),
    needs: values.needs.map((need) => ({ need, adjustment: need === 'other' ? values.needOther : needWords[need] })),
    productId: orNull(productId),
    policyNumber: orNull(values.policyNumber),
    urgency,
    urgencyReason: isUrgent ? orNull(values.urgencyReason) : null,
    formToken,
    website,
  };
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
  return {
    type: organisation === null ? 'person' : 'business',
    name,
    organisation,
    ...reach,
    address,
    preferredChannel,
  };
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value;
}
