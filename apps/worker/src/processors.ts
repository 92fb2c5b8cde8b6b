import type { DataSource } from 'typeorm';
import {
  type Clock,
  DeliverLetter,
  FoldNormTallies,
  MailAskedLink,
  type Mailer,
  PrepareConfirmation,
  type PrivateLinks,
  ReconcileOutbox,
  RecordMissedCommitments,
} from '#complaints';
import type { QueueName, QueuePayloads } from './queues.js';

/** What each queue's jobs do: one use case each. All of them may run twice without harm. */
export type Processors = { [Queue in QueueName]: (payload: QueuePayloads[Queue]) => Promise<unknown> };

export function processors(dataSource: DataSource, clock: Clock, mailer: Mailer, links: PrivateLinks): Processors {
  const prepareConfirmation = new PrepareConfirmation(dataSource, clock);
  const deliverLetter = new DeliverLetter(dataSource, clock, mailer, links);
  const mailAskedLink = new MailAskedLink(dataSource, clock);
  const recordMissedCommitments = new RecordMissedCommitments(dataSource, clock);
  const reconcileOutbox = new ReconcileOutbox(dataSource, clock);
  const foldNormTallies = new FoldNormTallies(dataSource);
  return {
    'prepare-confirmation': ({ itemId }) => prepareConfirmation.execute(itemId),
    'deliver-letter': ({ letterId }) => deliverLetter.execute(letterId),
    'mail-asked-link': (asked) => mailAskedLink.execute(asked),
    'record-missed-commitments': async () => {
      const { recorded, failures } = await recordMissedCommitments.execute();
      if (failures.length > 0)
        throw new AggregateError(failures, `${failures.length} commitments could not be recorded`);
      return recorded;
    },
    'reconcile-outbox': () => reconcileOutbox.execute(),
    'fold-norm-tallies': () => foldNormTallies.execute(),
  };
}
