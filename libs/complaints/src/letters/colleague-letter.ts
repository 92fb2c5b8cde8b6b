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
  const { subject, text } = fillLetter('colleague-message', 'nl', {
    ...(await factsFor(work, colleagueName, dueAt)),
    question,
  });
  return { subject, body: text };
}

/** The mail that reminds a colleague of a question whose term has passed, or soon will. */
export async function colleagueReminder(
  work: CaseWork,
  colleagueName: string,
  question: string,
  dueAt: Date,
): Promise<{ subject: string; body: string }> {
  const { subject, text } = fillLetter('colleague-reminder', 'nl', {
    ...(await factsFor(work, colleagueName, dueAt)),
    question,
  });
  return { subject, body: text };
}

async function factsFor(work: CaseWork, colleagueName: string, dueAt: Date) {
  const { facts, item, now } = work;
  const answer = openCommitments(facts, 'answer')[0] ?? openCommitments(facts, 'twelve-week-limit')[0];
  return {
    colleagueName,
    handler: await handlerContact(work.tx, facts),
    reference: item.reference,
    summary: summaryOf(facts.content.story),
    dueAt,
    answerDueAt: answer?.dueAt ?? now,
  };
}
