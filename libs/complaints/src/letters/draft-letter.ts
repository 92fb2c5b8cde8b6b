import type { DataSource } from 'typeorm';
import { fillReferral, type LetterCheck, type ReferringLetter, toHtmlMail } from '#templates';
import { withLinkNamed } from '../private-links/link-placeholder.js';
import type { Actor } from '../staff/actor.js';
import { type LetterFromTemplate, styledLabel } from '../templates/fill-from-template.js';
import { loadCase } from '../use-cases/load-case.js';
import type { Language } from '../vocabulary.js';
import { checkCaseLetter, referralToName } from './check-case-letter.js';
import { type CaseLetter, labelStyle, letterLanguage, proposedNewDay } from './letter-facts.js';
import { letterMeans, modelLetter } from './model-letter.js';
import { type PromisedDay, promisesInLetter } from './promises-in-letter.js';
import { whyPromised } from './why-promised.js';

/** A letter to finish, and the new day that it promises; null for one that moves no day. */
export type LetterDraft = LetterFromTemplate & { newDueOn: string | null };

/**
 * The letter of a purpose, filled in from the case, for its handler to finish; `given` are facts that the handler has
 * stated already, such as the new day (`answerDueAt`) of a notice of delay. Throws `NotFound`.
 */
export async function draftLetter(
  dataSource: DataSource,
  itemId: string,
  purpose: CaseLetter,
  actor: Actor,
  now: Date,
  given: Record<string, unknown> = {},
): Promise<LetterDraft> {
  const facts = await loadCase(dataSource.manager, itemId, actor, false);
  const newDueOn = purpose === 'delay-notice' ? String(given.answerDueAt ?? proposedNewDay(facts, now)) : null;
  const means = await letterMeans(dataSource.manager, facts, purpose, now);
  return { ...(await modelLetter(dataSource.manager, facts, means, purpose, now, given)), newDueOn };
}

/** How a letter will look and what the check list finds in it. */
export interface LetterPreview {
  html: string;
  checks: LetterCheck[];
  /**
   * The days for which the text promises the customer something, with how each came about, a sentence a line; those that
   * are not standing come with sending it.
   */
  promises: (PromisedDay & { why: string[] })[];
  /** The block that refers the customer on, for a letter that must have one. */
  referral: string | null;
}

/** Previews a letter that is being written; stores nothing. */
export async function previewLetter(
  dataSource: DataSource,
  itemId: string,
  letter: { purpose: CaseLetter; subject: string; body: string },
  actor: Actor,
  now: Date,
  readerLanguage: Language,
): Promise<LetterPreview> {
  const facts = await loadCase(dataSource.manager, itemId, actor, false);
  const { purpose } = letter;
  const language = letterLanguage(purpose, facts.item);
  const means = await letterMeans(dataSource.manager, facts, purpose, now);
  const { text: model } = await modelLetter(dataSource.manager, facts, means, purpose, now);
  const referral = referralToName(facts, purpose, now);
  return {
    html: toHtmlMail({
      subject: letter.subject,
      text: withLinkNamed(letter.body, language),
      language,
      label: styledLabel(labelStyle(facts), means.template.house),
    }),
    promises: promisesInLetter(facts, letter, model, now).map((promise) => ({
      ...promise,
      why: whyPromised(facts, purpose, promise, readerLanguage, now),
    })),
    referral: referral === undefined ? null : fillReferral(purpose as ReferringLetter, language, referral),
    checks: checkCaseLetter(facts, means.handler, letter, now),
  };
}
