import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { isUndone, queryPrepared } from '../database/prepared-query.js';
import { Together } from '../database/together.js';
import { complainantSchema } from '../feedback-item/complainant.js';
import { NotFound, RoleNotAllowed } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { id, instant, line, needSchema, optional, text } from '../feedback-item/input-fields.js';
import { receivedAtOf } from '../feedback-item/receipt.js';
import { transitionOf } from '../feedback-item/workflow.js';
import { canonicalJson, sha256 } from '../history/hash-chain.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { CATEGORIES, CHANNELS, IMPACTS, KINDS, LANGUAGES, URGENCIES } from '../vocabulary.js';
import { itemOfKey } from './claim-idempotency-key.js';
import { registration } from './registration.js';
import { basisOf, type NamedInRegistration, type ReadBases, readBases } from './registration-basis.js';
import {
  type ClaimedRegistration,
  type KeyClaim,
  type WrittenRegistration,
  writeRegistrations,
} from './write-registrations.js';

/** How many registrations go in one transaction. */
const MOST_TOGETHER = 25;

/** Everything that can be said about feedback when it is registered. Instants are RFC 3339. */
export const registerFeedbackInput = z.strictObject({
  labelId: id,
  kind: z.enum(KINDS),
  channel: z.enum(CHANNELS),
  /** When the customer uttered it; the start of every clock. Just now when left out. */
  receivedAt: optional(instant),
  language: z.enum(LANGUAGES).default('nl'),
  complainant: complainantSchema,
  needs: z.array(needSchema).max(10).default([]),
  policyNumber: optional(line(60)),
  claimNumber: optional(line(60)),
  productId: optional(id),
  /** Needed only without a product. */
  category: optional(z.enum(CATEGORIES)),
  /** What happened, in the customer's words. */
  story: text(100_000),
  /** The solution that the customer wants. */
  wish: optional(text(5000)),
  wishNotAskedReason: optional(line(300)),
  urgency: z.enum(URGENCIES).default('normal'),
  urgencyReason: optional(line(300)),
  impact: z.enum(IMPACTS).default('ordinary'),
  icebergLevel: optional(z.int().min(0).max(4)),
  aboutUserId: optional(id),
  aboutDepartment: optional(line(120)),
  aboutName: optional(line(120)),
});

export type RegisterFeedbackInput = z.infer<typeof registerFeedbackInput>;

/** The registered item, as far as its registrar needs it at once. */
export interface RegisteredFeedback {
  id: string;
  reference: string;
  version: number;
}

/** Registers feedback of any kind: reference, history, commitments and the order for its confirmation, all at once. */
export class RegisterFeedback {
  private readonly bases: Together<NamedInRegistration, ReadBases>;
  private readonly registrations: Together<ClaimedRegistration, string | null>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.bases = new Together((asked) => readBases(dataSource.manager, asked), MOST_TOGETHER);
    this.registrations = new Together((asked) => this.write(asked), MOST_TOGETHER, isUndone);
  }

  /**
   * With an idempotency key, the same request of the same caller gives the same item again; another request under the
   * same key is refused. Throws a `ComplaintError` or a `ZodError`; then nothing was registered.
   */
  async execute(command: {
    input: unknown;
    actor: Actor;
    /** `request` is what the key stands for; the input itself when left out. */
    idempotency?: { caller: string; key: string; request?: unknown };
  }): Promise<RegisteredFeedback> {
    const { actor, idempotency } = command;
    const input = registerFeedbackInput.parse(command.input);
    if (!transitionOf('unregistered', 'register')?.by.includes(actor.role)) throw new RoleNotAllowed('register');
    if (!hasLabelInScope(actor, input.labelId)) throw new NotFound('label');
    const now = this.clock.now();
    const receivedAt = receivedAtOf(input.receivedAt, now);
    const claim = idempotency && claimOf(idempotency, input);
    const basis = basisOf({ input, receivedAt }, await this.bases.ask({ input, receivedAt }));
    const made = registration(input, basis, receivedAt, actor, now);
    const reference = await this.registrations.ask({ ...made, claim });
    if (reference === null) return registeredEarlier(this.dataSource.manager, claim as KeyClaim);
    return { id: made.itemId, reference, version: 1 };
  }

  /** Gives the references; null for one whose idempotency key was used before. */
  private async write(asked: ClaimedRegistration[]): Promise<(string | null)[]> {
    const { text, values } = writeRegistrations(asked, this.clock.now());
    const written = await queryPrepared<WrittenRegistration>(this.dataSource.manager, text, values);
    const references = new Map(written.map(({ itemId, reference }) => [itemId, reference]));
    return asked.map(({ itemId }) => references.get(itemId) ?? null);
  }
}

function claimOf(
  { caller, key, request }: { caller: string; key: string; request?: unknown },
  input: object,
): KeyClaim {
  return { caller, key, requestHash: sha256(canonicalJson(request ?? input)) };
}

/** What the request with the same key registered before. Throws when that was another request. */
async function registeredEarlier(tx: EntityManager, claim: KeyClaim): Promise<RegisteredFeedback> {
  const id = await itemOfKey(tx, claim, claim.requestHash);
  const { reference, version } = await tx.findOneByOrFail(FeedbackItem, { id });
  return { id, reference, version };
}
