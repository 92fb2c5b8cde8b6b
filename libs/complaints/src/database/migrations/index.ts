import { CreateRegister1760000000000 } from './1760000000000-create-register.js';
import { LeaseLetters1760000100000 } from './1760000100000-lease-letters.js';
import { RecordSettingsChanges1760000150000 } from './1760000150000-record-settings-changes.js';
import { CountForNorms1760000200000 } from './1760000200000-count-for-norms.js';
import { WatchCommitments1760000210000 } from './1760000210000-watch-commitments.js';
import { RecordAbsences1760000220000 } from './1760000220000-record-absences.js';
import { FollowByPrivateLink1760000230000 } from './1760000230000-follow-by-private-link.js';
import { RecogniseCustomers1760000240000 } from './1760000240000-recognise-customers.js';
import { PlanSearchDocumentOnce1760000250000 } from './1760000250000-plan-search-document-once.js';
import { LetLabelsBeEmbedded1760000290000 } from './1760000290000-let-labels-be-embedded.js';
import { PutLettersOnPaper1760000300000 } from './1760000300000-put-letters-on-paper.js';
import { FindAnswersToRead1760000301000 } from './1760000301000-find-answers-to-read.js';
import { KeepTemplateVersions1760000310000 } from './1760000310000-keep-template-versions.js';
import { ReceiveMail1760000320000 } from './1760000320000-receive-mail.js';
import { LetMailWait1760000330000 } from './1760000330000-let-mail-wait.js';
import { SealRegister1760000340000 } from './1760000340000-seal-register.js';
import { LogAccess1760000341000 } from './1760000341000-log-access.js';
import { OrderDossiers1760000342000 } from './1760000342000-order-dossiers.js';
import { KeepDeclaredEvidence1760000350000 } from './1760000350000-keep-declared-evidence.js';
import { KeepAuditRounds1760000351000 } from './1760000351000-keep-audit-rounds.js';
import { TellWhatDecisionsRestOn1760000360000 } from './1760000360000-tell-what-decisions-rest-on.js';
import { KeepScores1760000361000 } from './1760000361000-keep-scores.js';
import { KeepCallTimes1760000362000 } from './1760000362000-keep-call-times.js';
import { MeasureAtOnce1760000390000 } from './1760000390000-measure-at-once.js';
import { KeepSentMails1760000400000 } from './1760000400000-keep-sent-mails.js';
import { LogReports1760000401000 } from './1760000401000-log-reports.js';
import { AddMonthsToTallies1760000420000 } from './1760000420000-add-months-to-tallies.js';
import { CountInOnePass1760000430000 } from './1760000430000-count-in-one-pass.js';
import { KeepPreferredChannel1760000431000 } from './1760000431000-keep-preferred-channel.js';
import { SumTalliesByMonth1760000440000 } from './1760000440000-sum-tallies-by-month.js';
import { CountAlikeCasesOnce1760000450000 } from './1760000450000-count-alike-cases-once.js';
import { MarkLateUpdates1760000450001 } from './1760000450001-mark-late-updates.js';
import { ReadMessagesOfOthers1760000460001 } from './1760000460001-read-messages-of-others.js';
import { ExplainDecisions1760000461001 } from './1760000461001-explain-decisions.js';
import { WarnOfFailingMailboxes1760000462001 } from './1760000462001-warn-of-failing-mailboxes.js';
import { WordNewDays1760000463001 } from './1760000463001-word-new-days.js';
import { OweRepliesToBodies1760000463002 } from './1760000463002-owe-replies-to-bodies.js';
import { LogAuditorsViews1760000466001 } from './1760000466001-log-auditors-views.js';
import { KeepWhatCarriedScores1760000466002 } from './1760000466002-keep-what-carried-scores.js';
import { KeepReplies1760000468001 } from './1760000468001-keep-replies.js';

/** All migrations, oldest first. */
export const migrations = [
  CreateRegister1760000000000,
  LeaseLetters1760000100000,
  RecordSettingsChanges1760000150000,
  CountForNorms1760000200000,
  WatchCommitments1760000210000,
  RecordAbsences1760000220000,
  FollowByPrivateLink1760000230000,
  RecogniseCustomers1760000240000,
  PlanSearchDocumentOnce1760000250000,
  LetLabelsBeEmbedded1760000290000,
  PutLettersOnPaper1760000300000,
  FindAnswersToRead1760000301000,
  KeepTemplateVersions1760000310000,
  ReceiveMail1760000320000,
  LetMailWait1760000330000,
  SealRegister1760000340000,
  LogAccess1760000341000,
  OrderDossiers1760000342000,
  KeepDeclaredEvidence1760000350000,
  KeepAuditRounds1760000351000,
  TellWhatDecisionsRestOn1760000360000,
  KeepScores1760000361000,
  KeepCallTimes1760000362000,
  MeasureAtOnce1760000390000,
  KeepSentMails1760000400000,
  LogReports1760000401000,
  AddMonthsToTallies1760000420000,
  CountInOnePass1760000430000,
  KeepPreferredChannel1760000431000,
  SumTalliesByMonth1760000440000,
  CountAlikeCasesOnce1760000450000,
  MarkLateUpdates1760000450001,
  ReadMessagesOfOthers1760000460001,
  ExplainDecisions1760000461001,
  WarnOfFailingMailboxes1760000462001,
  WordNewDays1760000463001,
  OweRepliesToBodies1760000463002,
  LogAuditorsViews1760000466001,
  KeepWhatCarriedScores1760000466002,
  KeepReplies1760000468001,
];
