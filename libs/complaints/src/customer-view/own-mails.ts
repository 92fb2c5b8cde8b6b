import type { EntityManager } from 'typeorm';
import { ItemFile } from '../feedback-item/item-file.entity.js';

/**
 * The SQL condition that an event is a mail of the customer or who speaks for them: whoever placed it said so, or the
 * system placed it, which does that with no other mail.
 */
export const IS_OWN_MAIL = `event.type = 'message-received' AND event.facts ? 'mailId'
  AND (event.facts ->> 'writer' = 'customer' OR event.actor_role = 'system')`;

/**
 * The files that the customer sent, on the private page or with a mail, oldest first. What colleagues put with the case
 * may be about others.
 */
export async function customersFiles(tx: EntityManager, itemId: string): Promise<ItemFile[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT jsonb_array_elements_text(event.facts -> 'fileIds') AS id
     FROM history_events event WHERE event.item_id = $1 AND ${IS_OWN_MAIL}`,
    [itemId],
  );
  const mailed = new Set(rows.map(({ id }) => id));
  const files = await tx.find(ItemFile, { where: { itemId }, order: { uploadedAt: 'ASC', id: 'ASC' } });
  return files.filter(({ id, uploadedBy }) => uploadedBy === null || mailed.has(id));
}
