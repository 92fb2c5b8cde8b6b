import { isOver } from '../../feedback-item/decide-transition.js';
import { InvalidInput, RequirementNotMet } from '../../feedback-item/errors.js';
import type { FeedbackItem } from '../../feedback-item/feedback-item.entity.js';
import { id, line } from '../../feedback-item/input-fields.js';
import { CaseWork } from '../case-work.js';
import { loadCase } from '../load-case.js';
import { action } from './action.js';
import { earliestReceipt, replanFrom } from './receipt.js';

/** Merges a duplicate into another case of the same label. Reversible; the earliest receipt counts. */
export const merge = action({ intoId: id, reason: line(300) }, async (work, { intoId, reason }) => {
  const { item } = work;
  if (intoId === item.id) throw new InvalidInput('/intoId', 'same-case', 'Choose another case to merge this one into.');
  const target = await workOn(work, intoId);
  checkTarget(item, target.item);
  target.record({
    type: 'absorbed',
    facts: { itemId: item.id, reference: item.reference, receivedAt: item.receivedAt.toISOString() },
    content: { reason },
  });
  if (item.receivedAt < target.item.receivedAt) replanFrom(target, item.receivedAt);
  await target.finish(target.item.status);

  work.change({ mergedIntoId: intoId });
  work.record({
    type: 'merged',
    facts: { intoId, intoReference: target.item.reference, statusBefore: item.status },
    content: { reason },
  });
});

/** Undoes a merge: the case goes on where it was, and the other counts from the earliest receipt that it still holds. */
export const unmerge = action({ reason: line(300) }, async (work, { reason }) => {
  const { item, facts } = work;
  const merged = facts.events.findLast(({ type }) => type === 'merged');
  const target = await workOn(work, item.mergedIntoId ?? '');
  target.record({ type: 'released', facts: { itemId: item.id, reference: item.reference }, content: { reason } });
  replanFrom(target, earliestReceipt(target.facts));
  await target.finish(target.item.status);

  work.change({ mergedIntoId: null });
  work.record({ type: 'unmerged', facts: { fromId: target.item.id }, content: { reason } });
  for (const commitment of facts.commitments) {
    if (merged && commitment.settledBySeq === merged.seq) work.restore(commitment);
  }
});

/** A complaint must not disappear in a closed case, in one that is no complaint, or with whom it is about. */
function checkTarget(item: FeedbackItem, target: FeedbackItem): void {
  const isComplaintLost = item.kind === 'complaint' && target.kind !== 'complaint';
  if (target.labelId !== item.labelId || isOver(target.status) || isComplaintLost) {
    throw new RequirementNotMet(
      'merge-target-fits',
      'Choose a case of the same label that is still open; a complaint can only go into a complaint.',
    );
  }
  if (item.aboutUserId && target.aboutUserId !== item.aboutUserId) {
    throw new RequirementNotMet(
      'merge-target-about-same-colleague',
      'This complaint is about a colleague. Choose a case about the same colleague, or first record there whom it is about.',
    );
  }
}

async function workOn(work: CaseWork, itemId: string): Promise<CaseWork> {
  return new CaseWork(work.tx, await loadCase(work.tx, itemId, work.actor, true), work.actor, work.now);
}
