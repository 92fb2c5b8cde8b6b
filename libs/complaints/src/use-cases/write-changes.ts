import type { EntityManager } from 'typeorm';
import type { Commitment } from '../commitments/commitment.entity.js';
import { insertRows, type RowsByTable, updateRows } from '../database/write-rows.js';
import type { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';

/** All that one change of one case writes. */
export interface CaseChanges {
  inserted: RowsByTable;
  /** Commitments that were there before and have changed. */
  commitments: Commitment[];
  item: Partial<FeedbackItem> & { id: string };
  content: Partial<ItemContent> & { itemId: string };
}

/** What can change about a commitment once it is made. */
const CHANGEABLE = [
  'state',
  'settledAt',
  'settledBySeq',
  'missedAt',
  'nextStep',
  'dueAt',
  'lateFrom',
  'explanation',
  'normPolicyId',
  'leftOutBy',
  'lookAt',
] as const;

/** Writes the changes of several cases with a statement for each kind of row, in the transaction that locked the cases. */
export async function writeChanges(tx: EntityManager, changes: readonly CaseChanges[]): Promise<void> {
  const inserted: RowsByTable = {};
  for (const { inserted: rows } of changes) {
    for (const [table, added] of Object.entries(rows)) inserted[table] = [...(inserted[table] ?? []), ...added];
  }
  await insertRows(tx, inserted);
  await updateRows(
    tx,
    'commitments',
    changes.flatMap(({ commitments }) => commitments),
    CHANGEABLE,
  );
  for (const [columns, items] of byColumns(changes.map(({ item }) => item))) {
    await updateRows(tx, 'feedback_items', items, columns.split(' ') as (keyof FeedbackItem)[]);
  }
  for (const { content } of changes) {
    const { itemId, ...columns } = content;
    if (Object.keys(columns).length > 0) await tx.update(ItemContent, { itemId }, columns as object);
  }
}

/** Groups rows that change the same columns. */
function byColumns(items: CaseChanges['item'][]): Map<string, CaseChanges['item'][]> {
  const groups = new Map<string, CaseChanges['item'][]>();
  for (const item of items) {
    const columns = Object.keys(item)
      .filter((column) => column !== 'id')
      .sort()
      .join(' ');
    const group = groups.get(columns);
    if (group) group.push(item);
    else groups.set(columns, [item]);
  }
  return groups;
}
