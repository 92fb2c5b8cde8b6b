import { z } from 'zod';
import { type LeftOut, RECORD_KINDS } from '../../../evidence/src/index.js';
import { STANDINGS } from '../commitments/standing.js';
import { explanationLines } from '../queries/commitment-explanation.query.js';
import * as words from '../vocabulary.js';

const instant = z.iso.datetime();
const person = z.object({ id: z.uuid(), name: z.string() });
const optional = <T extends z.ZodType>(type: T) => type.nullable();

/** The case as data, for programs; `docs/dossier.schema.json` is made of this. */
export const dossierJson = z
  .strictObject({
    format: z.literal('gehoor-dossier-json-1'),
    reference: z.string(),
    itemId: z.uuid(),
    label: z.strictObject({ code: z.string(), name: z.string() }),
    asOf: z.strictObject({ seq: z.int().positive(), hash: z.string(), recordedAt: instant }),
    leftOut: z.array(z.enum(['personal-data', 'internal-notes'])),
    kind: z.enum(words.KINDS),
    status: z.enum(words.STATUSES),
    round: z.int().positive(),
    channel: z.enum(words.CHANNELS),
    receivedAt: instant,
    registeredAt: instant,
    closedAt: optional(instant),
    closureReason: optional(z.enum(words.CLOSURE_REASONS)),
    language: z.enum(words.LANGUAGES),
    category: z.enum(words.CATEGORIES),
    product: optional(z.string()),
    urgency: z.enum(words.URGENCIES),
    impact: z.enum(words.IMPACTS),
    needs: z.array(z.enum(words.NEEDS)),
    handler: optional(person),
    people: z.array(person),
    customer: z.record(z.string(), z.unknown()),
    story: z.string(),
    wish: optional(z.string()),
    events: z.array(
      z.strictObject({
        seq: z.int().positive(),
        type: z.string(),
        occurredAt: instant,
        recordedAt: instant,
        actorRole: z.enum(words.ACTOR_ROLES),
        actor: optional(person),
        facts: z.record(z.string(), z.unknown()),
        content: optional(z.record(z.string(), z.unknown())),
      }),
    ),
    commitments: z.array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(words.COMMITMENT_KINDS),
        madeTo: z.enum(['customer', 'handler']),
        madeAt: instant,
        dueAt: instant,
        lateFrom: instant,
        state: z.enum(words.COMMITMENT_STATES),
        /** Whether what was late was done after all, or never. */
        standing: z.enum(STANDINGS),
        settledAt: optional(instant),
        settledBySeq: optional(z.int()),
        missedAt: optional(instant),
        words: optional(z.string()),
        explanation: z.strictObject({ nl: z.array(z.string()), en: z.array(z.string()), kept: z.unknown() }),
      }),
    ),
    decisions: z.array(
      z.strictObject({
        id: z.uuid(),
        round: z.int(),
        outcome: z.enum(words.OUTCOMES),
        isObliged: z.boolean(),
        redressCents: z.int(),
        motivation: optional(z.string()),
        investigation: optional(z.string()),
        points: z.array(z.strictObject({ point: z.string(), answer: z.string() })),
        solution: optional(z.string()),
        cause: optional(z.string()),
        isWithinMandate: z.boolean(),
        decidedBy: person,
        decidedAt: instant,
        approval: z.string(),
        approvedBy: optional(person),
        answeredAt: optional(instant),
        carriedOutAt: optional(instant),
        reaction: optional(z.string()),
      }),
    ),
    letters: z.array(
      z.strictObject({
        id: z.uuid(),
        purpose: z.string(),
        channel: z.string(),
        language: z.string(),
        recipient: z.string(),
        subject: z.string(),
        body: z.string(),
        state: z.string(),
        writtenAt: instant,
        sentAt: optional(instant),
        writtenBy: optional(person),
        /** Where its original bytes stand in the dossier. */
        paths: z.array(z.string()),
      }),
    ),
    files: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        mediaType: z.string(),
        sizeBytes: z.int(),
        sha256: z.string(),
        addedAt: instant,
        path: optional(z.string()),
      }),
    ),
    disputes: z.array(
      z.strictObject({
        body: z.enum(words.DISPUTE_BODIES),
        theirReference: optional(z.string()),
        openedAt: instant,
        outcome: optional(z.enum(words.DISPUTE_OUTCOMES)),
        outcomeAt: optional(instant),
        lesson: optional(z.string()),
      }),
    ),
    monitor: optional(
      z.strictObject({
        completedAt: instant,
        answers: z.array(
          z.strictObject({
            statement: z.enum(words.MONITOR_STATEMENTS),
            appreciation: optional(z.int()),
            importance: optional(z.int()),
          }),
        ),
        remarks: optional(z.string()),
      }),
    ),
    /** What the history contradicts in all this, also in what is left out here; empty as it should be. */
    contradictions: z.array(
      z.strictObject({
        record: z.enum(RECORD_KINDS),
        id: optional(z.uuid()),
        field: optional(z.string()),
        seq: optional(z.int()),
      }),
    ),
  })
  .meta({ title: 'Gehoor dossier', description: 'One feedback item with everything that happened to it.' });

/** A case as data. */
export type DossierJson = z.infer<typeof dossierJson>;

/** The published JSON Schema of a dossier's data. */
export function dossierSchema(): Record<string, unknown> {
  return z.toJSONSchema(dossierJson) as Record<string, unknown>;
}

/** What the options leave out, as the dossier names it. */
export function leftOutBy({
  pseudonymised,
  withoutNotes,
}: {
  pseudonymised: boolean;
  withoutNotes: boolean;
}): LeftOut[] {
  return [...(pseudonymised ? ['personal-data' as const] : []), ...(withoutNotes ? ['internal-notes' as const] : [])];
}

/** Why a date is what it is, in both languages and as it was kept. */
export function explained(explanation: unknown): DossierJson['commitments'][number]['explanation'] {
  return { nl: explanationLines(explanation, 'nl'), en: explanationLines(explanation, 'en'), kept: explanation };
}
