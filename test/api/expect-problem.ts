import { problemSchema } from '../../apps/api/src/problems/problem.js';
import type { Reply } from './visitor.js';

/** Fails unless the reply is this problem, in the form that every problem has. Gives the problem. */
export function expectProblem(reply: Reply, status: number, code: string) {
  expect({ status: reply.status, code: reply.body?.code, said: reply.text }).toEqual({
    status,
    code,
    said: reply.text,
  });
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.strict().parse(reply.body);
  expect(problem.status).toBe(status);
  return problem;
}

/** Fails unless the reply names exactly one field to mend, with this pointer and remedy. */
export function expectFieldProblem(reply: Reply, pointer: string, detail: string | RegExp): void {
  const { errors } = expectProblem(reply, 422, 'invalid-input');
  expect(errors).toEqual([
    { pointer, code: expect.any(String), detail: typeof detail === 'string' ? detail : expect.stringMatching(detail) },
  ]);
}
