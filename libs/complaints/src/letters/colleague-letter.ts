import { fillLetter } from '#templates';
import { openCommitments } from '../feedback-item/case-facts.js';
import type { CaseWork } from '../use-cases/case-work.js';
import { handlerContact } from './handler-contact.js';
import { summaryOf } from './letter-facts.js';

/** The mail with which a handler asks a colleague something, in the language of the office (Dutch). */
export async function colleagueLetter(
  work: CaseWork,
  colleagueName: string,
  question: string,
  dueAt: Date,
): Promise<{ subject: string; body: string }> {
  const { facts, item, now } = work;
  const answer = openCommitments(facts, 'answer')[0] ?? openCommitments(facts, 'twelve-week-limit')[0];
  const { subject, text } = fillLetter('colleague-message', 'nl', {
    colleagueName,
    handler: await handlerContact(work.tx, facts),
    reference: item.reference,
    summary: summaryOf(facts.content.story),
    question,
    dueAt,
    answerDueAt: answer?.dueAt ?? now,
  });
  return { subject, body: text };
}
