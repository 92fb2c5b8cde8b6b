import { z } from 'zod';
import * as c from '#complaints';
import { instantOut } from '../http/schema.js';

const instant = instantOut;
const instantOrNull = instantOut.nullable();
const text = z.string();
const textOrNull = z.string().nullable();
const person = z.object({ id: z.uuid(), name: text });

export const timeLeftView = z.object({
  unit: z.enum(['minutes', 'hours', 'workingDays', 'days']),
  amount: z.int(),
  isLate: z.boolean(),
});

/** What a customer answered in the complaint monitor. */
export const monitorView = z.object({
  answers: z.array(
    z.object({
      statement: z.enum(c.MONITOR_STATEMENTS),
      appreciation: z.int().nullable(),
      importance: z.int().nullable(),
    }),
  ),
  remarks: textOrNull,
  mayCall: z.boolean().nullable(),
  wantsImprovements: z.boolean().nullable(),
  /** When it was sent in; null as long as it is being filled in. */
  completedAt: instantOrNull,
});

export const listRowView = z.object({
  id: z.uuid(),
  reference: text,
  version: z.int(),
  labelCode: text,
  kind: z.enum(c.KINDS),
  status: z.enum(c.STATUSES),
  category: z.enum(c.CATEGORIES),
  urgency: z.enum(c.URGENCIES),
  impact: z.enum(c.IMPACTS),
  complainantName: textOrNull,
  handlerId: z.uuid().nullable(),
  handlerName: textOrNull,
  receivedAt: instant,
  closureReason: textOrNull,
  stepsDone: z.int(),
  nextAction: textOrNull,
  next: z
    .object({
      commitmentId: z.uuid(),
      kind: z.enum(c.COMMITMENT_KINDS),
      words: textOrNull,
      nextStep: textOrNull,
      dueAt: instant,
      lateFrom: instant,
      timeLeft: timeLeftView,
    })
    .nullable(),
});

/** A found case, with the fields that hold what was typed and the hits in them. */
export const searchRowView = listRowView.extend({
  matches: z.array(z.object({ field: z.enum(c.MATCH_FIELDS), parts: z.array(z.object({ text, isHit: z.boolean() })) })),
});

const commitmentView = z.object({
  id: z.uuid(),
  kind: z.enum(c.COMMITMENT_KINDS),
  madeTo: z.enum(['customer', 'handler']),
  madeAt: instant,
  dueAt: instant,
  lateFrom: instant,
  state: z.enum(c.COMMITMENT_STATES),
  /** The state, and of what is broken whether it was done after all, or never. */
  standing: z.enum(c.STANDINGS),
  settledAt: instantOrNull,
  settledBySeq: z.int().nullable(),
  missedAt: instantOrNull,
  owedBy: person.nullable(),
  words: textOrNull,
  nextStep: textOrNull,
  timeLeft: timeLeftView,
  /** Whether its clock stands still at this moment. */
  isPaused: z.boolean(),
  /** Why the date is what it is, a sentence a line. */
  explanation: z.array(text),
});

const address = z.object({ street: text, postalCode: text, city: text, country: text });

export const fileView = z.object({
  id: z.uuid(),
  name: text,
  mediaType: text,
  sizeBytes: z.int(),
  sha256: text,
  uploadedAt: instant,
});

/** An item of the check list with what it found, in the reader's language. */
export const letterCheckView = z.object({
  id: text,
  level: z.enum(['must', 'should']),
  passed: z.boolean(),
  finding: text,
});

export const letterView = z.object({
  id: z.uuid(),
  purpose: text,
  round: z.int(),
  language: z.enum(c.LANGUAGES),
  channel: z.enum(c.CONTACT_CHANNELS),
  recipient: text,
  subject: text,
  body: text,
  state: z.enum(['ready', 'sending', 'sent', 'to-post', 'posted', 'failed', 'bounced', 'cancelled']),
  attempts: z.int(),
  failure: textOrNull,
  /** When a letter that did not go is tried again. */
  nextTryAt: instantOrNull,
  renderedAt: instant,
  sentAt: instantOrNull,
  /** Version of the template that it came from; 0 is the delivered one, null when it came from none. */
  templateVersion: z.int().nullable(),
  /** What the check list found in it as it went out. */
  checks: z.array(letterCheckView),
});

