/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, choose, expectNoBarriers, openApp } from '../../testing/render.js';
import type { Order } from './order-standing.js';

const anOrder = (more: Partial<Order> = {}): Order => ({
  id: '01a1fff9-2e17-704f-b29e-0d52b1266501',
  title: 'VG-2026-000391',
  options: { pseudonymised: false, withoutNotes: false },
  reason: 'Toetsing',
  orderedBy: 'Mia Demo',
  orderedAt: '2026-07-01T09:00:00Z',
  total: 15,
  done: 0,
  state: 'waiting',
  failure: null,
  readyAt: null,
  expiresAt: null,
  sizeBytes: null,
  ...more,
});
const labels = [{ id: '1', code: 'VG', name: 'Veldgroen Verzekeringen' }];

const open = (routes: FakeRoutes = {}, address = '/app/dossiers') =>
  openApp(address, {
    'GET /api/v1/session': { body: aSession({ role: 'manager' }) },
    'GET /api/v1/reference-data': { body: { labels, products: [], staff: [], uploadLimitMb: 25 } },
    'GET /api/v1/dossier-orders': { body: [] },
    ...routes,
  });

describe('Orders of dossiers', () => {
  it('say how far each is: a bar while it is made, the file and its size when it is there', async () => {
    await open({
      'GET /api/v1/dossier-orders': {
        body: [
          anOrder({ id: 'a', title: 'Toetsing', state: 'running', done: 6 }),
          anOrder({ id: 'b', state: 'ready', sizeBytes: 1_540_000, expiresAt: '2026-07-08T09:00:00Z' }),
          anOrder({ id: 'c', title: 'Oud', state: 'expired' }),
        ],
      },
    });
    const bar = await screen.findByRole('progressbar', { name: 'Voortgang van Toetsing' });
    expect(bar).toHaveAttribute('value', '6');
    expect(screen.getByText('6 van 15 klaar')).toBeVisible();
    expect(screen.getByText(/1,5 MB, op te halen tot/)).toBeVisible();
    const links = screen.getAllByRole('link', { name: /^Ophalen/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/api/v1/dossier-orders/b/file']);
    await expectNoBarriers();
  });
});

describe('Ordering dossiers', () => {
  it('of a period says beforehand how many there are, and is done by keyboard alone', async () => {
    const { user, api } = await open({
      'GET /api/v1/dossier-estimate': { body: { cases: 37, isTooMany: false, sizeBytes: 12_600_000 } },
      'POST /api/v1/dossier-orders': { status: 201, body: anOrder() },
    });
    screen.getByLabelText('Losse zaken').focus();
    await user.keyboard('{ArrowDown}');
    await user.tab();
    await choose(user, screen.getByLabelText('Label', { selector: 'form select' }), 'Veldgroen Verzekeringen');
    await user.type(screen.getByLabelText('Gesloten van'), '2026-01-01');
    await user.type(screen.getByLabelText('Gesloten tot en met'), '2026-03-31');
    expect(await screen.findByText('Dit zijn 37 zaken. Het bestand wordt ongeveer 12,6 MB.')).toBeVisible();
    await user.type(screen.getByLabelText(/Waarvoor is het/), 'Jaarlijkse toetsing');
    await user.click(screen.getByLabelText('Interne notities'));
    await expectNoBarriers();
    await user.type(screen.getByLabelText(/Waarvoor is het/), '{Enter}');
    await screen.findByText('Besteld. U ziet hieronder hoe ver het is.');
    expect(api.seen.find(({ method }) => method === 'POST')?.body).toEqual({
      period: { labelId: '1', from: '2026-01-01', to: '2026-03-31' },
      reason: 'Jaarlijkse toetsing',
      options: { pseudonymised: false, withoutNotes: true },
    });
  });

  it('names what is missing, and puts what the register refuses beside its question', async () => {
    const detail = 'In deze dagen is geen zaak van dit label gesloten. Kies andere dagen.';
    const errors = [{ pointer: '/period', code: 'no-cases', detail }];
    const { user } = await open({
      'GET /api/v1/dossier-estimate': { body: { cases: 0, isTooMany: false, sizeBytes: 0 } },
      'POST /api/v1/dossier-orders': {
        status: 422,
        body: { status: 422, code: 'invalid-input', title: 'x', detail, errors },
      },
    });
    await user.click(screen.getByLabelText('Alle gesloten zaken van een label in een periode'));
    await user.click(screen.getByRole('button', { name: 'Dossier bestellen' }));
    const summary = await screen.findByRole('alert');
    for (const words of ['Kies een label.', 'Kies de eerste dag.', 'Kies de laatste dag.'])
      expect(summary).toHaveTextContent(words);
    expect(summary).not.toHaveTextContent('kenmerk');
    await choose(user, screen.getByLabelText('Label', { selector: 'form select' }), 'Veldgroen Verzekeringen');
    await user.type(screen.getByLabelText('Gesloten van'), '2026-01-01');
    await user.type(screen.getByLabelText('Gesloten tot en met'), '2026-03-31');
    expect(await screen.findByText('In deze dagen is geen zaak van dit label gesloten.')).toBeVisible();
    await user.type(screen.getByLabelText(/Waarvoor is het/), 'Toetsing');
    await user.click(screen.getByRole('button', { name: 'Dossier bestellen' }));
    await waitFor(() => expect(screen.getByLabelText('Gesloten tot en met')).toBeInvalid());
    await expectNoBarriers();
  });
});
