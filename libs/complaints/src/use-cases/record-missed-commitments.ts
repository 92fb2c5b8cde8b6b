import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { SYSTEM } from '../staff/actor.js';
import { CaseWork } from './case-work.js';
import { loadCase } from './load-case.js';

/** Records, once each, that a commitment's term passed while it was still open. The commitment stays open and late. */
export class RecordMissedCommitments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Handles at most `limit` commitments and gives the number recorded. Several processes may run it at once: each
   * commitment is recorded in a transaction of its own, under the case's lock, after looking again. One that fails is
   * reported at the end and stops no other.
   */
  async execute(limit = 500): Promise<{ recorded: number; failures: Error[] }> {
    const now = this.clock.now();
    const due: { id: string; itemId: string }[] = await this.dataSource.query(
      `SELECT id, item_id AS "itemId" FROM commitments
       WHERE state = 'open' AND missed_at IS NULL AND late_from <= $1 ORDER BY late_from, id LIMIT $2`,
      [now, limit],
    );
    const failures: Error[] = [];
    let recorded = 0;
    for (const { id, itemId } of due) {
      try {
        if (await this.recordOne(id, itemId, now)) recorded += 1;
      } catch (error) {
        failures.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    return { recorded, failures };
  }

  private async recordOne(commitmentId: string, itemId: string, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      const facts = await loadCase(tx, itemId, SYSTEM, true);
      const commitment = facts.commitments.find(({ id }) => id === commitmentId);
      if (commitment?.state !== 'open' || commitment.missedAt !== null || commitment.lateFrom > now) return false;
      const work = new CaseWork(tx, facts, SYSTEM, now);
      work.record({
        type: 'commitment-missed',
        occurredAt: commitment.lateFrom,
        facts: { commitmentId, kind: commitment.kind, dueAt: commitment.dueAt.toISOString() },
      });
      await tx.update(Commitment, { id: commitmentId }, { missedAt: now });
      commitment.missedAt = now;
      await work.finish(facts.item.status);
      return true;
    });
  }
}
