import { endOfDay, localDay } from '../deadlines/local-day.js';
import { addWorkingDays } from '../deadlines/working-calendar.js';
import { keptAs } from '../feedback-item/announced-delays.js';
import { type CaseFacts, currentDecision, eventsOfRound, openCommitments } from '../feedback-item/case-facts.js';
import { emailAddress } from '../feedback-item/complainant.js';
import { closureAttempts, closureWindow } from '../feedback-item/requirements.js';
import { nextOfficeTime } from '../warnings/office-hours.js';
import type { Commitment } from './commitment.entity.js';

/** What the system does when the customer keeps silent about closing: remind, and in the end close. */
export type ClosureStep = 'remind' | 'close';

/** What a customer is heard by. */
const REACTIONS = ['reaction-recorded', 'closure-answered', 'message-received'];

/**
 * The step that follows when the customer keeps silent; null when somebody has to look at the case first: nothing was
 * asked yet, the last question did not arrive, the customer reacted, or a reminder cannot be written to anybody. Pure.
 */
export function closureStep(facts: CaseFacts): ClosureStep | null {
  const asked = eventsOfRound(facts, 'closure-asked');
  const last = asked.at(-1);
  const attempts = closureAttempts(facts);
  if (facts.item.status !== 'closing' || !last || attempts.at(-1)?.seq !== last.seq) return null;
  if (hasReactedSince(facts, last.seq)) return null;
  if (attempts.length >= facts.policy.closure.attempts) return 'close';
  return reminderChannel(facts) ? 'remind' : null;
}

/** How the customer can be reminded without anybody calling. */
export function reminderChannel({ content }: Pick<CaseFacts, 'content'>): 'e-mail' | 'post' | null {
  if (emailAddress(content)) return 'e-mail';
  return content.address ? 'post' : null;
}

/** When the system takes its step: a reminder on the last day of the wait, closing on the day after the window. */
export function closureStepAt(commitment: Commitment, facts: CaseFacts): Date | null {
  if (commitment.kind !== 'closure-attempt') return null;
  const step = closureStep(facts);
  if (step === null) return null;
  const { officeHours } = facts.policy.warnings;
  const lastDay = localDay(new Date(commitment.lateFrom.getTime() - 1));
  const from = step === 'close' ? closableFrom(facts) : endOfDay(addWorkingDays(lastDay, -1, facts.calendar)).dueAt;
  return from && nextOfficeTime(from, officeHours, facts.calendar);
}

/** Working days between two attempts to verify closure: the window in equal parts. */
export function closureWaitDays({ policy: { closure } }: Pick<CaseFacts, 'policy'>): number {
  return Math.max(1, Math.floor(closure.windowWorkingDays / closure.attempts));
}

/** The local day on which a silent case is closed: the working day after the window. */
export function closesOn(facts: CaseFacts, firstAskedAt: Date): string {
  const { closure } = facts.policy;
  return addWorkingDays(localDay(firstAskedAt), closure.windowWorkingDays + 1, facts.calendar);
}

function closableFrom(facts: CaseFacts): Date | null {
  const [first] = closureAttempts(facts);
  return first ? closureWindow(facts, first.occurredAt).dueAt : null;
}

function hasReactedSince(facts: CaseFacts, seq: number): boolean {
  const isReaction = ({ type, facts: f }: CaseFacts['events'][number]) =>
    REACTIONS.includes(type) || (type === 'contact-logged' && (f.reached === true || f.direction === 'incoming'));
  const calledBack = openCommitments(facts).some((promise) => keptAs(promise, facts) === 'promise');
  const disagrees = currentDecision(facts)?.reaction === 'disagrees';
  return calledBack || disagrees || facts.events.some((event) => event.seq > seq && isReaction(event));
}
