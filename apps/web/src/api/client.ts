import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { caseLinkHeader } from './case-link.js';
import { networkFailure, type Problem, problemOfStatus } from './problem.js';
import type { paths } from './schema.js';

let csrfToken: string | undefined;

/** Keeps the token that the session reply brought, for every request that changes something. */
export function keepCsrfToken(session: { csrfToken: string } | null): void {
  csrfToken = session?.csrfToken;
}

/** The headers that every change needs besides its body. */
export function changeHeaders(): Record<string, string> {
  return csrfToken ? { 'X-CSRF-Token': csrfToken } : {};
}

/** Names one act, so that sending it twice does it once. Make the key when the form opens. */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** Says which version was looked at, so that nobody overwrites what they have not seen. */
export function ifMatch(version: number | string): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** A key for `idempotent`; also made where the page is not served over https. */
export function newIdempotencyKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('');
}

const ownRules: Middleware = {
  onRequest({ request }) {
    if (!request.headers.has('Accept-Language')) request.headers.set('Accept-Language', document.documentElement.lang);
    const { pathname } = new URL(request.url);
    for (const [name, value] of Object.entries(caseLinkHeader(pathname))) request.headers.set(name, value);
    if (request.method === 'GET') return;
    for (const [name, value] of Object.entries(changeHeaders())) request.headers.set(name, value);
  },
  // Without a body openapi-react-query would take a failure for a success, so every failure gets one.
  onResponse({ response }) {
    if (response.ok || response.headers.get('content-type')?.includes('application/problem+json')) return;
    return replyWith(problemOfStatus(response.status), response.status);
  },
  onError: () => replyWith(networkFailure, 503),
};

function replyWith(problem: Problem, status: number): Response {
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

/** Calls the API by path and method, typed from its own document: `api.POST('/api/v1/session', { body })`. */
export const api = createFetchClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: (request) => fetch(request),
});
api.use(ownRules);

/** The same calls as queries and mutations: `queries.useQuery('get', path, init)`, `queries.useMutation(...)`. */
export const queries = createQueryClient(api);

/** The data of a reply; a failure is thrown as a Problem. */
export async function dataOf<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await call;
  if (error !== undefined) throw error;
  return data as T;
}
