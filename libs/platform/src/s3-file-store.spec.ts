import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FileMissing } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

const letter = Buffer.from('Geachte heer Vermeulen');
const sha256 = createHash('sha256').update(letter).digest('hex');
const key = `/gehoor/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** A store of the least kind: objects by path, refusing an unknown caller and a body that is not what was signed. */
class TestStore {
  readonly objects = new Map<string, Buffer>();
  readonly puts: string[] = [];
  isFailing = false;
  private readonly server: Server = createServer(async (request, reply) => {
    const { method, url = '', headers } = request;
    const body = await buffer(request);
    const end = (status: number, content: Buffer | string = '') =>
      reply.writeHead(status, { 'content-length': content.length }).end(method === 'HEAD' ? undefined : content);
    if (this.isFailing) return end(503, '<Error><Code>SlowDown</Code></Error>');
    if (!headers.authorization?.includes('Credential=key+1/'))
      return end(403, '<Error><Code>AccessDenied</Code></Error>');
    if (createHash('sha256').update(body).digest('hex') !== headers['x-amz-content-sha256']) return end(400);
    if (method === 'PUT') {
      this.objects.set(url, body);
      this.puts.push(url);
      return end(200);
    }
    const object = this.objects.get(url);
    if (method === 'DELETE') return end(this.objects.delete(url) ? 204 : 404);
    return object ? end(200, object) : end(404, '<Error><Code>NoSuchKey</Code></Error>');
  });

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

let remote: TestStore;
let host: string;
let folder: string;
let store: S3FileStore;
beforeEach(async () => {
  remote = new TestStore();
  host = await remote.start();
  folder = await mkdtemp(join(tmpdir(), 'gehoor-s3-'));
  store = new S3FileStore(`http://key%2B1:secret%2F1@${host}/gehoor`, folder);
  await store.prepare();
});
afterEach(async () => {
  remote.stop();
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
    const stranger = new S3FileStore(`http://stranger:secret@${host}/gehoor`, folder);
    await expect(stranger.write(letter)).rejects.toThrow('The file store answered 403: AccessDenied');
  });

  it('does not take a store that fails for a file that is missing', async () => {
    await store.write(letter);
    remote.isFailing = true;
    await expect(store.read(sha256)).rejects.toThrow('The file store answered 503: SlowDown');
    await expect(store.write(Buffer.from('x'))).rejects.toThrow('The file store answered 503');
  });
});
