import type { DataSource } from 'typeorm';
import {
  checkLetter,
  type FilledLetter,
  type FoundPromise,
  fillLetter,
  fillReferral,
  findPromises,
  type LetterCheck,
  type ReferringLetter,
  toHtmlMail,
} from '#templates';
import { ANSWER_PURPOSES } from '../commitments/evidence.js';
import { currentDecision } from '../feedback-item/case-facts.js';
import { withLinkNamed } from '../private-links/link-placeholder.js';
import { referralFor } from '../referral/referral.js';
import type { Actor } from '../staff/actor.js';
import { loadCase } from '../use-cases/load-case.js';
import type { Language } from '../vocabulary.js';
import { handlerContact } from './handler-contact.js';
import { type CaseLetter, labelStyle, letterFacts, referralWords } from './letter-facts.js';

/**
 * The letter of a purpose, filled in from the case, for its handler to finish; `given` are facts that the handler has
 * stated already. Throws `NotFound`.
 */
export async function draftLetter(
  dataSource: DataSource,
  itemId: string,
  purpose: CaseLetter,
  actor: Actor,
  now: Date,
  given: Record<string, unknown> = {},
): Promise<FilledLetter> {
  const facts = await loadCase(dataSource.manager, itemId, actor, false);
  const handler = await handlerContact(dataSource.manager, facts);
  return fillLetter(purpose, facts.item.language, { ...letterFacts(purpose, facts, handler, now), ...given } as never);
}

/** How a letter will look and what the check list finds in it. */
export interface LetterPreview {
  html: string;
  checks: LetterCheck[];
  /** Days that the text promises something for. */
  promises: FoundPromise[];
  /** The block that refers the customer on, for a letter that must have one. */
  referral: string | null;
}

/** Previews a letter that is being written; stores nothing. Findings are in the reader's language. */
export async function previewLetter(
  dataSource: DataSource,
  itemId: string,
  letter: { purpose: CaseLetter; subject: string; body: string },
  actor: Actor,
  readerLanguage: Language,
  now: Date,
): Promise<LetterPreview> {
  const facts = await loadCase(dataSource.manager, itemId, actor, false);
  const { language } = facts.item;
  const handler = await handlerContact(dataSource.manager, facts);
  const decision = currentDecision(facts);
  const isAnswer = ANSWER_PURPOSES.includes(letter.purpose);
  const outcome = isAnswer ? decision?.outcome : undefined;
  const refers = outcome === 'partly-upheld' || outcome === 'rejected';
  const referral = refers ? referralWords(referralFor(facts, now), facts.policy, language) : undefined;
  return {
    html: toHtmlMail({
      subject: letter.subject,
      text: withLinkNamed(letter.body, language),
      language,
      label: labelStyle(facts),
    }),
    promises: findPromises(letter.body, now),
    referral: referral === undefined ? null : fillReferral(letter.purpose as ReferringLetter, language, referral),
    checks: checkLetter({
      purpose: letter.purpose,
      language,
      shownIn: readerLanguage,
      subject: letter.subject,
      text: letter.body,
      expected: { now, handler, ...(outcome && { outcome }), ...(refers && { referral }) },
    }),
  };
}
