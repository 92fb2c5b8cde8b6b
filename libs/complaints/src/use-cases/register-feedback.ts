import type { DataSource, EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { initialCommitments } from '../commitments/initial-commitments.js';
import { firstLook } from '../commitments/next-look.js';
import { pipelinedTransaction } from '../database/pipelined-transaction.js';
import type { Statement } from '../database/prepared-query.js';
import { insertStatement } from '../database/write-rows.js';
import { localDay } from '../deadlines/local-day.js';
import { complainantColumns, complainantSchema, emailAddress } from '../feedback-item/complainant.js';
import { InvalidInput, NotFound, RoleNotAllowed } from '../feedback-item/errors.js';
import { FeedbackItem } from '../feedback-item/feedback-item.entity.js';
import { id, instant, line, needSchema, optional, text } from '../feedback-item/input-fields.js';
import { ItemContent } from '../feedback-item/item-content.entity.js';
import { receivedAtOf } from '../feedback-item/receipt.js';
import { transitionOf } from '../feedback-item/workflow.js';
import { canonicalJson, GENESIS, sha256 } from '../history/hash-chain.js';
import { chainEvents } from '../history/record-events.js';
import { calendarOf } from '../labels/calendar-of.js';
import type { LabelPolicy } from '../labels/label-policy.entity.js';
import { POLICY_IN_FORCE } from '../labels/policy-in-force.js';
import { isMeasured } from '../norm-figures/measured-commitments.js';
import { outboxRow } from '../outbox/outbox.js';
import { type Actor, hasLabelInScope } from '../staff/actor.js';
import { CATEGORIES, type Category, CHANNELS, IMPACTS, KINDS, LANGUAGES, URGENCIES } from '../vocabulary.js';
import { type IdempotentRequest, itemOfKey } from './claim-idempotency-key.js';

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
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

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
    const claim = idempotency && { ...idempotency, requestHash: sha256(canonicalJson(idempotency.request ?? input)) };
    const itemId = newId();
    const registered = await pipelinedTransaction<TakenBasis, RegisteredFeedback | null>(
      this.dataSource,
      takeBasis(itemId, input, localDay(receivedAt), claim, now),
      ([row]) => {
        const basis = checkedBasis(row, input);
        return basis.number === null
          ? { write: null, result: null }
          : registration(itemId, input, basis, basis.number, receivedAt, actor, now);
      },
    );
    return registered ?? registeredEarlier(this.dataSource.manager, claim as KeyClaim);
  }
}

/** Everything that a registration writes. */
function registration(
  itemId: string,
  input: RegisterFeedbackInput,
  { label, policy, category }: RegistrationBasis,
  number: number,
  receivedAt: Date,
  actor: Actor,
  now: Date,
): { write: Statement | null; result: RegisteredFeedback } {
  const calendar = calendarOf(policy);
  const content = contentOf(itemId, input);
  const hasEmail = emailAddress(content) !== null;
  const commitments = initialCommitments(input.kind, receivedAt, policy.settings, calendar).map((made) => ({
    ...made,
    explanation: made.explanation as object,
    id: newId(),
    itemId,
    madeAt: now,
    state: 'open' as const,
    // Without an e-mail address the confirmation is a task: call or write.
    nextStep: made.kind === 'confirmation' && !hasEmail ? ('call-or-write' as const) : null,
    normPolicyId: isMeasured(input.kind, made.kind, policy.settings) ? policy.id : null,
    lookAt: firstLook({ ...made, madeAt: now }, { policy: policy.settings, calendar }),
  }));
  const reference = `${label.code}-${yearOf(now)}-${String(number).padStart(6, '0')}`;
  const { rows, contents, head } = chainEvents(
    { itemId, lastSeq: 0, lastHash: GENESIS },
    [
      {
        type: 'registered',
        occurredAt: receivedAt,
        facts: {
          reference,
          kind: input.kind,
          channel: input.channel,
          category,
          wishState: wishStateOf(input),
          needs: input.needs.map(({ need }) => need),
          policyVersion: policy.version,
          commitments: commitments.map((made) => ({ id: made.id, kind: made.kind, dueAt: made.dueAt })),
        },
        content: { ...content, itemId: undefined },
      },
    ],
    actor,
    now,
  );
  const next = [...commitments].sort((a, b) => a.lateFrom.getTime() - b.lateFrom.getTime())[0];
  const item = {
    id: itemId,
    labelId: label.id,
    reference,
    kind: input.kind,
    status: 'received',
    round: 1,
    channel: input.channel,
    receivedAt,
    registeredAt: now,
    registeredBy: actor.userId,
    language: input.language,
    productId: input.productId,
    category,
    urgency: input.urgency,
    impact: input.impact,
    icebergLevel: input.icebergLevel,
    isBusiness: input.complainant.type === 'business',
    isAnonymous: input.complainant.type === 'anonymous',
    hasEmail,
    needs: input.needs.map(({ need }) => need),
    wishState: wishStateOf(input),
    aboutUserId: input.aboutUserId,
    aboutDepartment: input.aboutDepartment,
    policyId: policy.id,
    nextCommitmentId: next?.id ?? null,
    nextLateFrom: next?.lateFrom ?? null,
    isOpen: true,
    nextAction: 'take-over',
    stepsDone: 1,
    preferredChannel: input.complainant.preferredChannel,
    marks: [],
    version: 1,
    lastSeq: head.lastSeq,
    lastHash: head.lastHash,
  } satisfies Omit<FeedbackItem, 'handlerId' | 'topManagerId' | 'closureReason' | 'closedAt' | 'mergedIntoId'>;
  const write = insertStatement({
    feedback_items: [item],
    item_contents: [content],
    commitments,
    history_events: rows,
    event_contents: contents,
    outbox_messages: hasEmail ? [outboxRow('confirmation-due', { itemId }, now)] : [],
  });
  return { write, result: { id: itemId, reference, version: 1 } };
}

