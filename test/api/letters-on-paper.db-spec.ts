/** @needs qpdf */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn, type StagedCase } from './case-stages.js';
import type { Visitor } from './visitor.js';

const api = apiUnderTest();
let colleague: Visitor;
beforeAll(async () => {
  colleague = await api.signIn('handler');
});

const HOSTILE = [
  '#import "x": * $x^2$ *vet* _x_ `c` @ref <lab> // c /* \\ #panic("x") #sys.inputs',
  '## = Kop #set page(fill: red)',
  '- שלום עולם, مرحبا بالعالم, 😀👨‍👩‍👧, 漢字 \u202eomgekeerd',
  'https://www.kifid.nl en de rechter: ga naar de rechter.',
  'x'.repeat(3000),
].join('\n\n');

async function aCaseWithAddress(): Promise<StagedCase> {
  const staged = await aCaseIn(api, 'in-treatment');
  const address = { street: 'Laan 1', postalCode: '3511 AB', city: 'Utrecht', country: 'Nederland' };
  await api.dataSource.query('UPDATE item_contents SET address = $1 WHERE item_id = $2', [address, staged.id]);
  return staged;
}

async function aLetter(body: string, channel = 'post'): Promise<string> {
  const staged = await aCaseWithAddress();
  await staged.act('write-letter', { purpose: 'reply', channel, subject: 'Uw klacht: #x', body });
  return staged.newest('letters');
}

async function bytesAt(path: string): Promise<Buffer> {
  const headers = { Cookie: colleague.secrets?.cookie ?? '' };
  const response = await fetch(`${api.url}/api/v1${path}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  return Buffer.from(await response.arrayBuffer());
}

/** What qpdf says of these bytes; it leaves with 0 only when nothing is wrong. */
async function qpdf(bytes: Buffer, ...options: string[]): Promise<{ status: number | null; said: string }> {
  const path = join(api.dataDir, 'looked-at.pdf');
  await writeFile(path, bytes);
  // What it rewrites goes to its standard output.
  const out = options.includes('--qdf') ? ['-'] : [];
  const { status, stdout, stderr } = spawnSync('qpdf', [...options, path, ...out], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return { status, said: stdout + stderr };
}

const pagesOf = async (bytes: Buffer) => Number((await qpdf(bytes, '--show-npages')).said);

it.each(['post', 'e-mail'])('A letter by %s is a sound, tagged PDF/A-2a, whatever stands in it', async (channel) => {
  const bytes = await bytesAt(`/letters/${await aLetter(HOSTILE, channel)}/pdf`);
  expect(await qpdf(bytes, '--check')).toMatchObject({ status: 0 });
  expect(await qpdf(bytes.subarray(0, bytes.length / 2), '--check')).not.toMatchObject({ status: 0 });
  const { said: inside } = await qpdf(bytes, '--qdf', '--object-streams=disable');
  expect(inside).toContain('/StructTreeRoot');
  expect(inside).toMatch(/pdfaid:part>\s*2</);
  expect(inside).toMatch(/pdfaid:conformance>\s*A</);
});

it('Five hundred paragraphs go over as many pages as they need', async () => {
  const text = `${'Dit is een zin van een lange brief. '.repeat(2)}\n\n`.repeat(600).slice(0, 49_000);
  expect(await pagesOf(await bytesAt(`/letters/${await aLetter(text)}/pdf`))).toBeGreaterThan(10);
});

it('A letter on paper is on file under its SHA-256, and is the same each time', async () => {
  const id = await aLetter('Dank u.');
  const bytes = await bytesAt(`/letters/${id}/pdf`);
  expect((await bytesAt(`/letters/${id}/pdf`)).equals(bytes)).toBe(true);
  const [row] = await api.dataSource.query('SELECT pdf_sha256 FROM letters WHERE id = $1', [id]);
  expect(row.pdf_sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it('The same letter gives the same bytes when it is made anew', async () => {
  const id = await aLetter(HOSTILE);
  const bytes = await bytesAt(`/letters/${id}/pdf`);
  await api.dataSource.query('UPDATE letters SET pdf_sha256 = NULL WHERE id = $1', [id]);
  expect((await bytesAt(`/letters/${id}/pdf`)).equals(bytes)).toBe(true);
  // Another letter gives others.
  expect((await bytesAt(`/letters/${await aLetter(HOSTILE)}/pdf`)).equals(bytes)).toBe(false);
});

it('The letters of the day are one sound PDF with a list on top, which is the same when printed again', async () => {
  await colleague.send('POST', '/api/v1/post-batches', { body: { labelId: api.ours.id } });
  await aLetter('Dank u.');
  await aLetter('Ook dank.');
  const made = await colleague.send('POST', '/api/v1/post-batches', { body: { labelId: api.ours.id } });
  expect(made).toMatchObject({ status: 201, body: { letterCount: 2, waiting: 2, postedAt: null } });
  const bytes = await bytesAt(`/post-batches/${made.body.id}/pdf`);
  expect(await qpdf(bytes, '--check')).toMatchObject({ status: 0 });
  expect(await pagesOf(bytes)).toBe(3);
  expect((await bytesAt(`/post-batches/${made.body.id}/pdf`)).equals(bytes)).toBe(true);
  const posted = await colleague.send('POST', `/api/v1/post-batches/${made.body.id}/posted`, { body: {} });
  expect(posted).toMatchObject({ status: 200, body: { waiting: 0, postedByName: colleague.user.name } });
});

describe('What is typed', () => {
  const preview = async (body: string, { id }: { id: string }) =>
    (await colleague.send('POST', `/api/v1/feedback-items/${id}/letter-paper`, { body: { subject: 'Kop', body } }))
      .body;

  it('is shown as it will be printed, with what cannot be', async () => {
    const shown = await preview('Dank u 😀.', await aCaseWithAddress());
    expect(shown).toMatchObject({ pages: 1, unprintable: ['😀'], hasAddress: true });
    expect(shown.svg).toMatch(/^<svg/);
    expect(shown.svg).not.toMatch(/<script|href="http|onload/i);
    // A sheet painted white would hide the page before it.
    expect(shown.svg).not.toContain('fill="#ffffff"');
  });

  it('is shown without an address too, and says so', async () => {
    const staged = await aCaseIn(api, 'in-treatment');
    await api.dataSource.query('UPDATE item_contents SET address = NULL WHERE item_id = $1', [staged.id]);
    expect(await preview('Dank u.', staged)).toMatchObject({ hasAddress: false });
  });
});
