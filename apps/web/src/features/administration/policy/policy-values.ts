import type { Problem } from '../../../api/problem.js';
import type { Holiday, Milestone, PolicySettings, Term } from '../settings-types.js';

/** A length of time as it is typed. */
export interface TermValue {
  length: string;
  unit: Term['unit'];
}

/** A term that may be published, with the share that must make it. */
export interface PublishedValue extends TermValue {
  isPublished: boolean;
  target: string;
}

export const MILESTONES: readonly Milestone[] = ['confirmation', 'answer', 'closure'];
export const DEFAULT_TERMS = [
  'confirmationDefault',
  'firstContact',
  'progressUpdate',
  'twoWeekDuty',
  'twelveWeekLimit',
  'colleagueRequest',
  'carryOutSolution',
  'secondLook',
  'disputeReply',
] as const;
export const CLOSURE_NUMBERS = ['askWithinWorkingDays', 'attempts', 'windowWorkingDays', 'reopenWeeks'] as const;
export const WARNING_NUMBERS = ['handlerPercent', 'managerPercent'] as const;
export const OFFICE_TIMES = ['officeFrom', 'officeUntil'] as const;
export const REFERRAL_NUMBERS = [
  'monthsAfterComplaint',
  'monthsAfterRejection',
  'openAfterWeeks',
  'monthsAfterAnswer',
] as const;

/** What a label may guarantee beside its terms; an empty field guarantees nothing. */
export const GUARANTEE_NUMBERS = ['satisfiedPercent', 'mostPercent', 'customers', 'forfeitEuros'] as const;

type Numbers = (typeof CLOSURE_NUMBERS)[number] | (typeof WARNING_NUMBERS)[number] | (typeof REFERRAL_NUMBERS)[number];

/** Which answers a second colleague reads and sends. */
export type FourEyes = NonNullable<PolicySettings['fourEyes']>;

/** What is filled in about a policy: one field for each question. */
export type PolicyValues = Record<Milestone, PublishedValue> &
  Record<(typeof DEFAULT_TERMS)[number], TermValue> &
  Record<Numbers | (typeof OFFICE_TIMES)[number] | (typeof GUARANTEE_NUMBERS)[number] | 'forfeitTo', string> & {
    clockPausesForCustomer: boolean;
    fourEyes: FourEyes;
    holidaysLeftOut: string[];
    holidaysAdded: { on: string; name: string }[];
    kifidForSmallBusiness: boolean;
    source: string;
    checkedOn: string;
  };

/** A problem with a policy, each error at the field of the form that it is about; `below` is where the policy was sent. */
export function atPolicyFields(problem: Problem, values: PolicyValues, below: string): Problem {
  const pointers = Object.entries(policyPointers(values));
  const errors = problem.errors?.map((error) => {
    const field = pointers.find(([, pointer]) => `${error.pointer}/`.startsWith(`${below}${pointer}/`));
    return field ? { ...error, pointer: `/${field[0]}` } : error;
  });
  return { ...problem, errors };
}

/** Where the API finds each field of a policy; `publishedTerms` holds only the terms that are published. */
function policyPointers(values: PolicyValues): Record<string, string> {
  const published = MILESTONES.filter((milestone) => values[milestone].isPublished);
  const at = (folder: string, names: readonly (keyof PolicyValues)[]) =>
    Object.fromEntries(
      names.map((name) => [name, `${folder}/${name === 'confirmationDefault' ? 'confirmation' : name}`]),
    );
  return {
    ...at('', [...DEFAULT_TERMS, 'clockPausesForCustomer', 'fourEyes']),
    ...at('/closure', CLOSURE_NUMBERS),
    ...at('/warnings', WARNING_NUMBERS),
    officeFrom: '/warnings/officeHours/from',
    officeUntil: '/warnings/officeHours',
    ...at('/calendar', ['holidaysLeftOut', 'holidaysAdded']),
    ...at('/referral', ['kifidForSmallBusiness', 'source', 'checkedOn']),
    ...at('/referral/kifid', ['monthsAfterComplaint', 'monthsAfterRejection', 'openAfterWeeks']),
    ...at('/referral/skgz', ['monthsAfterAnswer']),
    ...at('/guarantee', ['satisfiedPercent']),
    ...at('/guarantee/complaints', ['mostPercent', 'customers']),
    forfeitEuros: '/guarantee/forfeit/cents',
    forfeitTo: '/guarantee/forfeit/to',
    ...Object.fromEntries(published.map((milestone, index) => [milestone, `/publishedTerms/${index}`])),
  };
}

