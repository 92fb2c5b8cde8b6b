import { ANSWERED_BY } from '../commitments/evidence.js';
import { keptAs } from '../feedback-item/announced-delays.js';
import { type CaseFacts, currentDecision, openCommitments, waitingAnswer } from '../feedback-item/case-facts.js';
import { customerWaits } from '../feedback-item/customer-waits.js';
import { hasLostLetter } from '../feedback-item/lost-letter.js';
import { closureAttempts, closureAttemptsSpent, customerAgreed, requirements } from '../feedback-item/requirements.js';
import type { ActionName } from '../feedback-item/workflow.js';
import type { Actor } from '../staff/actor.js';

/** The one thing to do next, by what the case lacks; null when there is only waiting. Pure. */
export function nextAction(facts: CaseFacts, now: Date): ActionName | null {
  const { item } = facts;
  const owes = (kind: Parameters<typeof openCommitments>[1]) => openCommitments(facts, kind)[0];
  const waitsFor = customerWaits(facts)[0]?.waitsFor;
  if (item.status === 'closed' || item.status === 'merged') {
    if (waitsFor) return 'log-contact';
    if (owes('message-to-read')) return 'mark-message-read';
    if (owes('promise')) return 'settle-promise';
    if (hasLostLetter(facts)) return 'log-contact';
    if (owes('carry-out-solution')) return 'carry-out-solution';
    if (!facts.openDispute) return null;
    return owes('dispute-reply') ? 'record-dispute-reply' : 'record-dispute-outcome';
  }
  if (!item.handlerId) return 'take-over';
  if (waitingAnswer(facts)) return 'release-answer';
  const confirmation = owes('confirmation');
  if (confirmation && (confirmation.nextStep === 'call-or-write' || !item.hasEmail)) return 'confirm-receipt';
  if (waitsFor) return waitsFor === 'call' ? 'log-contact' : 'write-letter';
  if (owes('message-to-read')) return 'mark-message-read';
  if (hasLostLetter(facts)) return 'log-contact';
  if (item.kind !== 'complaint') return 'close';
  switch (item.status) {
    case 'received':
    case 'in-treatment':
      if (mustAnnounceDelay(facts)) return 'announce-delay';
      if (owes('first-contact')) return 'log-contact';
      if (item.wishState === 'unknown') return 'record-wish';
      return owes('colleague-request') ? 'record-colleague-answer' : 'decide';
    case 'awaiting-approval':
      return 'approve';
    case 'decided':
      return 'send-answer';
    case 'answered':
    case 'closing':
      return nextAfterAnswer(facts, now);
  }
}

/** The next thing to do as one person sees it. Pure. */
export function nextActionFor(facts: CaseFacts, actor: Actor, now: Date): ActionName | null {
  const { item, involvements } = facts;
  const involvedBefore = involvements.filter(({ round }) => round < item.round).map(({ userId }) => userId);
  return asSeenBy(actor, nextAction(facts, now), { aboutUserId: item.aboutUserId, involvedBefore });
}

/**
 * Whom the complaint is about has nothing to do here, and whoever handled it in an earlier round does not take it over:
 * they assign it to somebody else.
 */
export function asSeenBy<Action extends string | null>(
  { userId }: Actor,
  next: Action,
  { aboutUserId, involvedBefore }: { aboutUserId: string | null; involvedBefore: readonly string[] },
): Action | 'assign' | null {
  if (userId !== null && userId === aboutUserId) return null;
  return next === 'take-over' && userId !== null && involvedBefore.includes(userId) ? 'assign' : next;
}

/** Whether the answer is at risk since a warning, or late, and the customer has not been told since. */
function mustAnnounceDelay(facts: CaseFacts): boolean {
  const toldAt = facts.events.findLast(({ type }) => type === 'delay-announced')?.seq ?? 0;
  const open = openCommitments(facts)
    .filter((commitment) => ANSWERED_BY.includes(keptAs(commitment, facts)))
    .map(({ id }) => id);
  return facts.events.some(
    ({ seq, type, facts: { commitmentId } }) =>
      seq > toldAt && (type === 'warning-given' || type === 'commitment-missed') && open.includes(String(commitmentId)),
  );
}

function nextAfterAnswer(facts: CaseFacts, now: Date): ActionName {
  const decision = currentDecision(facts);
  if (requirements['answer-came-back'].isMet(facts)) return 'send-answer';
  if (decision?.reaction === 'disagrees') return facts.item.round === 1 ? 'start-second-look' : 'refer';
  if (decision?.hasSolution && !decision.carriedOutAt) return 'carry-out-solution';
  if (customerAgreed(facts) || closureAttemptsSpent(facts, now)) return 'close';
  return closureAttempts(facts).length < facts.policy.closure.attempts ? 'ask-closure' : 'record-closure-answer';
}
