import type { DataSource } from 'typeorm';
import {
  Label,
  MovedClock,
  ReadIncomingMail,
  ReplyTokens,
  SetAsideMail,
  StaffUser,
  StoreIncomingMail,
  SYSTEM,
  staffActor,
} from '#complaints';
import { type FileStore, keepMail, readStoredMail } from '#platform';
import { type DemoMail, demoMails } from './demo-mails.js';
import { dayAfter, instantOf, isOfficeDay } from './office-days.js';
import { rawMail } from './raw-mail.js';

/** Has the last mails of the demo come in and be read, as the worker does; what surely belongs to a case goes there. */
export async function playMails(dataSource: DataSource, endOn: string, files: FileStore): Promise<void> {
  const clock = new MovedClock(new Date(0));
  const player = new MailPlayer(dataSource, files, clock);
  const arrivals = demoMails.map((mail) => ({
    mail,
    at: instantOf(officeDayBefore(endOn, mail.daysBack), mail.minute),
  }));
  for (const { mail, at } of arrivals.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    clock.moveTo(new Date(at));
    await player.play(mail);
  }
  // All of it is read; the worker has nothing to catch up on.
  await dataSource.query('UPDATE outbox_messages SET published_at = written_at WHERE published_at IS NULL');
}

class MailPlayer {
  private serial = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly clock: MovedClock,
  ) {}

  async play(mail: DemoMail): Promise<void> {
    const { dataSource, files, clock } = this;
    const label = await dataSource.manager.findOneByOrFail(Label, { code: mail.label });
    const letter = mail.answersAs && (await this.letterToAnswer(label.id));
    if (mail.answersAs && !letter) return;
    this.serial += 1;
    const [uid, receivedAt] = [String(this.serial), clock.now()];
    const sent = letter ? asReply(mail, letter) : mail;
    const raw = rawMail(sent, {
      to: label.email,
      sentAt: receivedAt,
      messageId: `<${uid}.${receivedAt.getTime()}@${sent.email.split('@')[1]}>`,
      inReplyTo: letter?.messageId,
    });
    const { sha256: rawSha256, size: sizeBytes, fingerprint } = await keepMail(files, raw);
    const found = { mailbox: `${label.email} (imap.${label.email.split('@')[1]}, INBOX)`, uidValidity: '1', uid };
    const kept = { labelId: label.id, found, rawSha256, sizeBytes, fingerprint, receivedAt };
    const { id } = await new StoreIncomingMail(dataSource, clock).execute(kept, SYSTEM);
    clock.advance(20_000);
    const read = (sha256: string) => readStoredMail(files, sha256);
    await new ReadIncomingMail(dataSource, clock, read, new ReplyTokens('demo')).execute(id);
    if (mail.setAside) await this.setAside(id, mail.setAside);
  }

  private async setAside(id: string, { by, reason }: NonNullable<DemoMail['setAside']>): Promise<void> {
    this.clock.advance(3_600_000);
    const person = await this.dataSource.manager.findOneByOrFail(StaffUser, { email: by });
    await new SetAsideMail(this.dataSource, this.clock).setAside(id, { reason }, staffActor(person));
  }

  /** The latest letter to a customer whose case is in treatment and rests since; not one that was answered already. */
  private async letterToAnswer(labelId: string): Promise<LetterToAnswer | undefined> {
    const [letter]: LetterToAnswer[] = await this.dataSource.query(
      `SELECT letter.message_id AS "messageId", letter.recipient, letter.subject, content.name
       FROM letters letter JOIN feedback_items item ON item.id = letter.item_id
       JOIN item_contents content ON content.item_id = item.id
       WHERE item.label_id = $1 AND item.status = 'in-treatment' AND letter.channel = 'e-mail' AND letter.state = 'sent'
         AND letter.purpose IN ('confirmation', 'progress-update') AND item.language = 'nl'
         AND NOT EXISTS (SELECT FROM history_events WHERE item_id = item.id AND recorded_at > $2)
         AND NOT EXISTS (SELECT FROM incoming_mails WHERE suggested_item_id = item.id)
       ORDER BY letter.rendered_at DESC, letter.id LIMIT 1`,
      [labelId, this.clock.now()],
    );
    return letter;
  }
}

interface LetterToAnswer {
  messageId: string;
  recipient: string;
  subject: string;
  name: string;
}

function asReply(mail: DemoMail, { recipient, subject, name }: LetterToAnswer): DemoMail {
  const isCustomer = mail.answersAs === 'customer';
  return {
    ...mail,
    subject: `Re: ${subject}`,
    name: isCustomer ? name : mail.name,
    email: isCustomer ? recipient : mail.email,
  };
}

function officeDayBefore(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = dayAfter(found, -1);
    if (isOfficeDay(found, [])) left -= 1;
  }
  return found;
}
