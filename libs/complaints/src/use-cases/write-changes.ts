import type { EntityManager } from 'typeorm';
import type { Commitment } from '../commitments/commitment.entity.js';
import { queryPrepared, type Statement } from '../database/prepared-query.js';
import { insertRows, joinRows, type RowsByTable, updateRows } from '../database/write-rows.js';
import type { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';

/** All that one change of one case writes. */
export interface CaseChanges {
  /** Statements on rows that are there, to be carried out before any row is added. */
  first: Statement[];
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
  const commitments = changes.flatMap((change) => change.commitments);
  // None waits for the answer to the one before it; the first that fails ends the transaction.
  await Promise.all([
    ...changes.flatMap(({ first }) => first.map(({ text, values }) => queryPrepared(tx, text, values))),
    insertRows(tx, joinRows(changes.map(({ inserted }) => inserted))),
    updateRows(tx, 'commitments', commitments, CHANGEABLE),
    ...byColumns(changes.map(({ item }) => item)).map(([columns, items]) =>
      updateRows(tx, 'feedback_items', items, columns as (keyof FeedbackItem)[]),
    ),
    ...changes.map(({ content: { itemId, ...columns } }) =>
      Object.keys(columns).length > 0 ? tx.update(ItemContent, { itemId }, columns as object) : null,
    ),
  ]);
}

/** Groups rows that change the same columns. */
function byColumns(items: CaseChanges['item'][]): [string[], CaseChanges['item'][]][] {
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
  return [...groups].map(([columns, group]) => [columns.split(' '), group]);
}
