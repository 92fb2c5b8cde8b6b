import type { DataSource } from 'typeorm';
import type { Actor } from '../staff/actor.js';

/** Whether a mailbox can be read, and when that was last tried. */
export interface MailboxStateView {
  mailbox: string;
  labelCode: string;
  checkedAt: Date | null;
  failingSince: Date | null;
  failures: number;
  failure: string | null;
  nextCheckAt: Date | null;
}

/** The mailboxes of the labels that the actor works for. */
export function readMailboxStates(dataSource: DataSource, { labels }: Actor): Promise<MailboxStateView[]> {
  return dataSource.query(
    `SELECT state.mailbox, label.code AS "labelCode", state.checked_at AS "checkedAt",
       state.failing_since AS "failingSince", state.failures, state.failure, state.next_check_at AS "nextCheckAt"
     FROM mailbox_states state JOIN labels label ON label.id = state.label_id
     WHERE $1::uuid[] IS NULL OR state.label_id = ANY($1) ORDER BY state.mailbox`,
    [labels === 'all' ? null : labels],
  );
}
