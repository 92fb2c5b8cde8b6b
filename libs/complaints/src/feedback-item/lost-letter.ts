import { isForCustomer, type LetterPurpose } from '#templates';
import { ANSWER_PURPOSES, CONFIRMATION_PURPOSES } from '../commitments/evidence.js';
import { type CaseFacts, cameBack } from './case-facts.js';

/** When one of these does not arrive, its own rule says what is next: it is confirmed, sent or asked again. */
const OF_OWN_RULE: readonly string[] = [
  ...CONFIRMATION_PURPOSES,
  ...ANSWER_PURPOSES,
  'closure-question',
  'closure-reminder',
];
/** Nobody is called about these: an invitation, and a mail to an address that the customer has left. */
const MAY_BE_LOST: readonly string[] = ['monitor-invitation', 'contact-details-changed'];

/**
 * Whether a letter to the customer was refused or came back, and nothing has reached the customer since: no later letter,
 * nor the same one sent again, nor a talk. Then somebody has to call or write, whether it kept a promise or not. Pure.
 */
export function hasLostLetter({ events }: Pick<CaseFacts, 'events'>): boolean {
  const lost = events.findLast(
    ({ type, facts }) =>
      (type === 'letter-failed' || type === 'letter-bounced') &&
      typeof facts.purpose === 'string' &&
      needsCall(facts.purpose) &&
      cameBack({ events }, facts.letterId),
  );
  if (!lost) return false;
  return !events.some(({ seq, type, facts }) => seq > lost.seq && reachesCustomer(type, facts));
}

function needsCall(purpose: string): boolean {
  return isForCustomer(purpose as LetterPurpose) && !OF_OWN_RULE.includes(purpose) && !MAY_BE_LOST.includes(purpose);
}

function reachesCustomer(type: string, facts: Record<string, unknown>): boolean {
  if (type === 'contact-logged') return facts.reached === true;
  return (
    (type === 'letter-delivered' || type === 'letter-posted') && isForCustomer(String(facts.purpose) as LetterPurpose)
  );
}
