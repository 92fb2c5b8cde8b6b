import type { DataSource } from 'typeorm';
import { NotFound } from '../feedback-item/errors.js';
import { PostBatch } from '../letters/post-batch.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { SqlConditions } from './sql-conditions.js';

const NEWEST = 50;

/** A batch in a list. */
export interface PostBatchRow {
  id: string;
  labelCodes: string[];
  letterCount: number;
  /** Letters of it that were not handed to the post yet. */
  waiting: number;
  madeAt: Date;
  madeByName: string;
  postedAt: Date | null;
  postedByName: string | null;
}

/** The newest batches of the actor's labels, with how many letters wait to be printed in the next. */
export async function readPostBatches(
  dataSource: DataSource,
  labelId: string | null,
  actor: Actor,
): Promise<{ rows: PostBatchRow[]; toPrint: number }> {
  const conditions = new SqlConditions();
  if (actor.labels !== 'all') conditions.and('batch.label_ids <@ ?::uuid[]', actor.labels);
  if (labelId) conditions.and('?::uuid = ANY(batch.label_ids)', labelId);
  const rows: PostBatchRow[] = await dataSource.query(`${ROWS(conditions)} LIMIT ${NEWEST}`, conditions.parameters);
  const [counted]: { toPrint: number }[] = await dataSource.query(TO_PRINT, [
    labelId,
    actor.labels === 'all' ? null : actor.labels,
  ]);
  return { rows, toPrint: counted?.toPrint ?? 0 };
}

/** One batch as a row. Throws `NotFound`. */
export async function readPostBatchRow(dataSource: DataSource, id: string, actor: Actor): Promise<PostBatchRow> {
  await readPostBatch(dataSource, id, actor);
  const conditions = new SqlConditions().and('batch.id = ?', id);
  const [row]: PostBatchRow[] = await dataSource.query(ROWS(conditions), conditions.parameters);
  if (!row) throw new NotFound('batch');
  return row;
}

/** A batch, when all its labels are the actor's. Throws `NotFound`. */
export async function readPostBatch(dataSource: DataSource, id: string, actor: Actor): Promise<PostBatch> {
  const batch = await dataSource.manager.findOneBy(PostBatch, { id });
  if (!batch?.labelIds.every((labelId) => hasLabelInScope(actor, labelId))) throw new NotFound('batch');
  return batch;
}

/** The letters of a batch in the order in which they are printed: by label, then as they were written. */
export async function lettersOfBatch(dataSource: DataSource, id: string): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(
    `SELECT letter.id FROM letters letter JOIN feedback_items item ON item.id = letter.item_id
     JOIN labels label ON label.id = item.label_id
     WHERE letter.post_batch_id = $1 ORDER BY label.code, letter.rendered_at, letter.id`,
    [id],
  );
  return rows.map((row) => row.id);
}

const ROWS = (conditions: SqlConditions) => `
  SELECT batch.id, batch.letter_count AS "letterCount", batch.made_at AS "madeAt", batch.posted_at AS "postedAt",
    (SELECT array_agg(code ORDER BY code) FROM labels WHERE id = ANY(batch.label_ids)) AS "labelCodes",
    (SELECT count(*)::int FROM letters WHERE post_batch_id = batch.id AND state = 'to-post') AS waiting,
    maker.name AS "madeByName", poster.name AS "postedByName"
  FROM post_batches batch JOIN staff_users maker ON maker.id = batch.made_by
  LEFT JOIN staff_users poster ON poster.id = batch.posted_by
  WHERE ${conditions} ORDER BY batch.made_at DESC, batch.id DESC`;

const TO_PRINT = `
  SELECT count(*)::int AS "toPrint" FROM letters letter JOIN feedback_items item ON item.id = letter.item_id
  WHERE letter.state = 'to-post' AND letter.post_batch_id IS NULL
    AND ($1::uuid IS NULL OR item.label_id = $1) AND ($2::uuid[] IS NULL OR item.label_id = ANY($2))`;
