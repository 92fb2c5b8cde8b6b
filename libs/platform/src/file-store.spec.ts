import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DiskFull, FileMissing, FileStore, FileTooLarge } from './file-store.js';

const letter = Buffer.from('Geachte heer Vermeulen');
const sha256 = createHash('sha256').update(letter).digest('hex');

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-files-'));
  store = new FileStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('FileStore', () => {
  it('gives back the bytes that it was given, under their SHA-256', async () => {
    const stored = await store.write(Readable.from([letter.subarray(0, 7), letter.subarray(7)]));
    expect(stored).toEqual({ sha256, size: letter.length });
    expect(await buffer(await store.read(sha256))).toEqual(letter);
    expect(store.pathOf(sha256)).toBe(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  });

  it('keeps an empty file too', async () => {
    const { sha256: empty, size } = await store.write(Buffer.alloc(0));
    expect(size).toBe(0);
    expect(await buffer(await store.read(empty))).toHaveLength(0);
  });

  it('keeps equal files once and leaves the first one alone', async () => {
    await store.write(letter);
    const before = await stat(store.pathOf(sha256));
    await Promise.all([store.write(letter), store.write(letter)]);
    expect((await stat(store.pathOf(sha256))).ino).toBe(before.ino);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('replaces a file that the disk has damaged', async () => {
    await store.write(letter);
    await truncate(store.pathOf(sha256), 3);
    await store.write(letter);
    expect(await buffer(await store.read(sha256))).toEqual(letter);
  });

  it('refuses more than the limit and keeps nothing of it', async () => {
    await expect(store.write(letter, letter.length - 1)).rejects.toThrow(FileTooLarge);
    await expect(store.read(sha256)).rejects.toThrow(FileMissing);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    await expect(store.write(letter, letter.length)).resolves.toMatchObject({ sha256 });
  });

  it('keeps nothing that does not pass an inspection of the whole file', async () => {
    const inspect = jest.fn(async (path: string) => {
      expect(await readFile(path)).toEqual(letter);
      throw new Error('not what it says');
    });
    await expect(store.write(letter, 1000, inspect)).rejects.toThrow('not what it says');
    await expect(store.read(sha256)).rejects.toThrow(FileMissing);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield letter;
        throw new Error('connection lost');
      })(),
    );
    await expect(store.write(broken)).rejects.toThrow('connection lost');
    await expect(store.read(sha256)).rejects.toThrow(FileMissing);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('says so when the disk is full', async () => {
    const full = new Readable({
      read() {
        this.destroy(Object.assign(new Error('write'), { code: 'ENOSPC' }));
      },
    });
    await expect(store.write(full)).rejects.toThrow(DiskFull);
  });

  it('lets nobody but the owner of the process read a file', async () => {
    await store.write(letter);
    expect((await stat(store.pathOf(sha256))).mode & 0o077).toBe(0);
  });

  it('takes nothing for a SHA-256 that leads elsewhere', () => {
    expect(() => store.pathOf('../../etc/passwd')).toThrow(FileMissing);
  });

  it('destroys a file, and does not mind when it is gone', async () => {
    await store.write(letter);
    await store.remove(sha256);
    await store.remove(sha256);
    await expect(store.read(sha256)).rejects.toThrow(FileMissing);
  });

  it('clears what crashed uploads left, and not an upload that is going on', async () => {
    const incoming = join(folder, 'incoming');
    await mkdir(incoming);
    for (const name of ['crashed', 'going-on']) await writeFile(join(incoming, name), letter);
    await utimes(join(incoming, 'crashed'), new Date('2026-03-01'), new Date('2026-03-01'));
    await utimes(join(incoming, 'going-on'), new Date('2026-03-03'), new Date('2026-03-03'));
    expect(await store.removeLeftovers(new Date('2026-03-02'))).toBe(1);
    expect(await readdir(incoming)).toEqual(['going-on']);
  });
});
