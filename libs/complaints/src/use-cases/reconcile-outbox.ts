import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';

/** Work that should have been done by now is put in the outbox again, in case the queue lost it. */
export class ReconcileOutbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Confirmations that were not written and mail that nobody read within `patienceMs` go to the outbox once more; whoever
   * handles them does nothing when the work turns out to be done. Outgoing mail needs no such care: it is found where it
   * waits. Gives the number appended.
   */
  async execute(patienceMs = 5 * 60_000): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - patienceMs);
    const rows: unknown[] = await this.dataSource.query(
      `WITH waiting AS (
         SELECT 'mail-stored' AS topic, jsonb_build_object('mailId', id) AS payload
         FROM incoming_mails WHERE state = 'unread' AND stored_at < $1
         UNION ALL
         SELECT 'confirmation-due', jsonb_build_object('itemId', item.id)
         FROM commitments commitment JOIN feedback_items item ON item.id = commitment.item_id
         WHERE commitment.kind = 'confirmation' AND commitment.state = 'open' AND commitment.made_at < $1
           AND item.has_email AND item.status NOT IN ('closed', 'merged')
           AND NOT EXISTS (SELECT 1 FROM letters WHERE item_id = item.id AND dedupe_key = 'confirmation'))
       INSERT INTO outbox_messages (topic, payload, written_at)
       SELECT topic, payload, $2 FROM waiting
       WHERE NOT EXISTS (
         SELECT 1 FROM outbox_messages written
         WHERE written.topic = waiting.topic AND written.payload = waiting.payload AND written.written_at >= $1)
       RETURNING id`,
      [before, now],
    );
    return rows.length;
  }
}
