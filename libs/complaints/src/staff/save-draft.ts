import type { DataSource } from 'typeorm';
import type { Queryable } from '../database/queryable.js';
import { PersonErased } from '../feedback-item/errors.js';
import { Draft } from './draft.entity.js';
import { aboutOf } from './draft-keys.js';

/**
 * Keeps unfinished work under its key, over what was there. Throws `PersonErased` when it is about a person who was
 * erased meanwhile: a form that was still open would bring them back.
 */
export async function saveDraft(dataSource: DataSource, draft: Draft): Promise<void> {
  await dataSource.transaction(async (tx) => {
    if (await isOfErasedPerson(tx, draft.key)) throw new PersonErased();
    await tx.upsert(Draft, { ...draft, content: draft.content as object }, ['userId', 'key']);
  });
}

/** Waits for an erasing that is under way, and reads what it did by a statement of its own. */
async function isOfErasedPerson(tx: Queryable, key: string): Promise<boolean> {
  const { itemId, mailId, dossier } = aboutOf(key);
  if (mailId)
    return isTrue(tx, "SELECT set_aside_reason = 'erased' AS is FROM incoming_mails WHERE id = $1 FOR SHARE", mailId);
  const id = itemId ?? (dossier && (await itemOfDossier(tx, dossier)));
  if (!id) return false;
  await tx.query('SELECT FROM feedback_items WHERE id = $1 FOR SHARE', [id]);
  return isTrue(tx, ERASED_AND_NOT_REOPENED, id);
}

async function isTrue(tx: Queryable, statement: string, id: string): Promise<boolean> {
  const [row]: { is: boolean | null }[] = await tx.query(statement, [id]);
  return row?.is ?? false;
}

async function itemOfDossier(tx: Queryable, { roundId, position }: { roundId: string; position: number }) {
  const [row]: { itemId: string }[] = await tx.query(
    'SELECT item_id AS "itemId" FROM sampled_cases WHERE round_id = $1 AND position = $2',
    [roundId, position],
  );
  return row?.itemId;
}

const ERASED_AND_NOT_REOPENED = `
  SELECT NOT item.is_open AND EXISTS (SELECT FROM history_events event
                                      WHERE event.item_id = item.id AND event.type = 'person-erased') AS is
  FROM feedback_items item WHERE item.id = $1`;
