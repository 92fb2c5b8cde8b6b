import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { ComplaintError } from '../feedback-item/errors.js';
import { cleanContents } from '../incoming-mail/clean-contents.js';
import { IncomingMail, type IncomingState } from '../incoming-mail/incoming-mail.entity.js';
import type { MailContents, MailPerson, ReadStoredMail } from '../incoming-mail/mail-contents.js';
import { type Recognition, recogniseMail } from '../incoming-mail/recognise-mail.js';
import type { ReplyTokens } from '../incoming-mail/reply-tokens.js';
import { letterNamedBy, type Thread, threadMail } from '../incoming-mail/thread-mail.js';
import { SYSTEM } from '../staff/actor.js';
import { PerformAction } from './perform-action.js';
import { RecordReturnedMail } from './record-returned-mail.js';

/** Reads a mail that was stored, and puts it where it belongs as far as that is sure; all else waits for a person. */
export class ReadIncomingMail {
  private readonly performAction: PerformAction;
  private readonly recordReturned: RecordReturnedMail;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly readStored: ReadStoredMail,
    private readonly tokens: ReplyTokens,
  ) {
    this.performAction = new PerformAction(dataSource, clock);
    this.recordReturned = new RecordReturnedMail(dataSource, clock);
  }

  /**
   * May run any number of times. A mail that cannot be read waits for a person, with a note; only when the file store or
   * the database fails does it throw, so that the job is tried again.
   */
  async execute(mailId: string): Promise<void> {
    const { manager } = this.dataSource;
    const mail = await manager.findOneBy(IncomingMail, { id: mailId });
    if (!mail) return;
    if (mail.state === 'unread') await this.read(mail);
    const read = await manager.findOneByOrFail(IncomingMail, { id: mailId });
    if (read.state !== 'to-place' || read.threading !== 'sure' || read.settledAt || read.recognisedAs) return;
    await this.place(read);
  }

  private async read(mail: IncomingMail): Promise<void> {
    const { manager } = this.dataSource;
    const contents = cleanContents(await this.readStored(mail.rawSha256));
    const recognition = recogniseMail(contents);
    const isOurs = await isOurMessage(manager, contents.messageId);
    const returned =
      recognition.as === 'bounce' ? await this.recordReturned.execute(contents, recognition.report) : null;
    const thread = returned ? null : await threadMail(manager, contents, this.tokens);
    const letter = returned ?? (await letterNamedBy(manager, contents.returnedIds));
    const now = this.clock.now();
    await manager.update(
      IncomingMail,
      { id: mail.id, state: 'unread' },
      {
        ...columnsOf(contents, await writerOf(manager, contents)),
        ...(mail.mailbox === null ? { receivedAt: plausible(contents, now) } : {}),
        state: isOurs ? 'own' : stateOf(recognition, thread, returned !== null),
        recognisedAs: isOurs ? 'own-mail' : recognition.as,
        suggestedItemId: thread?.itemId ?? null,
        threading: thread?.threading ?? null,
        letterId: thread?.letterId ?? letter?.id ?? null,
        itemId: returned?.itemId ?? null,
        readAt: now,
      },
    );
  }

  /** What the workflow does not take, for instance on a case that was merged in between, is left to a person. */
  private async place({ id: mailId, suggestedItemId }: IncomingMail): Promise<void> {
    await this.performAction
      .execute({
        itemId: suggestedItemId ?? '',
        action: 'receive-mail',
        input: { mailId, writer: 'customer' },
        actor: SYSTEM,
        version: null,
      })
      .catch((error: unknown) => {
        if (!(error instanceof ComplaintError)) throw error;
      });
  }
}

/**
 * A machine's mail opens no case and is not placed by itself. What a program wrote on its own (a form on a website), a
 * list's mail that answers a letter of ours, and a bounce of nothing that we know wait for a person.
 */
function stateOf({ as }: Recognition, thread: Thread | null, isReturned: boolean): IncomingState {
  if (as === null || as === 'auto-generated') return 'to-place';
  if (as === 'bounce') return isReturned ? 'bounce' : 'to-place';
  if (as === 'own-mail' || as === 'loop') return 'own';
  return as === 'mailing-list' && thread && thread.threading !== 'reference-only' ? 'to-place' : 'automatic';
}

function columnsOf({ messageId, to, subject, text, html, attachments, trouble }: MailContents, writer: MailPerson) {
  return {
    ...{ messageId, fromName: writer.name, fromAddress: writer.address, toAddresses: to, subject, text, html },
    ...{ attachments: attachments as object[], trouble: trouble.join('\n') || null },
  };
}

const EARLIEST = new Date('1990-01-01T00:00:00Z');

/** When an uploaded mail was sent, by its own words, unless these cannot be true. */
function plausible({ sentAt }: MailContents, now: Date): Date {
  return sentAt && sentAt >= EARLIEST && sentAt <= now ? sentAt : now;
}

/** What a form on a website sends from an address of ours was written by whoever the answer goes to. */
async function writerOf(manager: EntityManager, { from, replyTo }: MailContents): Promise<MailPerson> {
  if (!replyTo?.address) return from;
  const rows: { email: string }[] = await manager.query(
    'SELECT lower(email) AS email FROM labels WHERE lower(email) = ANY($1)',
    [[from.address, replyTo.address]],
  );
  const isOurs = (address: string | null) => rows.some(({ email }) => email === address);
  return isOurs(from.address) && !isOurs(replyTo.address) ? replyTo : from;
}

async function isOurMessage(manager: EntityManager, messageId: string | null): Promise<boolean> {
  const [found]: { isOurs: boolean }[] = await manager.query(
    `SELECT EXISTS (SELECT FROM letters WHERE message_id = $1) OR EXISTS (SELECT FROM staff_mails WHERE message_id = $1) AS "isOurs"`,
    [messageId],
  );
  return found?.isOurs ?? false;
}
