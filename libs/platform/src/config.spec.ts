import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidConfig, readConfig } from './config.js';

const databaseUrl = 'postgres://gehoor:secret@127.0.0.1:5432/gehoor';

describe('readConfig', () => {
  it('needs nothing but the database', () => {
    expect(readConfig({ DATABASE_URL: databaseUrl })).toMatchObject({
      databaseUrl,
      redisUrl: undefined,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dataDir: resolve('.gehoor'),
      uploadLimitMb: 25,
      uploadLimitBytes: 25 * 1024 * 1024,
      mailLimitBytes: 36 * 1024 * 1024,
      metrics: true,
    });
  });

  it('takes an empty variable as not set', () => {
    const config = readConfig({ DATABASE_URL: databaseUrl, REDIS_URL: '', PORT: '', SMTP_URL: '' });
    expect(config).toMatchObject({ redisUrl: undefined, smtpUrl: undefined, port: 3000 });
  });

  it('drops the slash at the end of the public address', () => {
    const config = readConfig({ DATABASE_URL: databaseUrl, PUBLIC_URL: 'https://klachten.veldgroen.example/' });
    expect(config.publicUrl).toBe('https://klachten.veldgroen.example');
  });

  it('says what to do when the database is missing', () => {
    expect(() => readConfig({})).toThrow(/^DATABASE_URL is not set: give the address .*npm start/);
  });

  it.each([
    ['DATABASE_URL', 'mysql://host/gehoor'],
    ['REDIS_URL', 'localhost:6379'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'klachten.veldgroen.example'],
    ['SMTP_URL', 'mail.veldgroen.example'],
    ['S3_URL', 'https://key:secret@files.veldgroen.example/'],
    ['S3_URL', 'https://files.veldgroen.example/bucket'],
    ['S3_URL', 'files.veldgroen.example/bucket'],
    ['CLAMAV_URL', 'http://scanner:3310'],
    ['CLAMAV_URL', 'scanner:3310'],
    ['UPLOAD_LIMIT_MB', '0'],
    ['SESSION_HOURS', '1.5'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS', 'yes'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readConfig({ DATABASE_URL: databaseUrl, [name]: value })).toThrow(
      new RegExp(`^${name} cannot be used: .+\\.$`),
    );
  });

  it('names everything that is wrong at once, and repeats no value', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://gehoor:secret@host/gehoor', PORT: 'secret' });
    expect(read).toThrow(InvalidConfig);
    expect(read).toThrow(/DATABASE_URL cannot be used[\s\S]+PORT cannot be used/);
    expect(read).not.toThrow(/secret/);
  });

  describe('MAILBOXES', () => {
    const mailbox = { label: 'VG', host: 'imap.vg.example', user: 'k@vg.example', plusAddresses: true };
    const read = (value: unknown) =>
      readConfig({ DATABASE_URL: databaseUrl, MAILBOXES: typeof value === 'string' ? value : JSON.stringify(value) });

    it('may be a list, or the path of a file with one; without it nothing is collected', () => {
      const list = [{ ...mailbox, password: 'geheim' }];
      const expected = [{ ...list[0], tls: 'implicit', folder: 'INBOX', afterwards: 'mark-seen' }];
      expect(read(list).mailboxes).toEqual(expected);
      const file = join(mkdtempSync(join(tmpdir(), 'gehoor-config-')), 'mailboxes.json');
      writeFileSync(file, JSON.stringify(list));
      expect(read(file).mailboxes).toEqual(expected);
      expect(readConfig({ DATABASE_URL: databaseUrl }).mailboxes).toEqual([]);
    });

    it.each([
      ['no JSON', '[geheim'],
      ['no file', '/nergens/geheim.json'],
      ['no way to sign in', [mailbox]],
      ['two ways to sign in', [{ ...mailbox, password: 'geheim', oauth2: oauth2With('geheim') }]],
      ['a field that is not known', [{ ...mailbox, password: 'geheim', pasword: 'geheim' }]],
    ])('with %s are refused, without a word of what they hold', (_, value) => {
      expect(() => read(value)).toThrow(/^MAILBOXES cannot be used: .+\.$/);
      expect(() => read(value)).not.toThrow(/geheim/);
    });
  });
});

function oauth2With(refreshToken: string) {
  return { tokenUrl: 'https://login.vg.example/token', clientId: 'gehoor', refreshToken };
}
