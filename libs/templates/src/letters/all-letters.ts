import { type AnswerPartlyUpheldFacts, answerPartlyUpheld } from './answer-partly-upheld.js';
import { type AnswerRejectedFacts, answerRejected } from './answer-rejected.js';
import { type AnswerUpheldFacts, answerUpheld } from './answer-upheld.js';
import { type CauserFeedbackFacts, causerFeedback } from './causer-feedback.js';
import { type ClosedWithoutReactionFacts, closedWithoutReaction } from './closed-without-reaction.js';
import { type ClosureQuestionFacts, closureQuestion } from './closure-question.js';
import { type ClosureReminderFacts, closureReminder } from './closure-reminder.js';
import { type ColleagueMessageFacts, colleagueMessage } from './colleague-message.js';
import { type ColleagueReminderFacts, colleagueReminder } from './colleague-reminder.js';
import { type ConfirmationFacts, confirmation } from './confirmation.js';
import { type ContactDetailsChangedFacts, contactDetailsChanged } from './contact-details-changed.js';
import { type DelayNoticeFacts, delayNotice } from './delay-notice.js';
import { type DisputeForwardingFacts, disputeForwarding } from './dispute-forwarding.js';
import { type FailingMailboxFacts, failingMailbox } from './failing-mailbox.js';
import { type HandlerDigestFacts, handlerDigest } from './handler-digest.js';
import { type ImprovementMessageFacts, improvementMessage } from './improvement-message.js';
import { type InformationRequestFacts, informationRequest } from './information-request.js';
import { type InvitationToCallFacts, invitationToCall } from './invitation-to-call.js';
import type { Letter } from './letter.js';
import { type MonitorInvitationFacts, monitorInvitation } from './monitor-invitation.js';
import { type PrivateLinkFacts, privateLink } from './private-link.js';
import { type ProgressUpdateFacts, progressUpdate } from './progress-update.js';
import { type ReplyFacts, reply } from './reply.js';
import { type SecondLookOutcomeFacts, secondLookOutcome } from './second-look-outcome.js';
import { type SolutionCarriedOutFacts, solutionCarriedOut } from './solution-carried-out.js';
import { type ThanksForFeedbackFacts, thanksForFeedback } from './thanks-for-feedback.js';
import { type UnplacedMailFacts, unplacedMail } from './unplaced-mail.js';
import { type WithdrawalConfirmationFacts, withdrawalConfirmation } from './withdrawal-confirmation.js';

/** What each letter must know to be written. */
export type LetterFacts = {
  confirmation: ConfirmationFacts;
  'thanks-for-feedback': ThanksForFeedbackFacts;
  reply: ReplyFacts;
  'invitation-to-call': InvitationToCallFacts;
  'progress-update': ProgressUpdateFacts;
  'delay-notice': DelayNoticeFacts;
  'information-request': InformationRequestFacts;
  'answer-upheld': AnswerUpheldFacts;
  'answer-partly-upheld': AnswerPartlyUpheldFacts;
  'answer-rejected': AnswerRejectedFacts;
  'second-look-outcome': SecondLookOutcomeFacts;
  'solution-carried-out': SolutionCarriedOutFacts;
  'closure-question': ClosureQuestionFacts;
  'closure-reminder': ClosureReminderFacts;
  'closed-without-reaction': ClosedWithoutReactionFacts;
  'monitor-invitation': MonitorInvitationFacts;
  'improvement-message': ImprovementMessageFacts;
  'private-link': PrivateLinkFacts;
  'contact-details-changed': ContactDetailsChangedFacts;
  'dispute-forwarding': DisputeForwardingFacts;
  'colleague-message': ColleagueMessageFacts;
  'colleague-reminder': ColleagueReminderFacts;
  'causer-feedback': CauserFeedbackFacts;
  'withdrawal-confirmation': WithdrawalConfirmationFacts;
  'handler-digest': HandlerDigestFacts;
  'unplaced-mail': UnplacedMailFacts;
  'failing-mailbox': FailingMailboxFacts;
};

/** What a letter is for; there is one template for each purpose and language. */
export type LetterPurpose = keyof LetterFacts;

/** Every letter of the product. */
export const letters: { [Purpose in LetterPurpose]: Letter<LetterFacts[Purpose]> } = {
  confirmation,
  'thanks-for-feedback': thanksForFeedback,
  reply,
  'invitation-to-call': invitationToCall,
  'progress-update': progressUpdate,
  'delay-notice': delayNotice,
  'information-request': informationRequest,
  'answer-upheld': answerUpheld,
  'answer-partly-upheld': answerPartlyUpheld,
  'answer-rejected': answerRejected,
  'second-look-outcome': secondLookOutcome,
  'solution-carried-out': solutionCarriedOut,
  'closure-question': closureQuestion,
  'closure-reminder': closureReminder,
  'closed-without-reaction': closedWithoutReaction,
  'monitor-invitation': monitorInvitation,
  'improvement-message': improvementMessage,
  'private-link': privateLink,
  'contact-details-changed': contactDetailsChanged,
  'dispute-forwarding': disputeForwarding,
  'colleague-message': colleagueMessage,
  'colleague-reminder': colleagueReminder,
  'causer-feedback': causerFeedback,
  'withdrawal-confirmation': withdrawalConfirmation,
  'handler-digest': handlerDigest,
  'unplaced-mail': unplacedMail,
  'failing-mailbox': failingMailbox,
};

/** Every purpose, in the order of the customer's journey. */
export const letterPurposes = Object.keys(letters) as LetterPurpose[];
