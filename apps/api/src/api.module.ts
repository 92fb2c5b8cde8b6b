import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import * as c from '#complaints';
import { type Config, FileStore, type QueueBoard, Typesetter } from '#platform';
import { AdministrationController } from './administration/administration.controller.js';
import { LabelsController } from './administration/labels.controller.js';
import { ReferenceDataController } from './administration/reference-data.controller.js';
import { TemplatesController } from './administration/templates.controller.js';
import { AuditReportController } from './audit-rounds/audit-report.controller.js';
import { AuditRoundsController } from './audit-rounds/audit-rounds.controller.js';
import { RecommendationsController } from './audit-rounds/recommendations.controller.js';
import { AccessGuard } from './auth/access.guard.js';
import { CaseLinks } from './auth/case-links.js';
import { DraftsController } from './auth/drafts.controller.js';
import { NoteAuditorsPage } from './auth/note-auditors-page.js';
import { SessionController } from './auth/session.controller.js';
import { CONFIG } from './config.js';
import { AccessController } from './evidence/access.controller.js';
import { DossiersController } from './evidence/dossiers.controller.js';
import { ErasuresController } from './evidence/erasures.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { EvidenceRegisterController } from './evidence/evidence-register.controller.js';
import { SealsController } from './evidence/seals.controller.js';
import { ActionsController } from './feedback-items/actions.controller.js';
import { CaseFiles } from './feedback-items/case-files.js';
import { FeedbackItemsController } from './feedback-items/feedback-items.controller.js';
import { FilesController } from './feedback-items/files.controller.js';
import { LettersController } from './feedback-items/letters.controller.js';
import { HealthController } from './health/health.controller.js';
import { ReplyBySchema } from './http/reply-by.js';
import { ReplyOnce } from './http/reply-once.js';
import { IncomingMailController } from './incoming-mail/incoming-mail.controller.js';
import { MailPlacementController } from './incoming-mail/mail-placement.controller.js';
import { MailController } from './mail/mail.controller.js';
import { PostController } from './mail/post.controller.js';
import { StaffMailController } from './mail/staff-mail.controller.js';
import { NormFiguresController } from './norm-figures/norm-figures.controller.js';
import { PrivateActionsController } from './private-case/private-actions.controller.js';
import { PrivateCaseController } from './private-case/private-case.controller.js';
import { FormGuard } from './public/form-guard.js';
import { PublicController } from './public/public.controller.js';
import { PublicFiguresController } from './public/public-figures.controller.js';
import { QUEUE_BOARD, QueuesController } from './queues/queues.controller.js';
import { BenchmarkController } from './scores/benchmark.controller.js';
import { ScoresController } from './scores/scores.controller.js';
import { WarningsController } from './workload/warnings.controller.js';
import { WorkloadController } from './workload/workload.controller.js';

const controllers = [
  SessionController,
  DraftsController,
  FeedbackItemsController,
  ActionsController,
  LettersController,
  FilesController,
  MailController,
  StaffMailController,
  PostController,
  IncomingMailController,
  MailPlacementController,
  NormFiguresController,
  DossiersController,
  SealsController,
  AccessController,
  ErasuresController,
  ScoresController,
  BenchmarkController,
  WarningsController,
  WorkloadController,
  ReferenceDataController,
  LabelsController,
  TemplatesController,
  AdministrationController,
  QueuesController,
  PublicController,
  PublicFiguresController,
  PrivateCaseController,
  PrivateActionsController,
  EvidenceController,
  EvidenceRegisterController,
  AuditRoundsController,
  RecommendationsController,
  AuditReportController,
  HealthController,
];

const USE_CASES: (new (dataSource: DataSource, clock: c.Clock) => object)[] = [
  c.RegisterFeedback,
  c.PerformAction,
  c.KeepReply,
  c.SaveLabel,
  c.SaveStaffUser,
  c.SaveProduct,
  c.RetryLetter,
  c.RetryStaffMail,
  c.MakePostBatch,
  c.MarkBatchPosted,
  c.SaveAbsence,
  c.ReassignCases,
  c.AnswerMonitor,
  c.AskPrivateLink,
  c.StoreIncomingMail,
  c.RegisterFromMail,
  c.SetAsideMail,
  c.SaveTemplate,
  c.SendTestMail,
  c.OrderDossiers,
  c.GiveAccess,
  c.ErasePerson,
  c.ImportOutsideScores,
  c.AddEvidenceFile,
  c.SaveStatement,
  c.SaveEvidenceDocument,
  c.SaveTraining,
  c.SaveAudit,
  c.SaveAuditFinding,
  c.ManagementReports,
  c.OpenAuditRound,
  c.DrawAuditSample,
  c.JudgeQuestion,
  c.SaveRecommendation,
  c.SignRound,
];

/** The composition root of the API. */
@Module({})
export class ApiModule {
  static with(
    config: Config,
    dataSource: DataSource,
    files: FileStore,
    links: c.PrivateLinks,
    clock: c.Clock,
    queueBoard: QueueBoard,
  ): DynamicModule {
    const typesetter = new Typesetter();
    return {
      module: ApiModule,
      controllers,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: dataSource },
        { provide: c.Clock, useValue: clock },
        { provide: FileStore, useValue: files },
        { provide: Typesetter, useValue: typesetter },
        { provide: c.PutLetterOnPaper, useValue: new c.PutLetterOnPaper(dataSource, typesetter, files) },
        { provide: c.PutBatchOnPaper, useValue: new c.PutBatchOnPaper(dataSource, typesetter, files) },
        { provide: FormGuard, useValue: new FormGuard(clock) },
        { provide: c.PrivateLinks, useValue: links },
        CaseLinks,
        CaseFiles,
        { provide: c.FileFeedback, useValue: new c.FileFeedback(dataSource, clock, links) },
        { provide: QUEUE_BOARD, useValue: queueBoard },
        { provide: c.SignIn, useValue: new c.SignIn(dataSource, clock, config.sessionHours) },
        ...USE_CASES.map((useCase) => ({ provide: useCase as Type, useValue: new useCase(dataSource, clock) })),
        { provide: APP_GUARD, useClass: AccessGuard },
        // The outermost, so that what it keeps is what was sent.
        { provide: APP_INTERCEPTOR, useClass: ReplyOnce },
        { provide: APP_INTERCEPTOR, useClass: ReplyBySchema },
        { provide: APP_INTERCEPTOR, useClass: NoteAuditorsPage },
      ],
    };
  }
}
