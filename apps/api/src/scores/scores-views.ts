import { z } from 'zod';
import * as c from '#complaints';
import { instantOut } from '../http/schema.js';

const { day, line } = c.inputFields;

/** Which score: of a label, with a framework. */
export const scoreQuery = z.object({ labelId: z.uuid(), frameworkId: line(60).default('stv-2018') });

/** Which cases behind a figure: a period of local days, both included. */
export const figureCasesQuery = z.object({
  labelId: z.uuid(),
  from: day,
  to: day,
  figure: line(60),
  /** Only those that count, or only those that do not. */
  counts: z.enum(['yes', 'no']).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Which comparison: with a framework, of a year or of the newest scores. */
export const benchmarkQuery = z.object({
  frameworkId: line(60).default('stv-2018'),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
});

const answer = z.enum(['yes', 'no', 'na']);
const figure = z.object({
  name: z.string(),
  label: z.string(),
  rule: z.enum(['at-least', 'at-most']),
  value: z.number(),
  unit: z.enum(['percent', 'months', 'number', 'per-quarter']),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  shown: z.string().nullable(),
  isMet: z.boolean().nullable(),
  recorded: z.boolean(),
  definition: z.string(),
  detail: z.string().nullable(),
  hasCases: z.boolean(),
});
const declared = z.object({
  answer: answer.nullable(),
  reason: z.enum(c.DECLARED_REASONS),
  explanation: z.string().nullable(),
  document: z
    .object({
      title: z.string(),
      ownerName: z.string(),
      datedOn: z.iso.date(),
      validUntil: z.iso.date(),
      isValid: z.boolean(),
    })
    .nullable(),
});
const question = z.object({
  id: z.string(),
  text: z.string(),
  help: z.string(),
  source: z.string(),
  /** Null: not answered yet. */
  answer: answer.nullable(),
  measured: z.object({ answer, recorded: z.boolean(), figures: z.array(figure) }).nullable(),
  declared: declared.nullable(),
  sampled: z.object({ answer: answer.nullable() }).nullable(),
  /** What stands beside the answer and does not decide it, as it is now. */
  beside: z.string().nullable(),
});
const rung = z.object({
  /** A level, or an element. */
  id: z.string(),
  title: z.string().nullable(),
  isMet: z.boolean(),
  /** The higher level that makes up for gaps on this one. */
  compensatedBy: z.int().nullable(),
  /** Elements without which this one does not count. */
  waitsFor: z.array(z.string()),
  /** One yes is enough. */
  isEither: z.boolean(),
  questionIds: z.array(z.string()),
});
const part = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['stepwise', 'elements']),
  score: z.int(),
  reason: z.string(),
  rungs: z.array(rung),
  questions: z.array(question),
});
const step = z.object({
  partId: z.string(),
  from: z.int(),
  score: z.int(),
  questions: z.array(z.string()),
});
const partScores = z.record(z.string(), z.int());
const framework = z.object({ id: z.string(), title: z.string() });

/** What a label would score today. */
export const liveScoreView = z.object({
  labelId: z.uuid(),
  framework,
  frameworks: z.array(framework),
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: instantOut,
  overall: z.string(),
  reassessment: z.boolean().nullable(),
  unanswered: z.int(),
  assumptions: z.array(z.string()),
  round: z.object({ id: z.uuid(), signedOn: z.iso.date() }).nullable(),
  parts: z.array(part),
  path: z
    .object({ goal: z.number(), missing: z.int(), isReachable: z.boolean(), next: z.array(step), path: z.array(step) })
    .nullable(),
  trend: z.array(
    z.object({
      takenOn: z.iso.date(),
      parts: partScores,
      overall: z.string(),
      unanswered: z.int(),
      isRecomputed: z.boolean(),
    }),
  ),
});

/** The cases behind a figure. */
export const figureCasesView = z.object({
  total: z.int(),
  rows: z.array(
    z.object({
      itemId: z.uuid(),
      reference: z.string(),
      status: z.enum(c.STATUSES),
      category: z.enum(c.CATEGORIES),
      receivedAt: instantOut,
      closedAt: instantOut.nullable(),
      handlerName: z.string().nullable(),
      counts: z.boolean(),
    }),
  ),
});

const spread = z.object({
  minimum: z.number(),
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  maximum: z.number(),
});

/** Labels, and others, side by side. */
export const benchmarkView = z.object({
  framework,
  frameworks: z.array(framework),
  parts: z.array(z.object({ id: z.string(), title: z.string() })),
  year: z.int().nullable(),
  years: z.array(z.int()),
  rows: z.array(
    z.object({
      name: z.string(),
      isNamed: z.boolean(),
      kind: z.enum(['label', 'outside']),
      isOwn: z.boolean(),
      parts: partScores,
      carriedBy: z.record(z.string(), z.array(z.int())).nullable(),
      mean: z.string(),
      rank: z.int(),
      of: z.string(),
      source: z.string().nullable(),
    }),
  ),
  spreads: z.array(z.object({ id: z.string(), mean: z.string(), spread })),
  sector: z
    .object({
      year: z.int(),
      source: z.string(),
      parts: z.record(z.string(), z.string()),
      overall: z.string(),
      remarks: z.array(z.string()),
    })
    .nullable(),
  assumptions: z.array(z.string()),
});

/** How many scores there are now. */
export const importedView = z.object({ imported: z.int() });
