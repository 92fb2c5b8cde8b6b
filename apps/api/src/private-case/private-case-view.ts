import { z } from 'zod';
import * as c from '#complaints';
import { fileView, monitorView } from '../feedback-items/views.js';
import { instantOut } from '../http/schema.js';

const text = z.string();
const textOrNull = z.string().nullable();
const instantOrNull = instantOut.nullable();

/** A file as its customer sees it back. */
export const ownFileView = fileView.omit({ sha256: true });

export const namedContactView = z.object({
  name: text,
  phone: text,
  email: text,
  /** False as long as it is a team. */
  isPerson: z.boolean(),
});

/** What the holder of a private link sees of the case. Sentences are in the language of the page. */
export const privateCaseView = z.object({
  reference: text,
  version: z.int(),
  kind: z.enum(c.KINDS),
  /** The language in which we write to the customer. */
  language: z.enum(c.LANGUAGES),
  label: z.object({ code: text, name: text, colour: text, phone: text, email: text, website: text }),
  receivedAt: instantOut,
  state: z.enum(['received', 'in-treatment', 'answered', 'may-we-close', 'closed', 'joined']),
  isSecondLook: z.boolean(),
  closed: z.object({ at: instantOut, reason: z.enum(c.CLOSURE_REASONS) }).nullable(),
  told: z.object({ summary: text, wish: textOrNull }),
  /** The journey line; `when` belongs behind `words`. */
  journey: z.array(
    z.object({
      step: z.enum(c.JOURNEY_STEPS),
      state: z.enum(['done', 'due', 'late', 'upcoming']),
      words: text,
      when: textOrNull,
      /** How the day came about, a sentence a line; empty where none is promised. */
      why: z.array(text),
      at: instantOrNull,
      dueOn: textOrNull,
    }),
  ),
  /** Everything promised to the customer, oldest first. */
  promises: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(c.COMMITMENT_KINDS),
      words: text,
      state: z.enum(['kept', 'kept-late', 'not-kept', 'due', 'late']),
      when: text,
      why: z.array(text),
      dueAt: instantOut,
      /** The last day that is in time. */
      dueOn: textOrNull,
      at: instantOrNull,
    }),
  ),
  contact: namedContactView,
  messages: z.array(
    z.object({
      id: text,
      from: z.enum(['customer', 'us']),
      what: z.enum([
        'letter',
        'message',
        'talk',
        'reaction',
        'closure-answer',
        'second-look',
        'reopening',
        'withdrawal',
      ]),
      at: instantOut,
      subject: textOrNull,
      body: textOrNull,
      /** The words of a mail, with what is quoted from earlier mails set apart. */
      parts: z.array(z.object({ text, isQuoted: z.boolean() })).nullable(),
    }),
  ),
  /** What the customer sent. */
  files: z.array(ownFileView),
  /** The largest file that is taken, in megabytes of 1024 × 1024 bytes. */
  uploadLimitMb: z.int(),
  /** Masked: a link can be forwarded. */
  contactDetails: z.object({
    name: textOrNull,
    email: textOrNull,
    phone: textOrNull,
    city: textOrNull,
    preferredChannel: z.enum(c.CONTACT_CHANNELS),
    callTimes: z.array(z.enum(c.CALL_TIMES)),
    needs: z.array(z.object({ need: z.enum(c.NEEDS), adjustment: text })),
  }),
  answer: z
    .object({
      outcome: z.enum(c.OUTCOMES),
      motivation: textOrNull,
      solution: textOrNull,
      redressCents: z.int(),
      answeredAt: instantOut,
      carriedOutAt: instantOrNull,
      reaction: z.enum(['agrees', 'disagrees']).nullable(),
      /** False when a second look has begun since. */
      isOfThisRound: z.boolean(),
    })
    .nullable(),
  referral: z
    .object({
      why: z.enum(['not-agreed', 'no-answer']),
      body: z.enum(['kifid', 'skgz']).nullable(),
      name: text,
      website: text,
      phone: text,
      addressLines: z.array(text),
      lastDayOn: textOrNull,
    })
    .nullable(),
  closureQuestion: z
    .object({
      askedAt: instantOut,
      answerBy: text,
      /** How that day came about, a sentence a line. */
      why: z.array(text),
      solution: textOrNull,
    })
    .nullable(),
  monitor: monitorView.extend({ savedAt: instantOut }).nullable(),
  /** What can be done now; everything else is refused. */
  actions: z.array(z.enum(c.CUSTOMER_ACTIONS)),
  linkExpiresAt: instantOut,
});
