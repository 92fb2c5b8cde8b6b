import type { DataSource } from 'typeorm';
import { toPlainText } from '#templates';
import type { Clock } from '../clock.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { LETTER_HEADER } from '../incoming-mail/recognise-mail.js';
import type { ReplyTokens } from '../incoming-mail/reply-tokens.js';
import { Label } from '../labels/label.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { hasLinkPlace, withLink } from '../private-links/link-placeholder.js';
import type { PrivateLinks } from '../private-links/private-links.js';
import { RecordDelivery } from './record-delivery.js';

/** A mail as it is handed to whoever carries it. */
export interface Mail {
  messageId: string;
  date: Date;
  from: string;
  to: string;
  /** Where answers go, when not to the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** Carries mail. Rejects with an error whose `kind` is `permanent` when trying again makes no sense. */
export interface Mailer {
  deliver(mail: Mail): Promise<{ response: string }>;
}

/** Longer than an attempt takes; when the process dies during one, the letter is free again after this. */
export const ATTEMPT_MS = 120_000;

/** Another attempt to send this letter is under way: look again later whether it succeeded. */
export class LetterBeingSent extends Error {
  override readonly name = 'LetterBeingSent';
}

/** Delivers a stored letter by e-mail, in exactly its stored words; only the customer's private link is filled in here. */
export class DeliverLetter {
  private readonly recordDelivery: RecordDelivery;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly links: PrivateLinks,
    private readonly replyTokens: ReplyTokens | null = null,
  ) {
    this.recordDelivery = new RecordDelivery(dataSource, clock);
  }

  /**
   * Sends the letter unless it was sent already. A temporary failure throws, so that the job is tried again, and so
   * does `LetterBeingSent`; a permanent failure is recorded on the letter and on the case. When the process dies between
   * the carrier's "accepted" and our commit, the next attempt sends the same words under the same Message-ID: no design
   * can exclude that.
   */
  async execute(letterId: string): Promise<void> {
    const letter = await this.claim(letterId);
    if (!letter) return;
    try {
      await this.mailer.deliver(await this.mailOf(letter));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if ((error as { kind?: string }).kind === 'permanent') return this.recordDelivery.failed(letter.id, message);
      const freed = { state: 'ready' as const, sendingUntil: null, failure: message };
      await this.dataSource.manager.update(
        Letter,
        { id: letter.id, attempts: letter.attempts, state: 'sending' },
        freed,
      );
      throw error;
    }
    await this.recordDelivery.delivered(letter.id, this.clock.now());
  }

  /** Counts the attempt before it is made; null when there is nothing to send. */
  private async claim(letterId: string): Promise<Letter | null> {
    const now = this.clock.now();
    const claimed = await this.dataSource.manager
      .createQueryBuilder()
      .update(Letter)
      .set({ state: 'sending', attempts: () => 'attempts + 1', sendingUntil: new Date(now.getTime() + ATTEMPT_MS) })
      .where("id = :letterId AND channel = 'e-mail'", { letterId })
      .andWhere("(state = 'ready' OR (state = 'sending' AND coalesce(sending_until, :now) <= :now))", { now })
      .execute();
    const letter = await this.dataSource.manager.findOneBy(Letter, { id: letterId });
    if (claimed.affected) return letter;
    if (letter?.state === 'sending') throw new LetterBeingSent(`Letter ${letterId} is being sent by another attempt.`);
    return null;
  }

  private async mailOf(letter: Letter): Promise<Mail> {
    const item = await this.dataSource.manager.findOneByOrFail(FeedbackItem, { id: letter.itemId });
    const label = await this.dataSource.manager.findOneByOrFail(Label, { id: item.labelId });
    const address = hasLinkPlace(letter) ? await this.addressFor(letter) : '';
    const replyTo = this.replyTokens?.addressFor(label, item);
    return {
      messageId: letter.messageId,
      date: letter.renderedAt,
      from: `"${label.name.replaceAll('"', '')}" <${label.email}>`,
      to: letter.recipient,
      ...(replyTo ? { replyTo } : {}),
      subject: letter.subject,
      text: address ? withLink(toPlainText(letter.body), address) : toPlainText(letter.body),
      html: address ? withLink(letter.html, address) : letter.html,
      // Written by nobody: out-of-office replies should not answer it (RFC 3834).
      headers: {
        [LETTER_HEADER]: letter.id,
        ...(letter.writtenBy === null ? { 'Auto-Submitted': 'auto-generated' } : {}),
      },
    };
  }

  /** The same for each attempt, unless the link was revoked in between. */
  private addressFor({ itemId, writtenBy }: Letter): Promise<string> {
    return this.dataSource.transaction((tx) => this.links.addressFor(tx, itemId, this.clock.now(), writtenBy));
  }
}
