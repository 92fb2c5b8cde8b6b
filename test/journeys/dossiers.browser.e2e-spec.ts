import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPage } from '../harness/browser.js';
import { temporaryDataDir } from '../harness/processes.js';
import { checkOnPage, fetchFile, gehoorVerify } from './dossier-steps.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { openCase, signIn } from './staff-steps.js';

let office: OpenOffice;
let folder: string;
beforeAll(async () => {
  office = await openOffice();
  folder = await temporaryDataDir();
});
afterAll(() => office.close());

it('orders a dossier on the case, fetches it, and finds it intact on the command line and in the browser', async () => {
  const item = await office.desk.answered();
  const { reference } = await office.desk.item(item);
  await office.startWorker();
  const page = await newPage();
  await signIn(page, office.url, office.mia);
  await openCase(page, office.url, reference);
  await page.getByRole('link', { name: 'Dossier bestellen' }).click();
  await page.getByLabel('Waarvoor is het?').fill('Toetsing van dit jaar');
  await page.getByRole('button', { name: 'Dossier bestellen' }).click();
  await sees(page, 'Besteld. U ziet hieronder hoe ver het is.');
  await page.getByRole('link', { name: `Ophalen: ${reference}` }).waitFor();
  await lookAt(page, 'dossiers');
  const path = await fetchFile(page, reference, join(folder, `${reference}.zip`));

  expect(await gehoorVerify(path)).toMatchObject({ code: 0, said: expect.stringContaining(`INTACT: ${reference}`) });
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await checkOnPage(page, office.url, path);
  await page.getByRole('heading', { name: /^✓?\s*Ongeschonden/ }).waitFor();
  await lookAt(page, 'dossier-checked');
  expect(sent).toEqual([]);

  // One byte of a letter.
  const bytes = await readFile(path);
  // The letter itself comes after the seal; before that only lists name it.
  const letter = bytes.indexOf('letters/001-', bytes.lastIndexOf('gehoor-seal-path-1'));
  const at = bytes.indexOf('Verzekeraar VG', letter);
  bytes.write('Verzekeraar VK', at);
  const changed = join(folder, 'changed.zip');
  await writeFile(changed, bytes);
  const verdict = await gehoorVerify(changed);
  expect(verdict.code).toBe(1);
  expect(verdict.said).toMatch(/NOT INTACT[\s\S]+"letters\/001-[\w-]+\.\w+" was changed/);
  await checkOnPage(page, office.url, changed);
  await page.getByRole('heading', { name: /Niet ongeschonden/ }).waitFor();
  await sees(page, /“letters\/001-[\w-]+\.\w+” is gewijzigd/);
});
