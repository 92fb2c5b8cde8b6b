import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { deadline } from '../deadlines/deadline.js';
import { tellLeaders, workingLabel } from './tell-leaders.js';

/** A mailbox that could not be collected for so long is one that those who lead its label hear of. */
const COLLECT_WITHIN = { unit: 'workingDays', length: 1 } as const;

interface FailingMailbox {
  mailbox: string;
  labelId: string;
  failingSince: Date;
  failure: string;
}

/** Tells those who lead a label about a mailbox that could not be collected for a working day. */
export class WarnOfFailingMailboxes {
  private readonly names: readonly string[];

  /** Of the mailboxes that are collected; one that is not any more fails nobody. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    mailboxes: readonly { name: string }[],
    private readonly mailUrl: string,
  ) {
    this.names = mailboxes.map(({ name }) => name);
  }

  /**
   * In office hours, once for each time that it goes wrong, whichever worker comes first: its row is locked and marked in
   * the transaction that writes to them. Gives the number of mailboxes warned about.
   */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const failing: { mailbox: string }[] = await this.dataSource.query(`${FAILING} ORDER BY mailbox`, [this.names]);
    let warned = 0;
    for (const { mailbox } of failing) {
      warned += (await this.dataSource.transaction((tx) => this.warn(tx, mailbox, now))) ? 1 : 0;
    }
    return warned;
  }

  private async warn(tx: EntityManager, name: string, now: Date): Promise<boolean> {
    const [found]: FailingMailbox[] = await tx.query(`${FAILING} FOR UPDATE SKIP LOCKED`, [[name]]);
    if (!found) return false;
    const working = await workingLabel(tx, found.labelId, now);
    if (!working?.isOfficeTime) return false;
    const { mailbox, failingSince, failure } = found;
    const { lateFrom } = deadline({ start: failingSince, term: COLLECT_WITHIN, calendar: working.calendar });
    if (now < lateFrom) return false;
    const facts = { mailbox, failingSince, failure, mailUrl: this.mailUrl };
    if (!(await tellLeaders(tx, working.label, 'failing-mailbox', facts, now))) return false;
    await tx.query('UPDATE mailbox_states SET manager_warned_at = $2 WHERE mailbox = $1', [mailbox, now]);
    return true;
  }
}

const FAILING = `
  SELECT mailbox, label_id AS "labelId", failing_since AS "failingSince", coalesce(failure, '-') AS failure
  FROM mailbox_states
  WHERE mailbox = ANY($1) AND failing_since IS NOT NULL
    AND (manager_warned_at IS NULL OR manager_warned_at < failing_since)`;
