import type { DataSource } from 'typeorm';
import { toPlainText } from '#templates';
import type { Clock } from '../clock.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';
import { ATTEMPT_MS, LetterBeingSent, type Mailer } from './deliver-letter.js';

/** Delivers a stored mail to somebody of the staff, in exactly its stored words. */
export class DeliverStaffMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  /** As with a letter: sent once, tried again after a temporary failure, and given up with the reason after a lasting one. */
  async execute(mailId: string): Promise<void> {
    const mail = await this.claim(mailId);
    if (!mail) return;
    const mine = { id: mail.id, attempts: mail.attempts, state: 'sending' as const };
    const { manager } = this.dataSource;
    try {
      const { email } = await manager.findOneByOrFail(StaffUser, { id: mail.recipientId });
      await this.mailer.deliver({
        messageId: mail.messageId,
        date: mail.writtenAt,
        from: mail.sender,
        to: email,
        subject: mail.subject,
        text: toPlainText(mail.body),
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      const isPermanent = (error as { kind?: string }).kind === 'permanent';
      await manager.update(StaffMail, mine, { state: isPermanent ? 'failed' : 'ready', sendingUntil: null, failure });
      if (isPermanent) return;
      throw error;
    }
    await manager.update(StaffMail, { id: mail.id }, { state: 'sent', sentAt: this.clock.now(), failure: null });
  }

  /** Counts the attempt before it is made; null when there is nothing to send. */
  private async claim(mailId: string): Promise<StaffMail | null> {
    const now = this.clock.now();
    const claimed = await this.dataSource.manager
      .createQueryBuilder()
      .update(StaffMail)
      .set({ state: 'sending', attempts: () => 'attempts + 1', sendingUntil: new Date(now.getTime() + ATTEMPT_MS) })
      .where('id = :mailId', { mailId })
      .andWhere("(state = 'ready' OR (state = 'sending' AND coalesce(sending_until, :now) <= :now))", { now })
      .execute();
    const mail = await this.dataSource.manager.findOneBy(StaffMail, { id: mailId });
    if (claimed.affected) return mail;
    if (mail?.state === 'sending') throw new LetterBeingSent(`Mail ${mailId} is being sent by another attempt.`);
    return null;
  }
}
