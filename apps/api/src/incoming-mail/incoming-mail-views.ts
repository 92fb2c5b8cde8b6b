import { z } from 'zod';
import * as c from '#complaints';
import { listRowView } from '../feedback-items/views.js';
import { instantOut } from '../http/schema.js';

const textOrNull = z.string().nullable();
const instantOrNull = instantOut.nullable();

export const incomingMailRow = z.object({
  id: z.uuid(),
  labelId: z.uuid(),
  labelCode: z.string(),
  state: z.enum(c.INCOMING_STATES),
  recognisedAs: z.enum(c.RECOGNISED).nullable(),
  fromName: textOrNull,
  fromAddress: textOrNull,
  subject: z.string(),
  receivedAt: instantOut,
  isLate: z.boolean(),
  attachmentCount: z.int(),
  itemId: z.uuid().nullable(),
  reference: textOrNull,
  suggestedReference: textOrNull,
  threading: z.enum(c.THREADINGS).nullable(),
});

export const incomingMailView = incomingMailRow.extend({
  mailbox: textOrNull,
  storedAt: instantOut,
  readAt: instantOrNull,
  trouble: textOrNull,
  toAddresses: z.array(z.string()),
  /** The text in order, with what is quoted from earlier mails set apart. */
  parts: z.array(z.object({ text: z.string(), isQuoted: z.boolean() })),
  /** Harmless: to be shown in a frame in which nothing may run. */
  html: textOrNull,
  sizeBytes: z.int(),
  attachments: z.array(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      sha256: z.string(),
      sizeBytes: z.int(),
      /** The file of the case, once the mail is placed. */
      fileId: z.uuid().optional(),
    }),
  ),
  setAsideReason: textOrNull,
  settledByName: textOrNull,
  settledAt: instantOrNull,
  /** What it seems to be; a person confirms it. */
  suggestion: z.object({
    kind: z.enum(c.KINDS),
    words: z.array(z.string()),
    language: z.enum(c.LANGUAGES),
    policyNumber: textOrNull,
    /** Cases that it may belong to, the likeliest first. */
    cases: z.array(z.object({ why: z.enum([...c.THREADINGS, 'same-customer', 'look-alike']), row: listRowView })),
  }),
});

/** Of whom a mail seems to be on a case; a person confirms it. */
export const writerView = z.object({
  /** Null when the address says nothing. */
  writer: z.enum(c.MAIL_WRITERS).nullable(),
  /** The question that it seems to answer; null when there is none, or more than one. */
  commitmentId: z.uuid().nullable(),
  /** Open questions to colleagues, the most pressing first. */
  questions: z.array(
    z.object({ commitmentId: z.uuid(), words: textOrNull, lateFrom: instantOut, isOfSender: z.boolean() }),
  ),
});
