import type { LetterFacts } from '#templates';
import { localDay } from '../deadlines/local-day.js';
import { closureAttempts } from '../feedback-item/requirements.js';
import { LINK_PLACEHOLDER } from '../private-links/link-placeholder.js';
import { fillFromTemplate } from '../templates/fill-from-template.js';
import type { CaseWork } from '../use-cases/case-work.js';
import { handlerContact } from './handler-contact.js';
import { customerFacts, letterFacts } from './letter-facts.js';
import { writeLetter } from './write-letter.js';

/** The letter with which the system asks once more whether the case may be closed. */
export async function closureReminderLetter({
  tx,
  facts,
  item,
  now,
}: CaseWork): Promise<{ subject: string; body: string; templateVersion: number | null }> {
  const handler = await handlerContact(tx, facts);
  const words = letterFacts('closure-reminder', facts, handler, now) as LetterFacts['closure-reminder'];
  const purpose = 'closure-reminder' as const;
  const { subject, text, from } = await fillFromTemplate(tx, { ...item, purpose }, words, now);
  return { subject, body: text, templateVersion: from.templateVersion };
}

/** The letter that tells the customer that the case was closed, because nothing was heard, and how to come back. */
export async function closedWithoutReactionLetter({ tx, facts, item, now }: CaseWork) {
  const purpose = 'closed-without-reaction' as const;
  const words = {
    ...customerFacts(facts, await handlerContact(tx, facts)),
    attemptedAt: closureAttempts(facts).map(({ occurredAt }) => localDay(occurredAt)),
    closedAt: now,
    answerUrl: LINK_PLACEHOLDER,
  };
  const { subject, text, from } = await fillFromTemplate(tx, { ...item, purpose }, words, now);
  return { purpose, subject, body: text, from };
}

/** Tells the customer that the complaint was withdrawn, and how to come back to it. */
export async function confirmWithdrawal(work: CaseWork): Promise<void> {
  const { tx, facts, item, now } = work;
  const purpose = 'withdrawal-confirmation' as const;
  const words = {
    ...customerFacts(facts, await handlerContact(tx, facts)),
    withdrawnAt: now,
    statusUrl: LINK_PLACEHOLDER,
  };
  const { subject, text, from } = await fillFromTemplate(tx, { ...item, purpose }, words, now);
  await writeLetter(work, { purpose, channel: 'e-mail', subject, body: text, from });
}