/** Everything on the case screen. */
export const caseView = z.object({
  id: z.uuid(),
  reference: text,
  version: z.int(),
  kind: z.enum(c.KINDS),
  status: z.enum(c.STATUSES),
  round: z.int(),
  channel: z.enum(c.CHANNELS),
  receivedAt: instant,
  registeredAt: instant,
  registeredBy: person.nullable(),
  language: z.enum(c.LANGUAGES),
  urgency: z.enum(c.URGENCIES),
  urgencyReason: textOrNull,
  impact: z.enum(c.IMPACTS),
  icebergLevel: z.int().nullable(),
  category: z.enum(c.CATEGORIES),
  product: z.object({ id: z.uuid(), nameNl: text, nameEn: text }).nullable(),
  policyNumber: textOrNull,
  claimNumber: textOrNull,
  story: text,
  wishState: z.enum(c.WISH_STATES),
  wish: textOrNull,
  wishNotAskedReason: textOrNull,
  label: z.object({ id: z.uuid(), code: text, name: text, colour: text }),
  handler: person.nullable(),
  topManager: person.nullable(),
  about: z.object({ user: person.nullable(), name: textOrNull, department: textOrNull }),
  complainant: z.object({
    type: z.enum(c.COMPLAINANT_TYPES),
    anonymousReason: textOrNull,
    salutation: textOrNull,
    name: textOrNull,
    organisation: textOrNull,
    email: textOrNull,
    phone: textOrNull,
    address: address.nullable(),
    representative: z.object({ name: text, relation: text, email: textOrNull, phone: textOrNull }).nullable(),
    preferredChannel: z.enum(c.CONTACT_CHANNELS),
    callTimes: z.array(z.enum(c.CALL_TIMES)),
  }),
  needs: z.array(z.object({ need: z.enum(c.NEEDS), adjustment: text })),
  decision: z
    .object({
      id: z.uuid(),
      round: z.int(),
      outcome: z.enum(c.OUTCOMES),
      isObliged: z.boolean(),
      redressCents: z.int(),
      motivation: textOrNull,
      investigation: textOrNull,
      points: z.array(z.object({ point: text, answer: text })),
      solution: textOrNull,
      cause: textOrNull,
      approval: z.enum(['not-needed', 'pending', 'approved', 'returned']),
      decidedAt: instant,
      answeredAt: instantOrNull,
      carriedOutAt: instantOrNull,
      reaction: z.enum(['agrees', 'disagrees']).nullable(),
    })
    .nullable(),
  referral: z.object({
    body: z.enum(['kifid', 'skgz']).nullable(),
    name: text,
    website: text,
    phone: text,
    addressLines: z.array(text),
    lastDayOn: textOrNull,
    openWithoutAnswerOn: textOrNull,
    source: text,
    checkedOn: text,
  }),
  /** The stretches in which the clock of the published terms stood still, oldest first. */
  pauses: z.array(z.object({ from: instant, until: instantOrNull, reason: text })),
  disputes: z.array(
    z.object({
      id: z.uuid(),
      body: z.enum(c.DISPUTE_BODIES),
      theirReference: textOrNull,
      openedAt: instant,
      outcome: z.enum(c.DISPUTE_OUTCOMES).nullable(),
      outcomeAt: instantOrNull,
      lesson: textOrNull,
    }),
  ),
  closureReason: z.enum(c.CLOSURE_REASONS).nullable(),
  closedAt: instantOrNull,
  mergedInto: z.object({ id: z.uuid(), reference: text }).nullable(),
  absorbed: z.array(z.object({ id: z.uuid(), reference: text })),
  /** The answer to this case goes only through a second colleague. */
  needsSecondReader: z.boolean(),
  nextAction: textOrNull,
  journey: z.array(
    z.object({
      step: z.enum(c.JOURNEY_STEPS),
      state: z.enum(['done', 'due', 'overdue', 'upcoming', 'not-needed']),
      at: instantOrNull,
      dueAt: instantOrNull,
      lateFrom: instantOrNull,
      provenBySeq: z.int().nullable(),
      /** What was promised about the step: what is open, or else what was settled last. */
      promise: z
        .object({
          commitmentId: z.uuid(),
          state: z.enum(['open', 'kept', 'broken']),
          dueAt: instantOut,
          lateFrom: instantOut,
        })
        .nullable(),
    }),
  ),
  commitments: z.array(commitmentView),
  timeline: z.array(
    z.object({
      seq: z.int(),
      type: text,
      occurredAt: instant,
      recordedAt: instant,
      actorRole: text,
      actorName: textOrNull,
      /** Who wrote the mail that the event put with the case; the actor placed it. Null when no mail brought it. */
      mailFrom: z.object({ name: textOrNull, address: textOrNull }).nullable(),
      facts: z.record(text, z.unknown()),
      content: z.record(text, z.unknown()).nullable(),
    }),
  ),
  letters: z.array(letterView),
  files: z.array(fileView),
  /** Links with which the customer follows the case, the newest first. */
  privateLinks: z.array(
    z.object({
      id: z.uuid(),
      createdAt: instant,
      expiresAt: instant,
      revokedAt: instantOrNull,
      /** When the customer last did something with it. */
      lastUsedAt: instantOrNull,
    }),
  ),
  /** The complaint monitor, once the customer sent it in. */
  monitor: monitorView.nullable(),
  availableActions: z.array(
    z.object({
      action: z.enum(c.ACTIONS),
      unmet: z.array(z.object({ requirement: text, remedy: text })),
    }),
  ),
  fittingLetters: z.array(z.enum(c.FREE_LETTERS)),
});
