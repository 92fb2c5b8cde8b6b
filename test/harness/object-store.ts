import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An S3-compatible store of the least kind, in memory. */
export interface TestObjectStore {
  /** With the keys that it knows, and a bucket. */
  url: string;
  /** What it holds, by path. */
  objects: Map<string, Buffer>;
  /** The paths that were written, in order. */
  puts: string[];
  /** Refuses everything from here on. */
  fail(): void;
  stop(): Promise<void>;
}

/** Starts the store: objects by path, refusing an unknown caller and a body that is not what was signed. */
export async function startObjectStore(): Promise<TestObjectStore> {
  const objects = new Map<string, Buffer>();
  const puts: string[] = [];
  let isFailing = false;
  const server = createServer(async (request, reply) => {
    const { method, url = '', headers } = request;
    const body = await buffer(request);
    const end = (status: number, content: Buffer | string = '') =>
      reply.writeHead(status, { 'content-length': content.length }).end(method === 'HEAD' ? undefined : content);
    if (isFailing) return end(503, '<Error><Code>SlowDown</Code></Error>');
    if (!headers.authorization?.includes('Credential=key+1/'))
      return end(403, '<Error><Code>AccessDenied</Code></Error>');
    if (createHash('sha256').update(body).digest('hex') !== headers['x-amz-content-sha256']) return end(400);
    if (method === 'PUT') {
      objects.set(url, body);
      puts.push(url);
      return end(200);
    }
    const object = objects.get(url);
    if (method === 'DELETE') return end(objects.delete(url) ? 204 : 404);
    return object ? end(200, object) : end(404, '<Error><Code>NoSuchKey</Code></Error>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://key%2B1:secret%2F1@127.0.0.1:${(server.address() as AddressInfo).port}/gehoor`,
    ...{ objects, puts },
    fail: () => {
      isFailing = true;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
