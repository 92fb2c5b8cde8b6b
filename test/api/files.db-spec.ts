import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../harness/until.js';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn, versionOf } from './case-stages.js';
import { expectFieldProblem, expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
const LIMIT = 25 * 1024 * 1024;
let handler: Visitor;
let caseId: string;
beforeAll(async () => {
  handler = await api.signIn('handler');
});
beforeEach(async () => {
  caseId = (await aCaseIn(api, 'received')).id;
});

describe('A file', () => {
  it('of exactly the limit is kept', async () => {
    const bytes = Buffer.alloc(LIMIT, 'a');
    const { status, body } = await handler.attach(caseId, 'groot.txt', bytes);
    expect(status).toBe(201);
    expect(body).toMatchObject({ sizeBytes: LIMIT, sha256: sha256(bytes), name: 'groot.txt' });
  });

  it.each([1, 10 * 1024 * 1024])(
    'of %d bytes more than the limit is refused, and nothing of it is kept',
    async (more) => {
      await expectNothingKept(async () => {
        const reply = await handler.attach(caseId, 'te-groot.txt', Buffer.alloc(LIMIT + more, 'b'));
        const { detail, errors } = expectProblem(reply, 413, 'too-large');
        expect(detail).toBe('Dit bestand is te groot. Stuur een kleiner bestand.');
        const said = '“te-groot.txt” is groter dan 25 MB. Een groter bestand kan niet mee. Stuur een kleiner bestand.';
        expect(errors).toEqual([{ pointer: '/file', code: 'too-large', detail: said }]);
      });
    },
  );

  it('that is not what its name says is refused, and nothing of it is kept', async () => {
    await expectNothingKept(async () => {
      const reply = await handler.attach(caseId, 'polis.pdf', '<!doctype html><script>alert(1)</script>');
      const { detail, errors } = expectProblem(reply, 422, 'not-what-it-says');
      expect(errors).toMatchObject([{ pointer: '/file', code: 'not-what-it-says' }]);
      expect(detail).toMatch(/^De inhoud van dit bestand is van een andere soort dan zijn naam zegt\./);
    });
  });

  it('that is refused for one case stays with the case that has the same bytes', async () => {
    const page = '<!doctype html><p>Schermafdruk</p>';
    const { body } = await handler.attach(caseId, 'scherm.html', page);
    expectProblem(await handler.attach(caseId, 'scherm.pdf', page), 422, 'not-what-it-says');
    expect((await handler.get(`/files/${body.id}`)).text).toBe(page);
  });

  it('of no bytes at all comes back as such', async () => {
    const { status, body } = await handler.attach(caseId, 'leeg.txt', '');
    expect({ status, sizeBytes: body.sizeBytes }).toEqual({ status: 201, sizeBytes: 0 });
    expect((await handler.get(`/files/${body.id}`)).text).toBe('');
  });

  it('of no bytes is no PDF', async () => {
    expectProblem(await handler.attach(caseId, 'leeg.pdf', ''), 422, 'not-what-it-says');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Temp\\brief.txt', 'brief.txt'],
    ['Überweisung – ﷽ 👂.txt', 'Überweisung – ﷽ 👂.txt'],
    ['O\'Brien (1) "kopie"; a=b.txt', "O'Brien (1) %22kopie%22; a=b.txt"],
    ['x'.repeat(251).concat('.txt'), 'x'.repeat(251).concat('.txt')],
  ])('named %s is kept as %s, and offered under that name', async (name, kept) => {
    const { status, body } = await handler.attach(caseId, name, 'Beste verzekeraar');
    expect({ status, name: body.name }).toEqual({ status: 201, name: kept });
    const { headers } = await handler.get(`/files/${body.id}`);
    const [, encoded = ''] = /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(encoded)).toBe(kept);
  });

  it('with a name of 300 characters is refused, and the form is told where', async () => {
    const reply = await handler.attach(caseId, `${'x'.repeat(296)}.txt`, 'Beste verzekeraar');
    expectFieldProblem(reply, '/file', 'Maak dit korter: hoogstens 255 tekens.');
  });

  it.each([
    ['pagina.html', '<!doctype html><script>alert(document.cookie)</script>'],
    ['tekening.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ])('that a browser would run is offered as a download: %s', async (name, bytes) => {
    const { body } = await handler.attach(caseId, name, bytes);
    const { status, headers } = await handler.get(`/files/${body.id}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that is harmless is shown, and still may run nothing', async () => {
    const { body } = await handler.attach(caseId, 'brief.txt', 'Beste verzekeraar');
    const { text, headers } = await handler.get(`/files/${body.id}`);
    expect(text).toBe('Beste verzekeraar');
    expect(headers.get('content-disposition')).toMatch(/^inline;/);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('that is a PDF is for the viewer of the browser, within our own pages only, and runs nothing', async () => {
    const { body } = await handler.attach(caseId, 'polis.pdf', '%PDF-1.4\n%%EOF\n');
    const { headers } = await handler.get(`/files/${body.id}`);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(/^inline;/);
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script-src|sandbox/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of a case of another label is not found', async () => {
    const { body } = await handler.attach(caseId, 'brief.txt', 'Beste verzekeraar');
    const stranger = await api.signIn('manager', { labels: [api.theirs] });
    expectProblem(await stranger.get(`/files/${body.id}`), 404, 'not-found');
  });
});

describe('An upload', () => {
  const boundary = 'grens';
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHallo`;

  it.each([
    [
      'without a file',
      `--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\nHallo\r\n--${boundary}--\r\n`,
      422,
      'no-file',
    ],
    ['without anything', '', 422, 'no-file'],
    ['that breaks off', part, 400, 'not-readable'],
    ['that breaks off in its head', part.slice(0, 40), 400, 'not-readable'],
    ['that is no form', 'Hallo', 400, 'not-readable'],
  ])('%s is refused, and nothing of it is kept', async (_what, body, status, code) => {
    await expectNothingKept(async () => {
      expectProblem(
        await handler.send('POST', `/api/v1/feedback-items/${caseId}/files`, { body, headers }),
        status,
        code,
      );
    });
  });

  it('in JSON is refused', async () => {
    const reply = await handler.send('POST', `/api/v1/feedback-items/${caseId}/files`, { body: { file: 'Hallo' } });
    expectProblem(reply, 422, 'no-file');
  });

  it('without a boundary cannot be read', async () => {
    const reply = await handler.send('POST', `/api/v1/feedback-items/${caseId}/files`, {
      body: part,
      headers: { 'Content-Type': 'multipart/form-data' },
    });
    expectProblem(reply, 400, 'not-readable');
  });
});

async function expectNothingKept(happening: () => Promise<void>): Promise<void> {
  const kept = async () => ({ files: await storedFiles(), version: await versionOf(api, caseId) });
  const before = await kept();
  await happening();
  // Who breaks off is answered at once; what was written of the file is removed just after that.
  await until('it is removed', async () => (await storedFiles()).length <= before.files.length);
  expect(await kept()).toEqual(before);
}

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(join(api.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
