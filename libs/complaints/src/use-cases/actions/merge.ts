import { initialCommitments } from '../../commitments/initial-commitments.js';
import { InvalidInput, RequirementNotMet } from '../../feedback-item/errors.js';
import { id, line } from '../../feedback-item/input-fields.js';
import { CaseWork } from '../case-work.js';
import { loadCase } from '../load-case.js';
import { action } from './action.js';

/** Merges a duplicate into another case of the same label. Reversible; the earliest receipt counts. */
export const merge = action({ intoId: id, reason: line(300) }, async (work, { intoId, reason }) => {
  const { item } = work;
  if (intoId === item.id) throw new InvalidInput('/intoId', 'same-case', 'Choose another case to merge this one into.');
  const target = await workOn(work, intoId);
  if (target.item.labelId !== item.labelId || target.item.status === 'merged') {
    throw new RequirementNotMet('merge-target-fits', 'Choose a case of the same label that is not merged itself.');
  }
  target.record({
    type: 'absorbed',
    facts: { itemId: item.id, reference: item.reference, receivedAtBefore: target.item.receivedAt.toISOString() },
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

/** Undoes a merge: the case goes on where it was, and the other gets its own receipt back. */
export const unmerge = action({ reason: line(300) }, async (work, { reason }) => {
  const { item, facts } = work;
  const merged = facts.events.findLast(({ type }) => type === 'merged');
  const target = await workOn(work, item.mergedIntoId ?? '');
  const absorbed = target.facts.events.findLast(({ type, facts: f }) => type === 'absorbed' && f.itemId === item.id);
  target.record({ type: 'released', facts: { itemId: item.id, reference: item.reference }, content: { reason } });
  if (absorbed) replanFrom(target, new Date(String(absorbed.facts.receivedAtBefore)));
  await target.finish(target.item.status);

  work.change({ mergedIntoId: null });
  work.record({ type: 'unmerged', facts: { fromId: target.item.id }, content: { reason } });
  for (const commitment of facts.commitments) {
    if (merged && commitment.settledBySeq === merged.seq) work.restore(commitment);
  }
});

/** Lets the clocks of the case run from another receipt, and judges anew what was already kept or broken. */
function replanFrom(work: CaseWork, receivedAt: Date): void {
  const { item, facts } = work;
  if (receivedAt.getTime() === item.receivedAt.getTime()) return;
  work.change({ receivedAt });
  for (const planned of initialCommitments(item.kind, receivedAt, facts.policy, facts.calendar)) {
    const existing = facts.commitments.find(({ kind }) => kind === planned.kind);
    if (existing) work.replan(existing, planned);
  }
}

async function workOn(work: CaseWork, itemId: string): Promise<CaseWork> {
  return new CaseWork(work.tx, await loadCase(work.tx, itemId, work.actor, true), work.actor, work.now);
}
