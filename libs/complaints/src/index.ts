export { ACCESS_KINDS, type AccessKind } from './access/access-entry.entity.js';
export { AccessGrant } from './access/access-grant.entity.js';
export { type OwnAccess, readAccessGrants, readOwnAccess } from './access/access-grants.query.js';
export { type AccessLogRow, accessLogCsv, readAccessLog } from './access/access-log.query.js';
export { ErasePerson, erasePersonInput, type PersonsCase, removeErasedFile } from './access/erase-person.js';
export { GiveAccess, giveAccess, giveAccessInput } from './access/give-access.js';
export { type Access, noteAccess, noteAuditorsPage, noteAuditorsView, noteExport } from './access/note-access.js';
export { type PolicyPreview, previewPolicy } from './administration/preview-policy.query.js';
export { labelInput, policyInput, SaveLabel } from './administration/save-label.js';
export { productInput, SaveProduct } from './administration/save-product.js';
export { newStaffUserInput, passwordInput, SaveStaffUser, staffUserInput } from './administration/save-staff-user.js';
export { DrawAuditSample } from './audit-rounds/draw-audit-sample.js';
export { drawCsv } from './audit-rounds/draw-csv.js';
export { drawSample, SAMPLE_METHODS, STRATA } from './audit-rounds/draw-sample.js';
export { JudgeQuestion, judgementInput } from './audit-rounds/judge-question.js';
export { VERDICTS } from './audit-rounds/judgement.entity.js';
export { listRounds, type RoundRow, readDraw } from './audit-rounds/list-rounds.query.js';
export { auditRoundInput, OpenAuditRound } from './audit-rounds/open-audit-round.js';
export { readRound } from './audit-rounds/read-round.query.js';
export { type DossierToJudge, readRoundDossier } from './audit-rounds/read-round-dossier.query.js';
export type { RoundPart, RoundQuestion, RoundView } from './audit-rounds/round-view.js';
export { roundXlsx } from './audit-rounds/round-xlsx.js';
export {
  recommendationInput,
  recommendationProgressInput,
  SaveRecommendation,
} from './audit-rounds/save-recommendation.js';
export { SignRound } from './audit-rounds/sign-round.js';
export { type Benchmark, type BenchmarkRow, readBenchmark } from './benchmark/benchmark.query.js';
export { anonymousName, benchmarkCsv } from './benchmark/benchmark-csv.js';
export { ImportOutsideScores, outsideScoresInput } from './benchmark/import-outside-scores.js';
export { Clock, DatabaseClock, MovedClock, SystemClock } from './clock.js';
export { Commitment } from './commitments/commitment.entity.js';
export { STANDINGS } from './commitments/standing.js';
export { CUSTOMER_ACTIONS, type CustomerAction, readCustomerCase } from './customer-view/customer-case.query.js';
export { customersFiles } from './customer-view/own-mails.js';
export { createDataSource, migrate, runMigrations } from './database/data-source.js';
export { queryPrepared } from './database/prepared-query.js';
export { Together } from './database/together.js';
export { type Deadline, deadline, isInTime } from './deadlines/deadline.js';
export { holidaysFrom } from './deadlines/holidays.js';
export { InvalidDeadlineInput } from './deadlines/invalid-deadline-input.js';
export { endOfDay, localDay, officeZone } from './deadlines/local-day.js';
export { daysOfQuarter, quarterOf, quartersIn } from './deadlines/quarters.js';
export type { Term } from './deadlines/term.js';
export { WorkingCalendar } from './deadlines/working-calendar.js';
export type { DossierStore, DossierTypesetter } from './dossier/build-dossier.js';
export { closedPeriod, type DossierEstimate, estimateDossiers } from './dossier/closed-cases.query.js';
export { dossierSchema } from './dossier/dossier-json.js';
export { ORDER_STATES } from './dossier/dossier-order.entity.js';
export { fetchOrder, type OrderView, readOrder, readOrders } from './dossier/dossier-orders.query.js';
export { ExpireDossiers } from './dossier/expire-dossiers.js';
export { MakeDossiers } from './dossier/make-dossiers.js';
export { OrderDossiers, orderDossiers, orderDossiersInput } from './dossier/order-dossiers.js';
export { packed } from './dossier/zip-file.js';
export { Audit } from './evidence/audit.entity.js';
export { DECLARED_REASONS } from './evidence/declared-answers.query.js';
export { EvidenceDocument } from './evidence/evidence-document.entity.js';
export { EvidenceFile } from './evidence/evidence-file.entity.js';
export { AddEvidenceFile, findEvidenceFile } from './evidence/evidence-files.js';
export * from './evidence/evidence-vocabulary.js';
export { acknowledgementInput, ManagementReports, managementReportInput } from './evidence/management-reports.js';
export { type EvidenceView, readEvidence } from './evidence/read-evidence.query.js';
export { RemindOfExpiry } from './evidence/remind-of-expiry.js';
export { auditInput, SaveAudit } from './evidence/save-audit.js';
export { auditFindingInput, SaveAuditFinding } from './evidence/save-audit-finding.js';
export { evidenceDocumentInput, SaveEvidenceDocument, withdrawalInput } from './evidence/save-evidence-document.js';
export { SaveStatement, statementInput } from './evidence/save-statement.js';
export { SaveTraining, trainingInput } from './evidence/save-training.js';
export { Training } from './evidence/training.entity.js';
export { type CaseFacts, type EventFact, needsSecondReader } from './feedback-item/case-facts.js';
export { availableActions } from './feedback-item/decide-transition.js';
export * from './feedback-item/errors.js';
export { FeedbackItem } from './feedback-item/feedback-item.entity.js';
export { FREE_LETTERS, fittingLetters } from './feedback-item/free-letters.js';
export * as inputFields from './feedback-item/input-fields.js';
export { ItemContent } from './feedback-item/item-content.entity.js';
export { ItemFile } from './feedback-item/item-file.entity.js';
export { bitOf, marksOf } from './feedback-item/marks.js';
export { requirements } from './feedback-item/requirements.js';
export { ACTIONS, type ActionName, transitionOf, workflow } from './feedback-item/workflow.js';
export { GENESIS, sha256 } from './history/hash-chain.js';
export { HistoryEvent } from './history/history-event.entity.js';
export { mailSender } from './history/mail-sender.js';
export { type RegisterVerification, verifyRegister } from './history/verify-register.js';
export { foldQuoted } from './incoming-mail/fold-quoted.js';
export { INCOMING_STATES, IncomingMail, THREADINGS } from './incoming-mail/incoming-mail.entity.js';
export type { KeptAttachment, MailContents } from './incoming-mail/mail-contents.js';
export { MAIL_WRITERS, type MailWriter, suggestWriter, type WriterSuggestion } from './incoming-mail/mail-writer.js';
export { RECOGNISED } from './incoming-mail/recognise-mail.js';
export { type ReplyPlaces, ReplyTokens } from './incoming-mail/reply-tokens.js';
export { suggestKind } from './incoming-mail/suggest-kind.js';
export { JOURNEY_STEPS, type JourneyStep, journey } from './journey/journey.js';
export { Label } from './labels/label.entity.js';
export { LabelPolicy } from './labels/label-policy.entity.js';
export { policyInForce } from './labels/policy-in-force.js';
export { defaultPolicySettings, type PolicySettings, policySettingsSchema } from './labels/policy-settings.js';
export { Product } from './labels/product.entity.js';
export { draftLetter, type LetterPreview, previewLetter } from './letters/draft-letter.js';
export { checksIn } from './letters/kept-checks.js';
export { Letter, type LetterState } from './letters/letter.entity.js';
export { CASE_LETTERS, type CaseLetter } from './letters/letter-facts.js';
export { paperLetter } from './letters/paper.js';
export { PostBatch } from './letters/post-batch.entity.js';
export { previewPaper } from './letters/preview-paper.js';
export { type LiveAnswer, type LiveScore, readLiveScore } from './live-score/live-score.query.js';
export { scoreTrend, type TrendPoint } from './live-score/score-trend.query.js';
export { TakeScoreSnapshots } from './live-score/take-score-snapshots.js';
export { type MonitorAnswer, MonitorResponse } from './monitor/monitor-response.entity.js';
export type { BreachBudget } from './norm-figures/breach-budget.js';
export { type DueSoon, dueSoon } from './norm-figures/due-soon.query.js';
export { FoldNormTallies } from './norm-figures/fold-norm-tallies.js';
export { markForNorm } from './norm-figures/measured-commitments.js';
export {
  NORM_OUTCOMES,
  type NormCase,
  type NormCasesPage,
  type NormOutcome,
  normCases,
  pausedNormCases,
} from './norm-figures/norm-cases.query.js';
export { GROUPINGS } from './norm-figures/norm-counts.js';
export { type NormBand, type NormFigures, normFigures } from './norm-figures/norm-figures.query.js';
export { normFiguresCsv } from './norm-figures/norm-figures-csv.js';
export { normFiguresXlsx } from './norm-figures/norm-figures-xlsx.js';
export { COHORTS, type Cohort, PERIODS } from './norm-figures/norm-period.js';
export { MILESTONES, type Milestone, termKeySchema } from './norm-figures/published-terms.js';
export { type Answer, type Answers, AnswersNotValid, parseAnswers } from './norms/answers.js';
export type { Spread } from './norms/benchmark.js';
export {
  type Framework,
  FrameworkNotValid,
  type Part,
  parseFramework,
  type Question,
  type Words,
} from './norms/framework.schema.js';
export { addFrameworks, frameworks } from './norms/frameworks.js';
export type { MeasuredFigure } from './norms/measured/judge-figure.js';
export { frameworkById, type MeasuredQuestion, measureQuestions } from './norms/measured/measure-questions.js';
export { type MeasuredCasesPage, measuredCases } from './norms/measured/measured-cases.query.js';
export type { Step } from './norms/path-to-goal.js';
export { type FrameworkScore, type PartScore, scoreFramework } from './norms/score-framework.js';
export type { Share } from './norms/score-levels.js';
export { type ClaimedMessage, relayOutbox } from './outbox/outbox.js';
export { readOutboxState } from './outbox/stuck-outbox.query.js';
export type { Mail, Mailer, MailWitness } from './outgoing-mail/mail.js';
export { LINK_PLACEHOLDER, withLinkNamed } from './private-links/link-placeholder.js';
export { type OpenedLink, PrivateLinks } from './private-links/private-links.js';
export {
  type GuaranteeLine,
  type GuaranteeReport,
  guaranteeReport,
  recentHalves,
} from './public-figures/guarantee-report.query.js';
export { type PublicFigures, publicFigures } from './public-figures/public-figures.query.js';
export { type CaseView, readCase, type TimelineEvent } from './queries/case.query.js';
export { type CommitmentExplanation, explainCommitment } from './queries/commitment-explanation.query.js';
export { registrationHints } from './queries/hints.query.js';
export {
  INCOMING_BOXES,
  type IncomingBox,
  type IncomingMailView,
  readIncomingMail,
  readIncomingMails,
} from './queries/incoming-mails.query.js';
export { type LetterRow, MAIL_BOXES, OPEN_MAIL_BOXES, readLetter, readLetters } from './queries/letters.query.js';

