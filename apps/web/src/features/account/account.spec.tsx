/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor } from '@testing-library/react';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';

const refusal = (pointer: string, detail: string) => ({
  status: 422,
  body: { status: 422, code: 'invalid-input', title: 'x', detail: 'x', errors: [{ pointer, code: 'x', detail }] },
});

describe('The account page', () => {
  it('says who one is here, and has no barriers', async () => {
    await openApp('/app/account', { 'GET /api/v1/session': { body: aSession({ role: 'auditor', mandateCents: 0 }) } });
    expect(await screen.findByText('noor.halm@veldgroen.example')).toBeVisible();
    expect(screen.getByText('Veldgroen Verzekeringen, Duinlicht Zorgverzekeringen')).toBeVisible();
    await expectNoBarriers();
  });

  it('changes the language here and at the API', async () => {
    const english = aSession({ language: 'en' });
    const { user, api } = await openApp('/app/account', {
      'GET /api/v1/session': { body: aSession() },
      'PATCH /api/v1/session/user': { body: english },
    });
    await user.click(await screen.findByLabelText('English'));
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
    await waitFor(() => expect(api.seen.find(({ method }) => method === 'PATCH')?.body).toEqual({ language: 'en' }));
  });

  it('puts a wrong present password at its field, and keeps a short new one back', async () => {
    const { user, api } = await openApp('/app/account', {
      'GET /api/v1/session': { body: aSession() },
      'PUT /api/v1/session/password': refusal('/present', 'Het huidige wachtwoord klopt niet.'),
    });
    await user.type(await screen.findByLabelText('Huidig wachtwoord'), 'fout');
    await user.type(screen.getByLabelText('Nieuw wachtwoord'), 'te kort');
    await user.click(screen.getByRole('button', { name: 'Wachtwoord wijzigen' }));
    expect(screen.getByRole('link', { name: 'Neem ten minste 12 tekens.' })).toBeVisible();
    expect(api.seen.some(({ method }) => method === 'PUT')).toBe(false);
    await user.type(screen.getByLabelText('Nieuw wachtwoord'), ', en nu lang genoeg');
    await user.click(screen.getByRole('button', { name: 'Wachtwoord wijzigen' }));
    await user.click(await screen.findByRole('link', { name: 'Het huidige wachtwoord klopt niet.' }));
    await waitFor(() => expect(screen.getByLabelText('Huidig wachtwoord')).toHaveFocus());
  });

  it('asks before it signs out everywhere', async () => {
    const { user, api } = await openApp('/app/account', { 'GET /api/v1/session': { body: aSession() } });
    await user.click(await screen.findByRole('button', { name: 'Overal uitloggen' }));
    expect(screen.getByText('U wordt op elk apparaat uitgelogd, ook hier.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Toch niet' }));
    expect(api.seen.some(({ method }) => method === 'DELETE')).toBe(false);
  });
});
