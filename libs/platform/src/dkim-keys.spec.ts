import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSmtpServer, type TestSmtpServer } from '../../../test/harness/smtp-server.js';
import { readDkimKeys } from './dkim-keys.js';
import { createMailTransport } from './mail.js';
import type { OutgoingMail } from './outgoing-mail.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
const letter: OutgoingMail = {
  messageId: '<klacht-1@veldgroen.example>',
  date: new Date('2026-03-02T09:00:00Z'),
  from: '"Veldgroen" <klachten@Veldgroen.example>',
  to: 'k.jansen@klant.example',
  subject: 'Wij ontvingen uw klacht',
  text: 'Beste mevrouw Jansen',
  html: '<p>Beste mevrouw Jansen</p>',
};

let folder: string;
let server: TestSmtpServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-dkim-'));
  server = await startSmtpServer();
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function received(mail: OutgoingMail): Promise<string> {
  const transport = createMailTransport({ smtpUrl: server.url, dataDir: '/nowhere', dkimDir: folder });
  let went = '';
  await transport.deliver(mail, {
    going: (bytes) => {
      went = bytes.toString('latin1');
    },
  });
  await transport.close();
  // What is kept of a mail has its signature too.
  expect(went.trimEnd()).toBe(server.received.at(-1)?.raw.toString('latin1').trimEnd());
  return server.received.at(-1)?.raw.toString('latin1') ?? '';
}

/** Verifies a signature by RFC 6376, relaxed in head and body, as a receiver does; throws when it does not fit. */
function verify(raw: string): Record<string, string> {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) =>
        tag
          .trim()
          .split(/=(.*)/s)
          .slice(0, 2)
          .map((part) => part.replace(/\s+/g, '')),
      ),
  );
  const lines = raw
    .slice(end + 4)
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const body = `${lines.join('\r\n').replace(/(\r\n)*$/, '')}\r\n`;
  expect(createHash('sha256').update(body, 'latin1').digest('base64')).toBe(tags.bh);
  const relaxed = (field: string) => {
    const [name = '', ...value] = field.split(':');
    return `${name.trim().toLowerCase()}:${value.join(':').replace(/\s+/g, ' ').trim()}`;
  };
  const named = String(tags.h).split(':');
  const signed = named.map((name) => fields.find((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`)));
  const head = [
    ...signed.filter((field) => field !== undefined).map(relaxed),
    relaxed(signature).replace(/(;\s*b=)[^;]*/, '$1'),
  ].join('\r\n');
  const fits = createVerify('RSA-SHA256').update(head, 'latin1').verify(publicKey, String(tags.b), 'base64');
  if (!fits) throw new Error('The signature does not fit.');
  return tags;
}

describe('DKIM keys', () => {
  it('sign what their domain sends, so that the receiver can tell', async () => {
    writeFileSync(join(folder, 'post1._domainkey.veldgroen.example.pem'), pem);
    const raw = await received(letter);
    expect(verify(raw)).toMatchObject({ a: 'rsa-sha256', d: 'veldgroen.example', s: 'post1' });
    expect(() => verify(raw.replace('Subject: Wij', 'Subject: Zij'))).toThrow('does not fit');
  });

  it('do not sign for another domain', async () => {
    writeFileSync(join(folder, 'post1._domainkey.veldgroen.example.pem'), pem);
    expect(await received({ ...letter, from: 'Duinlicht <klachten@duinlicht.example>' })).not.toMatch(
      /dkim-signature/i,
    );
    expect(await received({ ...letter, from: 'klachten@veldgroen.example.kwaad.example' })).not.toMatch(
      /dkim-signature/i,
    );
  });

  it('are told apart by the name of their file, and anything else is refused at the start', () => {
    expect(readDkimKeys(undefined).size).toBe(0);
    expect(() => readDkimKeys(join(folder, 'nowhere'))).toThrow('DKIM_DIR cannot be read');
    writeFileSync(join(folder, 'key.pem'), pem);
    expect(() => readDkimKeys(folder)).toThrow('selector._domainkey.domain.pem');
    writeFileSync(join(folder, 'a._domainkey.veldgroen.example.pem'), 'no key');
    expect(() => readDkimKeys(folder)).toThrow('no private key');
  });
});
