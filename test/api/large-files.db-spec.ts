import { createHash } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { startObjectStore, type TestObjectStore } from '../harness/object-store.js';
import { ApiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import type { Visitor } from './visitor.js';

const SIZE = 25 * 1024 * 1024;
const AT_ONCE = 8;
/** Of 200 MB of files: what is on its way in buffers, and what the collector has not looked at yet. */
const MOST_MEMORY = 80 * 1024 * 1024;

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
    // What is loaded at the first file does not count.
    await download(await upload(0, 1024 * 1024));
  });
  afterEach(() => api.showErrors());
  afterAll(async () => {
    await api?.stop();
    await remote?.stop();
  });

  it('hardly rises when eight files of 25 MB go up and come down at once', async () => {
    const before = await api.memory();
    const kept = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => upload(index + 1, SIZE)));
    const afterUp = await api.memory();
    const came = await Promise.all(kept.map(download));
    const afterDown = await api.memory();
    expect(came).toEqual(kept.map(({ sha256 }) => ({ sha256, size: SIZE })));
    expect(afterUp.highest - before.now).toBeLessThan(MOST_MEMORY);
    expect(afterDown.highest - before.now).toBeLessThan(MOST_MEMORY);
  });

  async function upload(number: number, size: number): Promise<{ id: string; sha256: string }> {
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="foto ${number}"\r\n\r\n`;
    const hash = createHash('sha256');
    const reply = await send('POST', `/feedback-items/${caseId}/files`, multipart(head, number, size, hash));
    const { id, sha256, sizeBytes } = JSON.parse(await textOf(reply));
    expect({ sha256, sizeBytes }).toEqual({ sha256: hash.digest('hex'), sizeBytes: size });
    return { id, sha256 };
  }

  async function download({ id }: { id: string }): Promise<{ sha256: string; size: number }> {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of await send('GET', `/files/${id}`)) {
      hash.update(chunk);
      size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
  }

  function send(method: string, path: string, body?: Readable): Promise<IncomingMessage> {
    const { cookie = '', csrfToken = '' } = handler.secrets ?? {};
    const headers = { Cookie: cookie, 'X-CSRF-Token': csrfToken, 'Content-Type': 'multipart/form-data; boundary=b' };
    return new Promise((done, fail) => {
      const sent = request(`${api.url}/api/v1${path}`, { method, headers }, done).on('error', fail);
      if (body) body.pipe(sent);
      else sent.end();
    });
  }
});

/** A form with one file that is like no other, made while it is sent. */
function multipart(head: string, number: number, size: number, hash: ReturnType<typeof createHash>): Readable {
  function* parts() {
    yield Buffer.from(head);
    for (let left = size; left > 0; left -= 65_536) {
      const chunk = Buffer.alloc(Math.min(65_536, left), `${number} ${left}\0`);
      hash.update(chunk);
      yield chunk;
    }
    yield Buffer.from('\r\n--b--\r\n');
  }
  return Readable.from(parts(), { objectMode: false });
}

async function textOf(reply: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
