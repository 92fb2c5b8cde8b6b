import type { Moment } from '../words/calendar-words.js';
import type { Salutation } from '../words/greeting.js';

/** How a label looks and where it can be reached. `colour` is a CSS hex colour; `website` is written, never linked. */
export type LabelStyle = {
  name: string;
  colour: string;
  phone: string;
  email: string;
  website: string;
  postalAddress: string[];
  /** What a house style writes under its letters in the place of address, telephone and website. */
  senderLines?: string[];
};

/** The one person whom the customer can call. */
export type HandlerContact = { name: string; phone: string; email: string };

/** Something promised: `text` is a sentence that goes on after "Uiterlijk dinsdag 10 maart 2026: ". */
export type PromisedFact = { text: string; dueAt: Moment };

/** Where a customer can go after a (partly) rejecting answer, until which day, and why that day. */
export type ReferralFacts = {
  body: 'Kifid' | 'SKGZ';
  name: string;
  addressLines: string[];
  phone: string;
  website: string;
  lastDayOn: string;
  explanation: string;
};

/** What every letter to a customer knows. */
export type CustomerLetterFacts = {
  label: LabelStyle;
  reference: string;
  salutation: Salutation;
  handler: HandlerContact;
  receivedAt: Moment;
};

/** What every letter with a decision knows beside that. `answerUrl` is the page on which the customer can answer. */
export type AnswerFacts = CustomerLetterFacts & {
  summary: string;
  decision: { motivation: string; investigation?: string };
  points?: { point: string; answer: string }[];
  promises?: PromisedFact[];
  answerUrl?: string;
};

/** The Handlebars text of a letter in one language. */
export type LetterSource = { subject: string; body: string };

/**
 * A letter in both languages. `mayBeNull` names facts that must be stated even when there are none (`null`): a letter
 * that says nothing because somebody forgot is a mistake; one that says nothing on purpose is not.
 */
export type Letter<Facts> = { nl: LetterSource; en: LetterSource; mayBeNull?: (keyof Facts & string)[] };
