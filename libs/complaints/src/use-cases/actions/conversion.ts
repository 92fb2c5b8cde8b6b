import { initialCommitments } from '../../commitments/initial-commitments.js';
import { line } from '../../feedback-item/input-fields.js';
import { outboxRow } from '../../outbox/outbox.js';
import type { CaseWork } from '../case-work.js';
import { action } from './action.js';

/**
 * A signal or other feedback turns out to be a complaint; all clocks run from when it was received. It is confirmed as
 * one, also when thanks for the feedback had gone.
 */
export const convertToComplaint = action({ reason: line(300) }, (work, { reason }) => {
  const before = work.item.kind;
  work.change({ kind: 'complaint' });
  work.record({ type: 'converted-to-complaint', facts: { before }, content: { reason } });
  const { item, facts } = work;
  for (const commitment of initialCommitments('complaint', item.receivedAt, facts.policy, facts.calendar)) {
    if (commitment.kind !== 'confirmation') work.commit(commitment);
  }
  oweConfirmation(work);
});

/** The promised confirmation is owed again, and ordered where it can go by itself. */
function oweConfirmation(work: CaseWork): void {
  const { item, facts, now } = work;
  for (const promised of facts.commitments.filter(({ kind }) => kind === 'confirmation')) {
    work.restore(promised);
    promised.nextStep = item.hasEmail ? null : 'call-or-write';
  }
  if (item.hasEmail) work.add('outbox_messages', [outboxRow('confirmation-due', { itemId: item.id }, now)]);
}
