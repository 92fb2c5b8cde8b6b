import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { NotFound, RequirementNotMet } from '../feedback-item/errors.js';
import { id, optional } from '../feedback-item/input-fields.js';
import { PostBatch } from '../letters/post-batch.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import type { Language } from '../vocabulary.js';

export const postBatchInput = z.strictObject({
  /** Only the letters of one label. */
  labelId: optional(id),
});

/** So many letters are one delivery; the next ones go into a batch of their own. */
const MOST_LETTERS = 200;

/** Takes all letters that wait for the post together, to be printed and posted as one. A letter is in one batch only. */
export class MakePostBatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the batch. Throws `NotFound` for a label of others and `RequirementNotMet` when no letter waits. */
  async execute(input: unknown, actor: Actor, language: Language): Promise<string> {
    const { labelId } = postBatchInput.parse(input);
    if (labelId && !hasLabelInScope(actor, labelId)) throw new NotFound('label');
    const batch = {
      id: newId(),
      language,
      madeAt: this.clock.now(),
      madeBy: actor.userId ?? '',
      pdfSha256: null,
      postedAt: null,
      postedBy: null,
    };
    return this.dataSource.transaction(async (tx) => {
      const letters: { id: string; labelId: string }[] = await tx.query(WAITING, [
        labelId,
        actor.labels === 'all' ? null : actor.labels,
      ]);
      if (letters.length === 0) {
        throw new RequirementNotMet(
          'letter-waits-for-print',
          'No letter waits to be printed: they are printed already, or nobody wrote one. Look at the deliveries below.',
        );
      }
      const labelIds = [...new Set(letters.map((letter) => letter.labelId))];
      await tx.insert(PostBatch, { ...batch, labelIds, letterCount: letters.length });
      await tx.query('UPDATE letters SET post_batch_id = $1 WHERE id = ANY($2)', [
        batch.id,
        letters.map(({ id }) => id),
      ]);
      return batch.id;
    });
  }
}

// Whoever asks at the same moment waits, and then finds these letters taken.
const WAITING = `
  SELECT letter.id, item.label_id AS "labelId" FROM letters letter JOIN feedback_items item ON item.id = letter.item_id
  WHERE letter.state = 'to-post' AND letter.post_batch_id IS NULL
    AND ($1::uuid IS NULL OR item.label_id = $1) AND ($2::uuid[] IS NULL OR item.label_id = ANY($2))
  ORDER BY letter.rendered_at, letter.id LIMIT ${MOST_LETTERS} FOR UPDATE OF letter`;