/** An idempotency key with the hash of the request that it stands for. */
interface KeyClaim extends IdempotentRequest {
  requestHash: string;
}

/** What the request with the same key registered before. Throws when that was another request. */
async function registeredEarlier(tx: EntityManager, claim: KeyClaim): Promise<RegisteredFeedback> {
  const id = await itemOfKey(tx, claim, claim.requestHash);
  const { reference, version } = await tx.findOneByOrFail(FeedbackItem, { id });
  return { id, reference, version };
}

/** What a registration rests on. */
interface RegistrationBasis {
  label: { id: string; code: string };
  policy: Pick<LabelPolicy, 'id' | 'version' | 'settings'>;
  category: Category;
  /** The next number of the label in this year; null when the idempotency key was used before. */
  number: number | null;
}

/** Null parameters stand for a registration without a key. A key that is being used elsewhere is waited for. */
const TAKE_BASIS = `
  WITH basis AS (
    SELECT label.id, label.code, policy.id AS policy_id, policy.version, policy.settings
    FROM labels label, LATERAL (${POLICY_IN_FORCE('label.id', '$2')}) policy
    WHERE label.id = $1 AND label.is_active
  ), claimed AS (
    INSERT INTO idempotency_keys (caller, key, request_hash, item_id, created_at)
    SELECT $6, $7, $8, $9, $10 FROM basis WHERE $7::text IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING key
  ), counted AS (
    INSERT INTO reference_counters (label_id, year, last_number)
    SELECT id, $5, 1 FROM basis WHERE $7::text IS NULL OR EXISTS (SELECT FROM claimed)
    ON CONFLICT (label_id, year) DO UPDATE SET last_number = reference_counters.last_number + 1
    RETURNING last_number
  )
  SELECT jsonb_build_object('id', id, 'code', code) AS label,
         jsonb_build_object('id', policy_id, 'version', version, 'settings', settings) AS policy,
         (SELECT last_number FROM counted) AS number,
         (SELECT category FROM products WHERE id = $3 AND is_active) AS "productCategory",
         EXISTS (SELECT FROM staff_users WHERE id = $4) AS "isAboutKnown"
  FROM basis`;

type TakenBasis = Omit<RegistrationBasis, 'category'> & { productCategory: Category | null; isAboutKnown: boolean };

/**
 * Reads the label, its policy in force and the product, claims the idempotency key and takes the next number, in one go.
 * The counter's row stays locked until the end of the transaction: no gaps, no doubles.
 */
function takeBasis(
  itemId: string,
  { labelId, productId, aboutUserId }: RegisterFeedbackInput,
  receivedOn: string,
  claim: KeyClaim | undefined,
  now: Date,
): Statement {
  const { caller, key, requestHash } = claim ?? {};
  return {
    text: TAKE_BASIS,
    values: [labelId, receivedOn, productId, aboutUserId, yearOf(now), caller, key, requestHash, itemId, now],
  };
}

/** What was read, if a registration may rest on it. Throws `NotFound` or `InvalidInput`. */
function checkedBasis(row: TakenBasis | undefined, input: RegisterFeedbackInput): RegistrationBasis {
  if (!row) throw new NotFound('label');
  if (input.productId && !row.productCategory) {
    throw new InvalidInput('/productId', 'unknown-product', 'Choose a product from the list.');
  }
  if (input.aboutUserId && !row.isAboutKnown) {
    throw new InvalidInput('/aboutUserId', 'unknown-colleague', 'Choose a colleague from the list, or write the name.');
  }
  return { ...row, category: row.productCategory ?? input.category ?? 'other' };
}

function yearOf(now: Date): number {
  return Number(localDay(now).slice(0, 4));
}

function wishStateOf(input: RegisterFeedbackInput): 'unknown' | 'asked' | 'could-not-ask' {
  if (input.wish) return 'asked';
  return input.wishNotAskedReason ? 'could-not-ask' : 'unknown';
}

function contentOf(itemId: string, input: RegisterFeedbackInput): ItemContent {
  const { story, wish, wishNotAskedReason, urgencyReason, aboutName, policyNumber, claimNumber, needs } = input;
  return Object.assign(new ItemContent(), {
    itemId,
    ...complainantColumns(input.complainant),
    needs,
    policyNumber,
    claimNumber,
    story,
    wish,
    wishNotAskedReason,
    urgencyReason,
    aboutName,
  });
}
