import type { Commitment } from '../commitments/commitment.entity.js';
import type { CaseFacts } from './case-facts.js';

/** What the customer asked for on the private page and did not get yet. */
export interface CustomerWait {
  waitsFor: 'reply' | 'call';
  commitment: Commitment;
  /** Number of the event in which the customer asked. */
  sinceSeq: number;
  askedAt: Date;
}

const ASKED_IN: Readonly<Record<string, CustomerWait['waitsFor']>> = {
  'message-received': 'reply',
  'closure-answered': 'call',
};

/** The replies and calls that a customer waits for, oldest first. Pure. */
export function customerWaits({ events, commitments }: Pick<CaseFacts, 'events' | 'commitments'>): CustomerWait[] {
  return events.flatMap(({ type, seq, occurredAt, facts }) => {
    const waitsFor = ASKED_IN[type];
    const commitment = commitments.find(({ id, state }) => id === facts.commitmentId && state === 'open');
    return waitsFor && commitment ? [{ waitsFor, commitment, sinceSeq: seq, askedAt: occurredAt }] : [];
  });
}
