import type { DataSource } from 'typeorm';
import {
  CheckSeals,
  type Clock,
  CollectMail,
  type DeliverMail,
  type DossierTypesetter,
  ExpireDossiers,
  FoldNormTallies,
  InviteToMonitor,
  MailAskedLink,
  type Mailbox,
  MakeDossiers,
  PrepareConfirmation,
  ReadIncomingMail,
  type ReadSigner,
  ReconcileOutbox,
  RemindOfExpiry,
  type ReplyTokens,
  removeErasedFile,
  SealRegister,
  SendDigests,
  TakeScoreSnapshots,
  WarnOfFailingMailboxes,
  WarnOfUnplacedMail,
  WatchCommitments,
} from '#complaints';
import { type FileStore, readStoredMail } from '#platform';
import type { QueueName, QueuePayloads } from './queues.js';

const MOST_REASONS = 5;

/** What each queue's jobs do: one use case each. All of them may run twice without harm. */
export type Processors = { [Queue in QueueName]: (payload: QueuePayloads[Queue]) => Promise<unknown> };

/** What dossiers and seals are made with. */
export interface EvidenceTools {
  readSigner: ReadSigner;
  typesetter: DossierTypesetter;
}

export function processors(
  dataSource: DataSource,
  clock: Clock,
  deliverMail: DeliverMail,
  files: FileStore,
  mailboxes: readonly Mailbox[],
  replyTokens: ReplyTokens,
  workUrl: string,
  { readSigner, typesetter }: EvidenceTools,
): Processors {
  const prepareConfirmation = new PrepareConfirmation(dataSource, clock);
  const mailAskedLink = new MailAskedLink(dataSource, clock);
  const readIncomingMail = new ReadIncomingMail(
    dataSource,
    clock,
    (sha256) => readStoredMail(files, sha256),
    replyTokens,
  );
  const collectMail = new CollectMail(dataSource, clock, mailboxes);
  const mailUrl = `${workUrl}/mail/incoming`;
  const warnOfUnplacedMail = new WarnOfUnplacedMail(dataSource, clock, mailUrl);
  const warnOfFailingMailboxes = new WarnOfFailingMailboxes(dataSource, clock, mailboxes, mailUrl);
  const inviteToMonitor = new InviteToMonitor(dataSource, clock);
  const watchCommitments = new WatchCommitments(dataSource, clock);
  const sendDigests = new SendDigests(dataSource, clock, workUrl);
  const remindOfExpiry = new RemindOfExpiry(dataSource, clock, workUrl);
  const reconcileOutbox = new ReconcileOutbox(dataSource, clock);
  const foldNormTallies = new FoldNormTallies(dataSource);
  const makeDossiers = new MakeDossiers(dataSource, clock, readSigner, typesetter, files);
  const expireDossiers = new ExpireDossiers(dataSource, clock, files);
  const sealRegister = new SealRegister(dataSource, clock, readSigner);
  const checkSeals = new CheckSeals(dataSource, clock);
  const takeScoreSnapshots = new TakeScoreSnapshots(dataSource, clock);
  return {
    'prepare-confirmation': ({ itemId }) => prepareConfirmation.execute(itemId),
    'deliver-mail': () => deliverMail.execute(),
    'mail-asked-link': (asked) => mailAskedLink.execute(asked),
    'read-incoming-mail': ({ mailId }) => readIncomingMail.execute(mailId),
    'collect-mail': () => collectMail.execute(),
    'warn-of-unplaced-mail': () => warnOfUnplacedMail.execute(),
    'warn-of-failing-mailboxes': () => warnOfFailingMailboxes.execute(),
    'watch-commitments': async () => {
      const { recorded, failures } = await watchCommitments.execute();
      // The first reasons stand in the list of failed jobs; the cases are looked at again in a few minutes.
      const reasons = failures.slice(0, MOST_REASONS).map(({ message }) => message);
      if (failures.length > 0)
        throw new AggregateError(failures, `${failures.length} not looked at. ${reasons.join(' ')}`);
      return recorded;
    },
    'send-digests': () => sendDigests.execute(),
    'invite-to-monitor': () => inviteToMonitor.execute(),
    'remind-of-expiry': () => remindOfExpiry.execute(),
    'reconcile-outbox': () => reconcileOutbox.execute(),
    'fold-norm-tallies': () => foldNormTallies.execute(),
    'make-dossiers': ({ orderId }) => makeDossiers.execute(orderId),
    'remove-erased-file': ({ sha256 }) => removeErasedFile(dataSource, sha256, files),
    'expire-dossiers': () => expireDossiers.execute(),
    'seal-register': async () => {
      if (!(await sealRegister.execute())) return;
      const { problems } = await checkSeals.execute();
      if (problems.length > 0)
        throw new Error('A check of the seals found something: see the seals in the administration.');
    },
    'take-score-snapshots': () => takeScoreSnapshots.execute(),
  };
}
