import type { LetterFacts } from '#templates';
import { CASE_PLACEHOLDER } from '../private-links/link-placeholder.js';
import { fillFromTemplate, type LetterFromTemplate } from '../templates/fill-from-template.js';
import type { CaseWork } from '../use-cases/case-work.js';
import { handlerContact } from './handler-contact.js';
import { summaryOf } from './letter-facts.js';
import { dueToTell, promisedOn } from './promised-days.js';

type ColleagueLetter = { subject: string; body: string; from: LetterFromTemplate['from'] };

/** The mail with which a handler asks a colleague something, in the language of the office (Dutch). */
export async function colleagueLetter(
  work: CaseWork,
  colleagueName: string,
  question: string,
  dueAt: Date,
): Promise<ColleagueLetter> {
  return written(work, 'colleague-message', { ...(await factsFor(work, colleagueName, dueAt)), question });
}

/** The mail that reminds a colleague of a question whose term has passed, or soon will. */
export async function colleagueReminder(
  work: CaseWork,
  colleagueName: string,
  question: string,
  dueAt: Date,
): Promise<ColleagueLetter> {
  return written(work, 'colleague-reminder', { ...(await factsFor(work, colleagueName, dueAt)), question });
}

async function written(
  { tx, item: { labelId }, now }: CaseWork,
  purpose: 'colleague-message' | 'colleague-reminder',
  words: LetterFacts['colleague-message'],
): Promise<ColleagueLetter> {
  const { subject, text, from } = await fillFromTemplate(tx, { labelId, purpose, language: 'nl' }, words, now);
  return { subject, body: text, from };
}

async function factsFor(work: CaseWork, colleagueName: string, dueAt: Date) {
  const { facts, item } = work;
  return {
    colleagueName,
    handler: await handlerContact(work.tx, facts),
    reference: item.reference,
    summary: summaryOf(facts.content.story),
    dueAt: dueToTell(dueAt),
    answerDueAt: promisedOn(facts, 'answer'),
    caseUrl: CASE_PLACEHOLDER,
  };
}
