import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { localDay } from '../deadlines/local-day.js';
import { complainantSchema } from '../feedback-item/complainant.js';
import { NotFound } from '../feedback-item/errors.js';
import { id, line, needSchema, optional, text } from '../feedback-item/input-fields.js';
import { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import { LANGUAGES, URGENCIES } from '../vocabulary.js';
import { RegisterFeedback } from './register-feedback.js';

/** What a customer can say in the public form. */
export const fileFeedbackInput = z.strictObject({
  kind: z.enum(['complaint', 'customer-signal', 'compliment']),
  language: z.enum(LANGUAGES).default('nl'),
  story: text(20_000),
  wish: optional(text(5000)),
  complainant: complainantSchema.refine(({ type }) => type !== 'anonymous', {
    error: 'Write the name of the complainant.',
    path: ['name'],
  }),
  needs: z.array(needSchema).max(10).default([]),
  productId: optional(id),
  policyNumber: optional(line(60)),
  urgency: z.enum(URGENCIES).default('normal'),
  urgencyReason: optional(line(300)),
});

/** What the customer is told at once. */
export interface FiledFeedback {
  reference: string;
  /** Last local day by which the answer is promised; null when none is. */
  answerBy: string | null;
  hasEmail: boolean;
}

/** A customer files feedback through the public form of a label. */
export class FileFeedback {
  private readonly registerFeedback: RegisterFeedback;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.registerFeedback = new RegisterFeedback(dataSource, clock);
  }

  /** The same key files once. Throws `NotFound` for a label that is not there, and what `RegisterFeedback` throws. */
  async execute(labelCode: string, input: unknown, idempotencyKey: string | null): Promise<FiledFeedback> {
    const filed = fileFeedbackInput.parse(input);
    const label = await this.dataSource.manager.findOneBy(Label, { code: labelCode.toUpperCase(), isActive: true });
    if (!label) throw new NotFound('label');
    const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [label.id] };
    const receivedAt = this.clock.now().toISOString();
    const { id: itemId, reference } = await this.registerFeedback.execute({
      input: {
        ...filed,
        labelId: label.id,
        channel: 'web-form',
        receivedAt,
      },
      actor: customer,
      // The moment of filing is not part of what the customer sends, so the key looks at the rest.
      ...(idempotencyKey ? { idempotency: { caller: `public ${label.id}`, key: idempotencyKey, request: filed } } : {}),
    });
    const answer = await this.dataSource.manager.findOneBy(Commitment, { itemId, kind: 'answer' });
    return {
      reference,
      answerBy: answer ? localDay(new Date(answer.lateFrom.getTime() - 1)) : null,
      hasEmail: Boolean(filed.complainant.email ?? filed.complainant.representative?.email),
    };
  }
}
