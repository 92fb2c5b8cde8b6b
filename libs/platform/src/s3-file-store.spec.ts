import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startObjectStore, type TestObjectStore } from '../../../test/harness/object-store.js';
import { FileMissing } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

const letter = Buffer.from('Geachte heer Vermeulen');
const sha256 = createHash('sha256').update(letter).digest('hex');
const key = `/gehoor/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

let remote: TestObjectStore;
let folder: string;
let store: S3FileStore;
beforeEach(async () => {
  remote = await startObjectStore();
  folder = await mkdtemp(join(tmpdir(), 'gehoor-s3-'));
  store = new S3FileStore(remote.url, folder);
  await store.prepare();
});
afterEach(async () => {
  await remote.stop();
  await rm(folder, { recursive: true });
});

describe('S3FileStore', () => {
  it('makes its bucket once', async () => {
    await store.prepare();
    expect(remote.puts).toEqual(['/gehoor']);
  });

  it('gives back the bytes that it was given, and leaves none of them on this disk', async () => {
    expect(await store.write(letter)).toEqual({ sha256, size: letter.length });
    expect(remote.objects.get(key)).toEqual(letter);
    expect(await buffer(await store.read(sha256))).toEqual(letter);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('sends equal files once', async () => {
    await store.write(letter);
    await store.write(letter);
    expect(remote.puts.filter((path) => path === key)).toHaveLength(1);
  });

  it('keeps an empty file too', async () => {
    const { sha256: empty } = await store.write(Buffer.alloc(0));
    expect(await buffer(await store.read(empty))).toHaveLength(0);
  });

  it('destroys a file, and does not mind when it is gone', async () => {
    await store.write(letter);
    await store.remove(sha256);
    await store.remove(sha256);
    await expect(store.read(sha256)).rejects.toThrow(FileMissing);
  });

  it('says what the store said when it refuses', async () => {
    const stranger = new S3FileStore(remote.url.replace(/key[^@]+/, 'stranger:secret'), folder);
    await expect(stranger.write(letter)).rejects.toThrow('The file store answered 403: AccessDenied');
  });

  it('does not take a store that fails for a file that is missing', async () => {
    await store.write(letter);
    remote.fail();
    await expect(store.read(sha256)).rejects.toThrow('The file store answered 503: SlowDown');
    await expect(store.write(Buffer.from('x'))).rejects.toThrow('The file store answered 503');
  });
});
