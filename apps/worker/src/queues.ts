/** Every queue: what it does and what its jobs carry. A job's name is its queue's. */
export interface QueuePayloads {
  'prepare-confirmation': { itemId: string };
  'mail-asked-link': { askId: string; reference: string; emailHash: string };
  'read-incoming-mail': { mailId: string };
  'make-dossiers': { orderId: string };
  'remove-erased-file': { sha256: string };
  'deliver-mail': Record<string, never>;
  'collect-mail': Record<string, never>;
  'warn-of-unplaced-mail': Record<string, never>;
  'warn-of-failing-mailboxes': Record<string, never>;
  'watch-commitments': Record<string, never>;
  'send-digests': Record<string, never>;
  'invite-to-monitor': Record<string, never>;
  'remind-of-expiry': Record<string, never>;
  'reconcile-outbox': Record<string, never>;
  'fold-norm-tallies': Record<string, never>;
  'seal-register': Record<string, never>;
  'expire-dossiers': Record<string, never>;
  'take-score-snapshots': Record<string, never>;
}

export type QueueName = keyof QueuePayloads;

/** Which queue does the work of an outbox topic. */
export const queueOfTopic = {
  'confirmation-due': 'prepare-confirmation',
  'letter-ready': 'deliver-mail',
  'link-asked': 'mail-asked-link',
  'staff-mail-ready': 'deliver-mail',
  'mail-stored': 'read-incoming-mail',
  'dossiers-ordered': 'make-dossiers',
  'file-erased': 'remove-erased-file',
} as const;

/** Queues whose job does all that waits: however much is written down at once, one job wakes them. */
export const wokenQueues: readonly QueueName[] = ['deliver-mail'];
