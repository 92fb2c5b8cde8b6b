import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { decideTransition } from '../feedback-item/decide-transition.js';
import { RequirementNotMet } from '../feedback-item/errors.js';
import { canonicalJson } from '../history/hash-chain.js';
import { type MonitorAnswer, MonitorResponse } from '../monitor/monitor-response.entity.js';
import type { Actor } from '../staff/actor.js';
import { monitorFields } from './actions/customer.js';
import { loadCase } from './load-case.js';
import { PerformAction } from './perform-action.js';

/** What the customer filled in so far; `isDone` sends it in. */
export const monitorInput = z.strictObject({ ...monitorFields, isDone: z.boolean().default(false) });

/** The customer fills in the complaint monitor: kept step by step, sent in once. */
export class AnswerMonitor {
  private readonly performAction: PerformAction;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.performAction = new PerformAction(dataSource, clock);
  }

  /**
   * Sending in the same answers again changes nothing. Throws when the case is not at the monitor (yet), and when other
   * answers were sent in before.
   */
  async execute(itemId: string, input: unknown, actor: Actor): Promise<void> {
    const { isDone, ...given } = monitorInput.parse(input);
    try {
      if (!isDone) return await this.keep(itemId, given, actor);
      await this.performAction.execute({ itemId, action: 'answer-monitor', input: given, actor, version: null });
    } catch (error) {
      const isAnswered = error instanceof RequirementNotMet && error.reason === 'monitor-not-answered';
      if (!isAnswered || !(await this.wasSentIn(itemId, given))) throw error;
    }
  }

  /** Keeps unfinished answers; no fact of the case, so no event. */
  private async keep(itemId: string, given: GivenAnswers, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const facts = await loadCase(tx, itemId, actor, true);
      decideTransition(facts, 'answer-monitor', actor, {}, now);
      const { affected } = await tx.update(MonitorResponse, { itemId }, { ...given, savedAt: now });
      if (affected) return;
      await tx.insert(MonitorResponse, { itemId, ...given, startedAt: now, savedAt: now, completedAt: null });
    });
  }

  private async wasSentIn(itemId: string, given: GivenAnswers): Promise<boolean> {
    const sent = await this.dataSource.manager.findOneByOrFail(MonitorResponse, { itemId });
    const { answers, remarks, mayCall, wantsImprovements } = sent;
    return canonicalJson({ answers, remarks, mayCall, wantsImprovements }) === canonicalJson(given);
  }
}

interface GivenAnswers {
  answers: MonitorAnswer[];
  remarks: string | null;
  mayCall: boolean | null;
  wantsImprovements: boolean | null;
}
