import type { Queryable } from '../database/queryable.js';

/** Under which key the draft of a form about a case is kept; the screens write the very same. */
export const caseDraftKey = (itemId: string, form: string): string => `case.${itemId}.${form}`;
/** Of the form that registers a mail as a case. */
const mailDraftKey = (mailId: string): string => `register-${mailId}`;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** What the draft under a key is about: a case, a mail that is being registered, or a dossier that is being judged. */
export function aboutOf(key: string): {
  itemId?: string | undefined;
  mailId?: string | undefined;
  dossier?: { roundId: string; position: number } | undefined;
} {
  const [, itemId] = new RegExp(`^case\\.(${UUID})\\.`).exec(key) ?? [];
  const [, mailId] = new RegExp(`^register-(${UUID})$`).exec(key) ?? [];
  const [, roundId, position] = new RegExp(`^judge\\.(${UUID})\\.(\\d{1,6})$`).exec(key) ?? [];
  return { itemId, mailId, dossier: roundId ? { roundId, position: Number(position) } : undefined };
}

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
