import { z } from 'zod';
import { type BackdatedAction, earliestMoment } from '../../feedback-item/earliest-moments.js';
import { InvalidInput } from '../../feedback-item/errors.js';
import { backdating } from '../../feedback-item/input-fields.js';
import type { CaseWork } from '../case-work.js';

/** What an action takes and does. The workflow table has already allowed it when `run` is called. */
export interface ActionDefinition<Schema extends z.ZodObject = z.ZodObject> {
  input: Schema;
  run(work: CaseWork, input: z.infer<Schema>): void | Promise<void>;
}

/** Types an action's `run` by its input schema. */
export function action<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (work: CaseWork, input: z.infer<z.ZodObject<Shape>>) => void | Promise<void>,
): ActionDefinition {
  return { input: z.strictObject(shape), run: run as ActionDefinition['run'] };
}

export { backdating };

const MINUTE_MS = 60_000;

/**
 * When a fact happened: just now, or earlier with a reason. Throws `InvalidInput` for the future, for before what it
 * follows, and for a past of more than an hour without a reason.
 */
export function happenedAt(
  work: CaseWork,
  action: BackdatedAction,
  input: { occurredAt: string | null; backdatedReason: string | null },
): Date {
  if (!input.occurredAt) return work.now;
  const at = new Date(input.occurredAt);
  if (at > work.now) {
    throw new InvalidInput('/occurredAt', 'in-future', 'This lies in the future. Write when it really happened.');
  }
  const earliest = earliestMoment(work.facts, action, input);
  // A time is written without seconds: within the minute it happened after what it follows.
  if (at.getTime() < earliest.at.getTime() - (earliest.at.getTime() % MINUTE_MS)) {
    throw new InvalidInput('/occurredAt', earliest.code, earliest.detail);
  }
  if (work.now.getTime() - at.getTime() > 3_600_000 && !input.backdatedReason) {
    throw new InvalidInput(
      '/backdatedReason',
      'reason-needed',
      'It happened more than an hour ago. Say why it is recorded only now.',
    );
  }
  return at < earliest.at ? earliest.at : at;
}
