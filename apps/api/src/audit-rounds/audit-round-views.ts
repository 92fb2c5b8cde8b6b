import { z } from 'zod';
import * as c from '#complaints';
import { letterCheckView } from '../feedback-items/views.js';
import { instantOut } from '../http/schema.js';

const text = z.string();
const textOrNull = z.string().nullable();
const day = z.iso.date();
const answer = z.enum(c.VERDICTS);

export const roundRow = z.object({
  id: z.uuid(),
  title: text,
  labelId: z.uuid(),
  labelCode: text,
  labelName: text,
  frameworkTitle: text,
  periodFrom: day,
  periodTo: day,
  openedAt: instantOut,
  signedAt: instantOut.nullable(),
  overall: textOrNull,
  auditors: z.array(text),
  isOwn: z.boolean(),
});

const proposal = z.object({
  answer: answer.nullable(),
  basis: z.array(text),
  documents: z.array(z.object({ title: text, fileId: z.uuid() })),
});
const judgement = z.object({
  verdict: answer,
  remark: textOrNull,
  version: z.int(),
  judgedBy: text,
  judgedAt: instantOut,
  /** What was proposed when it was judged. */
  proposed: answer.nullable(),
});
const sampleTally = z.object({
  yes: z.int(),
  no: z.int(),
  na: z.int(),
  open: z.int(),
  minimumPercent: z.number(),
  answer: answer.nullable(),
});
const roundQuestion = z.object({
  id: text,
  text,
  help: text,
  evidence: z.array(z.enum(['measured', 'sampled', 'declared'])),
  proposal: proposal.nullable(),
  judgement: judgement.nullable(),
  sample: sampleTally.nullable(),
  answer: answer.nullable(),
});
const progress = z.object({ state: z.enum(['open', 'done']), words: text, by: text, at: instantOut });

export const recommendationView = z.object({ id: z.uuid(), version: z.int() });
export const judgementView = z.object({
  position: z.int(),
  questionId: text,
  version: z.int(),
  verdict: answer,
  remark: textOrNull,
});
export const progressView = z.object({ id: z.uuid(), state: z.enum(['open', 'done']) });
export const openedView = z.object({ id: z.uuid() });
export const signedView = z.object({ isClosed: z.boolean() });
export const drawnView = z.array(z.object({ position: z.int(), reference: text }));

export const roundView = z.object({
  id: z.uuid(),
  title: text,
  label: z.object({ id: z.uuid(), code: text, name: text }),
  framework: z.object({
    id: text,
    title: text,
    goals: z.array(z.object({ overall: z.number(), meaning: text })),
  }),
  periodFrom: day,
  periodTo: day,
  sample: z.object({
    method: z.enum(c.SAMPLE_METHODS),
    size: z.int(),
    seed: textOrNull,
    stratifiedBy: z.enum(c.STRATA).nullable(),
    minimumPercent: z.number(),
    eligible: z.int().nullable(),
    drawnBy: textOrNull,
    drawnAt: instantOut.nullable(),
  }),
  openedBy: text,
  openedAt: instantOut,
  signedAt: instantOut.nullable(),
  /** Whether the caller judges in this round. */
  isOwn: z.boolean(),
  auditors: z.array(
    z.object({ id: z.uuid(), name: text, signedAt: instantOut.nullable(), hasSignedThis: z.boolean() }),
  ),
  dossiers: z.array(
    z.object({
      position: z.int(),
      itemId: z.uuid(),
      reference: text,
      closedAt: instantOut,
      stratum: textOrNull,
      isErased: z.boolean(),
      judged: z.int(),
      asked: z.int(),
      judgedBy: z.array(text),
      verdicts: z.record(text, answer),
      remarks: z.array(
        z.object({ questionId: text, verdict: answer, proposed: answer.nullable(), remark: text, judgedBy: text }),
      ),
    }),
  ),
  parts: z.array(
    z.object({
      id: text,
      title: text,
      kind: z.enum(['stepwise', 'elements']),
      score: z.int(),
      reason: text,
      steps: z.array(
        z.object({
          id: text,
          title: textOrNull,
          isMet: z.boolean(),
          /** The higher level that makes up for the gaps of this one. */
          carriedBy: z.int().nullable(),
          questionIds: z.array(text),
        }),
      ),
      blockedBy: z.array(text),
      questions: z.array(roundQuestion),
    }),
  ),
  overall: text,
  needsReassessment: z.boolean(),
  gaps: z.array(z.object({ goal: text, points: z.int() })),
  assumptions: z.array(text),
  unanswered: z.int(),
  /** Verdicts that are still to be given. */
  open: z.int(),
  reportOn: day,
  planOfActionDueOn: day,
  reassessmentDueOn: day.nullable(),
  recommendations: z.array(
    recommendationView.extend({
      words: text,
      questionIds: z.array(text),
      ownerId: z.uuid(),
      ownerName: text,
      dueOn: day,
      state: z.enum(['open', 'done']),
      isLate: z.boolean(),
      progress: z.array(progress),
    }),
  ),
  previous: z
    .object({
      id: z.uuid(),
      title: text,
      frameworkTitle: text,
      isComparable: z.boolean(),
      signedAt: instantOut,
      overall: text,
      parts: z.record(text, z.number()),
      changed: z.array(z.object({ questionId: text, was: answer.nullable(), now: answer })),
    })
    .nullable(),
});

export const dossierToJudgeView = z.object({
  position: z.int(),
  of: z.int(),
  itemId: z.uuid(),
  reference: text,
  isErased: z.boolean(),
  questions: z.array(z.object({ id: text, text, help: text, proposal, judgement: judgement.nullable() })),
  checks: z.array(letterCheckView),
});
