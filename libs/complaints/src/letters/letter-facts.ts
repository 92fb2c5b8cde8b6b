import {
  type HandlerContact,
  isForCustomer,
  type LabelStyle,
  type LetterFacts,
  type LetterPurpose,
  type ReferralFacts,
} from '#templates';
import { closesOn, closureWaitDays } from '../commitments/closure-step.js';
import { localDay } from '../deadlines/local-day.js';
import { addWorkingDays } from '../deadlines/working-calendar.js';
import { delayed } from '../feedback-item/announced-delays.js';
import { type CaseFacts, currentDecision, eventsOfRound } from '../feedback-item/case-facts.js';
import { closureAttempts } from '../feedback-item/requirements.js';
import type { PolicySettings } from '../labels/policy-settings.js';
import { CASE_PLACEHOLDER, LINK_PLACEHOLDER } from '../private-links/link-placeholder.js';
import { type Referral, referralBody, referralFor } from '../referral/referral.js';
import type { Language } from '../vocabulary.js';
import { lastDayOf, promisedOn } from './promised-days.js';
import { nextUpdateOn, promisedFacts } from './promised-facts.js';

/** Letters that a handler can have filled in from a case. */
export const CASE_LETTERS = [
  'confirmation',
  'reply',
  'invitation-to-call',
  'information-request',
  'progress-update',
  'delay-notice',
  'answer-upheld',
  'answer-partly-upheld',
  'answer-rejected',
  'second-look-outcome',
  'closure-question',
  'closure-reminder',
  'solution-carried-out',
  'improvement-message',
  'dispute-forwarding',
  'causer-feedback',
] as const satisfies readonly LetterPurpose[];
export type CaseLetter = (typeof CASE_LETTERS)[number];

const BLANK = { nl: (what: string) => `[vul in: ${what}]`, en: (what: string) => `[fill in: ${what}]` };

/** The day that a notice of delay promises as long as nobody picked another: ten working days from now. */
export function proposedNewDay({ calendar }: CaseFacts, now: Date): string {
  return addWorkingDays(localDay(now), 10, calendar);
}

