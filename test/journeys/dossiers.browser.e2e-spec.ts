import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newPage } from '../harness/browser.js';
import { temporaryDataDir } from '../harness/processes.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { openCase, signIn } from './staff-steps.js';

jest.setTimeout(300_000);

let office: OpenOffice;
let folder: string;
beforeAll(async () => {
  office = await openOffice();
  folder = await temporaryDataDir();
});
afterAll(() => office.close());

/** What `gehoor verify` says of a file, and its exit code. */
function gehoorVerify(path: string): Promise<{ code: number; said: string }> {
  const program = join(__dirname, '../../dist/apps/cli/src/main.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'verify', path], (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout }),
    );
  });
}

async function checkOnPage(page: Page, path: string): Promise<void> {
  await page.goto(`${office.url}/controle`);
  await page.locator('input[type=file]').setInputFiles(path);
}

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
  const link = page.getByRole('link', { name: `Ophalen: ${reference}` });
  await link.waitFor({ timeout: 60_000 });
  await lookAt(page, 'dossiers');
  const fetching = page.waitForEvent('download');
  await link.click();
  const path = join(folder, `${reference}.zip`);
  await (await fetching).saveAs(path);

  expect(await gehoorVerify(path)).toMatchObject({ code: 0, said: expect.stringContaining(`INTACT: ${reference}`) });
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await checkOnPage(page, path);
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
  await checkOnPage(page, changed);
  await page.getByRole('heading', { name: /Niet ongeschonden/ }).waitFor();
  await sees(page, /“letters\/001-[\w-]+\.\w+” is gewijzigd/);
});
