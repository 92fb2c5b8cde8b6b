import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { localDay } from '../deadlines/local-day.js';
import { decideTransition } from '../feedback-item/decide-transition.js';
import { ComplaintError, InvalidInput } from '../feedback-item/errors.js';
import { id, line, optional } from '../feedback-item/input-fields.js';
import type { Actor } from '../staff/actor.js';
import { StaffUser } from '../staff/staff-user.entity.js';
import { absencesOn, doesCases } from '../staff/who-answers.js';
import { giveTo } from './actions/assignment.js';
import { CaseWork } from './case-work.js';
import { loadCase } from './load-case.js';
import { transactionAgainOnDeadlock } from './transaction-again-on-deadlock.js';

export const reassignmentInput = z.strictObject({
  /** Whose open cases; null for those that nobody handles. */
  fromId: id.nullable(),
  /** Only those of one label. */
  labelId: optional(id),
  toId: id,
  note: optional(line(300)),
});
type Reassignment = z.infer<typeof reassignmentInput>;

interface CaseName {
  id: string;
  reference: string;
}

/** What became of each case: given to the colleague, or refused by a rule of the case. */
export interface ReassignmentResult {
  reassigned: CaseName[];
  refused: (CaseName & { error: ComplaintError })[];
}

/** Gives all open cases of a handler to somebody else, each in a transaction of its own with a line in its history. */
export class ReassignCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Only the cases that the actor may see. Each is looked at again under its lock: one that was closed or given to
   * somebody else meanwhile is left alone. Throws `InvalidInput` when the colleague cannot take cases.
   */
  async execute(input: unknown, actor: Actor): Promise<ReassignmentResult> {
    const given = reassignmentInput.parse(input);
    const now = this.clock.now();
    await this.checkReceiver(given, now);
    const result: ReassignmentResult = { reassigned: [], refused: [] };
    for (const one of await this.openCases(given, actor)) {
      try {
        if (await this.reassignOne(one.id, given, actor, now)) result.reassigned.push(one);
      } catch (error) {
        if (!(error instanceof ComplaintError)) throw error;
        result.refused.push({ ...one, error });
      }
    }
    return result;
  }

  private async checkReceiver({ fromId, toId }: Reassignment, now: Date): Promise<void> {
    const to = await this.dataSource.manager.findOneBy(StaffUser, { id: toId });
    if (!to || !doesCases(to) || toId === fromId) {
      throw new InvalidInput('/toId', 'unknown-colleague', 'Choose another active colleague who handles cases.');
    }
    const absences = await absencesOn(this.dataSource, localDay(now));
    if (absences.some(({ userId }) => userId === toId)) {
      throw new InvalidInput('/toId', 'is-away', 'This colleague is away today. Choose somebody who is there.');
    }
  }

  private openCases({ fromId, labelId }: Reassignment, { labels }: Actor): Promise<CaseName[]> {
    return this.dataSource.query(
      `SELECT id, reference FROM feedback_items WHERE is_open AND handler_id IS NOT DISTINCT FROM $1::uuid
         AND ($2::uuid IS NULL OR label_id = $2) AND ($3::uuid[] IS NULL OR label_id = ANY($3))
       ORDER BY next_late_from, id`,
      [fromId, labelId, labels === 'all' ? null : labels],
    );
  }

  private reassignOne(itemId: string, { fromId, toId, note }: Reassignment, actor: Actor, now: Date): Promise<boolean> {
    return transactionAgainOnDeadlock(this.dataSource, async (tx) => {
      const facts = await loadCase(tx, itemId, actor, true);
      if (!facts.item.isOpen || facts.item.handlerId !== fromId) return false;
      const status = decideTransition(facts, 'assign', actor, { handlerId: toId, note }, now);
      const work = new CaseWork(tx, facts, actor, now);
      await giveTo(work, toId, 'assigned', note);
      await work.finish(status);
      return true;
    });
  }
}
