import type { ActionName } from '../../feedback-item/workflow.js';
import type { ActionDefinition } from './action.js';
import { releaseAnswer, returnAnswer, sendAnswer } from './answer.js';
import { assign, assignTopManager, takeOver } from './assignment.js';
import { askClosure, close, recordClosureAnswer, refer, reopen, startSecondLook, withdraw } from './closure.js';
import { askColleague, chaseColleague, recordColleagueAnswer } from './colleague.js';
import * as contact from './contact.js';
import { convertToComplaint } from './conversion.js';
import { answerMonitor, correctContactDetails, sendMessage } from './customer.js';
import { correctData, markImpact, markNeeds, recordWish } from './data.js';
import { approve, carryOutSolution, decide, recordReaction, returnDecision } from './decision.js';
import { openDispute, recordDisputeOutcome, recordDisputeReply } from './dispute.js';
import { attachFile } from './files.js';
import { markMessageRead, receiveMail } from './incoming-mail.js';
import * as learning from './learning.js';
import { merge, unmerge } from './merge.js';
import { pauseClock, resumeClock } from './pause.js';
import { handToPost } from './post.js';
import { revokePrivateLinks, sendPrivateLink } from './private-link.js';

/** Every action but the registration, by its name in the workflow table. */
export const actions = {
  assign,
  'take-over': takeOver,
  'confirm-receipt': contact.confirmReceipt,
  'log-contact': contact.logContact,
  'record-wish': recordWish,
  'add-note': contact.addNote,
  'ask-colleague': askColleague,
  'record-colleague-answer': recordColleagueAnswer,
  'chase-colleague': chaseColleague,
  'make-promise': contact.makePromise,
  'settle-promise': contact.settlePromise,
  'write-letter': contact.writeOtherLetter,
  'send-progress-update': contact.sendProgressUpdate,
  'announce-delay': contact.announceDelay,
  'pause-clock': pauseClock,
  'resume-clock': resumeClock,
  decide,
  approve,
  'return-decision': returnDecision,
  'send-answer': sendAnswer,
  'release-answer': releaseAnswer,
  'return-answer': returnAnswer,
  'hand-to-post': handToPost,
  'attach-file': attachFile,
  'record-reaction': recordReaction,
  'carry-out-solution': carryOutSolution,
  'ask-closure': askClosure,
  'record-closure-answer': recordClosureAnswer,
  'start-second-look': startSecondLook,
  close,
  reopen,
  withdraw,
  merge,
  unmerge,
  refer,
  'open-dispute': openDispute,
  'record-dispute-reply': recordDisputeReply,
  'record-dispute-outcome': recordDisputeOutcome,
  'correct-data': correctData,
  'mark-needs': markNeeds,
  'mark-impact': markImpact,
  'assign-top-manager': assignTopManager,
  'examine-similar-cases': learning.examineSimilarCases,
  'record-improvement': learning.recordImprovement,
  'measure-improvement': learning.measureImprovement,
  'carry-out-adjustment': learning.carryOutAdjustment,
  'share-response': learning.shareResponse,
  'convert-to-complaint': convertToComplaint,
  'send-message': sendMessage,
  'receive-mail': receiveMail,
  'mark-message-read': markMessageRead,
  'correct-contact-details': correctContactDetails,
  'answer-monitor': answerMonitor,
  'send-private-link': sendPrivateLink,
  'revoke-private-links': revokePrivateLinks,
} satisfies Record<Exclude<ActionName, 'register'>, ActionDefinition>;

export type CaseAction = keyof typeof actions;
