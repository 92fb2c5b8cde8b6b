/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react';
import { aSession, expectNoBarriers, openApp } from '../testing/render.js';

const signedIn = { 'GET /api/v1/session': { body: aSession() } };
const signedOut = { 'GET /api/v1/session': { status: 401 } };

describe('signing in', () => {
  it('is asked of whoever opens a staff page, who is there afterwards', async () => {
    const { user, router, api } = await openApp('/app?label=DL', {
      ...signedOut,
      'POST /api/v1/session': { body: aSession() },
    });
    await user.type(await screen.findByLabelText('E-mailadres'), 'noor.halm@veldgroen.example');
    await user.type(screen.getByLabelText('Wachtwoord'), 'geheim');
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Inloggen' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Mijn werk' })).toHaveFocus());
    expect(router.state.location.href).toBe('/app?label=DL');
    const sent = api.seen.find((request) => request.method === 'POST');
    expect(sent?.body).toEqual({ email: 'noor.halm@veldgroen.example', password: 'geheim' });
  });

  it.each([
    [401, /horen niet bij elkaar/],
    [429, /te vaak een verkeerd wachtwoord/],
  ])('says in words why it was refused (%i)', async (status, words) => {
    const { user } = await openApp('/app/sign-in', { ...signedOut, 'POST /api/v1/session': { status } });
    await user.type(await screen.findByLabelText('E-mailadres'), 'noor.halm@veldgroen.example');
    await user.type(screen.getByLabelText('Wachtwoord'), 'fout{Enter}');
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('never leads to another site', async () => {
    const { router } = await openApp('/app/sign-in?next=//elsewhere.example', signedOut);
    expect(router.state.location.search).toEqual({});
  });

  it('offers the people of a demonstration, and none elsewhere', async () => {
    const logins = [{ email: 'bo@veldgroen.example', password: 'demo-wachtwoord', role: 'manager', name: 'Bo Linde' }];
    const { user, unmount } = await openApp('/app/sign-in', {
      ...signedOut,
      'GET /api/v1/public/demo-logins': { body: { logins } },
    });
    await user.click(await screen.findByRole('button', { name: 'Bo Linde, manager' }));
    expect(screen.getByLabelText('E-mailadres')).toHaveValue('bo@veldgroen.example');
    unmount();
    await openApp('/app/sign-in', signedOut);
    expect(await screen.findByLabelText('E-mailadres')).toBeVisible();
    expect(screen.queryByText('Proefversie')).toBeNull();
  });
});

describe('the staff frame', () => {
  it('keeps the chosen label in the address', async () => {
    const { user, router } = await openApp('/app', signedIn);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Label' }), 'Duinlicht Zorgverzekeringen');
    await waitFor(() => expect(router.state.location.search).toEqual({ label: 'DL' }));
  });

  it('speaks the language of the person, and tells the API when that changes', async () => {
    const { user, api } = await openApp('/app', {
      'GET /api/v1/session': { body: aSession({ language: 'en' }) },
      'PATCH /api/v1/session/user': { body: aSession({ language: 'nl' }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Your account: Noor Halm' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Nederlands' }));
    expect(document.documentElement).toHaveAttribute('lang', 'nl');
    const sent = () => api.seen.find(({ method }) => method === 'PATCH');
    await waitFor(() => expect(sent()?.body).toEqual({ language: 'nl' }));
    expect(sent()?.headers.get('x-csrf-token')).toBe('token-1');
  });

  it('keeps the menu of the person open until something is chosen', async () => {
    const { user } = await openApp('/app', signedIn);
    await user.click(await screen.findByRole('button', { name: 'Uw account: Noor Halm' }));
    // Where the menu goes is known only a moment after it opened.
    await act(() => new Promise((done) => setTimeout(done, 300)));
    expect(screen.getByRole('menuitemradio', { name: 'Nederlands' })).toBeVisible();
  });

  it('lists its shortcuts on ?, and stops listening when they are switched off', async () => {
    const { user } = await openApp('/app', signedIn);
    await screen.findByRole('heading', { name: 'Mijn werk' });
    await user.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Sneltoetsen' });
    expect(list).toHaveTextContent('Sneltoetsen tonen');
    await user.click(within(list).getByRole('checkbox', { name: 'Sneltoetsen gebruiken' }));
    await user.click(within(list).getByRole('button', { name: 'Sluiten' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    localStorage.clear();
  });

  it('searches from the palette for whatever else was typed', async () => {
    const { user, router } = await openApp('/app', signedIn);
    await screen.findByRole('heading', { name: 'Mijn werk' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('textbox', { name: /typ een klachtnummer/ }), 'Voorbeeld');
    await user.click(await screen.findByText('Zoek zaken met “Voorbeeld”'));
    await waitFor(() => expect(router.state.location.href).toBe('/app/search?q=Voorbeeld'));
  });

  it('opens a complaint by its number from the palette', async () => {
    const { user, router } = await openApp('/app', signedIn);
    await screen.findByRole('heading', { name: 'Mijn werk' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('textbox', { name: /typ een klachtnummer/ }), 'vg-2026-000391');
    await user.click(await screen.findByText('Open VG-2026-000391'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/cases/VG-2026-000391'));
  });

  it('says of an address that leads nowhere where to go instead', async () => {
    await openApp('/app/nergens', signedIn);
    expect(await screen.findByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Naar de startpagina' })).toHaveAttribute('href', '/app');
  });

  it('has no barriers', async () => {
    await openApp('/app', signedIn);
    await screen.findByRole('heading', { name: 'Mijn werk' });
    await expectNoBarriers();
  });
});

describe('the public part', () => {
  it('asks for no session', async () => {
    const labels = { 'GET /api/v1/public/labels': { body: [] } };
    const { api } = await openApp('/', labels);
    expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Er ging iets mis');
    expect(api.seen.map(({ path }) => path)).not.toContain('/api/v1/session');
    await expectNoBarriers();
  });
});
