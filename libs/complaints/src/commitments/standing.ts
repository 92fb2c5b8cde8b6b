import { keptAs } from '../feedback-item/announced-delays.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import type { ClosureReason } from '../vocabulary.js';
import type { Commitment } from './commitment.entity.js';

/** How a commitment stands, as whoever reads it must know: what was late was done after all, or it was never done. */
export const STANDINGS = ['open', 'kept', 'kept-late', 'not-kept', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Ends of a case with which everything is settled, as was promised; the others let go of what was still open. */
export const SETTLING_CLOSURES: readonly ClosureReason[] = ['agreed', 'no-reaction', 'handled'];

/** Facts that prove that what was promised was done. Whatever else ended a promise let go of it. */
const PROOFS: readonly string[] = [
  'receipt-confirmed',
  'contact-logged',
  'reaction-recorded',
  'letter-delivered',
  'letter-posted',
  'colleague-answered',
  'promise-kept',
  'solution-carried-out',
  'closure-asked',
  'dispute-replied',
  'message-read',
];

type Settled = Pick<Commitment, 'id' | 'kind' | 'state' | 'settledBySeq'>;

/** Whether what was promised was done, in time or late; not when it was let go, or the case ended without it. Pure. */
export function wasDone(commitment: Settled, facts: Pick<CaseFacts, 'events'>): boolean {
  const proof = facts.events.find(({ seq }) => seq === commitment.settledBySeq);
  if (!proof || commitment.state === 'cancelled') return false;
  if (proof.type !== 'closed') return PROOFS.includes(proof.type);
  return keptAs(commitment, facts) === 'closure' && SETTLING_CLOSURES.some((reason) => reason === proof.facts.reason);
}

/** How a commitment stands. Pure. */
export function standingOf(commitment: Settled, facts: Pick<CaseFacts, 'events'>): Standing {
  if (commitment.state !== 'broken') return commitment.state;
  return wasDone(commitment, facts) ? 'kept-late' : 'not-kept';
}
