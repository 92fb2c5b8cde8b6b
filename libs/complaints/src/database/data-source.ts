import { DataSource } from 'typeorm';
import { AccessEntry } from '../access/access-entry.entity.js';
import { AccessGrant } from '../access/access-grant.entity.js';
import { SettingsChange } from '../administration/settings-change.entity.js';
import { AuditDraw } from '../audit-rounds/audit-draw.entity.js';
import { AuditRound } from '../audit-rounds/audit-round.entity.js';
import { AuditRoundAuditor } from '../audit-rounds/audit-round-auditor.entity.js';
import { Judgement } from '../audit-rounds/judgement.entity.js';
import { Recommendation } from '../audit-rounds/recommendation.entity.js';
import { RecommendationProgress } from '../audit-rounds/recommendation-progress.entity.js';
import { RoundSignature } from '../audit-rounds/round-signature.entity.js';
import { SampledCase } from '../audit-rounds/sampled-case.entity.js';
import { OutsideScore } from '../benchmark/outside-score.entity.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { DossierOrder } from '../dossier/dossier-order.entity.js';
import { OrderedDossier } from '../dossier/ordered-dossier.entity.js';
import { Audit } from '../evidence/audit.entity.js';
import { AuditFinding } from '../evidence/audit-finding.entity.js';
import { EvidenceChange } from '../evidence/evidence-change.entity.js';
import { EvidenceDocument } from '../evidence/evidence-document.entity.js';
import { EvidenceFile } from '../evidence/evidence-file.entity.js';
import { ManagementReport } from '../evidence/management-report.entity.js';
import { ReportAcknowledgement } from '../evidence/report-acknowledgement.entity.js';
import { Statement } from '../evidence/statement.entity.js';
import { Training } from '../evidence/training.entity.js';
import { Decision } from '../feedback-item/decision.entity.js';
import { Dispute } from '../feedback-item/dispute.entity.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { Involvement } from '../feedback-item/involvement.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';
import { ItemFile } from '../feedback-item/item-file.entity.js';
import { ReferenceCounter } from '../feedback-item/reference-counter.entity.js';
import { EventContent } from '../history/event-content.entity.js';
import { HistoryEvent } from '../history/history-event.entity.js';
import { IncomingMail } from '../incoming-mail/incoming-mail.entity.js';
import { MailboxState } from '../incoming-mail/mailbox-state.entity.js';
import { Label } from '../labels/label.entity.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { Product } from '../labels/product.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { PostBatch } from '../letters/post-batch.entity.js';
import { ScoreSnapshot } from '../live-score/score-snapshot.entity.js';
import { MonitorResponse } from '../monitor/monitor-response.entity.js';
import { OutboxMessage } from '../outbox/outbox-message.entity.js';
import { MailHost } from '../outgoing-mail/mail-host.entity.js';
import { SentMail } from '../outgoing-mail/sent-mail.entity.js';
import { PrivateLink } from '../private-links/private-link.entity.js';
import { RegisterSeal } from '../seals/register-seal.entity.js';
import { SealCheck } from '../seals/seal-check.entity.js';
import { SealChunk } from '../seals/seal-chunk.entity.js';
import { SealKey } from '../seals/seal-key.entity.js';
import { SealedHead } from '../seals/sealed-head.entity.js';
import { Absence } from '../staff/absence.entity.js';
import { Draft } from '../staff/draft.entity.js';
import { Session } from '../staff/session.entity.js';
import { SignInAttempt } from '../staff/sign-in-attempt.entity.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { TemplateVersion } from '../templates/template-version.entity.js';
import { TemplateWithdrawal } from '../templates/template-withdrawal.entity.js';
import { IdempotencyKey } from '../use-cases/idempotency-key.entity.js';
import { KeptReply } from '../use-cases/kept-reply.entity.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';
import { Warning } from '../warnings/warning.entity.js';
import { migrations } from './migrations/index.js';
import { SnakeCaseNaming } from './naming-strategy.js';
import { PacketClient } from './packet-client.js';

const entities = [
  Label,
  LabelPolicy,
  Product,
  StaffUser,
  Session,
  SignInAttempt,
  Draft,
  Absence,
  FeedbackItem,
  ItemContent,
  ItemFile,
  ReferenceCounter,
  Decision,
  Involvement,
  Dispute,
  HistoryEvent,
  EventContent,
  Commitment,
  PostBatch,
  Letter,
  MailHost,
  SentMail,
  OutboxMessage,
  IdempotencyKey,
  KeptReply,
  SettingsChange,
  PrivateLink,
  MonitorResponse,
  StaffMail,
  Warning,
  EvidenceFile,
  Statement,
  EvidenceDocument,
  Training,
  Audit,
  AuditFinding,
  ManagementReport,
  ReportAcknowledgement,
  EvidenceChange,
  IncomingMail,
  MailboxState,
  TemplateVersion,
  TemplateWithdrawal,
  SealKey,
  RegisterSeal,
  SealedHead,
  SealChunk,
  SealCheck,
  AccessEntry,
  AccessGrant,
  DossierOrder,
  OrderedDossier,
  ScoreSnapshot,
  OutsideScore,
  AuditRound,
  AuditRoundAuditor,
  AuditDraw,
  SampledCase,
  Judgement,
  RoundSignature,
  Recommendation,
  RecommendationProgress,
];

/**
 * A connection to the register's database, not yet initialised. The schema comes from migrations only. What is written
 * `withoutWaiting` for the disk is lost when the machine fails within a second; only for what can be made again. Such a
 * connection repeats few statements over and over, and plans each only once.
 */
export function createDataSource(
  url: string,
  options: { poolSize?: number; withoutWaiting?: boolean } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    // Pipelining lets a statement start before the one before it has answered; who awaits each notices nothing.
    extra: {
      application_name: 'gehoor',
      pipeline: true,
      Client: PacketClient,
      ...(options.withoutWaiting ? { options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan' } : {}),
    },
  });
}

/** {@link migrate} on a connection of its own. */
export async function runMigrations(url: string): Promise<void> {
  const dataSource = await createDataSource(url, { poolSize: 2 }).initialize();
  await migrate(dataSource).finally(() => dataSource.destroy());
}

/** Brings the database up to date; several processes may start at once, one migrates and the others wait. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(711001)');
    await dataSource.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock(711001)').catch(() => undefined);
    await lock.release();
  }
}
