import { officeLocal } from '../../../text/dates.js';
import type { CaseView } from '../case-types.js';
import { ask, choice, colleague, type FieldSpec, line, several, text } from './field-spec.js';

const PROPERTY = ['motor', 'home', 'travel', 'liability', 'legal-aid'];
const LIFE = ['life', 'pension', 'funeral', 'income', 'health'];
const CATEGORIES = [...PROPERTY, ...LIFE, 'other'];
const reason = line('reason', 300);
const isPerson = ({ 'complainant.type': type }: Record<string, unknown>) => type === 'person';
const isNamed = ({ 'complainant.type': type }: Record<string, unknown>) => type !== 'anonymous';

/** A field about the complainant, filled in with what is known. */
function who(name: string, max: number, more: Partial<FieldSpec> = {}): FieldSpec {
  const start = ({ complainant }: CaseView) => String(valueAt(complainant, name.split('.')) ?? '');
  return { ...line(`complainant.${name}`, max, { optional: true, start }), ...more } as FieldSpec;
}

function valueAt(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], from);
}

/** What was registered and can be corrected, each part with a form of its own beside the facts. */
export const corrections = {
  'correct-data.story': [text('story', 100_000, { start: ({ story }) => story }), reason],
  'correct-data.customer': [
    choice('complainant.type', 'complainantTypes', ['person', 'business', 'anonymous'], {
      start: ({ complainant }) => complainant.type,
    }),
    who('anonymousReason', 300, { when: (values) => !isNamed(values), optional: undefined }),
    who('salutation', 40, { when: isNamed }),
    who('name', 120, { when: isNamed, optional: (values) => !isPerson(values) }),
    who('organisation', 120, { when: (values) => values['complainant.type'] === 'business', optional: undefined }),
    who('phone', 40, { type: 'tel' } as Partial<FieldSpec>),
    who('email', 254, { type: 'email' } as Partial<FieldSpec>),
    choice('complainant.preferredChannel', 'contactChannels', ['e-mail', 'phone', 'post'], {
      start: ({ complainant }) => complainant.preferredChannel,
    }),
    several('complainant.callTimes', 'callTimes', ['morning', 'afternoon', 'evening'], {
      optional: true,
      start: ({ complainant }) => complainant.callTimes,
    }),
    who('address.street', 120),
    who('address.postalCode', 12),
    who('address.city', 80),
    who('address.country', 60),
    who('representative.name', 120),
    who('representative.relation', 120),
    who('representative.email', 254, { type: 'email' } as Partial<FieldSpec>),
    who('representative.phone', 40, { type: 'tel' } as Partial<FieldSpec>),
    reason,
  ],
  'correct-data.policy': [
    ask('product', 'productId', { optional: true, start: ({ product }) => product?.id ?? '' }),
    choice('category', 'categories', CATEGORIES, {
      look: 'list',
      when: ({ productId }) => !productId,
      start: ({ category }) => category,
    }),
    line('policyNumber', 60, { optional: true, start: ({ policyNumber }) => policyNumber ?? '' }),
    line('claimNumber', 60, { optional: true, start: ({ claimNumber }) => claimNumber ?? '' }),
    reason,
  ],
  'correct-data.about': [
    colleague('aboutUserId', ['handler', 'manager', 'top-manager', 'auditor', 'administrator'], {
      optional: true,
      start: ({ about }) => about.user?.id ?? '',
    }),
    line('aboutName', 120, { optional: true, start: ({ about }) => about.name ?? '' }),
    line('aboutDepartment', 120, { optional: true, start: ({ about }) => about.department ?? '' }),
    reason,
  ],
  'correct-data.receipt': [
    ask('moment', 'receivedAt', { start: ({ receivedAt }) => officeLocal(receivedAt) }),
    choice('channel', 'channels', ['phone', 'e-mail', 'letter', 'in-person', 'web-form', 'social-media', 'portal'], {
      start: ({ channel }) => channel,
    }),
    choice('language', 'languages', ['nl', 'en'], { start: ({ language }) => language }),
    choice('urgency', 'urgencies', ['normal', 'urgent'], { start: ({ urgency }) => urgency }),
    line('urgencyReason', 300, {
      optional: true,
      when: ({ urgency }) => urgency === 'urgent',
      start: ({ urgencyReason }) => urgencyReason ?? '',
    }),
    choice('icebergLevel', 'icebergLevels', ['0', '1', '2', '3', '4'], {
      optional: true,
      isNumber: true,
      look: 'list',
      start: ({ icebergLevel }) => (icebergLevel === null ? '' : String(icebergLevel)),
    }),
    reason,
  ],
} satisfies Record<string, FieldSpec[]>;
