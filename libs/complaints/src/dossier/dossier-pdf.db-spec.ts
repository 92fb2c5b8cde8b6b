/** @needs qpdf */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../../../../test/builders/desk.js';
import { directTypesetter } from '../../../../test/builders/evidence-tools.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { dossierFacts } from './dossier-facts.js';
import { readDossierSource } from './dossier-source.query.js';
import { dossierTemplate } from './dossier-template.js';
import { toDossierJson } from './to-dossier-json.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'gehoor-pdf-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

const createdAt = new Date('2026-03-02T09:00:00Z');

/** The dossier of a case on paper. */
async function pdfOf(itemId: string): Promise<Buffer> {
  const source = await database.dataSource.transaction((tx) => readDossierSource(tx, itemId));
  const facts = dossierFacts(toDossierJson(source, { pseudonymised: false, withoutNotes: false }, new Map()), null);
  return directTypesetter().typeset({ template: dossierTemplate, facts, createdAt, standard: 'archive' });
}

function qpdf(bytes: Buffer, ...args: string[]) {
  const path = join(folder, 'dossier.pdf');
  writeFileSync(path, bytes);
  return spawnSync('qpdf', [...args, path], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

describe('a dossier on paper', () => {
  it('is a sound PDF/A-2a: tagged, in Dutch, with a title and bookmarks; cut short it is not', async () => {
    const desk = await Desk.open(database.dataSource);
    const item = await desk.answered(
      {},
      { outcome: 'partly-upheld', solution: 'Wij betalen alsnog.', redressCents: 2500 },
    );
    const pdf = await pdfOf(item);
    expect(qpdf(pdf, '--check').status).toBe(0);
    expect(qpdf(pdf.subarray(0, pdf.length / 2), '--check').status).not.toBe(0);
    const objects = qpdf(pdf, '--json').stdout;
    expect(objects).toContain('/StructTreeRoot');
    expect(objects).toContain('/Outlines');
    expect(objects).toMatch(/"\/Lang": "(u:|b:)?nl/);
    const metadata = pdf.toString('latin1');
    expect(metadata).toMatch(/pdfaid:part>2</);
    expect(metadata).toMatch(/pdfaid:conformance>A</);
  });

  it('sets whatever people write, without taking any of it for markup', async () => {
    const desk = await Desk.open(database.dataSource, { code: 'DL' });
    const item = await desk.inTreatment({
      story: '#panic("x") = *kop* $x$ `a` \\ <b> @anna // \u{1f600} ﷽ \u202e omgekeerd',
    });
    await desk.act(item, 'add-note', { note: '= Kop\n- punt\n#set page(width: 1cm)\n\n\n"aanhaling" \'enkel\' ~ _x_' });
    expect(qpdf(await pdfOf(item), '--check').status).toBe(0);
  });
});
