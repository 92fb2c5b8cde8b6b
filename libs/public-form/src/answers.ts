/** What a customer can tell. */
export const KINDS = ['complaint', 'customer-signal', 'compliment'] as const;
export type Kind = (typeof KINDS)[number];
export const FOR_WHOMS = ['myself', 'other', 'business'] as const;
/** How a customer can hear from us. */
export const CHANNELS = ['e-mail', 'phone', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];
/** When a customer likes to be called, in the order of the day. */
export const CALL_TIMES = ['morning', 'afternoon', 'evening'] as const;
export type CallTime = (typeof CALL_TIMES)[number];
export const URGENCIES = ['normal', 'urgent'] as const;

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
} as const;
export type Aid = keyof typeof AIDS;
export const AID_NAMES = Object.keys(AIDS) as Aid[];

/** What a customer fills in, as it stands in the form; every answer is there, most of them empty. */
export interface FormAnswers {
  kind: Kind | '';
  story: string;
  wish: string;
  productId: string;
  policyNumber: string;
  forWhom: (typeof FOR_WHOMS)[number];
  name: string;
  organisation: string;
  relation: string;
  customerName: string;
  preferredChannel: Channel | '';
  email: string;
  phone: string;
  callTimes: CallTime[];
  street: string;
  postalCode: string;
  city: string;
  aids: Aid[];
  interpreterLanguage: string;
  speakerName: string;
  speakerRelation: string;
  speakerPhone: string;
  needOther: string;
  urgency: (typeof URGENCIES)[number];
  urgencyReason: string;
}

/** The name of a question of the form. */
export type Question = keyof FormAnswers;

/** A form as it is opened, its questions in the order in which they are asked. */
export function emptyAnswers(): FormAnswers {
  return {
    kind: '',
    story: '',
    wish: '',
    productId: '',
    policyNumber: '',
    forWhom: 'myself',
    name: '',
    organisation: '',
    relation: '',
    customerName: '',
    preferredChannel: '',
    email: '',
    phone: '',
    callTimes: [],
    street: '',
    postalCode: '',
    city: '',
    aids: [],
    interpreterLanguage: '',
    speakerName: '',
    speakerRelation: '',
    speakerPhone: '',
    needOther: '',
    urgency: 'normal',
    urgencyReason: '',
  };
}

/** What makes contact easier, as far as it counts: somebody who fills it in for another speaks for them already. */
export function chosenAids({ aids, forWhom }: Pick<FormAnswers, 'aids' | 'forWhom'>): Aid[] {
  return aids.filter((aid) => aid !== 'speaker' || forWhom !== 'other');
}
