import { type CaseFacts, currentDecision, eventsOfRound, openCommitments } from '../feedback-item/case-facts.js';
import { customerAgreed } from '../feedback-item/requirements.js';
import type { ActionName } from '../feedback-item/workflow.js';

/** The one thing to do next, by what the case lacks; null when there is only waiting. Pure. */
export function nextAction(facts: CaseFacts): ActionName | null {
  const { item } = facts;
  const owes = (kind: Parameters<typeof openCommitments>[1]) => openCommitments(facts, kind)[0];
  if (item.status === 'closed' || item.status === 'merged') return facts.openDispute ? 'record-dispute-outcome' : null;
  if (!item.handlerId) return 'take-over';
  const confirmation = owes('confirmation');
  if (confirmation && (confirmation.nextStep === 'call-or-write' || !item.hasEmail)) return 'confirm-receipt';
  if (item.kind !== 'complaint') return 'close';
  switch (item.status) {
    case 'received':
    case 'in-treatment':
      if (owes('first-contact')) return 'log-contact';
      if (item.wishState === 'unknown') return 'record-wish';
      return owes('colleague-request') ? 'record-colleague-answer' : 'decide';
    case 'awaiting-approval':
      return 'approve';
    case 'decided':
      return 'send-answer';
    case 'answered':
      if (currentDecision(facts)?.hasSolution && !currentDecision(facts)?.carriedOutAt) return 'carry-out-solution';
      return customerAgreed(facts) ? 'close' : 'ask-closure';
    case 'closing':
      if (customerAgreed(facts)) return 'close';
      return eventsOfRound(facts, 'closure-asked').length < facts.policy.closure.attempts ? 'ask-closure' : 'record-closure-answer';
  }
}
