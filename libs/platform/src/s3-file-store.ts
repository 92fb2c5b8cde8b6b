import { createReadStream } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type AwsCredentials, sha256Hex, signedHeaders } from './aws-signature.js';
import { FileMissing, FileStore, keyOf, type StoredFile } from './file-store.js';

const emptySha256 = sha256Hex('');
const answerLimitMs = 30_000;

/**
 * Keeps files in a bucket of an S3-compatible store, so that any number of processes share them. The disk holds a file
 * only while it is received. The store checks the SHA-256 of what it is sent and refuses bytes that changed on the way.
 */
export class S3FileStore extends FileStore {
  private readonly bucket: URL;
  private readonly credentials: AwsCredentials;

  /** `address` is https://access-key:secret-key@host/bucket?region=…; `directory` holds files while they come in. */
  constructor(address: string, directory: string, refuseInfected?: (path: string) => Promise<void>) {
    super(directory, refuseInfected);
    const url = new URL(address);
    this.credentials = {
      accessKey: decodeURIComponent(url.username),
      secretKey: decodeURIComponent(url.password),
      region: url.searchParams.get('region') ?? 'us-east-1',
    };
    this.bucket = new URL(url.pathname.replace(/\/*$/, '/'), url.origin);
  }

  /** Makes the bucket when it is not there; a process does this once, when it starts. */
  async prepare(): Promise<void> {
    const found = await this.ask('HEAD', '');
    if (found.statusCode !== 404) {
      await refuseUnless(found, 200);
      return;
    }
    const made = await this.ask('PUT', '');
    // Another process may have made it in the meantime.
    if (made.statusCode !== 409) await refuseUnless(made, 200);
    made.resume();
  }

  override async read(sha256: string): Promise<Readable> {
    const reply = await this.ask('GET', keyOf(sha256));
    if (reply.statusCode === 404) {
      reply.resume();
      throw new FileMissing(`No file ${sha256}`);
    }
    return refuseUnless(reply, 200);
  }

  override async remove(sha256: string): Promise<void> {
    const reply = await this.ask('DELETE', keyOf(sha256));
    if (reply.statusCode !== 404) await refuseUnless(reply, 204, 200);
    reply.resume();
  }

  protected override async keep(temporary: string, { sha256, size }: StoredFile): Promise<void> {
    const key = keyOf(sha256);
    const present = await this.ask('HEAD', key);
    if (present.statusCode === 200 && Number(present.headers['content-length']) === size) return;
    const reply = await this.ask('PUT', key, { sha256, size, path: temporary });
    (await refuseUnless(reply, 200)).resume();
  }

  private ask(method: string, key: string, body?: StoredFile & { path: string }): Promise<IncomingMessage> {
    const url = new URL(key, this.bucket);
    if (key === '') url.pathname = url.pathname.replace(/\/$/, '');
    const headers = signedHeaders(
      {
        method,
        url,
        headers: body ? { 'content-length': String(body.size) } : {},
        bodySha256: body?.sha256 ?? emptySha256,
      },
      this.credentials,
      new Date(),
    );
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((done, fail) => {
      const request = send(url, { method, headers, timeout: answerLimitMs }, (reply) => {
        done(reply);
      });
      request.on('error', fail);
      request.on('timeout', () =>
        request.destroy(new Error(`The file store did not answer within ${answerLimitMs} ms`)),
      );
      if (body) pipeline(createReadStream(body.path), request).catch(fail);
      else request.end();
    });
  }
}

/** The reply, when its status is among the expected; otherwise an error with the store's own words. */
async function refuseUnless(reply: IncomingMessage, ...expected: number[]): Promise<IncomingMessage> {
  if (expected.includes(reply.statusCode ?? 0)) return reply;
  const words = (await text(reply))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  throw new Error(`The file store answered ${reply.statusCode}: ${words.slice(0, 300)}`);
}