/** The facts of a letter about a case, as far as the case knows them; what only the handler knows is a marked blank. */
export function letterFacts(
  purpose: CaseLetter,
  facts: CaseFacts,
  handler: HandlerContact,
  now: Date,
): LetterFacts[CaseLetter] {
  const { item, content } = facts;
  const language = letterLanguage(purpose, item);
  const base = customerFacts(facts, handler);
  const answerDueAt = promisedOn(facts, 'answer');
  const inWorkingDays = (count: number) => addWorkingDays(localDay(now), count, facts.calendar);
  const blank = (dutch: string, english: string) => BLANK[language](language === 'nl' ? dutch : english);
  // Who has the answer by then needs no news before it.
  const beforeAnswer = (day: string | undefined) => (day && answerDueAt && day >= answerDueAt ? undefined : day);
  // The words beside the link speak of a complaint.
  const statusUrl = item.kind === 'complaint' ? LINK_PLACEHOLDER : undefined;
  switch (purpose) {
    case 'confirmation':
      return {
        ...base,
        summary: summaryOf(content.story),
        desiredSolution: content.wish ?? undefined,
        answerDueAt: answerDueAt ?? localDay(now),
        callBy: content.phone ? lastDayOf(facts, ['first-contact']) : undefined,
        nextUpdateAt: beforeAnswer(lastDayOf(facts, ['progress-update'])),
        promises: promisedFacts(facts, purpose, now),
        statusUrl,
      };
    case 'reply':
      return {
        ...base,
        message: blank('wat wilt u de klant vertellen?', 'what do you want to tell the customer?'),
        statusUrl,
      };
    case 'invitation-to-call':
      return { ...base, callAt: inWorkingDays(1), attemptedAt: callsInVain(facts), answerDueAt, statusUrl };
    case 'information-request':
      return {
        ...base,
        questions: [blank('wat heeft u nodig van de klant?', 'what do you need from the customer?')],
        why: blank('waarvoor is dat nodig?', 'what is it needed for?'),
        neededBy: inWorkingDays(5),
        answerDueAt,
        uploadUrl: LINK_PLACEHOLDER,
      };
    case 'progress-update':
      return {
        ...base,
        done: blank('wat is er al gedaan?', 'what has been done so far?'),
        next: blank('wat gebeurt er nu?', 'what happens next?'),
        answerDueAt,
        nextUpdateAt: beforeAnswer(nextUpdateOn(facts, now)),
        promises: promisedFacts(facts, purpose, now),
        statusUrl,
      };
    case 'delay-notice': {
      const about = delayed(facts);
      return {
        ...base,
        about,
        originalDueAt: promisedOn(facts, about) ?? localDay(now),
        answerDueAt: proposedNewDay(facts, now),
        reason: blank('waarom duurt het langer?', 'why does it take longer?'),
        nextUpdateAt: nextUpdateOn(facts, now),
        disputeBody: about === 'answer' ? withoutAnswer(referralFor(facts, now), language) : null,
        statusUrl,
      };
    }
    case 'closure-question':
      return {
        ...base,
        solution: currentDecision(facts)?.solution ?? blank('wat is er gedaan?', 'what was done?'),
        replyBy: inWorkingDays(closureWaitDays(facts)),
        answerUrl: LINK_PLACEHOLDER,
      };
    case 'closure-reminder':
      return {
        ...base,
        askedAt: eventsOfRound(facts, 'closure-asked').at(-1)?.occurredAt ?? now,
        closesOn: closesOn(facts, closureAttempts(facts)[0]?.occurredAt ?? now),
        answerUrl: LINK_PLACEHOLDER,
      };
    case 'solution-carried-out': {
      const decision = currentDecision(facts);
      const text = decision?.solution ?? blank('wat is er gedaan?', 'what was done?');
      return { ...base, carriedOut: [{ text, doneAt: decision?.carriedOutAt ?? now }], answerUrl: LINK_PLACEHOLDER };
    }
    case 'improvement-message':
      return {
        ...base,
        improvement: blank('wat is er veranderd?', 'what has changed?'),
        changedAt: localDay(now),
      };
    case 'dispute-forwarding':
      return {
        ...base,
        disputeBody: disputeBodyWords(facts, language),
        forwardedAt: localDay(now),
        documents: [blank('welke stukken heeft u gestuurd?', 'which documents did you send?')],
      };
    case 'causer-feedback':
      return {
        colleagueName: blank('de naam van je collega', 'the name of your colleague'),
        handler,
        reference: item.reference,
        receivedAt: item.receivedAt,
        summary: summaryOf(content.story),
        cause: facts.decision?.cause ?? blank('waardoor kwam het?', 'what caused it?'),
        request: blank('wat vraag je van je collega?', 'what do you ask of your colleague?'),
        caseUrl: CASE_PLACEHOLDER,
      };
    default:
      return answerFacts(purpose, facts, base, handler, now, blank);
  }
}

function answerFacts(
  purpose: CaseLetter,
  facts: CaseFacts,
  base: ReturnType<typeof customerFacts>,
  handler: HandlerContact,
  now: Date,
  blank: (dutch: string, english: string) => string,
) {
  const decision = currentDecision(facts);
  return {
    ...base,
    summary: summaryOf(facts.content.story),
    decision: {
      motivation: decision?.motivation ?? blank('hoe kwam het besluit tot stand?', 'how did the decision come about?'),
      investigation: decision?.investigation ?? undefined,
    },
    points: decision?.points,
    outcome: decision?.outcome ?? ('upheld' as const),
    reviewerName: handler.name,
    solution:
      decision?.solution ??
      (decision?.outcome === 'rejected' ? undefined : blank('wat doen wij voor u?', 'what will we do for you?')),
    redressCents: decision?.redressCents || undefined,
    promises: promisedFacts(facts, purpose, now),
    answerUrl: LINK_PLACEHOLDER,
    referral: referralWords(referralFor(facts, now), facts.policy, facts.item.language),
  };
}

/** When the customer was called and not reached, since the last talk; undefined when that did not happen. */
function callsInVain({ events }: CaseFacts): Date[] | undefined {
  const isTalk = ({ type, facts }: CaseFacts['events'][number]) => type === 'contact-logged' && facts.reached === true;
  const calls = events
    .slice(events.findLastIndex(isTalk) + 1)
    .filter(({ type, facts: f }) => type === 'contact-logged' && f.channel === 'phone' && f.direction === 'outgoing');
  return calls.length > 0
    ? calls.map(({ occurredAt }) => occurredAt).sort((a, b) => a.getTime() - b.getTime())
    : undefined;
}

