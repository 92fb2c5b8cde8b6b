import type { EntityManager } from 'typeorm';
import { localDay } from '../deadlines/local-day.js';
import type { CaseFacts } from '../feedback-item/case-facts.js';
import { EventContent } from '../history/event-content.entity.js';

/** What was last recorded as changed thanks to the case, and since when; empty when nothing was, or it was erased. */
export async function recordedImprovement(
  tx: EntityManager,
  { item, events }: Pick<CaseFacts, 'item' | 'events'>,
): Promise<{ improvement?: string; changedAt?: string }> {
  const recorded = events.findLast(({ type }) => type === 'improvement-recorded');
  const found = recorded && (await tx.findOneBy(EventContent, { itemId: item.id, seq: recorded.seq }));
  if (!found) return {};
  return { improvement: String(found.content.improvement), changedAt: localDay(recorded.occurredAt) };
}
