import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLinkSecret } from './link-secret.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'gehoor-secret-')), 'data');
});
afterEach(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

describe('readLinkSecret', () => {
  it('makes a secret at the first start, which nobody else can read, and keeps it', async () => {
    const secret = await readLinkSecret({ linkSecret: undefined, dataDir });
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect((await stat(join(dataDir, 'link-secret'))).mode & 0o777).toBe(0o600);
    expect(await readLinkSecret({ linkSecret: undefined, dataDir })).toBe(secret);
    expect(await readdir(dataDir)).toEqual(['link-secret']);
  });

  it('gives every process that starts at the same moment the same one', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 20 }, () => readLinkSecret({ linkSecret: undefined, dataDir })),
    );
    expect(new Set(secrets).size).toBe(1);
  });

  it('takes the one that is set, and leaves no file', async () => {
    const linkSecret = 'a secret of the firm, set for every process';
    expect(await readLinkSecret({ linkSecret, dataDir })).toBe(linkSecret);
    await expect(stat(dataDir)).rejects.toThrow();
  });
});
