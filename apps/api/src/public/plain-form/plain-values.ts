import { randomBytes } from 'node:crypto';
import type { Language } from '#complaints';
import { type Aid, aidNames, callTimes, type PlainWords } from './words.js';

const ONE_LINE = [
  'kind',
  'story',
  'wish',
  'productId',
  'policyNumber',
  'forWhom',
  'organisation',
  'customerName',
  'relation',
  'name',
  'preferredChannel',
  'email',
  'phone',
  'street',
  'postalCode',
  'city',
  'interpreterLanguage',
  'speakerName',
  'speakerRelation',
  'speakerPhone',
  'needOther',
  'urgency',
  'urgencyReason',
  'website',
  'formToken',
  'key',
] as const;

/** The name of a question that takes one answer. */
export type OneLine = (typeof ONE_LINE)[number];

/** What stands in the form without JavaScript; every field is there, most of them empty. */
export interface PlainValues extends Record<OneLine, string> {
  aids: string[];
  callTimes: string[];
}

/** The name of a question. */
export type FieldName = keyof PlainValues;

/** A form as it is opened; its key makes that sending it twice files one thing. */
export function emptyValues(formToken: string): PlainValues {
  return { ...valuesOf(new URLSearchParams()), formToken };
}

/** A key for one act of filing. */
export function newKey(): string {
  return randomBytes(16).toString('hex');
}

/** What a browser sent, whatever it left out. */
export function valuesOf(posted: URLSearchParams): PlainValues {
  const lines = Object.fromEntries(ONE_LINE.map((name) => [name, posted.get(name) ?? '']));
  const chosen = (name: string, known: readonly string[]) => known.filter((one) => posted.getAll(name).includes(one));
  return {
    ...(lines as Record<OneLine, string>),
    forWhom: lines.forWhom || 'myself',
    urgency: lines.urgency || 'normal',
    key: /^[0-9a-f]{32}$/.test(lines.key ?? '') ? lines.key! : newKey(),
    aids: chosen('aids', aidNames),
    callTimes: chosen('callTimes', callTimes),
  };
}

/** The form as the register takes it. */
export function inputOf(values: PlainValues, language: Language, words: PlainWords): Record<string, unknown> {
  const { kind, story, urgency } = values;
  return {
    kind,
    language,
    story,
    wish: kind === 'complaint' ? orNull(values.wish) : null,
    complainant: complainantOf(values),
    needs: needsOf(values, words),
    productId: orNull(values.productId),
    policyNumber: orNull(values.policyNumber),
    urgency,
    urgencyReason: urgency === 'urgent' ? orNull(values.urgencyReason) : null,
  };
}

function complainantOf(values: PlainValues): Record<string, unknown> {
  const { forWhom, name, street, postalCode, city, preferredChannel } = values;
  const reach = { email: orNull(values.email), phone: orNull(values.phone) };
  const address = preferredChannel === 'post' ? { street, postalCode, city } : null;
  const speaker = {
    name: values.speakerName,
    relation: values.speakerRelation,
    phone: orNull(values.speakerPhone),
  };
  if (forWhom === 'other') {
    const representative = { name, relation: values.relation, ...reach };
    return { type: 'person', name: values.customerName, address, representative, preferredChannel };
  }
  return {
    type: forWhom === 'business' ? 'business' : 'person',
    name,
    organisation: forWhom === 'business' ? orNull(values.organisation) : null,
    ...reach,
    address,
    representative: values.aids.includes('speaker') ? speaker : null,
    preferredChannel,
  };
}

function needsOf(values: PlainValues, words: PlainWords): { need: string; adjustment: string }[] {
  const adjustments: Partial<Record<Aid, string>> = {
    interpreter: words.interpreterFor(values.interpreterLanguage),
    other: values.needOther,
  };
  const needs = chosenAids(values).map((aid) => ({
    need: words.aids[aid].need,
    adjustment: adjustments[aid] ?? words.aids[aid].label,
  }));
  if (values.callTimes.length === 0 || values.phone.trim() === '') return needs;
  return [...needs, { need: 'other', adjustment: words.callAt(values.callTimes) }];
}

/** What makes contact easier, as far as it counts: somebody who fills it in for another speaks for them already. */
export function chosenAids({ aids, forWhom }: PlainValues): Aid[] {
  return (aids as Aid[]).filter((aid) => aid !== 'speaker' || forWhom !== 'other');
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value;
}
