/** @needs qpdf */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignRound } from '#complaints';
import { aRound } from '../builders/audit-round.js';
import { aColleague } from '../builders/office.js';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';

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

it.each(['nl', 'en'] as const)(
  'The report of an audit round is a sound PDF, as a draft and signed (%s)',
  async (language) => {
    const auditor = await api.signIn('auditor', { language });
    const { actor } = await aColleague(api.dataSource, { role: 'auditor', labels: [api.ours] });
    await aCaseIn(api, 'closed');
    const labelId = api.ours.id;
    const read = async (id: string) => {
      const reply = await fetch(`${api.url}/api/v1/audit-rounds/${id}/report.pdf`, {
        headers: { Cookie: auditor.secrets?.cookie ?? '' },
      });
      return Buffer.from(await reply.arrayBuffer());
    };
    const round = { labelId, auditors: [actor], sample: { size: 1 } };
    const { id: signed } = await aRound(api.dataSource, api.clock, { ...round, isJudged: true });
    await new SignRound(api.dataSource, api.clock).execute(signed, actor);
    await api.advance(60_000);
    // The draft compares itself with the one before.
    const { id: draft } = await aRound(api.dataSource, api.clock, round);
    for (const id of [draft, signed]) expect(await checked(await read(id))).toMatchObject({ isSound: true });
    const bytes = await read(signed);
    expect(await checked(bytes.subarray(0, bytes.length / 2))).toMatchObject({ isSound: false });
  },
);
