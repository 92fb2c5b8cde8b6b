import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Fetches the file of an order by its title, waiting until it is made; gives where it is kept. */
export async function fetchFile(page: Page, title: string, path: string): Promise<string> {
  const link = page.getByRole('link', { name: `Ophalen: ${title}` });
  await link.waitFor();
  const fetching = page.waitForEvent('download');
  await link.click();
  await (await fetching).saveAs(path);
  return path;
}

/** What `gehoor verify` says of a file, and its exit code. */
export function gehoorVerify(path: string): Promise<{ code: number; said: string }> {
  const program = join(__dirname, '../../dist/programs/cli.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'verify', path], (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout }),
    );
  });
}

/** Gives a file to the page on which anybody checks dossiers. */
export async function checkOnPage(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/controle`);
  await page.locator('input[type=file]').setInputFiles(path);
}
