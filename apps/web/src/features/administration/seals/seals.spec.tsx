/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, within } from '@testing-library/react';
import { aSession, expectNoBarriers, openApp } from '../../../testing/render.js';

const hash = (sign: string) => sign.repeat(64);
const aKey = {
  keyId: hash('a'),
  publicKey: 'AAAA',
  createdAt: '2026-01-05T23:00:00Z',
  previousKeyId: null,
  endorsement: null,
};
const aSeal = (number: number) => ({
  format: 'gehoor-seal-1',
  number,
  day: `2026-03-0${number}`,
  sealedAt: `2026-03-0${number}T23:10:00Z`,
  size: 120 + number,
  root: hash(String(number)),
  previous: hash('0'),
  keyId: aKey.keyId,
  signature: 'BBBB',
});
const open = (state: object) =>
  openApp('/app/administration/seals', {
    'GET /api/v1/session': { body: aSession({ role: 'administrator' }) },
    'GET /api/v1/seals': { body: { keys: [aKey], seals: [aSeal(3), aSeal(2)], lastCheck: null, ...state } },
  });

describe('Seals', () => {
  it('all hold: how many, when that was looked at, the latest and the keys', async () => {
    await open({ lastCheck: { checkedAt: '2026-03-03T23:11:00Z', seals: 3, problems: [] } });
    expect(await screen.findByText('Alle 3 zegels kloppen.')).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Laatste zegels' })).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent(/^3dinsdag 3 maart 2026123 zaken/);
    expect(screen.getByText(hash('a'))).toBeVisible();
    await expectNoBarriers();
  });

  it('name each thing that does not hold, in words', async () => {
    const problems = [
      { code: 'root-differs', seal: 2 },
      { code: 'event-changed', reference: 'VG-2026-000123', seq: 4 },
    ];
    await open({ lastCheck: { checkedAt: '2026-03-03T23:11:00Z', seals: 3, problems } });
    const check = await screen.findByRole('region', { name: 'Nagekeken' });
    expect(check).toHaveTextContent('2 dingen kloppen niet.');
    expect(check).toHaveTextContent('Zegel 2: de vingerafdruk past niet bij de zaken');
    expect(check).toHaveTextContent('VG-2026-000123, gebeurtenis 4: een verzegelde gebeurtenis is veranderd');
    await expectNoBarriers();
  });

  it('say that nothing was checked or sealed yet', async () => {
    await open({ seals: [], keys: [] });
    expect(await screen.findByText(/nog niet nagekeken/)).toBeVisible();
    expect(screen.getByText(/Er is nog geen zegel/)).toBeVisible();
    await expectNoBarriers();
  });
});
