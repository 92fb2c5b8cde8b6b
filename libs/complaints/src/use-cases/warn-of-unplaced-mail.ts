import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { tellLeaders, workingLabel } from './tell-leaders.js';

/** Tells those who lead a label about mail that nobody gave a place for a working day. */
export class WarnOfUnplacedMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailUrl: string,
  ) {}

  /**
   * In office hours, each mail once, whichever worker comes first: its row is locked and marked in the transaction that
   * writes to them. Gives the number of mails warned about.
   */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const labels: { labelId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT label_id AS "labelId" FROM incoming_mails
       WHERE state IN ('unread', 'to-place') AND manager_warned_at IS NULL AND place_by <= $1`,
      [now],
    );
    let warned = 0;
    for (const { labelId } of labels) {
      warned += await this.dataSource.transaction((tx) => this.warn(tx, labelId, now));
    }
    return warned;
  }

  private async warn(tx: EntityManager, labelId: string, now: Date): Promise<number> {
    const working = await workingLabel(tx, labelId, now);
    if (!working?.isOfficeTime) return 0;
    const mails: { id: string; receivedAt: Date }[] = await tx.query(UNPLACED, [labelId, now]);
    const [oldest] = mails;
    if (!oldest) return 0;
    const facts = { count: String(mails.length), oldestAt: oldest.receivedAt, mailUrl: this.mailUrl };
    if (!(await tellLeaders(tx, working.label, 'unplaced-mail', facts, now))) return 0;
    await tx.query('UPDATE incoming_mails SET manager_warned_at = $2 WHERE id = ANY($1)', [
      mails.map(({ id }) => id),
      now,
    ]);
    return mails.length;
  }
}

const UNPLACED = `
  SELECT id, received_at AS "receivedAt" FROM incoming_mails
  WHERE label_id = $1 AND state IN ('unread', 'to-place') AND manager_warned_at IS NULL AND place_by <= $2
  ORDER BY received_at, id LIMIT 100 FOR UPDATE SKIP LOCKED`;
