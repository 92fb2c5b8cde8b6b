import { Socket } from 'node:net';
import { apiUnderTest } from './api-under-test.js';
import { expectFieldProblem, expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
let handler: Visitor;
beforeAll(async () => {
  handler = await api.signIn('handler');
});

describe('An address', () => {
  it.each(['/api/v1/nowhere', '/api/nowhere', '/api/v1/%', '/api/v1/drafts/%E0%A4%A'])(
    'that does not exist is a problem: %s',
    async (path) => {
      expectProblem(await handler.send('GET', path), 404, 'no-such-address');
    },
  );

  it('that does not exist takes nothing', async () => {
    expectProblem(await handler.send('POST', '/api/v1/nowhere', { body: {} }), 404, 'no-such-address');
  });

  it('tells which methods it knows when it is asked with another', async () => {
    const reply = await handler.send('DELETE', '/api/v1/session/user');
    expectProblem(reply, 405, 'wrong-method');
    expect(reply.headers.get('allow')).toBe('PATCH');
  });

  it.each(['not-an-id', '00000000-0000-4000-8000-000000000000', 'x'.repeat(190)])(
    'with the id of nothing is not found: %s',
    async (id) => {
      expectProblem(await handler.get(`/feedback-items/${id}`), 404, 'not-found');
    },
  );

  it('with a part that is too long does not exist', async () => {
    expectProblem(await handler.get(`/drafts/${'x'.repeat(300)}`), 404, 'no-such-address');
  });
});

describe('A body', () => {
  it.each([
    ['broken JSON', '{"email":'],
    ['nothing', ''],
    ['a key that poisons objects', '{"__proto__":{"isAdmin":true},"email":"a","password":"b"}'],
    ['a constructor that poisons objects', '{"constructor":{"prototype":{"isAdmin":true}}}'],
  ])('of %s cannot be read', async (_what, body) => {
    const reply = await api
      .anybody()
      .send('POST', '/api/v1/session', { body, headers: { 'Content-Type': 'application/json' } });
    expectProblem(reply, 400, 'not-readable');
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/xml'])(
    'of type %s is not understood',
    async (type) => {
      const body = 'email=iemand%40gehoor.example&password=geheim';
      expectProblem(
        await api.anybody().send('POST', '/api/v1/session', { body, headers: { 'Content-Type': type } }),
        415,
        'unsupported-type',
      );
    },
  );

  it('of more than two megabytes is too large', async () => {
    expectProblem(await handler.register(api.ours.id, { story: 'x'.repeat(2 * 1024 * 1024) }), 413, 'too-large');
  });

  it('with a hundred thousand mistakes gets a reply of readable length', async () => {
    const wrong = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, 1]));
    const { errors } = expectProblem(await handler.register(api.ours.id, wrong), 422, 'invalid-input');
    expect(errors).toHaveLength(100);
  });
});

describe('A header', () => {
  it('beyond all limits is a problem', async () => {
    expectProblem(await handler.get('/session', { 'X-Long': 'x'.repeat(20_000) }), 431, 'headers-too-large');
  });

  it('with strange characters is no CSRF token', async () => {
    const { csrfToken = '' } = handler.secrets ?? {};
    const headers = { 'X-CSRF-Token': `é${csrfToken.slice(1)}` };
    expectProblem(
      await handler.send('POST', '/api/v1/feedback-items', { body: {}, headers }),
      403,
      'csrf-token-missing',
    );
  });

  it('that is no header is a problem', async () => {
    const reply = await sendRaw('GET /api/v1/session HTTP/1.1\r\nHost: gehoor\r\nBroken header\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"code":"not-readable"/);
  });

  it('is on every reply to keep browsers safe', async () => {
    for (const path of ['/api/v1/session', '/api/v1/nowhere', '/health/live']) {
      const { headers } = await api.anybody().send('GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
    expect((await handler.get('/session')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('A draft', () => {
  it.each([
    ['NUL', '{"story":"a\\u0000b"}'],
    ['half a symbol', '{"story":"a\\ud83d"}'],
    ['half a symbol in a name', '{"a\\ud83d":"b"}'],
    ['a hole without end', `{"hole":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('with %s is refused', async (_what, content) => {
    const body = `{"content":${content}}`;
    const reply = await handler.send('PUT', '/api/v1/drafts/register', {
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    expectFieldProblem(reply, '/content', 'Haal stuurtekens en kapotte symbolen weg.');
  });

  it('comes back as it was, also when it spells out an escape', async () => {
    const content = { story: 'C:\\u0000 is a path, \\\\ud83d too. 👂', list: [1, { two: null }] };
    expect((await handler.send('PUT', '/api/v1/drafts/register', { body: { content } })).status).toBe(200);
    expect((await handler.get('/drafts/register')).body.content).toEqual(content);
  });

  it('is its own to each', async () => {
    await handler.send('PUT', '/api/v1/drafts/mine', { body: { content: {} } });
    expect((await (await api.signIn('handler')).get('/drafts/mine')).body).toEqual({ content: null, savedAt: null });
  });
});

async function sendRaw(request: string): Promise<string> {
  const { port, hostname } = new URL(api.url);
  const socket = new Socket();
  socket.connect(Number(port), hostname).end(request);
  let reply = '';
  for await (const chunk of socket) reply += chunk;
  return reply;
}
