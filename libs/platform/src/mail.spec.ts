import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSmtpServer, type TestSmtpServer } from '../../../test/harness/smtp-server.js';
import { until } from '../../../test/harness/until.js';
import { createMailTransport } from './mail.js';
import type { MailTransport, OutgoingMail } from './outgoing-mail.js';

const letter: OutgoingMail = {
  messageId: '<klacht-1.bevestiging@veldgroen.example>',
  date: new Date('2026-03-02T09:00:00Z'),
  from: 'Veldgroen <klachten@veldgroen.example>',
  to: 'k.jansen@klant.example',
  subject: 'Wij ontvingen uw klacht',
  text: 'Beste mevrouw Jansen',
  html: '<p>Beste mevrouw Jansen</p>',
};

describe('mail over SMTP', () => {
  let server: TestSmtpServer;
  let transport: MailTransport;
  beforeEach(async () => {
    server = await startSmtpServer();
    transport = createMailTransport({ smtpUrl: server.url, dataDir: '/nowhere' });
  });
  afterEach(async () => {
    await transport.close();
    await server.stop();
  });

  it('hands the letter over with the Message-ID that the caller chose', async () => {
    await expect(transport.deliver(letter)).resolves.toEqual({ response: expect.stringMatching(/^250 /) });
    const [received] = server.received;
    expect(received).toMatchObject({ from: 'klachten@veldgroen.example', to: ['k.jansen@klant.example'] });
    expect(received?.raw.toString()).toContain('Message-ID: <klacht-1.bevestiging@veldgroen.example>');
    expect(received?.raw.toString()).toContain('Date: Mon, 02 Mar 2026 09:00:00 +0000');
  });

  it.each([
    ['short', ''],
    ['long', 'Wij hebben uw klacht gelezen. '.repeat(10_000)],
  ])('tells which bytes went of a %s letter, the very ones that the server got', async (_length, more) => {
    const went: Buffer[] = [];
    const whole = { ...letter, text: letter.text + more };
    await transport.deliver(whole, { going: (bytes) => void went.push(bytes) });
    expect(went).toHaveLength(1);
    expect(went[0]?.toString().trimEnd()).toBe(server.received[0]?.raw.toString().trimEnd());
    expect(went[0]?.toString()).toContain('Beste mevrouw Jansen');
  });

  it.each([
    [{ refuse: 550 }, 'permanent'],
    [{ refuse: 552, at: 'data' }, 'permanent'],
    [{ refuse: 450 }, 'temporary'],
    [{ refuse: 451, at: 'data' }, 'temporary'],
  ] as const)('calls an answer of %j %s', async (behaviour, kind) => {
    server.behave(behaviour);
    await expect(transport.deliver(letter)).rejects.toMatchObject({
      name: 'MailDeliveryFailed',
      kind,
      response: expect.stringContaining(String(behaviour.refuse)),
    });
  });

  it('leaves a lost connection after the letter to the caller, and does not send again by itself', async () => {
    server.behave('drop-after-data');
    await expect(transport.deliver(letter)).rejects.toMatchObject({
      kind: 'temporary',
      response: expect.stringContaining('it may have arrived'),
    });
    expect(server.received).toHaveLength(1);
  });

  it('gives no letter its last byte while what became of another is not noted yet', async () => {
    let noted = () => {};
    const going: number[] = [];
    const notes: string[] = [];
    const first = transport.deliver(letter, {
      taken: () => {
        notes.push('first');
        return new Promise((resolve) => {
          noted = resolve;
        });
      },
    });
    await server.waitFor(1);
    const others = [2, 3, 4].map((number) =>
      transport.deliver(
        { ...letter, messageId: `<letter-${number}@veldgroen.example>` },
        {
          going: () => void going.push(number),
          taken: async () => void notes.push(`letter ${number}`),
        },
      ),
    );
    // All else of them went, and their bytes were told before the last one.
    await until('the others are about to go', () => going.length === 3);
    expect([...going].sort()).toEqual([2, 3, 4]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.received).toHaveLength(1);
    expect(notes).toEqual(['first']);
    noted();
    await Promise.all([first, ...others]);
    expect(server.received).toHaveLength(4);
    expect(notes).toHaveLength(4);
  });

  it('lets the next letter go when noting the one before failed', async () => {
    const taken = () => Promise.reject(new Error('the database is away'));
    await expect(transport.deliver(letter, { taken })).rejects.toThrow('the database is away');
    await transport.deliver({ ...letter, messageId: '<next@veldgroen.example>' });
    expect(server.received).toHaveLength(2);
  });

  it('delivers again after a refusal, on the same transport', async () => {
    server.behave({ refuse: 421 });
    await expect(transport.deliver(letter)).rejects.toMatchObject({ kind: 'temporary' });
    server.behave('accept');
    await transport.deliver(letter);
    expect(server.received).toHaveLength(1);
  });

  it('says so when the server is not there, for that is no failure of the letter', async () => {
    await server.stop();
    await expect(transport.deliver(letter)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('calls an impossible address permanent', async () => {
    await expect(transport.deliver({ ...letter, to: '' })).rejects.toMatchObject({ kind: 'permanent' });
  });

  it('lets no line break in a name or subject add a header', async () => {
    await transport.deliver({ ...letter, subject: 'Klacht\r\nBcc: derde@klant.example' });
    const [received] = server.received;
    expect(received?.to).toEqual(['k.jansen@klant.example']);
    expect(received?.raw.toString()).not.toMatch(/^Bcc:/m);
  });

  it('reads no file or page into a letter', async () => {
    const attachments = [{ filename: 'passwd', path: '/etc/passwd' }];
    await expect(transport.deliver({ ...letter, attachments })).rejects.toMatchObject({ name: 'MailDeliveryFailed' });
    expect(server.received).toEqual([]);
  });
});

describe('mail without a server', () => {
  let dataDir: string;
  let transport: MailTransport;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gehoor-mail-'));
    transport = createMailTransport({ smtpUrl: undefined, dataDir });
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('keeps the whole letter as a file named for its Message-ID', async () => {
    const went: Buffer[] = [];
    const { response } = await transport.deliver(letter, { going: (bytes) => void went.push(bytes) });
    const name = 'klacht-1.bevestiging@veldgroen.example.eml';
    expect(response).toBe(`250 kept as mail/${name}`);
    const raw = await readFile(join(dataDir, 'mail', name), 'utf8');
    expect(went[0]?.toString()).toBe(raw);
    expect(raw).toMatch(/^To: k\.jansen@klant\.example\r$/m);
    expect(raw).toContain('Beste mevrouw Jansen');
    expect(raw.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keeps a letter once, however often it is delivered', async () => {
    await Promise.all([transport.deliver(letter), transport.deliver(letter)]);
    expect(await readdir(join(dataDir, 'mail'))).toHaveLength(1);
  });

  it('stays in its folder, whatever the Message-ID holds', async () => {
    await transport.deliver({ ...letter, messageId: '<../../buiten/de map@klant.example>' });
    expect(await readdir(join(dataDir, 'mail'))).toEqual(['__.._buiten_de_map@klant.example.eml']);
  });
});
