import type { DemoItem, DemoStep } from './demo-item.js';
import { labels } from './labels.js';
import { type DemoStaff, handlersOf, managerOf, staff } from './staff.js';

/** On the last days some answers still wait to be read along. */
const STILL_WAITING_DAYS = 2;

/**
 * Who reads the answer along and sends it, at a label that wants four eyes: somebody who does nothing else about this
 * item, and in a second look somebody else than before. Null when the writer sends it alone.
 */
export function secondReaderOf(item: DemoItem, step: DemoStep): DemoStaff | null {
  if (step.action !== 'send-answer' || labels[item.label].fourEyes === 'none') return null;
  const decision = item.steps.findLast(
    (made) => made.action === 'decide' && made.round === step.round && made.at <= step.at,
  );
  if (decision?.action !== 'decide' || decision.outcome === 'upheld') return null;
  const busy = [item.handler, item.secondHandler, ...item.steps.map(({ by }) => by)];
  const acrossLabels = staff.filter(({ role, labels: scope }) => role === 'manager' && scope === 'all');
  const free = [...handlersOf(item.label), managerOf(item.label), ...acrossLabels].filter(
    ({ id }) => !busy.includes(id),
  );
  const reader = free[step.round - 1];
  if (!reader) throw new Error(`Nobody is left to read the answer of ${item.key} along.`);
  return reader;
}

/** Whether the answer waits for its reader when the demo ends: it is the last that happened, and it happened just now. */
export function stillWaits(item: DemoItem, step: DemoStep, endOn: string): boolean {
  const from = new Date(Date.parse(`${endOn}T00:00:00Z`) - STILL_WAITING_DAYS * 86_400_000).toISOString();
  return step === item.steps.at(-1) && step.at >= from;
}
