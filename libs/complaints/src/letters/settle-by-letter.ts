import { keptByLetter, REPLIES } from '../commitments/evidence.js';
import { customerWaits } from '../feedback-item/customer-waits.js';
import { renewProgressUpdate } from '../use-cases/actions/contact.js';
import type { CaseWork } from '../use-cases/case-work.js';

/** A letter of this purpose has really gone out at `at`: the commitments that it keeps are settled. */
export function settleByLetter(work: CaseWork, purpose: string, at: Date, seq: number): void {
  const kinds = keptByLetter(purpose, work.item.kind);
  settleReply(work, purpose, at, seq);
  if (kinds.includes('progress-update')) renewProgressUpdate(work, at, seq);
  work.settle(
    kinds.filter((kind) => kind !== 'progress-update'),
    at,
    seq,
  );
}

/** A letter written after the customer's message is the reply to it. */
function settleReply(work: CaseWork, purpose: string, at: Date, seq: number): void {
  if (!REPLIES.includes(purpose)) return;
  const { events } = work.facts;
  const letterId = events.find((event) => event.seq === seq)?.facts.letterId;
  const writtenSeq = events.find(({ type, facts }) => type === 'letter-written' && facts.letterId === letterId)?.seq;
  for (const { waitsFor, sinceSeq, commitment } of customerWaits(work.facts)) {
    if (waitsFor === 'reply' && writtenSeq && sinceSeq < writtenSeq && commitment.state === 'open')
      work.settleOne(commitment, at, seq);
  }
}
