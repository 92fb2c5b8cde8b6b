/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';

const refusal = (pointer: string, detail: string) => ({
  status: 422,
  body: { status: 422, code: 'invalid-input', title: 'x', detail, errors: [{ pointer, code: 'x', detail }] },
});
const open = (routes: FakeRoutes = {}) =>
  openApp('/app/administration/erase', {
    'GET /api/v1/session': { body: aSession({ role: 'administrator' }) },
    'GET /api/v1/erasures/cases': {
      body: [
        { reference: 'VG-2026-000123', receivedAt: '2026-01-05T09:00:00Z', isOver: true },
        { reference: 'VG-2026-000456', receivedAt: '2026-02-05T09:00:00Z', isOver: false },
      ],
    },
    ...routes,
  });

describe('Erasing a person', () => {
  it('shows the other cases of the person, and is done by keyboard alone with the references typed twice', async () => {
    const { user, api } = await open({ 'POST /api/v1/erasures': { status: 201, body: { erased: 1 } } });
    (await screen.findByLabelText('Kenmerken van de zaken')).focus();
    await user.keyboard('vg-2026-000123');
    expect(await screen.findByText(/VG-2026-000456.*nog niet gesloten/)).toBeVisible();
    expect(screen.getByText(/VG-2026-000123.*kan worden gewist/)).toBeVisible();
    await expectNoBarriers();
    await user.tab();
    await user.keyboard('Verzoek van de klant');
    await user.tab();
    await user.keyboard('VG-2026-000123{Enter}');
    expect(await screen.findByText('1 zaak is gewist.')).toBeVisible();
    expect(api.seen.find(({ method }) => method === 'POST')?.body).toEqual({
      references: ['VG-2026-000123'],
      reason: 'Verzoek van de klant',
      confirmation: ['VG-2026-000123'],
    });
    expect(screen.getByLabelText('Kenmerken van de zaken')).toHaveValue('');
  });

  it('is not sent while something is missing, and says beside each question what', async () => {
    const { user, api } = await open();
    await user.click(await screen.findByRole('button', { name: 'Voorgoed wissen' }));
    const summary = await screen.findByRole('alert');
    for (const words of ['ten minste één kenmerk', 'waarom u deze persoon wist', 'nog een keer'])
      expect(summary).toHaveTextContent(words);
    expect(screen.getByLabelText('Waarom')).toBeInvalid();
    expect(api.seen.filter(({ method }) => method === 'POST')).toEqual([]);
    await expectNoBarriers();
  });

  it('puts what the register refuses beside its question', async () => {
    const detail = 'Typ precies dezelfde kenmerken nog een keer.';
    const { user } = await open({ 'POST /api/v1/erasures': refusal('/confirmation', detail) });
    await user.type(await screen.findByLabelText('Kenmerken van de zaken'), 'VG-2026-000123');
    await user.type(screen.getByLabelText('Waarom'), 'Verzoek');
    await user.type(screen.getByLabelText('Typ de kenmerken nog een keer'), 'VG-2026-000999{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Typ de kenmerken nog een keer')).toBeInvalid());
    expect(screen.getByLabelText('Typ de kenmerken nog een keer')).toHaveAccessibleDescription(
      expect.stringContaining(detail),
    );
  });

  it('says that there is no such case', async () => {
    const { user } = await open({ 'GET /api/v1/erasures/cases': { status: 404 } });
    await user.type(await screen.findByLabelText('Kenmerken van de zaken'), 'VG-2026-000999');
    expect(await screen.findByText('Er is geen zaak VG-2026-000999.')).toBeVisible();
  });
});
