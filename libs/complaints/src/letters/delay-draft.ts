import type { LetterFacts } from '#templates';
import { reminderChannel } from '../commitments/closure-step.js';
import { caseDraftKey } from '../staff/draft-keys.js';
import { fillFromTemplate } from '../templates/fill-from-template.js';
import type { CaseWork } from '../use-cases/case-work.js';
import { handlerContact } from './handler-contact.js';
import { letterFacts, proposedNewDay } from './letter-facts.js';

/**
 * Puts a delay notice on the desks of these people, filled in from the case, to finish and send with `announce-delay`.
 * Leaves a draft alone that one of them is writing already.
 */
export async function draftDelayNotice(work: CaseWork, userIds: readonly string[]): Promise<void> {
  const { tx, facts, item, now } = work;
  const handler = await handlerContact(tx, facts);
  const purpose = 'delay-notice' as const;
  const words = letterFacts(purpose, facts, handler, now) as LetterFacts[typeof purpose];
  const { subject, text, from } = await fillFromTemplate(tx, { ...item, purpose }, words, now);
  const content = {
    channel: reminderChannel(facts) ?? 'e-mail',
    subject,
    body: text,
    templateVersion: String(from.templateVersion ?? ''),
    newDueOn: proposedNewDay(facts, now),
  };
  await tx.query(
    `INSERT INTO drafts (user_id, key, content, saved_at) SELECT unnest($1::uuid[]), $2, $3, $4
     ON CONFLICT DO NOTHING`,
    [userIds, caseDraftKey(item.id, 'announce-delay'), content, now],
  );
}
