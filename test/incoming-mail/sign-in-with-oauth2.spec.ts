/** @needs dovecot */
import { collectMailbox, type MailboxSettings } from '#platform';
import { startDovecot } from '../harness/dovecot.js';
import type { TestImapServer } from '../harness/imap-server.js';
import { startTokenServer, type TestTokenServer } from '../harness/token-server.js';

const NOW = new Date('2026-03-03T09:00:00Z');
let tokens: TestTokenServer;
let server: TestImapServer;
beforeAll(async () => {
  tokens = await startTokenServer('vernieuw');
  server = await startDovecot(tokens.introspectionUrl);
  await server.receive('From: bo@voorbeeld.example\r\nSubject: een\r\n\r\nDag.\r\n');
});
afterAll(async () => {
  await server.stop();
  await tokens.stop();
});

/** Collects everything, with the refresh token; gives the number of mails. */
function collected(refreshToken: string, now = NOW): Promise<number> {
  const settings: MailboxSettings = {
    label: 'VG',
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    user: 'testuser',
    oauth2: { tokenUrl: tokens.tokenUrl, clientId: 'gehoor', refreshToken },
    folder: 'INBOX',
    afterwards: 'leave',
    plusAddresses: true,
  };
  const read = async ({ source }: { source: AsyncIterable<Buffer> }) => {
    for await (const _ of source);
  };
  return collectMailbox(settings, { uidValidity: null, lastUid: 0 }, now, read, async () => undefined);
}

describe('collectMailbox with OAuth2', () => {
  it('signs in with an access token, asks for another when that ends, and when the mail server refuses it', async () => {
    expect(await collected('vernieuw')).toBe(1);
    expect(await collected('vernieuw')).toBe(1);
    expect(tokens.given()).toBe(1);
    expect(await collected('vernieuw', new Date(NOW.getTime() + 3_600_000))).toBe(1);
    expect(tokens.given()).toBe(2);
    tokens.revokeAll();
    await expect(collected('vernieuw', new Date(NOW.getTime() + 3_600_000))).rejects.toMatchObject({
      authenticationFailed: true,
    });
    expect(await collected('vernieuw', new Date(NOW.getTime() + 3_600_000))).toBe(1);
    expect(tokens.given()).toBe(3);
  });

  it('says what the token server answered, and nothing of what it was asked', async () => {
    const refused = await collected('verlopen').catch((error: Error) => error.message);
    expect(refused).toBe('De server voor het aanmelden antwoordde met 400. / The token server answered 400.');
  });
});
