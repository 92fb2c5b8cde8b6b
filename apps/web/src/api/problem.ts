import { type SharedWords, sharedWords } from '../text/define-text.js';
import type { Language } from '../text/language.js';

/** One thing wrong with what was sent, and where: `pointer` is a JSON pointer into the body. */
export interface ProblemError {
  pointer: string;
  code: string;
  detail: string;
}

/** What went wrong, as every failed request tells it (RFC 9457); a lost connection is told the same way. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string;
  traceId?: string;
  errors?: ProblemError[];
}

type KnownCode = Exclude<keyof SharedWords['problems'], 'trace'>;

const CODES: Record<number, KnownCode> = {
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** The problem of a reply that brought no problem of its own. */
export function problemOfStatus(status: number): Problem {
  const code = CODES[status] ?? 'unknown';
  return { status, code, title: code };
}

/** The problem of a request that got no reply at all. */
export const networkFailure: Problem = { status: 0, code: 'network-failure', title: 'network-failure' };

/** Whatever was thrown, as a problem. */
export function asProblem(thrown: unknown): Problem {
  return isProblem(thrown) ? thrown : { status: 0, code: 'unknown', title: 'unknown' };
}

/** Whether a value is a problem as the API sends it. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'status' in value && 'code' in value && 'title' in value;
}

/** What to tell the person: the API's own sentence where it has one for them, else ours. */
export function problemWords(problem: Problem, language: Language): string {
  const words = sharedWords(language).problems;
  if (problem.code in words && problem.code !== 'trace') return words[problem.code as KnownCode];
  const isForThePerson = problem.status >= 400 && problem.status < 500;
  if (isForThePerson && (problem.detail || problem.title)) return problem.detail ?? problem.title;
  return words[CODES[problem.status] ?? 'unknown'];
}
