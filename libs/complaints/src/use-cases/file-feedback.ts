import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { HandlerContact } from '#templates';
import type { Clock } from '../clock.js';
import { promiseWords } from '../customer-view/customer-words.js';
import { localDay } from '../deadlines/local-day.js';
import { type CaseFacts, openCommitments } from '../feedback-item/case-facts.js';
import { complainantSchema } from '../feedback-item/complainant.js';
import { NotFound } from '../feedback-item/errors.js';
import { id, line, needSchema, optional, text } from '../feedback-item/input-fields.js';
import { Label } from '../labels/label.entity.js';
import { handlerContact } from '../letters/handler-contact.js';
import type { PrivateLinks } from '../private-links/private-links.js';
import { explanationLines } from '../queries/commitment-explanation.query.js';
import type { Actor } from '../staff/actor.js';
import { type CommitmentKind, LANGUAGES, type Language, URGENCIES } from '../vocabulary.js';
import { loadCase } from './load-case.js';
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
  /** Whom to call: the team, until somebody takes the case. */
  contact: HandlerContact & { isPerson: boolean };
  /** What was promised by the label's terms, the earliest first, with how each day came about. */
  nextSteps: { kind: CommitmentKind; words: string; dueOn: string; why: string[] }[];
  /** The address with which the customer follows the case. */
  link: string;
}

/** A customer files feedback through the public form of a label. */
export class FileFeedback {
  private readonly registerFeedback: RegisterFeedback;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly links: PrivateLinks,
  ) {
    this.registerFeedback = new RegisterFeedback(dataSource, clock);
  }

  /** The same key files once. Throws `NotFound` for a label that is not there, and what `RegisterFeedback` throws. */
  async execute(labelCode: string, input: unknown, idempotencyKey: string | null): Promise<FiledFeedback> {
    const filed = fileFeedbackInput.parse(input);
    const label = await this.dataSource.manager.findOneBy(Label, { code: labelCode.toUpperCase(), isActive: true });
    if (!label) throw new NotFound('label');
    const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [label.id] };
    const now = this.clock.now();
    const { id: itemId, reference } = await this.registerFeedback.execute({
      input: { ...filed, labelId: label.id, channel: 'web-form', receivedAt: now.toISOString() },
      actor: customer,
      // The moment of filing is not part of what the customer sends, so the key looks at the rest.
      ...(idempotencyKey ? { idempotency: { caller: `public ${label.id}`, key: idempotencyKey, request: filed } } : {}),
    });
    return this.dataSource.transaction(async (tx) => {
      const facts = await loadCase(tx, itemId, customer, false);
      const nextSteps = nextStepsOf(facts, filed.language);
      return {
        reference,
        answerBy: nextSteps.find(({ kind }) => kind === 'answer')?.dueOn ?? null,
        hasEmail: facts.item.hasEmail,
        contact: { ...(await handlerContact(tx, facts)), isPerson: facts.item.handlerId !== null },
        nextSteps,
        link: await this.links.addressFor(tx, itemId, now),
      };
    });
  }
}

function nextStepsOf(facts: CaseFacts, language: Language): FiledFeedback['nextSteps'] {
  return openCommitments(facts).flatMap(({ kind, madeTo, words: own, lateFrom, explanation }) => {
    const words = madeTo === 'customer' ? promiseWords(kind, own, language) : null;
    if (words === null) return [];
    const why = explanationLines(explanation, language);
    return [{ kind, words, dueOn: localDay(new Date(lateFrom.getTime() - 1)), why }];
  });
}
