import { z } from 'zod';
import * as c from '#complaints';
import { instantOut } from '../http/schema.js';

const text = z.string();
const textOrNull = z.string().nullable();
const day = z.iso.date();
const file = z.object({ id: z.uuid(), name: text });
const answer = z.enum(c.STATEMENT_ANSWERS);

export const evidenceFileView = z.object({ id: z.uuid(), name: text, mediaType: text, sizeBytes: z.int() });
export const statementView = z.object({ questionId: text, answer, explanation: text, version: z.int() });
export const documentView = z.object({
  id: z.uuid(),
  version: z.int(),
  questionIds: z.array(text),
  title: text,
  fileId: z.uuid(),
  ownerId: z.uuid(),
  datedOn: day,
  validUntil: day,
});
export const trainingView = z.object({ id: z.uuid(), version: z.int() });
export const auditView = z.object({ id: z.uuid(), version: z.int() });
export const findingView = z.object({ id: z.uuid(), version: z.int() });
export const reportView = z.object({ id: z.uuid(), quarter: text });

const trained = z.object({ handlers: z.int(), trained: z.int(), untrained: z.array(text) });
const declaredDocument = documentView.extend({
  fileName: text,
  mediaType: text,
  ownerName: text,
  isValid: z.boolean(),
});

/** Everything that a label keeps as evidence about itself. */
export const evidenceView = z.object({
  today: day,
  questions: z.array(
    z.object({
      questionId: text,
      partId: text,
      text,
      help: text,
      /** What follows from the statement and the documents; null when nothing was stated. */
      answer: answer.nullable(),
      reason: z.enum(c.DECLARED_REASONS),
      statement: z
        .object({ answer, explanation: text, version: z.int(), savedBy: text, savedAt: instantOut })
        .nullable(),
      documents: z.array(declaredDocument),
      trainings: trained.nullable(),
    }),
  ),
  trainings: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      userId: z.uuid(),
      userName: text,
      title: text,
      provider: text,
      completedOn: day,
      validUntil: day.nullable(),
      isValid: z.boolean(),
      file: file.nullable(),
    }),
  ),
  trained,
  audits: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      title: text,
      performedBy: text,
      scope: text,
      aspects: z.array(z.enum(c.AUDIT_ASPECTS)),
      finishedOn: day,
      file: file.nullable(),
      findings: z.array(
        z.object({
          id: z.uuid(),
          version: z.int(),
          finding: text,
          action: z
            .object({ words: text, ownerId: z.uuid(), ownerName: text, dueOn: day, doneOn: day.nullable() })
            .nullable(),
          lateReason: textOrNull,
          isLate: z.boolean(),
        }),
      ),
    }),
  ),
  reports: z.array(
    z.object({
      id: z.uuid(),
      quarter: text,
      title: text,
      summary: text,
      topics: z.array(z.enum(c.REPORT_TOPICS)),
      file,
      issuedBy: text,
      issuedAt: instantOut,
      acknowledgements: z.array(z.object({ by: text, at: instantOut, response: textOrNull })),
    }),
  ),
  /** The newest changes first. */
  history: z.array(
    z.object({
      subject: z.enum(c.EVIDENCE_SUBJECTS),
      change: z.enum(c.EVIDENCE_CHANGES),
      name: text,
      by: text,
      at: instantOut,
    }),
  ),
});
