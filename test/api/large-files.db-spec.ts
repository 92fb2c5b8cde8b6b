import { createHash, type Hash } from 'node:crypto';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { startObjectStore, type TestObjectStore } from '../harness/object-store.js';
import { until } from '../harness/until.js';
import { ApiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import type { Visitor } from './visitor.js';

const SIZE = 25 * 1024 * 1024;
const PIECE = 65_536;
const AT_ONCE = 8;
/** Of the 200 MB of the files: what is on its way. */
const MOST_HELD = 40 * 1024 * 1024;

describe.each(['on disk', 'in an object store'])('The memory of the API with files kept %s', (where) => {
  let remote: TestObjectStore;
  let api: ApiUnderTest;
  let handler: Visitor;
  let caseId: string;
  beforeAll(async () => {
    remote = await startObjectStore();
    api = new ApiUnderTest(where === 'on disk' ? {} : { S3_URL: remote.url });
    await api.start();
    handler = await api.signIn('handler');
    caseId = (await aCaseIn(api, 'received')).id;
  });
  afterEach(() => api.showErrors());
  afterAll(async () => {
    await api?.stop();
    await remote?.stop();
  });

  it('holds little of eight files of 25 MB that go up, and come down, at once', async () => {
    const before = await heldWhenStill();
    const uploads = Array.from({ length: AT_ONCE }, (_, index) => new Upload(index + 1));
    await Promise.all(uploads.map((upload) => upload.sendAllButTheEnd()));
    expect((await heldWhenStill()) - before).toBeLessThan(MOST_HELD);

    const kept = await Promise.all(uploads.map((upload) => upload.finish()));
    const replies = await Promise.all(kept.map(({ id }) => replyTo(send('GET', `/files/${id}`))));
    // Nobody reads them yet.
    expect((await heldWhenStill()) - before).toBeLessThan(MOST_HELD);
    expect(await Promise.all(replies.map(hashOf))).toEqual(kept.map(({ sha256 }) => sha256));
  });

  /** What the API holds once nothing moves any more. */
  function heldWhenStill(): Promise<number> {
    let last = -1;
    return until('the API holds as much as a moment before', async () => {
      const [earlier, now] = [last, await api.heldBytes()];
      last = now;
      return Math.abs(now - earlier) < PIECE && now;
    });
  }

  function send(method: string, path: string): ClientRequest {
    const { cookie = '', csrfToken = '' } = handler.secrets ?? {};
    const headers = { Cookie: cookie, 'X-CSRF-Token': csrfToken, 'Content-Type': 'multipart/form-data; boundary=b' };
    return request(`${api.url}/api/v1${path}`, { method, headers });
  }

  /** A file that is like no other, made while it is sent. */
  class Upload {
    private readonly hash = createHash('sha256');
    private readonly sent = send('POST', `/feedback-items/${caseId}/files`);
    private readonly reply = new Promise<IncomingMessage>((done, fail) =>
      this.sent.on('response', done).on('error', fail),
    );

    constructor(private readonly number: number) {}

    /** Resolves when all but the last piece has left for the API. */
    async sendAllButTheEnd(): Promise<void> {
      await this.write(`--b\r\nContent-Disposition: form-data; name="file"; filename="foto ${this.number}"\r\n\r\n`);
      for (let left = SIZE; left > PIECE; left -= PIECE) await this.write(this.piece(left));
    }

    async finish(): Promise<{ id: string; sha256: string }> {
      await this.write(this.piece(PIECE));
      this.sent.end('\r\n--b--\r\n');
      const { id, sha256, sizeBytes } = JSON.parse(await textOf(await this.reply));
      expect({ sha256, sizeBytes }).toEqual({ sha256: this.hash.digest('hex'), sizeBytes: SIZE });
      return { id, sha256 };
    }

    private piece(left: number): Buffer {
      const piece = Buffer.alloc(PIECE, `${this.number} ${left}\0`);
      this.hash.update(piece);
      return piece;
    }

    private write(piece: Buffer | string): Promise<void> {
      return new Promise((done, fail) => this.sent.write(piece, (error) => (error ? fail(error) : done())));
    }
  }
});

function replyTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((done, fail) => sent.on('response', done).on('error', fail).end());
}

async function hashOf(reply: IncomingMessage): Promise<string> {
  const hash: Hash = createHash('sha256');
  for await (const piece of reply) hash.update(piece);
  return hash.digest('hex');
}

async function textOf(reply: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of reply) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
