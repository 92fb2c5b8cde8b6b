import { v7 as newId } from 'uuid';
import { type LetterPurpose, toHtmlMail } from '#templates';
import { emailAddress, postalLines } from '../feedback-item/complainant.js';
import { InvalidInput } from '../feedback-item/errors.js';
import { outboxRow } from '../outbox/outbox.js';
import { withoutLink } from '../private-links/link-placeholder.js';
import { type LetterOrigin, styledLabel } from '../templates/fill-from-template.js';
import type { CaseWork } from '../use-cases/case-work.js';
import { checkCaseLetter } from './check-case-letter.js';
import { Letter } from './letter.entity.js';
import { letterLanguage } from './letter-facts.js';
import { type LetterMeans, letterMeans } from './model-letter.js';
import { promiseByLetter } from './promise-by-letter.js';

/** A letter as its writer leaves it. */
export interface LetterDraft {
  purpose: LetterPurpose;
  channel: 'e-mail' | 'post';
  subject: string;
  body: string;
  /** Days that it names and that promise nothing. */
  declinedDays?: string[];
  /** One letter of this key for each case; a fresh key when left out. */
  dedupeKey?: string;
  /** Somebody else than the complainant, for instance a colleague. */
  recipient?: string;
  /** The versions that it came from, for a letter that was filled in just now. */
  from?: LetterOrigin;
  /** The version of the template that somebody of the staff began with. */
  templateVersion?: number | null;
  /** Who wrote it, when that is somebody else than who sends it. */
  writtenBy?: string | null;
  /** Where in the input of the action the letter stands; for what must be mended in it. */
  pointer?: string;
}

/**
 * Adds a letter in its final words, and the order to deliver it, to what the case is about to write. What it
 * promises the customer for a day becomes a commitment. Throws `InvalidInput` when there is no address for the channel.
 */
export async function writeLetter(work: CaseWork, draft: LetterDraft): Promise<Letter> {
  const { item, facts, now } = work;
  const id = newId();
  const { phone } = facts.label;
  const language = letterLanguage(draft.purpose, item);
  const means = await letterMeans(work.tx, facts, draft.purpose, now);
  const from = draft.from ?? originOf(means, draft);
  const body = draft.channel === 'post' ? withoutLink(draft.body, { phone, ...item }) : draft.body;
  const letter = Object.assign(new Letter(), {
    id,
    itemId: item.id,
    dedupeKey: draft.dedupeKey ?? id,
    purpose: draft.purpose,
    round: item.round,
    language,
    channel: draft.channel,
    recipient: draft.recipient ?? recipientOf(work, draft),
    subject: draft.subject,
    body,
    html: toHtmlMail({
      subject: draft.subject,
      text: body,
      language,
      label: styledLabel(facts.label, from.house),
    }),
    checks: checkCaseLetter(facts, means.handler, draft, now),
    templateVersion: from.templateVersion,
    houseStyleVersion: from.houseStyleVersion,
    messageId: `<${id}@${facts.label.email.split('@')[1] ?? 'gehoor.invalid'}>`,
    state: draft.channel === 'e-mail' ? ('ready' as const) : ('to-post' as const),
    attempts: 0,
    nextTryAt: null,
    takenAt: null,
    carrierSaid: null,
    failure: null,
    renderedAt: now,
    sentAt: null,
    writtenBy: draft.writtenBy ?? work.actor.userId,
    pdfSha256: null,
    postBatchId: null,
  });
  work.add('letters', [letter]);
  if (draft.channel === 'e-mail') work.add('outbox_messages', [outboxRow('letter-ready', { letterId: id }, now)]);
  work.record({
    type: 'letter-written',
    facts: { letterId: id, purpose: draft.purpose, channel: draft.channel, round: item.round },
    content: { recipient: letter.recipient, subject: draft.subject, body },
  });
  // What the system fills in by itself promises no more than the terms that it was filled in from.
  if (!draft.from) await promiseByLetter(work, { ...draft, body }, means);
  return letter;
}

/** A letter that somebody wrote themselves stands in the house style of today. */
function originOf({ template }: LetterMeans, { templateVersion }: LetterDraft): LetterOrigin {
  const { house, houseStyleVersion } = template;
  return { house, houseStyleVersion, templateVersion: templateVersion ?? null };
}

/** To whom a letter of the channel goes. Throws `InvalidInput` when there is no address for it. */
export function recipientOf(
  { facts: { content } }: CaseWork,
  { channel, pointer = '' }: Pick<LetterDraft, 'channel' | 'pointer'>,
): string {
  if (channel === 'e-mail') {
    const address = emailAddress(content);
    if (!address) {
      throw new InvalidInput(
        `${pointer}/channel`,
        'no-email-address',
        'There is no e-mail address. Choose post, or add the address first.',
      );
    }
    return address;
  }
  const lines = postalLines(content);
  if (!lines) {
    throw new InvalidInput(
      `${pointer}/channel`,
      'no-postal-address',
      'There is no postal address. Choose e-mail, or add the address first.',
    );
  }
  return lines.join('\n');
}
