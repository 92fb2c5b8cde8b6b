import { newIdempotencyKey } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { officeInstant } from '../../text/dates.js';
import type { CallTime, Category, Channel, ContactChannel, Kind, Need } from '../../text/vocabulary.js';

/** What the API takes when feedback is registered. */
export type RegisterBody = paths['/api/v1/feedback-items']['post']['requestBody']['content']['application/json'];

/** What the API gives back at once. */
export type Registered = paths['/api/v1/feedback-items']['post']['responses'][201]['content']['application/json'];

/** What is filled in during the talk, as it stands in the form and in the draft. */
export interface RegisterValues {
  labelId: string;
  story: string;
  kind: Kind | '';
  channel: Channel | '';
  receivedWhen: 'now' | 'yesterday' | 'other';
  /** Local time of the office ("2026-03-02T14:30"); counts unless it is now. */
  receivedLocal: string;
  wish: string;
  isWishUnasked: boolean;
  wishNotAskedReason: string;
  type: RegisterBody['complainant']['type'];
  anonymousReason: string;
  salutation: string;
  name: string;
  organisation: string;
  hasRepresentative: boolean;
  representativeName: string;
  relation: string;
  representativeEmail: string;
  representativePhone: string;
  category: Category | '';
  productId: string;
  policyNumber: string;
  claimNumber: string;
  preferredChannel: ContactChannel | '';
  email: string;
  phone: string;
  callTimes: CallTime[];
  hasAddress: boolean;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  language: 'nl' | 'en';
  needs: Need[];
  /** What was agreed, for each need. */
  adjustments: Partial<Record<Need, string>>;
  aboutWhom: 'nobody' | 'colleague' | 'department' | 'other';
  aboutUserId: string;
  aboutDepartment: string;
  aboutName: string;
  urgency: 'normal' | 'urgent';
  urgencyReason: string;
  impact: 'ordinary' | 'high';
  icebergLevel: '' | '0' | '1' | '2' | '3' | '4';
  takesOver: boolean;
  /** Made when the form opens and kept in the draft: sending once more after a lost connection registers nothing twice. */
  idempotencyKey: string;
}

/** An empty form, for a label where that is plain; its order is that of the page, and so that of what is missing. */
export function emptyRegistration(labelId = ''): RegisterValues {
  return {
    labelId,
    story: '',
    kind: '',
    channel: 'phone',
    receivedWhen: 'now',
    receivedLocal: '',
    wish: '',
    isWishUnasked: false,
    wishNotAskedReason: '',
    type: 'person',
    anonymousReason: '',
    organisation: '',
    name: '',
    salutation: '',
    hasRepresentative: false,
    representativeName: '',
    relation: '',
    representativeEmail: '',
    representativePhone: '',
    category: '',
    productId: '',
    policyNumber: '',
    claimNumber: '',
    preferredChannel: '',
    email: '',
    phone: '',
    callTimes: [],
    hasAddress: false,
    street: '',
    postalCode: '',
    city: '',
    country: 'Nederland',
    language: 'nl',
    needs: [],
    adjustments: {},
    aboutWhom: 'nobody',
    aboutUserId: '',
    aboutDepartment: '',
    aboutName: '',
    urgency: 'normal',
    urgencyReason: '',
    impact: 'ordinary',
    icebergLevel: '',
    takesOver: false,
    idempotencyKey: newIdempotencyKey(),
  };
}

/** The instant at which it was uttered; null is now, and undefined that the day or the time is still missing. */
export function receivedAtOf({ receivedWhen, receivedLocal }: RegisterValues): string | null | undefined {
  if (receivedWhen === 'now') return null;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(receivedLocal) ? officeInstant(receivedLocal) : undefined;
}

/** Where e-mail about the case will go, or null. */
export function emailOf(values: RegisterValues): string | null {
  if (values.type === 'anonymous') return null;
  return (values.hasRepresentative ? orNull(values.representativeEmail) : null) ?? orNull(values.email);
}

/** The form as the API takes it. */
export function bodyOf(values: RegisterValues): RegisterBody {
  const { labelId, kind, channel, language, category, story, needs, adjustments, urgency, impact, icebergLevel } =
    values;
  return {
    labelId,
    kind: kind || 'complaint',
    channel: channel || 'phone',
    receivedAt: receivedAtOf(values) ?? null,
    language,
    complainant: complainantOf(values),
    needs: needs.map((need) => ({ need, adjustment: adjustments[need] ?? '' })),
    policyNumber: orNull(values.policyNumber),
    claimNumber: orNull(values.claimNumber),
    productId: orNull(values.productId),
    category: category || null,
    story,
    wish: values.isWishUnasked ? null : orNull(values.wish),
    wishNotAskedReason: values.isWishUnasked ? orNull(values.wishNotAskedReason) : null,
    urgency,
    urgencyReason: urgency === 'urgent' ? orNull(values.urgencyReason) : null,
    impact,
    icebergLevel: icebergLevel === '' ? null : Number(icebergLevel),
    ...aboutOf(values),
  };
}

function complainantOf(values: RegisterValues): RegisterBody['complainant'] {
  const { type, hasAddress, street, postalCode, city, country } = values;
  const preferredChannel = values.preferredChannel || 'e-mail';
  if (type === 'anonymous') return { type, anonymousReason: orNull(values.anonymousReason), preferredChannel };
  return {
    type,
    salutation: orNull(values.salutation),
    name: orNull(values.name),
    organisation: type === 'business' ? orNull(values.organisation) : null,
    email: orNull(values.email),
    phone: orNull(values.phone),
    address: hasAddress || preferredChannel === 'post' ? { street, postalCode, city, country } : null,
    representative: values.hasRepresentative ? representativeOf(values) : null,
    preferredChannel,
    callTimes: values.phone.trim() === '' ? [] : values.callTimes,
  };
}

function representativeOf(values: RegisterValues) {
  const { representativeName: name, relation, representativeEmail, representativePhone } = values;
  return { name, relation, email: orNull(representativeEmail), phone: orNull(representativePhone) };
}

function aboutOf({ aboutWhom, aboutUserId, aboutDepartment, aboutName }: RegisterValues) {
  return {
    aboutUserId: aboutWhom === 'colleague' ? orNull(aboutUserId) : null,
    aboutDepartment: aboutWhom === 'department' ? orNull(aboutDepartment) : null,
    aboutName: aboutWhom === 'other' ? orNull(aboutName) : null,
  };
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value;
}
