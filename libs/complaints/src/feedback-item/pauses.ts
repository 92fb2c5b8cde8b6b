import type { Commitment } from '../commitments/commitment.entity.js';
import type { DeadlineExplanation } from '../deadlines/deadline-explanation.js';
import type { Pause } from '../deadlines/paused-time.js';
import type { CommitmentKind } from '../vocabulary.js';
import type { CaseFacts } from './case-facts.js';

/** What ends a pause, whether or not somebody says so. */
const ENDS_PAUSE = ['clock-resumed', 'closed', 'merged', 'second-look-started'];

/** A commitment whose due instant was counted, with the account of it. */
export type CountedCommitment = Commitment & { explanation: DeadlineExplanation };

/** Whether a term of this kind can stand still: those about the answer and the end. Confirming and reporting never wait. */
export function isPausable(kind: CommitmentKind): boolean {
  return kind === 'answer' || kind === 'closure';
}

/** The stretches in which the clock of the case stood still, oldest first. Pure. */
export function pausesOf({ events }: Pick<CaseFacts, 'events'>): Pause[] {
  const pauses: Pause[] = [];
  for (const { type, occurredAt, facts } of events) {
    const running = pauses.at(-1);
    if (type === 'clock-paused') pauses.push({ from: occurredAt, until: null, reason: String(facts.reason) });
    else if (ENDS_PAUSE.includes(type) && running?.until === null) running.until = occurredAt;
  }
  return pauses;
}

/** The pause that lasts, if one does. */
export function runningPause(facts: Pick<CaseFacts, 'events'>): Pause | null {
  const last = pausesOf(facts).at(-1);
  return last?.until === null ? last : null;
}

/** The commitments that a pause moves: published terms about the answer and the closure. */
export function pausableCommitments({ commitments }: Pick<CaseFacts, 'commitments'>): CountedCommitment[] {
  return commitments.filter((commitment): commitment is CountedCommitment => {
    const isCounted = typeof commitment.explanation === 'object' && 'count' in (commitment.explanation ?? {});
    return isCounted && commitment.normPolicyId !== null && isPausable(commitment.kind);
  });
}
