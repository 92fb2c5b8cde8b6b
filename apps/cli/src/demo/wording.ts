import { DateTime } from 'luxon';
import type { DemoCustomer } from './demo-item.js';
import { dayAfter, localDayOf } from './office-days.js';
import type { SeededRandom } from './random.js';
import type { Channel, Story } from './story.js';

/** Values of the slots that texts may hold. */
export type Slots = Record<'claim' | 'policy' | 'date' | 'amount' | 'place' | 'name', string>;

/** Slots of an item whose customer is not known yet. */
export const emptySlots: Slots = { claim: '', policy: '', date: '', amount: '', place: '', name: '' };

const afterthoughts = {
  nl: [
    'Graag een reactie.',
    'Ik hoor het graag deze week.',
    'Overdag ben ik slecht bereikbaar, liefst na vijven bellen.',
    'Dit is nu de tweede keer dat ik het schrijf.',
    'Het gaat me niet eens om het geld.',
    'Dit kost me inmiddels meer tijd dan het waard is.',
    'Misschien zie ik iets over het hoofd, dan hoor ik het ook graag.',
    'Op de website beloven jullie iets anders.',
    'Ik begrijp dat er fouten gemaakt worden, maar los het dan op.',
    'Van dinsdag tot en met donderdag ben ik op mijn werk en niet bereikbaar.',
    'Kan iemand mij gewoon even bellen?',
    'Ik ben benieuwd wat hier is misgegaan.',
    'Excuses voor het lange verhaal.',
    'Dit moet toch beter kunnen.',
    'Stuurt u mij alstublieft geen standaardbrief.',
  ],
  en: [
    'I look forward to your reply.',
    'Please answer in English.',
    'Please call after five.',
    'This should not be so hard.',
  ],
} as const;

const openings = {
  nl: ['Geachte heer, mevrouw,', 'Goedendag,', 'L.S.,', 'Beste klachtenafdeling,', 'Hallo,', 'Beste mensen,'],
  en: ['Dear Sir or Madam,', 'Hello,', 'Hi there,'],
} as const;

const closings = {
  nl: [
    'Met vriendelijke groet,',
    'Groet,',
    'Hoogachtend,',
    'Mvg,',
    'In afwachting van uw reactie,',
    'Vriendelijke groeten,',
  ],
  en: ['Kind regards,', 'Best wishes,', 'Yours sincerely,'],
} as const;

/** The story with its slots filled in every text it holds. */
export function fillStory(story: Story, slots: Slots): Story {
  return JSON.parse(
    JSON.stringify(story).replace(/\{(claim|policy|date|amount|place|name)\}/g, (_, slot: keyof Slots) => slots[slot]),
  );
}

/** The text as it came in: with a greeting and a signature in mail, and sometimes an afterthought. */
export function wholeText(
  story: Story,
  channel: Channel,
  signature: string,
  customer: DemoCustomer | null,
  random: SeededRandom,
): string {
  const isWritten = ['e-mail', 'letter', 'web-form', 'portal'].includes(channel);
  if (!isWritten || story.asWritten || !customer) return story.text;
  const isLight = story.impact === 'ordinary' && story.urgency === 'normal' && story.teller !== 'older';
  const addsThought = story.kind === 'complaint' && isLight && random.chance(0.5);
  const text = addsThought ? `${story.text} ${random.pick(afterthoughts[story.language])}` : story.text;
  if (channel === 'web-form' || channel === 'portal') return text;
  const sender = customer.organisation ? `${signature}\n${customer.organisation}` : signature;
  const number = random.chance(0.4) ? `\n${story.language === 'nl' ? 'Polis' : 'Policy'} ${customer.policyNumber}` : '';
  const opening = random.pick(openings[story.language]);
  return `${opening}\n\n${text}\n\n${random.pick(closings[story.language])}\n${sender}${number}`;
}

/** A sum for the slot {amount}, written as customers of the language write it. */
export function amountOf(story: Story, random: SeededRandom): string {
  const [low, high] = story.amount ?? [20, 90];
  const cents = random.between(low * 100, high * 100);
  const euros = high > 1500 || random.chance(0.4) ? Math.round(cents / 100) : cents / 100;
  const digits = Number.isInteger(euros) ? 0 : 2;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return story.language === 'nl'
    ? `€ ${euros.toLocaleString('nl-NL', format)}`
    : `€${euros.toLocaleString('en-GB', format)}`;
}

/** The day for the slot {date}, some time before receipt, as in `12 maart`. */
export function dateOf(story: Story, receivedAt: string, random: SeededRandom): string {
  const [low, high] = story.daysAgo ?? [5, 30];
  return dayInWords(dayAfter(localDayOf(receivedAt), -random.between(low, high)), story.language);
}

/** A local day in words, without the year. */
export function dayInWords(day: string, language: 'nl' | 'en'): string {
  return DateTime.fromISO(day, { locale: language }).toFormat('d MMMM');
}
