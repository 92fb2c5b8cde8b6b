import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { NotFound, RequirementNotMet } from '../feedback-item/errors.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { inScope } from '../queries/staff-mails.query.js';
import type { Actor } from '../staff/actor.js';

/** Has a mail to a colleague delivered again that failed; the words and the Message-ID stay the same. */
export class RetryStaffMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound`, or `RequirementNotMet` when the mail did not fail. */
  async execute(mailId: string, actor: Actor): Promise<void> {
    const conditions = inScope(actor).and('mail.id = ?', mailId);
    await this.dataSource.transaction(async (tx) => {
      const [mail]: { state: string }[] = await tx.query(
        `SELECT mail.state FROM staff_mails mail JOIN staff_users staff ON staff.id = mail.recipient_id
         WHERE ${conditions} FOR UPDATE OF mail`,
        conditions.parameters,
      );
      if (!mail) throw new NotFound('letter');
      if (mail.state !== 'failed') {
        throw new RequirementNotMet('letter-failed', 'Only a letter that failed can be sent again.');
      }
      await tx.query(
        `UPDATE staff_mails SET state = 'ready', failure = NULL, attempts = 0, next_try_at = NULL, taken_at = NULL WHERE id = $1`,
        [mailId],
      );
      await appendToOutbox(tx, 'staff-mail-ready', { mailId }, this.clock.now());
    });
  }
}
