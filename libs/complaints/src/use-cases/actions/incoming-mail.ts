import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { openCommitments } from '../../feedback-item/case-facts.js';
import { InvalidInput, TransitionNotAllowed } from '../../feedback-item/errors.js';
import { id, optional, text } from '../../feedback-item/input-fields.js';
import type { MailEvent } from '../../history/mail-sender.js';
import { IncomingMail } from '../../incoming-mail/incoming-mail.entity.js';
import { MAIL_WRITERS } from '../../incoming-mail/mail-writer.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';
import { requestOf } from './colleague.js';
import { promiseReply } from './customer.js';

/** Longer messages are in the history as far as this; the mail itself is with the case whole. */
const LONGEST_IN_HISTORY = 100_000;

/** Of whom a mail is, as whoever places it says. */
export const mailWriterFields = {
  writer: z.enum(MAIL_WRITERS, {
    error: 'Say of whom this mail is: the customer, a colleague who was asked something, or somebody else.',
  }),
  /** The question that it answers; only of a colleague. */
  commitmentId: optional(id),
};

/**
 * A mail becomes a message on the case, as what its writer makes it: of the customer, who is promised a reply; of a
 * colleague, whose question it answers; or of somebody else, to be read. Its bytes and attachments are files of the case.
 */
export const receiveMail = action(
  { mailId: id, ...mailWriterFields },
  async (work, { mailId, writer, commitmentId }) => {
    const mail = await lockMail(work, mailId);
    const at = arrivedAt(work, mail);
    if (writer === 'colleague') return receiveAnswer(work, mail, commitmentId);
    const promised =
      writer === 'customer'
        ? promiseReply(work, at)
        : work.promise('message-to-read', 'handler', work.facts.policy.firstContact);
    const type = writer === 'customer' ? 'message-received' : 'other-message-received';
    await placeMail(work, mail, type, { commitmentId: promised.id, writer });
  },
);

/** A message of somebody else was read, and what was done with it where that matters. */
export const markMessageRead = action(
  { commitmentId: id, note: optional(text(2000)) },
  (work, { commitmentId, note }) => {
    const message = openCommitments(work.facts, 'message-to-read').find(({ id: known }) => known === commitmentId);
    if (!message)
      throw new InvalidInput(
        '/commitmentId',
        'unknown-message',
        'This message does not wait to be read. Choose one of the messages that do.',
      );
    const seq = work.record({ type: 'message-read', facts: { commitmentId }, content: { note } });
    work.settleOne(message, work.now, seq);
  },
);

/** The colleague answered when the mail arrived, not when it was placed. */
async function receiveAnswer(work: CaseWork, mail: IncomingMail, commitmentId: string | null): Promise<void> {
  if (!commitmentId)
    throw new InvalidInput('/commitmentId', 'question-missing', 'Choose the question that this mail answers.');
  const request = requestOf(work, commitmentId);
  const at = arrivedAt(work, mail);
  const seq = await placeMail(work, mail, 'colleague-answered', { commitmentId });
  work.settleOne(request, new Date(Math.max(at.getTime(), request.madeAt.getTime())), seq);
}

/**
 * Puts a mail with a case: its files, and the fact itself in the history. Its state says from then on that it has a
 * place, in the same transaction. Gives the number of the event.
 */
export async function placeMail(
  work: CaseWork,
  mail: IncomingMail,
  type: MailEvent,
  facts: Record<string, unknown>,
): Promise<number> {
  const { item, actor, now } = work;
  const attachments = mail.attachments.map((attachment) => ({ ...attachment, fileId: newId() }));
  const raw = { name: rawNameOf(mail), mediaType: 'message/rfc822', sha256: mail.rawSha256, sizeBytes: mail.sizeBytes };
  const files = [{ ...raw, fileId: newId() }, ...attachments];
  const ofColleague = type === 'colleague-answered';
  const seq = work.record({
    type,
    occurredAt: arrivedAt(work, mail),
    facts: { ...facts, mailId: mail.id, sha256: mail.rawSha256, fileIds: files.map(({ fileId }) => fileId) },
    content: {
      from: mail.fromAddress,
      fromName: mail.fromName,
      subject: mail.subject,
      [ofColleague ? 'answer' : 'text']: mail.text.slice(0, LONGEST_IN_HISTORY) || mail.subject || '–',
    },
  });
  for (const { fileId, name, mediaType, sha256, sizeBytes } of files) {
    work.record({
      type: 'file-attached',
      facts: {
        fileId,
        mediaType,
        sha256,
        sizeBytes,
        mailId: mail.id,
        ...(ofColleague ? { amongColleagues: true } : {}),
      },
      content: { name },
    });
  }
  work.add(
    'item_files',
    files.map(({ fileId, name, mediaType, sha256, sizeBytes }) => ({
      ...{ id: fileId, itemId: item.id, name, mediaType, sha256, sizeBytes },
      ...{ uploadedBy: actor.userId, uploadedAt: now },
    })),
  );
  await work.tx.update(
    IncomingMail,
    { id: mail.id },
    {
      ...{ state: 'placed', itemId: item.id, eventSeq: seq, attachments: attachments as object[] },
      ...{ settledBy: actor.userId, settledAt: now, setAsideReason: null, beingPlacedUntil: null },
    },
  );
  return seq;
}

/** The mail under its row lock, if it may be placed. Throws `TransitionNotAllowed` when it has a place already. */
export async function lockMail(work: CaseWork, mailId: string, byWhoClaimed = false): Promise<IncomingMail> {
  const mail = await work.tx.findOne(IncomingMail, { where: { id: mailId }, lock: { mode: 'pessimistic_write' } });
  const isClaimed = !byWhoClaimed && (mail?.beingPlacedUntil ?? work.now) > work.now;
  if (!mail || mail.state === 'placed' || mail.state === 'unread' || isClaimed) {
    throw new TransitionNotAllowed('receive-mail', mail?.state ?? 'unknown');
  }
  return mail;
}

/** When the mail arrived; a case cannot hold a fact from before it was received. */
function arrivedAt({ item, now }: CaseWork, { receivedAt }: IncomingMail): Date {
  const at = receivedAt < item.receivedAt ? item.receivedAt : receivedAt;
  return at < now ? at : now;
}

function rawNameOf({ subject }: IncomingMail): string {
  const name = subject
    .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 120);
  return `${name || 'bericht'}.eml`;
}
