import { DateTime } from 'luxon';
import { dayNumber, localDay, startOfDay } from '../deadlines/local-day.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import type { DisputeBody, Language } from '../vocabulary.js';

/** Where a customer can go who rejects the solution, and until when. */
export interface Referral {
  /** Null when only the court is open, for instance to a large business. */
  body: Exclude<DisputeBody, 'court'> | null;
  name: string;
  website: string;
  phone: string;
  addressLines: string[];
  /** Last local day (YYYY-MM-DD) on which the dispute body takes the case; null when only the court is open. */
  lastDayOn: string | null;
  /** First local day on which the customer may go there without having had an answer; null when there is no such right. */
  openWithoutAnswerOn: string | null;
  /** Where the filing terms come from and when they were checked. */
  source: string;
  checkedOn: string;
}

const BODIES = {
  kifid: {
    name: 'Klachteninstituut Financiële Dienstverlening (Kifid)',
    website: 'https://www.kifid.nl',
    phone: '070 333 8 999',
    addressLines: ['Postbus 93257', '2509 AG Den Haag'],
  },
  skgz: {
    name: 'Stichting Klachten en Geschillen Zorgverzekeringen (SKGZ)',
    website: 'https://www.skgz.nl',
    phone: '088 900 69 00',
    addressLines: ['Postbus 291', '3700 AG Zeist'],
  },
} as const;

/** How a dispute body is reached. */
export function referralBody(body: keyof typeof BODIES): { name: string; website: string; phone: string } {
  return BODIES[body];
}

/**
 * The referral for the product, customer type and dates of a case, with the rejection dated `rejectedAt`.
 * Health → SKGZ; other insurance of consumers (and small business as configured) → Kifid; the court always.
 */
export function referralFor(facts: Pick<CaseFacts, 'item' | 'policy'>, rejectedAt: Date): Referral {
  const { item, policy } = facts;
  const { kifid, skgz, kifidForSmallBusiness, source, checkedOn } = policy.referral;
  const settings = { source, checkedOn };
  if (item.isBusiness && (item.category === 'health' || !kifidForSmallBusiness)) {
    return {
      body: null,
      name: '',
      website: '',
      phone: '',
      addressLines: [],
      lastDayOn: null,
      openWithoutAnswerOn: null,
      ...settings,
    };
  }
  const rejectedOn = localDay(rejectedAt);
  if (item.category === 'health') {
    const lastDayOn = plusMonths(rejectedOn, skgz.monthsAfterAnswer);
    return { body: 'skgz', ...copyOf(BODIES.skgz), lastDayOn, openWithoutAnswerOn: null, ...settings };
  }
  const firstPutOn = localDay(item.receivedAt);
  const afterComplaint = plusMonths(firstPutOn, kifid.monthsAfterComplaint);
  const afterRejection = plusMonths(rejectedOn, kifid.monthsAfterRejection);
  return {
    body: 'kifid',
    ...copyOf(BODIES.kifid),
    lastDayOn: [afterComplaint, afterRejection].sort().at(-1) ?? afterRejection,
    openWithoutAnswerOn: DateTime.fromISO(firstPutOn).plus({ weeks: kifid.openAfterWeeks }).toISODate(),
    ...settings,
  };
}

/**
 * From when a customer can go to a body about this complaint: the court from the receipt on; a dispute body from the
 * first answer on, or from the day on which it takes the complaint without one. Null when neither is known.
 */
export function disputableFrom(facts: Pick<CaseFacts, 'item' | 'policy' | 'events'>, body: unknown): Date | null {
  const { item, events } = facts;
  if (body === 'court') return item.receivedAt;
  const referral = referralFor(facts, item.receivedAt);
  const withoutAnswerOn = referral.body === body ? referral.openWithoutAnswerOn : null;
  const answeredAt = events.find(({ type }) => type === 'answer-sent')?.occurredAt;
  const moments = [answeredAt, withoutAnswerOn && new Date(startOfDay(dayNumber(withoutAnswerOn)))].filter(
    (at) => at instanceof Date,
  );
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Whether the text of a letter names the dispute body, its website, the last day and the court. */
export function letterCarriesReferral(text: string, language: Language, referral: Referral): boolean {
  const words = text.toLowerCase();
  const court = language === 'nl' ? words.includes('rechter') : words.includes('court');
  if (referral.body === null || referral.lastDayOn === null) return court;
  const day = DateTime.fromISO(referral.lastDayOn).setLocale(language).toFormat('d MMMM yyyy').toLowerCase();
  const site = referral.website.replace(/^https?:\/\//, '');
  return court && words.includes(referral.body) && words.includes(site) && words.includes(day);
}

function plusMonths(day: string, months: number): string {
  return DateTime.fromISO(day).plus({ months }).toISODate() ?? day;
}

function copyOf<T extends { addressLines: readonly string[] }>(
  body: T,
): Omit<T, 'addressLines'> & { addressLines: string[] } {
  return { ...body, addressLines: [...body.addressLines] };
}
