import { AIDS, type Aid, type Channel, chosenAids, type FormAnswers, type Kind } from './answers.js';
import type { FormWords } from './words.js';

interface Address {
  street: string;
  postalCode: string;
  city: string;
}

interface Representative {
  name: string;
  relation: string;
  email?: string | null;
  phone: string | null;
}

/** The answers as the register takes them. What must be chosen and was not stays empty, and is refused there. */
export interface FiledAnswers {
  kind: Kind;
  language: 'nl' | 'en';
  story: string;
  wish: string | null;
  complainant: {
    type: 'person' | 'business';
    name: string;
    organisation?: string | null;
    email?: string | null;
    phone?: string | null;
    address: Address | null;
    representative: Representative | null;
    preferredChannel: Channel;
    callTimes: FormAnswers['callTimes'];
  };
  needs: { need: (typeof AIDS)[Aid]; adjustment: string }[];
  productId: string | null;
  policyNumber: string | null;
  urgency: FormAnswers['urgency'];
  urgencyReason: string | null;
}

/** The form as the register takes it; what makes contact easier is said in the customer's own language. */
export function toFiled(answers: FormAnswers, language: 'nl' | 'en', words: FormWords): FiledAnswers {
  const { kind, story, urgency } = answers;
  return {
    kind: kind as Kind,
    language,
    story,
    wish: kind === 'complaint' ? orNull(answers.wish) : null,
    complainant: complainantOf(answers),
    needs: needsOf(answers, words),
    productId: orNull(answers.productId),
    policyNumber: orNull(answers.policyNumber),
    urgency,
    urgencyReason: urgency === 'urgent' ? orNull(answers.urgencyReason) : null,
  };
}

function complainantOf(answers: FormAnswers): FiledAnswers['complainant'] {
  const { forWhom, name, street, postalCode, city } = answers;
  const preferredChannel = answers.preferredChannel as Channel;
  const address = preferredChannel === 'post' ? { street, postalCode, city } : null;
  const reach = { email: orNull(answers.email), phone: orNull(answers.phone) };
  const callTimes = reach.phone === null ? [] : answers.callTimes;
  const how = { address, preferredChannel, callTimes };
  if (forWhom === 'other') {
    const representative = { name, relation: answers.relation, ...reach };
    return { type: 'person', name: answers.customerName, representative, ...how };
  }
  const isBusiness = forWhom === 'business';
  return {
    type: isBusiness ? 'business' : 'person',
    name,
    organisation: isBusiness ? orNull(answers.organisation) : null,
    ...reach,
    representative: answers.aids.includes('speaker') ? speakerOf(answers) : null,
    ...how,
  };
}

function speakerOf({ speakerName: name, speakerRelation: relation, speakerPhone }: FormAnswers): Representative {
  return { name, relation, phone: orNull(speakerPhone) };
}

function needsOf(answers: FormAnswers, words: FormWords): FiledAnswers['needs'] {
  const typed: Partial<Record<Aid, string>> = {
    interpreter: words.interpreterFor(answers.interpreterLanguage),
    other: answers.needOther,
  };
  return chosenAids(answers).map((aid) => ({ need: AIDS[aid], adjustment: typed[aid] ?? words.aids[aid] }));
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value;
}
