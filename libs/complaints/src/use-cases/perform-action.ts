import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Clock } from '../clock.js';
import { decideTransition } from '../feedback-item/decide-transition.js';
import { CaseChanged } from '../feedback-item/errors.js';
import type { Actor } from '../staff/actor.js';
import type { Status } from '../vocabulary.js';
import type { ActionDefinition } from './actions/action.js';
import { actions, type CaseAction } from './actions/index.js';
import { CaseWork } from './case-work.js';
import { claimIdempotencyKey, type IdempotentRequest } from './claim-idempotency-key.js';
import { loadCase } from './load-case.js';
import { transactionAgainOnDeadlock } from './transaction-again-on-deadlock.js';

/** What the case looks like after an action. */
export interface ActionResult {
  itemId: string;
  status: Status;
  version: number;
}

/** Does one action of the workflow table to one case. The only way in which a case changes after registration. */
export class PerformAction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * `version` is the version that the actor saw; null skips the check (the system acts on what it finds under the lock).
   * Throws a `ComplaintError` when the workflow, a requirement or the input does not allow it, and a `ZodError` when the
   * input has the wrong form; then nothing has changed.
   */
  async execute(command: {
    itemId: string;
    action: CaseAction;
    input: unknown;
    actor: Actor;
    version: number | null;
    /** The same request under the same key is done once; the second time it gives the case as it is. */
    idempotency?: IdempotentRequest;
  }): Promise<ActionResult> {
    const { itemId, action, actor, version, idempotency } = command;
    const definition: ActionDefinition = actions[action];
    const input = definition.input.parse(command.input) as z.infer<z.ZodObject>;
    const now = this.clock.now();
    return transactionAgainOnDeadlock(this.dataSource, async (tx) => {
      const facts = await loadCase(tx, itemId, actor, true);
      if (idempotency && !(await claimIdempotencyKey(tx, idempotency, { itemId, action, input }, itemId, now)))
        return { itemId, status: facts.item.status, version: facts.item.version };
      if (version !== null && version !== facts.item.version) throw new CaseChanged();
      const status = decideTransition(facts, action, actor, input, now);
      const work = new CaseWork(tx, facts, actor, now);
      await definition.run(work, input);
      await work.finish(status);
      return { itemId, status, version: facts.item.version };
    });
  }
}
