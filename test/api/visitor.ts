import type { Actor, CaseAction, StaffUser } from '#complaints';
import { aComplaint } from '../builders/office.js';

/** What came back. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The text as JSON; undefined when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into replies of every shape
  body: any;
}

/** What goes along with a request beside its address. */
export interface Sending {
  body?: unknown;
  headers?: Record<string, string>;
}

interface Secrets {
  cookie: string;
  csrfToken: string;
}

export type Colleague = StaffUser & { actor: Actor };

/** A browser: of somebody of the staff who signed in, or of anybody. */
export class Visitor {
  constructor(
    readonly url: string,
    readonly secrets: Secrets | null,
    private readonly colleague: Colleague | null = null,
  ) {}

  /** Who signed in. Throws for anybody. */
  get user(): Colleague {
    if (!this.colleague) throw new Error('Nobody signed in here.');
    return this.colleague;
  }

  /** A request as our own pages send it; `headers` replace and, as an empty text, remove. */
  async send(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Reply> {
    const isRaw =
      body === undefined || typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    const all: Record<string, string> = {
      ...(this.secrets ? { Cookie: this.secrets.cookie, 'X-CSRF-Token': this.secrets.csrfToken } : {}),
      ...(isRaw ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: sent,
      redirect: 'manual',
      body: (isRaw ? body : JSON.stringify(body)) as RequestInit['body'],
    });
    return replyOf(response);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', `/api/v1${path}`, { headers });
  }

  /** Registers a complaint that states only what matters. */
  register(labelId: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', '/api/v1/feedback-items', { body: aComplaint(labelId, more), headers });
  }

  /** Does an action to a case, having seen its version. */
  act(caseId: string, action: CaseAction, input: unknown, version: number | null): Promise<Reply> {
    const headers: Record<string, string> = version === null ? {} : { 'If-Match': `"${version}"` };
    return this.send('POST', `/api/v1/feedback-items/${caseId}/actions/${action}`, { body: input, headers });
  }

  /** Puts a file with a case. */
  attach(caseId: string, name: string, bytes: string | Uint8Array): Promise<Reply> {
    const form = new FormData();
    form.set('file', new Blob([bytes as BlobPart]), name);
    const send = () => this.send('POST', `/api/v1/feedback-items/${caseId}/files`, { body: form });
    // An upload that is refused halfway ends its connection, and the next request may have begun on it.
    return send().catch((error) => (error.cause?.code === 'ECONNRESET' ? send() : Promise.reject(error)));
  }
}

/** Signs in through the API. Throws when that does not succeed. */
export async function signedIn(url: string, colleague: Colleague, password: string): Promise<Visitor> {
  const reply = await signIn(url, colleague.email, password);
  if (reply.status !== 200) throw new Error(`Signing in gave ${reply.status}: ${reply.text}`);
  return new Visitor(url, { cookie: cookieOf(reply), csrfToken: reply.body.csrfToken }, colleague);
}

/** The reply to signing in, whatever it is. */
export function signIn(
  url: string,
  email: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return new Visitor(url, null).send('POST', '/api/v1/session', { body: { email, password }, headers });
}

/** The session cookie that a reply sets, as a browser sends it back. */
export function cookieOf({ headers }: Reply): string {
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = text !== '' && /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}
