/** What the API would answer: a body for 200, or a status with a body. */
export type FakeReply = { status: number; body?: unknown } | { body: unknown };

/** One request as the API would have seen it. */
export interface SeenRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

type Answer = FakeReply | 'offline';

/** A reply for each `GET /api/v1/…`; `offline` is a lost connection, and whatever is not named is a 404. */
export type FakeRoutes = Record<string, Answer | ((request: SeenRequest) => Answer | Promise<Answer>)>;

/** Stands in for the network: answers from `routes` and remembers what was asked. */
export function fakeApi(routes: FakeRoutes): { seen: SeenRequest[] } {
  const seen: SeenRequest[] = [];
  globalThis.fetch = async (input) => {
    const request = input as Request;
    const { pathname, searchParams } = new URL(request.url);
    const written = await request.text();
    const asked = {
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: request.headers,
      body: written ? JSON.parse(written) : undefined,
    };
    seen.push(asked);
    const route = routes[`${asked.method} ${pathname}`] ?? { status: 404 };
    const reply = typeof route === 'function' ? await route(asked) : route;
    if (reply === 'offline') throw new TypeError('Failed to fetch');
    return responseOf(reply);
  };
  return { seen };
}

function responseOf(reply: FakeReply): Response {
  const status = 'status' in reply ? reply.status : 200;
  if (reply.body === undefined) return new Response(null, { status });
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(reply.body), { status, headers: { 'content-type': type } });
}
