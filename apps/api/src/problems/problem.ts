import { z } from 'zod';

/** The body of every error (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  /** Finer cause, for instance the name of the requirement that is not met. */
  reason: z.string().nullable(),
  traceId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
});
export type Problem = z.infer<typeof problemSchema>;

/** A refusal by the API itself rather than by the register. */
export class ApiProblem extends Error {
  constructor(readonly code: ApiProblemCode) {
    super(code);
  }
}

export const API_PROBLEM_CODES = [
  'not-signed-in',
  'csrf-token-missing',
  'version-needed',
  'not-readable',
  'headers-too-large',
  'no-such-address',
  'wrong-method',
  'unsupported-type',
  'no-file',
  'internal-error',
  'not-ready',
  'queues-unreachable',
  'scanner-unreachable',
  'no-failed-job',
] as const;
export type ApiProblemCode = (typeof API_PROBLEM_CODES)[number];
