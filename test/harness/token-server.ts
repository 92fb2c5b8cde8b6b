import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Gives access tokens for a refresh token (RFC 6749) and tells a mail server whom one belongs to (RFC 7662). */
export interface TestTokenServer {
  tokenUrl: string;
  introspectionUrl: string;
  /** How many access tokens it gave. */
  given(): number;
  /** No token that was given is good any more. */
  revokeAll(): void;
  stop(): Promise<void>;
}

/** Starts the server on the loopback interface; `refreshToken` is the one that it takes, for `testuser`. */
export async function startTokenServer(refreshToken: string): Promise<TestTokenServer> {
  let serial = 0;
  const valid = new Set<string>();
  const give = () => {
    serial += 1;
    valid.add(`access-${serial}`);
    return { access_token: `access-${serial}`, token_type: 'Bearer', expires_in: 3600 };
  };
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await textOf(request));
    const isAsked = request.url === '/token';
    const isRefused = isAsked && form.get('refresh_token') !== refreshToken;
    const known = valid.has(form.get('token') ?? '');
    const reply = isAsked ? give : () => (known ? { active: true, username: 'testuser' } : { active: false });
    response.writeHead(isRefused ? 400 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isRefused ? { error: 'invalid_grant' } : reply()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    tokenUrl: `${url}/token`,
    introspectionUrl: `${url}/introspect`,
    given: () => serial,
    revokeAll: () => valid.clear(),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
