/** @needs qpdf */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiUnderTest } from './api-under-test.js';

const api = apiUnderTest();

/** What qpdf says of these bytes, and whether it finds nothing wrong. */
async function checked(bytes: Buffer): Promise<{ isSound: boolean; said: string }> {
  const path = join(api.dataDir, 'checked.pdf');
  await writeFile(path, bytes);
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  return { isSound: status === 0, said: stdout + stderr };
}

it('The guarantee report is a sound PDF, which a PDF cut short is not', async () => {
  const response = await fetch(`${api.url}/api/v1/public/labels/VG/guarantee-reports/2026-1/pdf`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(await checked(bytes)).toMatchObject({ isSound: true });
  expect(await checked(bytes.subarray(0, bytes.length / 2))).toMatchObject({ isSound: false });
});