export { readMailboxStates } from './queries/mailbox-states.query.js';
export { readPostBatches, readPostBatchRow } from './queries/post-batches.query.js';
export { type RegistrationPromises, registrationPromises } from './queries/registration-promises.query.js';
export { searchCases } from './queries/search.query.js';
export { MATCH_FIELDS } from './queries/search-matches.js';
export {
  type LabelSettings,
  type LastChange,
  readLabels,
  readStaff,
  withLastChange,
} from './queries/settings.query.js';
export { readStaffMails, STAFF_MAIL_BOXES, type StaffMailRow } from './queries/staff-mails.query.js';
export { type TimeLeft, timeLeft } from './queries/time-left.js';
export { readWarnings } from './queries/warnings.query.js';
export { countWork, readWorkList, WORK_GROUPS, type WorkGroup } from './queries/work-list.query.js';
export { type AbsenceView, readAbsences, readWorkload, type Workload } from './queries/workload.query.js';
export { type Referral, referralBody, referralFor } from './referral/referral.js';
export { CheckSeals, verifySeals } from './seals/check-seals.js';
export { latestSeals, publishedKeys } from './seals/published-seals.js';
export { SealCheck, type SealProblem } from './seals/seal-check.entity.js';
export { rotateSealKey, SealRegister } from './seals/seal-register.js';
export type { ReadSigner } from './seals/seal-signer.js';
export { type Actor, hasCaseInScope, hasLabelInScope, SYSTEM, staffActor } from './staff/actor.js';
export { Draft } from './staff/draft.entity.js';
export { absenceInput, SaveAbsence } from './staff/save-absence.js';
export { saveDraft } from './staff/save-draft.js';
export { Session } from './staff/session.entity.js';
export {
  findSessions,
  hashPassword,
  type RunningSession,
  type SessionSecrets,
  type SessionUser,
  SignIn,
  signOut,
  WrongCredentials,
} from './staff/sign-in.js';
export { StaffUser } from './staff/staff-user.entity.js';
export { previewCases } from './templates/preview-cases.query.js';
export { previewTemplate, type TemplatePreview, templatePreviewInput } from './templates/preview-template.js';
export {
  SaveTemplate,
  templateRollBackInput,
  templateVersionInput,
  templateWithdrawalInput,
} from './templates/save-template.js';
export { SendTestMail } from './templates/send-test-mail.js';
export { TEMPLATE_PURPOSES, type TemplateId, templateId } from './templates/template-key.js';
export { TemplateVersion } from './templates/template-version.entity.js';
export { readTemplate, readTemplates, type TemplateState } from './templates/templates.query.js';
export { mailWriterFields } from './use-cases/actions/incoming-mail.js';
export { actions, type CaseAction } from './use-cases/actions/index.js';
export { AnswerMonitor, monitorInput } from './use-cases/answer-monitor.js';
export { AskPrivateLink, askPrivateLinkInput } from './use-cases/ask-private-link.js';
export { CollectMail, type Mailbox } from './use-cases/collect-mail.js';
export { DeliverLetter } from './use-cases/deliver-letter.js';
export { DeliverMail } from './use-cases/deliver-mail.js';
export { FileFeedback, fileFeedbackInput } from './use-cases/file-feedback.js';
export { InviteToMonitor } from './use-cases/invite-to-monitor.js';
export { KeepReply } from './use-cases/keep-reply.js';
export { MailAskedLink } from './use-cases/mail-asked-link.js';
export { MakePostBatch, postBatchInput } from './use-cases/make-post-batch.js';
export { batchPostedInput, MarkBatchPosted } from './use-cases/mark-batch-posted.js';
export { type ActionResult, PerformAction } from './use-cases/perform-action.js';
export { PrepareConfirmation } from './use-cases/prepare-confirmation.js';
export { PutBatchOnPaper } from './use-cases/put-batch-on-paper.js';
export { type PaperOnFile, PutLetterOnPaper } from './use-cases/put-letter-on-paper.js';
export { ReadIncomingMail } from './use-cases/read-incoming-mail.js';
export { ReassignCases, reassignmentInput } from './use-cases/reassign-cases.js';
export { ReconcileOutbox } from './use-cases/reconcile-outbox.js';
export { RecordDelivery } from './use-cases/record-delivery.js';

export { type RegisteredFeedback, RegisterFeedback, registerFeedbackInput } from './use-cases/register-feedback.js';
export { RegisterFromMail } from './use-cases/register-from-mail.js';
export { RetryLetter } from './use-cases/retry-letter.js';
export { RetryStaffMail } from './use-cases/retry-staff-mail.js';
export { SendDigests } from './use-cases/send-digests.js';
export { SetAsideMail, setAsideInput } from './use-cases/set-aside-mail.js';
export { StoreIncomingMail } from './use-cases/store-incoming-mail.js';
export { WarnOfFailingMailboxes } from './use-cases/warn-of-failing-mailboxes.js';
export { WarnOfUnplacedMail } from './use-cases/warn-of-unplaced-mail.js';
export { WatchCommitments } from './use-cases/watch-commitments.js';
export * from './vocabulary.js';
export { StaffMail } from './warnings/staff-mail.entity.js';
export { Warning } from './warnings/warning.entity.js';
export { THRESHOLDS } from './warnings/warning-moments.js';
