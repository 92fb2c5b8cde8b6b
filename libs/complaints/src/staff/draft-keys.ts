import type { Queryable } from '../database/queryable.js';

/** Under which key the draft of a form about a case is kept; the screens write the very same. */
export const caseDraftKey = (itemId: string, form: string): string => `case.${itemId}.${form}`;
/** Of the form that registers a mail as a case. */
const mailDraftKey = (mailId: string): string => `register-${mailId}`;

/** Throws away what anybody kept unfinished about a case: its forms, and the registering of its mails. */
export async function removeDraftsAbout(tx: Queryable, itemId: string): Promise<void> {
  const mails: { id: string }[] = await tx.query('SELECT id FROM incoming_mails WHERE item_id = $1', [itemId]);
  await tx.query('DELETE FROM drafts WHERE starts_with(key, $1) OR key = ANY($2)', [
    caseDraftKey(itemId, ''),
    mails.map(({ id }) => mailDraftKey(id)),
  ]);
  // What an auditor was still writing about the dossier, by its place in the sample.
  await tx.query(
    `DELETE FROM drafts USING sampled_cases sampled
     WHERE sampled.item_id = $1 AND key = 'judge.' || sampled.round_id || '.' || sampled.position`,
    [itemId],
  );
}
