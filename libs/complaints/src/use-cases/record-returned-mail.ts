import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { DeliveryReport } from '../incoming-mail/delivery-report.js';
import type { MailContents } from '../incoming-mail/mail-contents.js';
import { letterNamedBy } from '../incoming-mail/thread-mail.js';
import { Letter } from '../letters/letter.entity.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';
import { RecordDelivery } from './record-delivery.js';

/** What a mail server gives back is not even noted as sent yet: look again later. */
export class LetterBeingSent extends Error {
  override readonly name = 'LetterBeingSent';
}

/** Finds out which mail of ours a bounce gives back, and records that it did not arrive. */
export class RecordReturnedMail {
  private readonly recordDelivery: RecordDelivery;

  constructor(
    private readonly dataSource: DataSource,
    clock: Clock,
  ) {
    this.recordDelivery = new RecordDelivery(dataSource, clock);
  }

  /**
   * The letter with its case, or nulls for a mail to the staff; null when it was no mail of ours. Throws
   * `LetterBeingSent` when the bounce was faster than our note that the letter left: look again later.
   */
  async execute(
    contents: Pick<MailContents, 'returnedIds' | 'inReplyTo' | 'references'>,
    report: DeliveryReport | undefined,
  ): Promise<{ id: string | null; itemId: string | null } | null> {
    const ids = [...contents.returnedIds, ...contents.inReplyTo, ...contents.references];
    const reason = reasonOf(report);
    const found = await letterNamedBy(this.dataSource.manager, ids);
    if (!found) return this.returnedToStaff(ids, reason);
    const { state } = await this.dataSource.manager.findOneByOrFail(Letter, { id: found.id });
    if (state === 'ready' || state === 'sending') throw new LetterBeingSent(`Letter ${found.id} is being sent.`);
    await this.recordDelivery.bounced(found.id, reason);
    return found;
  }

  private async returnedToStaff(ids: readonly string[], failure: string) {
    const rows: unknown[] = await this.dataSource.query('SELECT id FROM staff_mails WHERE message_id = ANY($1)', [ids]);
    if (rows.length === 0) return null;
    await this.dataSource.manager
      .createQueryBuilder()
      .update(StaffMail)
      .set({ state: 'failed', failure })
      .where('message_id = ANY(:ids)', { ids })
      .execute();
    return { id: null, itemId: null };
  }
}

const NO_REASON = 'De mail kwam terug zonder reden. / The mail came back without a reason.';

function reasonOf(report: DeliveryReport | undefined): string {
  const { status, diagnostic, finalRecipient } = report ?? {};
  const said = [status, finalRecipient && `<${finalRecipient}>`, diagnostic].filter(Boolean).join(' ');
  return said.slice(0, 1000) || NO_REASON;
}
