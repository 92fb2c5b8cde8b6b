import type { QueueName } from './queues.js';

/** Every recurring job and how often it runs, in milliseconds. Several workers share one schedule. */
export const schedules = [
  { queue: 'watch-commitments', everyMs: 5_000 },
  { queue: 'deliver-mail', everyMs: 2_000 },
  { queue: 'collect-mail', everyMs: 15_000 },
  { queue: 'warn-of-unplaced-mail', everyMs: 60_000 },
  { queue: 'warn-of-failing-mailboxes', everyMs: 60_000 },
  { queue: 'send-digests', everyMs: 60_000 },
  { queue: 'invite-to-monitor', everyMs: 600_000 },
  { queue: 'remind-of-expiry', everyMs: 600_000 },
  { queue: 'reconcile-outbox', everyMs: 60_000 },
  { queue: 'fold-norm-tallies', everyMs: 60_000 },
  // It makes one seal a day; asking often makes up for a night in which nothing ran.
  { queue: 'seal-register', everyMs: 60_000 },
  { queue: 'expire-dossiers', everyMs: 600_000 },
  { queue: 'take-score-snapshots', everyMs: 3_600_000 },
] as const satisfies { queue: QueueName; everyMs: number }[];
