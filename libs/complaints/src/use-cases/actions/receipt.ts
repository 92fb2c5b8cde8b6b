import { initialCommitments } from '../../commitments/initial-commitments.js';
import { localDay } from '../../deadlines/local-day.js';
import type { CaseFacts } from '../../feedback-item/case-facts.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { receivedAtOf } from '../../feedback-item/receipt.js';
import { calendarOf } from '../../labels/calendar-of.js';
import type { LabelPolicy } from '../../labels/label-policy.entity.js';
import { POLICY_IN_FORCE } from '../../labels/policy-in-force.js';
import type { CaseWork } from '../case-work.js';
import { countPauses } from './pause.js';

const MINUTE_MS = 60_000;
const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE_MS);
/** What follows from the clocks, and does not show that the customer had been heard by then. */
const BY_THE_CLOCK = ['commitment-missed', 'warning-given'];

/**
 * The case's own receipt until now and as it is corrected; null when it stays within the minute, for forms tell no
 * seconds. Throws `InvalidInput` for a receipt that cannot be: in the future, or after the case was known or worked on.
 */
export function correctedReceipt({ facts, item, now }: CaseWork, given: string): { before: Date; after: Date } | null {
  const after = receivedAtOf(given, now);
  const before = ownReceipt(facts);
  if (minuteOf(before) === minuteOf(after)) return null;
  if (item.status === 'merged') {
    throw new InvalidInput(
      '/receivedAt',
      'part-of-another',
      'This case is part of another. Undo the merge first, then correct its receipt.',
    );
  }
  const [, ...since] = facts.events.filter(({ type }) => !BY_THE_CLOCK.includes(type));
  if (after > item.registeredAt || since.some(({ occurredAt }) => occurredAt < after)) {
    throw new InvalidInput(
      '/receivedAt',
      'after-what-followed',
      'By then this was registered already, or something had happened in the case. Write an earlier time.',
    );
  }
  return { before, after };
}

/** The terms of a case are those that were published when it was received, and run from then. */
export async function countFromOwnReceipt(work: CaseWork): Promise<void> {
  const { tx, item, facts } = work;
  const receivedOn = localDay(ownReceipt(facts));
  const [policy]: LabelPolicy[] = await tx.query(POLICY_IN_FORCE('$1', '$2'), [item.labelId, receivedOn]);
  if (policy && policy.id !== item.policyId) {
    work.change({ policyId: policy.id });
    Object.assign(facts, { policy: policy.settings, calendar: calendarOf(policy) });
  }
  replanFrom(work, earliestReceipt(facts));
}

/** The earliest of the case's own receipt and those of the cases that are still merged into it. */
export function earliestReceipt(facts: Pick<CaseFacts, 'events'>): Date {
  const receipts = new Map<unknown, Date>([['own', ownReceipt(facts)]]);
  for (const { type, facts: told } of facts.events) {
    if (type === 'absorbed') receipts.set(told.itemId, new Date(String(told.receivedAt)));
    if (type === 'released') receipts.delete(told.itemId);
  }
  return new Date(Math.min(...[...receipts.values()].map((at) => at.getTime())));
}

/** Lets the clocks of the case run from another receipt, and judges anew what was already kept or broken. */
export function replanFrom(work: CaseWork, receivedAt: Date): void {
  const { item, facts } = work;
  if (receivedAt.getTime() === item.receivedAt.getTime()) return;
  work.change({ receivedAt });
  const oldestFirst = [...facts.commitments].sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
  for (const planned of initialCommitments(item.kind, receivedAt, facts.policy, facts.calendar)) {
    const existing = oldestFirst.find(({ kind }) => kind === planned.kind);
    if (existing) work.replan(existing, planned);
  }
  countPauses(work);
}

/** When the case itself was received: as it was registered, or as that was corrected since. */
function ownReceipt({ events }: Pick<CaseFacts, 'events'>): Date {
  const corrected = events.findLast(({ type, facts }) => type === 'data-corrected' && facts.receivedAt !== undefined);
  if (corrected) return new Date(String(corrected.facts.receivedAt));
  const registered = events.find(({ type }) => type === 'registered');
  if (!registered) throw new Error('A case begins with its registration.');
  return registered.occurredAt;
}
