import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { decideTransition } from '../feedback-item/decide-transition.js';
import { InvalidInput, NotFound, RequirementNotMet } from '../feedback-item/errors.js';
import { backdating } from '../feedback-item/input-fields.js';
import { Letter } from '../letters/letter.entity.js';
import { PostBatch } from '../letters/post-batch.entity.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { handToPost } from './actions/post.js';
import { CaseWork } from './case-work.js';
import { loadCase } from './load-case.js';
import { transactionAgainOnDeadlock } from './transaction-again-on-deadlock.js';

export const batchPostedInput = z.strictObject(backdating);

/** Records that the post took a whole batch. Each of its letters counts as given from that instant on. */
export class MarkBatchPosted {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * All letters or none. A batch is marked once: whoever comes later, or at the same moment, finds it done and changes
   * nothing. Letters that were handed over singly keep their own instant. Throws `NotFound`, `RequirementNotMet` when
   * it was not printed, and `InvalidInput` for an instant that cannot be.
   */
  async execute(batchId: string, input: unknown, actor: Actor): Promise<void> {
    const { occurredAt, backdatedReason } = batchPostedInput.parse(input);
    const now = this.clock.now();
    await transactionAgainOnDeadlock(this.dataSource, async (tx) => {
      const batch = await lockBatch(tx, batchId, actor);
      if (batch.postedAt) return;
      checkMoment(batch, occurredAt);
      const where = { postBatchId: batch.id, state: 'to-post' as const };
      // Always in the same order, so that two people never wait for each other.
      for (const { id: letterId, itemId } of await tx.find(Letter, { where, order: { itemId: 'ASC', id: 'ASC' } })) {
        await handOver(tx, itemId, { letterId, occurredAt, backdatedReason }, actor, now);
      }
      const posted = { postedAt: occurredAt ? new Date(occurredAt) : now, postedBy: actor.userId };
      await tx.update(PostBatch, { id: batch.id }, posted);
    });
  }
}

async function lockBatch(tx: EntityManager, id: string, actor: Actor): Promise<PostBatch> {
  const batch = await tx.findOne(PostBatch, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!batch?.labelIds.every((labelId) => hasLabelInScope(actor, labelId))) throw new NotFound('batch');
  if (batch.pdfSha256 === null) {
    throw new RequirementNotMet(
      'batch-printed',
      'These letters were not printed yet. Open the PDF and print them first.',
    );
  }
  return batch;
}

function checkMoment({ madeAt }: PostBatch, occurredAt: string | null): void {
  if (occurredAt && new Date(occurredAt) < madeAt) {
    throw new InvalidInput(
      '/occurredAt',
      'before-print',
      'This lies before the letters were printed. Write a later time.',
    );
  }
}

type Handing = { letterId: string; occurredAt: string | null; backdatedReason: string | null };

async function handOver(tx: EntityManager, itemId: string, input: Handing, actor: Actor, now: Date): Promise<void> {
  const facts = await loadCase(tx, itemId, actor, true);
  // Somebody may have handed this one over while its case was waited for.
  if (!(await tx.existsBy(Letter, { id: input.letterId, state: 'to-post' }))) return;
  const status = decideTransition(facts, 'hand-to-post', actor, input, now);
  const work = new CaseWork(tx, facts, actor, now);
  await handToPost.run(work, input);
  await work.finish(status);
}
