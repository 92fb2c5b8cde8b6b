/** @needs clamd */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ReadIncomingMail, ReplyTokens, StoreIncomingMail, SYSTEM } from '#complaints';
import { keepMail, openFileStore, readStoredMail } from '#platform';
import { EICAR, EICAR_NAME, startClamd, type TestClamd } from '../harness/clamd.js';
import { ApiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import { expectProblem } from './expect-problem.js';
import type { Visitor } from './visitor.js';

let clamd: TestClamd;
let api: ApiUnderTest;
let handler: Visitor;
let caseId: string;
beforeAll(async () => {
  clamd = await startClamd();
  api = new ApiUnderTest({ CLAMAV_URL: clamd.url });
  await api.start();
  handler = await api.signIn('handler');
  caseId = (await aCaseIn(api, 'received')).id;
});
afterEach(() => api.showErrors());
afterAll(async () => {
  await api?.stop();
  await clamd?.remove();
});

describe('An upload where files are scanned', () => {
  it('is kept when nothing is wrong with it', async () => {
    const { status, body } = await handler.attach(caseId, 'brief.txt', 'Beste verzekeraar');
    expect(status).toBe(201);
    expect((await handler.get(`/files/${body.id}`)).text).toBe('Beste verzekeraar');
  });

  it('that is harmful is refused with its name and what to do, and nothing of it is kept', async () => {
    const before = await storedFiles();
    const problem = expectProblem(await handler.attach(caseId, 'bon.txt', EICAR), 422, 'file-infected');
    expect(problem.detail).toBe(
      'De virusscanner vond iets schadelijks in dit bestand. Daarom is het niet bewaard. Stuur een ander bestand.',
    );
    const detail = `De virusscanner vond ${EICAR_NAME} in “bon.txt”. Stuur een ander bestand.`;
    expect(problem.errors).toEqual([{ pointer: '/file', code: 'infected', detail }]);
    expect(await storedFiles()).toEqual(before);
  });

  it('that hides something harmful in a ZIP file is refused, in English to whoever reads that', async () => {
    const visitor = await api.signIn('handler', { language: 'en' });
    const zip = zipSync({ 'map/bon.txt': strToU8(EICAR), 'brief.txt': strToU8('Beste verzekeraar') });
    const problem = expectProblem(await visitor.attach(caseId, 'stukken.zip', zip), 422, 'file-infected');
    expect(problem.errors[0]?.detail).toBe(
      `The virus scanner found ${EICAR_NAME} in “stukken.zip”. Send another file.`,
    );
  });

  it('by a customer goes through the same scanner', async () => {
    const headers = { 'X-Case-Link': await api.privateLink(caseId) };
    const send = (words: string) => {
      const body = new FormData();
      body.set('file', new Blob([words]), 'foto.txt');
      return api.anybody().send('POST', '/api/v1/public/case/files', { body, headers });
    };
    expectProblem(await send(EICAR), 422, 'file-infected');
    expect((await send('Beste verzekeraar')).status).toBe(201);
  });

  it('is refused for now when the scanner is away, and kept when it is back', async () => {
    const before = await storedFiles();
    await clamd.stop();
    const problem = expectProblem(await handler.attach(caseId, 'later.txt', 'Later'), 503, 'scanner-unreachable');
    expect(problem.detail).toMatch(/Uw bestand is niet bewaard\. Stuur het over een paar minuten opnieuw\.$/);
    expect(await storedFiles()).toEqual(before);
    await clamd.start();
    expect((await handler.attach(caseId, 'later.txt', 'Later')).status).toBe(201);
  });
});

describe('A mail where files are scanned', () => {
  it('keeps the file that is clean, leaves out the one that is not, and says so', async () => {
    const id = await aStoredMail('schoon.txt', 'kwaad.txt');
    await read(id);
    const mail = await mailOf(id);
    expect(mail.attachments.map(({ name }: { name: string }) => name)).toEqual(['schoon.txt']);
    expect(mail.trouble).toContain(`De virusscanner vond ${EICAR_NAME} in de bijlage “kwaad.txt”.`);
    expect(mail.state).toBe('to-place');
  });

  it('is kept and stays unread while the scanner is away, and is read when it is back', async () => {
    await clamd.stop();
    const id = await aStoredMail('schoon.txt');
    await expect(read(id)).rejects.toThrow('The virus scanner cannot be asked');
    expect(await mailOf(id)).toMatchObject({ state: 'unread', attachments: [] });
    await clamd.start();
    await read(id);
    expect(await mailOf(id)).toMatchObject({ state: 'to-place', trouble: null });
  });
});

describe('A scanner on a socket', () => {
  it('is asked like one on a port', async () => {
    const files = await openFileStore({ s3Url: undefined, dataDir: api.dataDir, clamavUrl: clamd.socketPath });
    await expect(files.receive(Buffer.from(EICAR), 100, async () => {})).rejects.toThrow(EICAR_NAME);
    await expect(files.receive(Buffer.from('Beste'), 100, async () => {})).resolves.toMatchObject({ size: 5 });
  });
});

async function aStoredMail(...names: string[]): Promise<string> {
  const files = await openFileStore({ s3Url: undefined, dataDir: api.dataDir });
  const parts = names.map((name) => [
    '--b',
    `Content-Disposition: attachment; filename=${name}`,
    '',
    name === 'kwaad.txt' ? EICAR : 'Bon van 12 euro',
  ]);
  const lines = ['From: bo@voorbeeld.example', `Subject: ${names.join(' ')}`, 'MIME-Version: 1.0'];
  const raw = [...lines, 'Content-Type: multipart/mixed; boundary=b', '', ...parts.flat(), '--b--'].join('\r\n');
  const { sha256: rawSha256, size: sizeBytes, fingerprint } = await keepMail(files, Buffer.from(raw));
  const { id } = await new StoreIncomingMail(api.dataSource, api.clock).execute(
    { labelId: api.ours.id, found: null, rawSha256, sizeBytes, fingerprint, receivedAt: api.clock.now() },
    SYSTEM,
  );
  return id;
}

async function read(id: string): Promise<void> {
  const files = await openFileStore({ s3Url: undefined, dataDir: api.dataDir, clamavUrl: clamd.url });
  const readStored = (sha256: string) => readStoredMail(files, sha256);
  await new ReadIncomingMail(api.dataSource, api.clock, readStored, new ReplyTokens('a secret')).execute(id);
}

async function mailOf(id: string) {
  const [mail] = await api.dataSource.query('SELECT state, attachments, trouble FROM incoming_mails WHERE id = $1', [
    id,
  ]);
  return mail;
}

async function storedFiles(): Promise<string[]> {
  const entries = await readdir(join(api.dataDir, 'files'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
