import { fillLetter, type LetterFacts } from '#templates';
import { closureAttempts } from '../feedback-item/requirements.js';
import { LINK_PLACEHOLDER } from '../private-links/link-placeholder.js';
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
}: CaseWork): Promise<{ subject: string; body: string }> {
  const handler = await handlerContact(tx, facts);
  const words = letterFacts('closure-reminder', facts, handler, now) as LetterFacts['closure-reminder'];
  const { subject, text } = fillLetter('closure-reminder', item.language, words);
  return { subject, body: text };
}

/** The letter that tells the customer that the case was closed, because nothing was heard, and how to come back. */
export async function closedWithoutReactionLetter({ tx, facts, item, now }: CaseWork) {
  const purpose = 'closed-without-reaction' as const;
  const { subject, text } = fillLetter(purpose, item.language, {
    ...customerFacts(facts, await handlerContact(tx, facts)),
    attemptedAt: closureAttempts(facts).map(({ occurredAt }) => occurredAt),
    closedAt: now,
    answerUrl: LINK_PLACEHOLDER,
  });
  return { purpose, subject, body: text };
}

/** Tells the customer that the complaint was withdrawn, and how to come back to it. */
export async function confirmWithdrawal(work: CaseWork): Promise<void> {
  const { tx, facts, item, now } = work;
  const purpose = 'withdrawal-confirmation' as const;
  const { subject, text } = fillLetter(purpose, item.language, {
    ...customerFacts(facts, await handlerContact(tx, facts)),
    withdrawnAt: now,
    statusUrl: LINK_PLACEHOLDER,
  });
  await writeLetter(work, { purpose, channel: 'e-mail', subject, body: text });
}
