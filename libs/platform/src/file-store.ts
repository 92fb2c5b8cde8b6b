import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What the store knows a file by: the SHA-256 of its bytes, in hexadecimal, and their number. */
export interface StoredFile {
  sha256: string;
  size: number;
}

/** The file has more bytes than allowed; nothing was kept. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** The disk has no room left; nothing was kept, and what was there is whole. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

/** No file with this SHA-256 is in the store. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}

/**
 * Keeps files under the SHA-256 of their content, so equal files are kept once and none is ever overwritten.
 * A file is there in full, on the disk itself, or not at all.
 */
export class FileStore {
  private readonly incoming: string;

  /** `refuseInfected` looks through what people send, and throws for what is harmful; without it nobody looks. */
  constructor(
    private readonly directory: string,
    private readonly refuseInfected?: (path: string) => Promise<void>,
  ) {
    this.incoming = join(directory, 'incoming');
  }

  /**
   * Keeps what somebody sent: as {@link write}, after `inspect` and, where this installation has one, the virus scanner
   * let it pass. What was not scanned is not kept.
   */
  receive(
    source: Readable | Buffer,
    limitBytes: number,
    inspect: (path: string) => Promise<void>,
  ): Promise<StoredFile> {
    return this.write(source, limitBytes, async (path) => {
      await inspect(path);
      await this.refuseInfected?.(path);
    });
  }

  /**
   * Keeps the bytes of the stream. Throws {@link FileTooLarge} past the limit and {@link DiskFull} without room.
   * `inspect` may look at the whole file before it is kept; when it throws, nothing is kept.
   */
  async write(
    source: Readable | Buffer,
    limitBytes = Number.POSITIVE_INFINITY,
    inspect?: (path: string) => Promise<void>,
  ): Promise<StoredFile> {
    await mkdir(this.incoming, { recursive: true });
    const temporary = join(this.incoming, randomUUID());
    try {
      const file = await writeDown(Buffer.isBuffer(source) ? Readable.from([source]) : source, temporary, limitBytes);
      await inspect?.(temporary);
      await this.keep(temporary, file);
      return file;
    } catch (error) {
      throw isDiskFull(error) ? new DiskFull('No room left for files', { cause: error }) : error;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** The bytes of a file. Throws {@link FileMissing} before the first byte when it is not there. */
  async read(sha256: string): Promise<Readable> {
    const path = this.pathOf(sha256);
    if ((await sizeOf(path)) === undefined) throw new FileMissing(`No file ${sha256}`);
    return createReadStream(path);
  }

  /** Destroys a file; one that is not there is fine. */
  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** Destroys what crashed uploads from before the instant left behind, and says how many. */
  async removeLeftovers(before: Date): Promise<number> {
    const names = await readdir(this.incoming).catch(() => []);
    let removed = 0;
    for (const path of names.map((name) => join(this.incoming, name))) {
      if ((await stat(path)).mtime >= before) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  /** Where the file lies on this disk. */
  pathOf(sha256: string): string {
    return join(this.directory, keyOf(sha256));
  }

  /** Takes the complete file at `temporary` into the store. */
  protected async keep(temporary: string, { sha256, size }: StoredFile): Promise<void> {
    const path = this.pathOf(sha256);
    if ((await sizeOf(path)) === size) return;
    await mkdir(dirname(path), { recursive: true });
    await rename(temporary, path);
    await syncFolder(dirname(path));
  }
}

/** The name of a file in any store: spread over folders, so that none grows too large. */
export function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileMissing('Not a SHA-256');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

async function writeDown(source: Readable, path: string, limitBytes: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limitBytes) return done(new FileTooLarge(`More than ${limitBytes} bytes`));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(source, measure, file).catch(async (error) => {
    // Broken off at once, the file may still be about to be made: whoever removes it must not come too early.
    if (!file.closed) await once(file, 'close');
    throw error;
  });
  return { sha256: hash.digest('hex'), size };
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    (found) => found.size,
    () => undefined,
  );
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}