/** A policy as its form shows it. Holidays may be kept under their name; the form knows them by their key. */
export function policyValues(settings: PolicySettings, holidays: readonly Holiday[]): PolicyValues {
  const { closure, referral, calendar, publishedTerms, confirmation, warnings, ...rest } = settings;
  const { officeHours, ...shares } = warnings;
  const keyOf = (kept: string) => holidays.find((day) => [day.key, day.nl, day.en].includes(kept))?.key ?? kept;
  const published = MILESTONES.map((milestone) => {
    const term = publishedTerms.find((one) => one.milestone === milestone);
    const { length, unit } = term?.term ?? { length: '' as const, unit: 'workingDays' as const };
    return [
      milestone,
      { isPublished: Boolean(term), length: String(length), unit, target: String(term?.targetPercent ?? 90) },
    ];
  });
  const terms = DEFAULT_TERMS.map((name) => {
    const { length, unit } = name === 'confirmationDefault' ? confirmation : rest[name];
    return [name, { length: String(length), unit }];
  });
  const numbers = Object.entries({ ...closure, ...shares, ...referral.kifid, ...referral.skgz }).map(
    ([name, value]) => [name, String(value)],
  );
  return {
    ...Object.fromEntries([...published, ...terms, ...numbers]),
    clockPausesForCustomer: settings.clockPausesForCustomer,
    fourEyes: settings.fourEyes ?? 'none',
    officeFrom: officeHours.from,
    officeUntil: officeHours.until,
    holidaysLeftOut: calendar.holidaysLeftOut.map(keyOf),
    holidaysAdded: calendar.holidaysAdded,
    kifidForSmallBusiness: referral.kifidForSmallBusiness,
    source: referral.source,
    checkedOn: referral.checkedOn,
    ...guaranteeValues(settings.guarantee),
  } as PolicyValues;
}

type Guarantee = PolicySettings['guarantee'];

function guaranteeValues(guarantee: Guarantee): Pick<PolicyValues, (typeof GUARANTEE_NUMBERS)[number] | 'forfeitTo'> {
  const { satisfiedPercent, complaints, forfeit } = guarantee ?? {};
  return {
    satisfiedPercent: String(satisfiedPercent ?? ''),
    mostPercent: String(complaints?.mostPercent ?? ''),
    customers: String(complaints?.customers ?? ''),
    forfeitEuros: forfeit ? String(forfeit.cents / 100) : '',
    forfeitTo: forfeit?.to ?? '',
  };
}

/** What is guaranteed, or nothing when every field is empty. */
function guaranteeOf(values: PolicyValues): { guarantee?: NonNullable<Guarantee> } {
  const { satisfiedPercent, mostPercent, customers, forfeitEuros, forfeitTo } = values;
  if (!satisfiedPercent && !mostPercent && !forfeitEuros) return {};
  const complaints = mostPercent ? { mostPercent: Number(mostPercent), customers: Number(customers) } : null;
  const forfeit = forfeitEuros ? { cents: Number(forfeitEuros) * 100, to: forfeitTo } : null;
  return { guarantee: { satisfiedPercent: satisfiedPercent ? Number(satisfiedPercent) : null, complaints, forfeit } };
}

/** A form as the policy that it stands for. */
export function policySettings(values: PolicyValues): PolicySettings {
  const term = ({ length, unit }: TermValue): Term => ({ length: Number(length), unit });
  const numbers = <K extends Numbers>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, Number(values[name])])) as Record<K, number>;
  const { confirmationDefault, ...terms } = Object.fromEntries(
    DEFAULT_TERMS.map((name) => [name, term(values[name])]),
  ) as Record<(typeof DEFAULT_TERMS)[number], Term>;
  return {
    publishedTerms: MILESTONES.filter((milestone) => values[milestone].isPublished).map((milestone) => ({
      milestone,
      term: term(values[milestone]),
      targetPercent: Number(values[milestone].target),
    })),
    ...terms,
    confirmation: confirmationDefault,
    closure: numbers(CLOSURE_NUMBERS),
    warnings: {
      ...numbers(WARNING_NUMBERS),
      officeHours: { from: values.officeFrom, until: values.officeUntil },
    },
    calendar: { holidaysLeftOut: values.holidaysLeftOut, holidaysAdded: values.holidaysAdded },
    clockPausesForCustomer: values.clockPausesForCustomer,
    fourEyes: values.fourEyes,
    ...guaranteeOf(values),
    referral: {
      kifidForSmallBusiness: values.kifidForSmallBusiness,
      kifid: numbers(['monthsAfterComplaint', 'monthsAfterRejection', 'openAfterWeeks']),
      skgz: numbers(['monthsAfterAnswer']),
      source: values.source,
      checkedOn: values.checkedOn,
    },
  };
}
