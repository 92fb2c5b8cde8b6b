import { v7 as newId } from 'uuid';
import { TransitionNotAllowed } from '../../feedback-item/errors.js';
import { id } from '../../feedback-item/input-fields.js';
import { IncomingMail } from '../../incoming-mail/incoming-mail.entity.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';
import { promiseReply } from './customer.js';

/** Longer messages are in the history as far as this; the mail itself is with the case whole. */
const LONGEST_IN_HISTORY = 100_000;

/** A mail of the customer becomes a message on the case: its bytes and attachments are its files, and a reply is promised. */
export const receiveMail = action({ mailId: id }, async (work, { mailId }) => {
  const mail = await lockMail(work, mailId);
  const { id: commitmentId } = promiseReply(work, arrivedAt(work, mail));
  await placeMail(work, mail, 'message-received', { commitmentId });
});

/**
 * Puts a mail with a case: its files, and the fact itself in the history. Its state says from then on that it has a
 * place, in the same transaction.
 */
export async function placeMail(
  work: CaseWork,
  mail: IncomingMail,
  type: 'message-received' | 'complaint-mail-kept',
  facts: Record<string, unknown>,
): Promise<void> {
  const { item, actor, now } = work;
  const attachments = mail.attachments.map((attachment) => ({ ...attachment, fileId: newId() }));
  const raw = { name: rawNameOf(mail), mediaType: 'message/rfc822', sha256: mail.rawSha256, sizeBytes: mail.sizeBytes };
  const files = [{ ...raw, fileId: newId() }, ...attachments];
  const seq = work.record({
    type,
    occurredAt: arrivedAt(work, mail),
    facts: { ...facts, mailId: mail.id, sha256: mail.rawSha256, fileIds: files.map(({ fileId }) => fileId) },
    content: {
      from: mail.fromAddress,
      subject: mail.subject,
      text: mail.text.slice(0, LONGEST_IN_HISTORY) || mail.subject || '–',
    },
  });
  for (const { fileId, name, mediaType, sha256, sizeBytes } of files) {
    work.record({
      type: 'file-attached',
      facts: { fileId, mediaType, sha256, sizeBytes, mailId: mail.id },
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