/** The language of a letter: the customer's, or that of the office for colleagues (Dutch). */
export function letterLanguage(purpose: LetterPurpose, { language }: Pick<CaseFacts['item'], 'language'>): Language {
  return isForCustomer(purpose) ? language : 'nl';
}

/** How the label presents itself. */
export function labelStyle({ label }: Pick<CaseFacts, 'label'>): LabelStyle {
  const { name, colour, phone, email, website, postalAddress } = label;
  return { name, colour, phone, email, website, postalAddress };
}

/** The contact named in letters: the handler, or the label's team as long as there is none. */
export function contactOf(
  { label }: Pick<CaseFacts, 'label'>,
  handler: { name: string; phone: string | null; email: string } | null,
): HandlerContact {
  if (!handler) return { name: label.teamName, phone: label.phone, email: label.email };
  return { name: handler.name, phone: handler.phone ?? label.phone, email: label.email };
}

/** The first words of what happened, on one line. */
export function summaryOf(story: string): string {
  const words = story.replace(/\s+/g, ' ').trim();
  if (words.length <= 160) return words;
  return `${words.slice(0, 160).replace(/\s+\S*$/, '')} …`;
}

/** What every letter to the customer of a case knows. */
export function customerFacts(facts: CaseFacts, handler: HandlerContact) {
  const { item, content } = facts;
  const name = [content.salutation, content.name].filter(Boolean).join(' ') || null;
  return {
    label: labelStyle(facts),
    reference: item.reference,
    salutation: { kind: content.complainantType, name },
    handler,
    receivedAt: item.receivedAt,
  };
}

/** A referral in the words of a letter; null when only the court is open. */
export function referralWords(
  referral: Referral,
  { referral: terms }: PolicySettings,
  language: Language,
): ReferralFacts | null {
  if (referral.body === null || referral.lastDayOn === null) return null;
  const { addressLines, phone, website, lastDayOn } = referral;
  const { shortName, name } = BODY_NAMES[referral.body];
  const explanation =
    referral.body === 'skgz'
      ? {
          nl: `Dat is ${months(terms.skgz.monthsAfterAnswer, 'nl')} na dit antwoord.`,
          en: `That is ${months(terms.skgz.monthsAfterAnswer, 'en')} after this answer.`,
        }
      : {
          nl: `Dat is de laatste van twee dagen: ${months(terms.kifid.monthsAfterComplaint, 'nl')} na uw klacht bij ons, of ${months(terms.kifid.monthsAfterRejection, 'nl')} na dit antwoord.`,
          en: `That is the later of two days: ${months(terms.kifid.monthsAfterComplaint, 'en')} after your complaint to us, or ${months(terms.kifid.monthsAfterRejection, 'en')} after this answer.`,
        };
  return {
    body: shortName,
    name: name[language],
    addressLines,
    phone,
    website,
    lastDayOn,
    explanation: explanation[language],
  };
}

/** As a sentence names them: with the article, the short name follows. */
const BODY_NAMES = {
  kifid: {
    shortName: 'Kifid',
    name: { nl: 'het Klachteninstituut Financiële Dienstverlening', en: 'the Dutch Institute for Financial Disputes' },
  },
  skgz: {
    shortName: 'SKGZ',
    name: {
      nl: 'de Stichting Klachten en Geschillen Zorgverzekeringen',
      en: 'the Dutch Health Insurance Complaints and Disputes Board',
    },
  },
} as const;

function months(count: number, language: Language): string {
  if (count % 12 === 0) {
    const years = count / 12;
    if (language === 'nl') return years === 1 ? 'een jaar' : `${years} jaar`;
    return years === 1 ? 'one year' : `${years} years`;
  }
  if (language === 'nl') return count === 1 ? 'een maand' : `${count} maanden`;
  return count === 1 ? 'one month' : `${count} months`;
}

function disputeBodyWords({ openDispute }: CaseFacts, language: Language) {
  const body = openDispute?.body === 'skgz' ? 'skgz' : 'kifid';
  const { phone, website } = referralBody(body);
  return { body: BODY_NAMES[body].shortName, name: BODY_NAMES[body].name[language], phone, website };
}

function withoutAnswer(referral: Referral, language: Language) {
  if (referral.body === null || referral.openWithoutAnswerOn === null) return null;
  const { shortName, name } = BODY_NAMES[referral.body];
  return { body: shortName, name: name[language], website: referral.website, openFromOn: referral.openWithoutAnswerOn };
}
