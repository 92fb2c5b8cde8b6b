import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { NotFound, RequirementNotMet } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { appendToOutbox } from '../outbox/outbox.js';
import { type Actor, hasCaseInScope } from '../staff/actor.js';

/** Has a letter delivered again that failed; the words and the Message-ID stay the same. */
export class RetryLetter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFound`, or `RequirementNotMet` when the letter did not fail. */
  async execute(letterId: string, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const letter = await tx.findOne(Letter, { where: { id: letterId }, lock: { mode: 'pessimistic_write' } });
      const item = letter && (await tx.findOneBy(FeedbackItem, { id: letter.itemId }));
      if (!letter || !item || !hasCaseInScope(actor, item)) throw new NotFound('letter');
      if (letter.state !== 'failed') {
        throw new RequirementNotMet('letter-failed', 'Only a letter that failed can be sent again.');
      }
      await tx.update(
        Letter,
        { id: letterId },
        { state: 'ready', failure: null, attempts: 0, nextTryAt: null, takenAt: null },
      );
      await appendToOutbox(tx, 'letter-ready', { letterId }, now);
    });
  }
}
