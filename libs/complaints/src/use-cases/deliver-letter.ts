import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { ReplyTokens } from '../incoming-mail/reply-tokens.js';
import type { Mailer } from '../outgoing-mail/mail.js';
import type { PrivateLinks } from '../private-links/private-links.js';
import { DeliverMail } from './deliver-mail.js';

/** Delivers one stored letter now, as {@link DeliverMail} does with all that wait. */
export class DeliverLetter {
  private readonly deliverMail: DeliverMail;

  constructor(
    dataSource: DataSource,
    clock: Clock,
    mailer: Mailer,
    links: PrivateLinks,
    replyTokens: ReplyTokens | null = null,
  ) {
    this.deliverMail = new DeliverMail(dataSource, clock, mailer, links, { replyTokens });
  }

  /** Sends the letter unless it was sent, belongs to another attempt, or waits for its next one. */
  execute(letterId: string): Promise<void> {
    return this.deliverMail.only(letterId);
  }
}
