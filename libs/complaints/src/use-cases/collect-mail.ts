import type { DataSource, QueryRunner } from 'typeorm';
import type { Clock } from '../clock.js';
import { MailboxState } from '../incoming-mail/mailbox-state.entity.js';
import { Label } from '../labels/label.entity.js';
import { SYSTEM } from '../staff/actor.js';
import { type MailToStore, StoreIncomingMail } from './store-incoming-mail.js';

/** How far a mailbox was collected. */
export interface MailboxProgress {
  uidValidity: string | null;
  lastUid: number;
}

/** A mail that was found in a mailbox, its bytes kept. */
export type CollectedMail = Omit<MailToStore, 'labelId' | 'found'> & { uid: number; uidValidity: string };

/** A mailbox, and how its new mail is taken out: first stored, then settled in the mailbox, then counted as done. */
export interface Mailbox {
  name: string;
  labelCode: string;
  collect(
    before: MailboxProgress,
    now: Date,
    store: (mail: CollectedMail) => Promise<void>,
    done: (progress: MailboxProgress) => Promise<void>,
  ): Promise<number>;
}

const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** Collects the new mail of every mailbox. One that fails waits longer each time, and stops no other. */
export class CollectMail {
  private readonly storeMail: StoreIncomingMail;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailboxes: readonly Mailbox[],
  ) {
    this.storeMail = new StoreIncomingMail(dataSource, clock);
  }

  /** Gives the number of mails taken in. A mailbox that another process is collecting is left to it. */
  async execute(): Promise<number> {
    const counts = await Promise.all(this.mailboxes.map((mailbox) => this.collectAlone(mailbox)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** The lock belongs to the connection, so a process that dies leaves none behind. */
  private async collectAlone(mailbox: Mailbox): Promise<number> {
    const lock = this.dataSource.createQueryRunner();
    try {
      const [{ isMine }] = await lock.query(`SELECT pg_try_advisory_lock(711002, hashtext($1)) AS "isMine"`, [
        mailbox.name,
      ]);
      return isMine ? await this.collect(mailbox).finally(() => unlock(lock, mailbox.name)) : 0;
    } finally {
      await lock.release();
    }
  }

  private async collect(mailbox: Mailbox): Promise<number> {
    const { manager } = this.dataSource;
    const label = await manager.findOneBy(Label, { code: mailbox.labelCode });
    // Without its label nobody would see the mail; it stays in the mailbox until the label is there.
    if (!label) return 0;
    const state = await this.stateOf(mailbox.name, label.id);
    const now = this.clock.now();
    if (state.nextCheckAt && state.nextCheckAt > now) return 0;
    const known = { mailbox: mailbox.name };
    let count = 0;
    try {
      await mailbox.collect(
        { uidValidity: state.uidValidity, lastUid: Number(state.lastUid) },
        now,
        async ({ uid, uidValidity, ...mail }) => {
          const found = { mailbox: mailbox.name, uidValidity, uid: String(uid) };
          const { isNew } = await this.storeMail.execute({ ...mail, labelId: label.id, found }, SYSTEM);
          if (isNew) count += 1;
        },
        async ({ uidValidity, lastUid }) => {
          await manager.update(MailboxState, known, { uidValidity, lastUid: String(lastUid) });
        },
      );
      const well = { checkedAt: now, failures: 0, failure: null, failingSince: null, nextCheckAt: null };
      await manager.update(MailboxState, known, well);
    } catch (error) {
      await manager.update(MailboxState, known, failed(state, error, this.clock.now()));
    }
    return count;
  }

  private async stateOf(mailbox: string, labelId: string): Promise<MailboxState> {
    await this.dataSource.query(
      `INSERT INTO mailbox_states (mailbox, label_id) VALUES ($1, $2)
       ON CONFLICT (mailbox) DO UPDATE SET label_id = excluded.label_id WHERE mailbox_states.label_id <> excluded.label_id`,
      [mailbox, labelId],
    );
    return this.dataSource.manager.findOneByOrFail(MailboxState, { mailbox });
  }
}

function failed({ failures, failingSince }: MailboxState, error: unknown, now: Date) {
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures, 20), LONGEST_WAIT_MS);
  const { message, responseText } = error as { message?: string; responseText?: string };
  return {
    failures: failures + 1,
    failingSince: failingSince ?? now,
    failure: [message ?? String(error), responseText].filter(Boolean).join(': ').slice(0, 500),
    nextCheckAt: new Date(now.getTime() + waitMs),
  };
}

async function unlock(lock: QueryRunner, name: string): Promise<void> {
  await lock.query('SELECT pg_advisory_unlock(711002, hashtext($1))', [name]);
}
