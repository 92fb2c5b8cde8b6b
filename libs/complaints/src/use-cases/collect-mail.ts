import { type DataSource, In } from 'typeorm';
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

/** A process that dies keeps its mailbox no longer than this; each mail that is stored renews it. */
const LEASE_MS = 60_000;
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

  /**
   * Gives the number of mails taken in. A mailbox that another process is collecting is left to it. Throws, after all
   * others were collected, for mailboxes whose label is not there: their mail stays where it is.
   */
  async execute(): Promise<number> {
    const labels = await this.dataSource.manager.findBy(Label, {
      code: In(this.mailboxes.map((one) => one.labelCode)),
    });
    const idOf = new Map(labels.map(({ code, id }) => [code, id]));
    const unknown = this.mailboxes.filter(({ labelCode }) => !idOf.has(labelCode));
    const counts = await Promise.all(
      this.mailboxes.map((mailbox) => this.collect(mailbox, idOf.get(mailbox.labelCode) ?? null)),
    );
    if (unknown.length > 0) throw new Error(withoutLabel(unknown.map(({ name }) => name).join(', ')));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async collect(mailbox: Mailbox, labelId: string | null): Promise<number> {
    const now = this.clock.now();
    const state = labelId && (await this.claim(mailbox.name, labelId, now));
    if (!state) return 0;
    let count = 0;
    const store = async ({ uid, uidValidity, ...mail }: CollectedMail) => {
      const found = { mailbox: mailbox.name, uidValidity, uid: String(uid) };
      const { isNew } = await this.storeMail.execute({ ...mail, labelId, found }, SYSTEM);
      if (isNew) count += 1;
    };
    const done = ({ uidValidity, lastUid }: MailboxProgress) =>
      this.note(mailbox.name, { uidValidity, lastUid: String(lastUid), nextCheckAt: leaseFrom(this.clock.now()) });
    try {
      await mailbox.collect({ uidValidity: state.uidValidity, lastUid: Number(state.lastUid) }, now, store, done);
      const well = { checkedAt: now, failures: 0, failure: null, failingSince: null, nextCheckAt: null };
      await this.note(mailbox.name, well);
    } catch (error) {
      await this.note(mailbox.name, failed(state, error, this.clock.now()));
    }
    return count;
  }

  /** Takes the mailbox for this process; null when it is taken, or to be left alone for a while. */
  private async claim(mailbox: string, labelId: string, now: Date): Promise<Progress | null> {
    const [state]: Progress[] = await this.dataSource.query(CLAIM, [mailbox, labelId, now, leaseFrom(now)]);
    return state ?? null;
  }

  private async note(mailbox: string, what: Partial<MailboxState>): Promise<void> {
    await this.dataSource.manager.update(MailboxState, { mailbox }, what);
  }
}

type Progress = Pick<MailboxState, 'uidValidity' | 'lastUid' | 'failures' | 'failingSince'>;

const CLAIM = `
  INSERT INTO mailbox_states AS state (mailbox, label_id, next_check_at) VALUES ($1, $2, $4)
  ON CONFLICT (mailbox) DO UPDATE SET label_id = excluded.label_id, next_check_at = excluded.next_check_at
    WHERE coalesce(state.next_check_at, $3) <= $3
  RETURNING uid_validity AS "uidValidity", last_uid AS "lastUid", failures, failing_since AS "failingSince"`;

function withoutLabel(names: string): string {
  return `Niet opgehaald, omdat hun label er niet is: ${names}. / Not collected, for want of their label: ${names}.`;
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}

function failed({ failures, failingSince }: Progress, error: unknown, now: Date) {
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures, 20), LONGEST_WAIT_MS);
  const { message, responseText } = error as { message?: string; responseText?: string };
  return {
    failures: failures + 1,
    failingSince: failingSince ?? now,
    failure: [message ?? String(error), responseText].filter(Boolean).join(': ').slice(0, 500),
    nextCheckAt: new Date(now.getTime() + waitMs),
  };
}
