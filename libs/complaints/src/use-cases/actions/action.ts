import { z } from 'zod';
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

/**
 * When a fact happened: just now, or earlier with a reason. Throws `InvalidInput` for the future, for before the
 * complaint was received, and for a past of more than an hour without a reason.
 */
export function happenedAt(work: CaseWork, input: { occurredAt: string | null; backdatedReason: string | null }): Date {
  if (!input.occurredAt) return work.now;
  const at = new Date(input.occurredAt);
  if (at > work.now) {
    throw new InvalidInput('/occurredAt', 'in-future', 'This lies in the future. Write when it really happened.');
  }
  if (at < work.item.receivedAt) {
    throw new InvalidInput(
      '/occurredAt',
      'before-receipt',
      'This lies before the feedback was received. Write a later time.',
    );
  }
  if (work.now.getTime() - at.getTime() > 3_600_000 && !input.backdatedReason) {
    throw new InvalidInput(
      '/backdatedReason',
      'reason-needed',
      'It happened more than an hour ago. Say why it is recorded only now.',
    );
  }
  return at;
}
