import { z } from 'zod';
import { referenceProblems } from './framework-references.js';
import { highestScore, lowestScore } from './scale.js';

const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'use only letters, digits, dots and hyphens');
const words = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });

const overallScore = z.number().min(lowestScore).max(highestScore).multipleOf(0.1, 'at most one decimal');

const thresholdSchema = z.strictObject({
  name: identifier,
  label: words,
  rule: z.enum(['at-least', 'at-most']),
  value: z.number().min(0),
  unit: z.enum(['percent', 'months', 'number', 'per-quarter']),
  assumption: identifier.optional(),
});

const questionSchema = z.strictObject({
  id: identifier,
  text: words,
  help: words,
  source: z.strictObject({ document: identifier, place: z.string().trim().min(1) }),
  evidence: z.array(z.enum(['measured', 'sampled', 'declared'])).min(1),
  thresholds: z.array(thresholdSchema),
});

const levelSchema = z.strictObject({
  level: z.int(),
  mode: z.enum(['all', 'any']),
  questions: z.array(identifier).min(1),
});

const elementSchema = z.strictObject({
  id: identifier,
  title: words,
  points: z.int().min(1),
  questions: z.array(identifier).min(1),
  needs: z.array(identifier),
});

const part = { id: identifier, title: words, questions: z.array(questionSchema).min(1) };
const stepwisePartSchema = z.strictObject({ ...part, kind: z.literal('stepwise'), levels: z.array(levelSchema) });
const elementsPartSchema = z.strictObject({
  ...part,
  kind: z.literal('elements'),
  elements: z.array(elementSchema).min(1),
  lowestScoreAssumption: identifier.optional(),
});

const compensationSchema = z.strictObject({
  substantial: z
    .strictObject({ numerator: z.int().min(1), denominator: z.int().min(1) })
    .refine((share) => share.numerator <= share.denominator, 'a share is at most 1'),
  assumption: identifier.optional(),
});

const shape = z.strictObject({
  id: identifier,
  version: z.string().trim().min(1),
  validFrom: z.iso.date(),
  title: words,
  documents: z.array(z.strictObject({ id: identifier, title: words })).min(1),
  assumptions: z.array(z.strictObject({ id: identifier, text: words })),
  compensation: compensationSchema.optional(),
  sample: z.strictObject({
    size: z.int().min(1),
    minimumPercent: z.number().min(0).max(100),
    assumption: identifier.optional(),
  }),
  reassessmentBelow: overallScore.optional(),
  goals: z.array(z.strictObject({ overall: overallScore, meaning: words })),
  parts: z.array(z.discriminatedUnion('kind', [stepwisePartSchema, elementsPartSchema])).min(1),
});

/** What a framework file must look like, its inner references included. */
export const frameworkSchema = shape.superRefine((framework, context) => {
  for (const problem of referenceProblems(framework)) context.addIssue({ code: 'custom', ...problem });
});

/** A norm framework: parts, their levels or elements, and the closed questions on which these rest. */
export type Framework = z.infer<typeof shape>;
/** One of the parts of a framework, scored apart from the others. */
export type Part = Framework['parts'][number];
/** A part that is climbed level by level. */
export type StepwisePart = z.infer<typeof stepwisePartSchema>;
/** A part whose score is the sum of the elements that are met. */
export type ElementsPart = z.infer<typeof elementsPartSchema>;
/** One step of a stepwise part; `any` means that one yes among its questions is enough. */
export type Level = z.infer<typeof levelSchema>;
/** Points that are earned together; `needs` names the elements without which they do not count. */
export type Element = z.infer<typeof elementSchema>;
/** A closed question, with where it comes from and where its answer comes from. */
export type Question = z.infer<typeof questionSchema>;
/** A figure that measured evidence must reach, or must not exceed. */
export type Threshold = z.infer<typeof thresholdSchema>;
/** A text for people, in Dutch and in English. */
export type Words = z.infer<typeof words>;

/** Thrown when data is not a usable framework; `problems` says what is wrong, and where. */
export class FrameworkNotValid extends Error {
  override readonly name = 'FrameworkNotValid';

  constructor(readonly problems: readonly string[]) {
    super(`This is not a valid norm framework:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/** Reads a framework from data; throws FrameworkNotValid with every problem that was found. */
export function parseFramework(data: unknown): Framework {
  const result = frameworkSchema.safeParse(data);
  if (result.success) return result.data;
  throw new FrameworkNotValid(
    result.error.issues.map((issue) => `${z.core.toDotPath(issue.path) || 'file'}: ${issue.message}`),
  );
}
