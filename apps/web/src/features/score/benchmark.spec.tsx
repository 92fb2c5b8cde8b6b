/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, within } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';
import type { Benchmark } from './score-data.js';

const spread = { minimum: 2, lowerQuartile: 3, median: 3.5, upperQuartile: 4.25, maximum: 5 };
const row = {
  isNamed: true,
  kind: 'label' as const,
  isOwn: false,
  parts: { I: 4 },
  of: '2026-11-22',
  source: null,
  carriedBy: {},
};
const benchmark: Benchmark = {
  framework: { id: 'stv-2018', title: 'Normenkader 2018' },
  frameworks: [
    { id: 'afm-2016', title: 'Normenkader 2016' },
    { id: 'stv-2018', title: 'Normenkader 2018' },
  ],
  parts: [{ id: 'I', title: 'Beleid en cultuur' }],
  year: null,
  years: [2026, 2025],
  rows: [
    { ...row, name: 'Deelnemer 1', isNamed: false, mean: '4.0', rank: 1, kind: 'outside', of: '2025', carriedBy: null },
    { ...row, name: 'Veldgroen', isOwn: true, parts: { I: 3 }, carriedBy: { I: [5] }, mean: '3.0', rank: 2 },
  ],
  spreads: [
    { id: 'I', mean: '3.5', spread },
    { id: 'overall', mean: '3.5', spread },
  ],
  sector: {
    year: 2019,
    source: 'Themarapportage',
    parts: { I: '3.6' },
    overall: '3.8',
    remarks: ['75% haalt de norm.'],
  },
  assumptions: ['Substantieel is de helft.'],
};

const open = ({ role = 'manager' as 'manager' | 'administrator', reply = {} as FakeRoutes } = {}) =>
  openApp('/app/audit/benchmark', {
    'GET /api/v1/session': { body: aSession({ role }) },
    'GET /api/v1/benchmark': { body: benchmark },
    ...reply,
  });

describe('Benchmark', () => {
  it('draws everybody, and says the same in words: mean, reach, own place and the sector', async () => {
    await open();
    const chart = await screen.findByRole('img', { name: /Scores per onderdeel/ });
    expect(chart).toHaveAccessibleName(
      'Scores per onderdeel. I Beleid en cultuur: gemiddeld 3,5, van 2 tot 5; Veldgroen 3; sector 3,6. Gemiddelde: gemiddeld 3,5, van 2 tot 5; Veldgroen 3,0; sector 3,8',
    );
    const table = screen.getByRole('table', { name: 'Alle deelnemers' });
    expect(within(table).getByRole('row', { name: /Veldgroen \(eigen merk\)/ })).toHaveTextContent('2Veldgroen');
    expect(screen.getByText(/U ziet alleen de naam van uw eigen merken/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Download als CSV' })).toHaveAttribute(
      'href',
      '/api/v1/benchmark/export.csv?',
    );
    await expectNoBarriers();
  });

  it('marks what leans on compensation and what is not known, and lists the assumptions', async () => {
    await open();
    const table = await screen.findByRole('table', { name: 'Alle deelnemers' });
    expect(within(table).getByRole('row', { name: /Veldgroen/ })).toHaveTextContent('3 * leunt op niveau 5');
    expect(within(table).getByRole('row', { name: /Deelnemer 1/ })).toHaveTextContent('4,0 ?');
    expect(screen.getByText(/^\* De score leunt op compensatie/)).toBeVisible();
    expect(screen.getByText(/^\? Of deze scores op compensatie leunen/)).toBeVisible();
    expect(screen.getByText('Substantieel is de helft.')).toBeVisible();
  });

  it('marks nothing where no score leans on anything', async () => {
    const rows = benchmark.rows.map((one) => ({ ...one, carriedBy: {} }));
    await open({ reply: { 'GET /api/v1/benchmark': { body: { ...benchmark, rows } } } });
    await screen.findByRole('table', { name: 'Alle deelnemers' });
    expect(screen.queryByText(/leunt op|compensatie/)).toBeNull();
  });

  it('lets administrators bring in scores of others, and names the lines to mend', async () => {
    const errors = [{ pointer: '/csv/3/II', code: 'custom', detail: 'Schrijf een hele score van 1 tot en met 5.' }];
    const problem = { status: 422, code: 'invalid-input', title: 'Ongeldig', detail: 'Ongeldig', errors };
    const { user } = await open({
      role: 'administrator',
      reply: { 'POST /api/v1/benchmark/outside-scores': { status: 422, body: problem } },
    });
    await user.click(await screen.findByRole('button', { name: 'Scores toevoegen' }));
    expect(await screen.findAllByText('Vul in van wie de scores zijn.')).not.toHaveLength(0);
    await user.type(screen.getByLabelText(/Bron/), 'Bond');
    await user.type(screen.getByLabelText('Jaar', { selector: 'input' }), '2026');
    await user.type(screen.getByLabelText(/Inhoud van het bestand/), 'naam;I');
    await user.click(screen.getByRole('button', { name: 'Scores toevoegen' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Regel 3, kolom II: Schrijf een hele score van 1 tot en met 5.',
    );
    await expectNoBarriers();
  });

  it('offers bringing in scores to nobody else', async () => {
    await open();
    await screen.findByRole('table', { name: 'Alle deelnemers' });
    expect(screen.queryByRole('button', { name: 'Scores toevoegen' })).toBeNull();
  });
});
