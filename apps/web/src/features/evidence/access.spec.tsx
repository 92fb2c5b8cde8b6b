/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, choose, expectNoBarriers, openApp } from '../../testing/render.js';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const aGrant = (more: object = {}) => ({
  id: 'g1',
  userId: 'a1',
  auditor: 'Aad Toetser',
  labelId: '1',
  label: 'Veldgroen Verzekeringen',
  cases: [],
  givenFrom: inDays(-10),
  givenUntil: inDays(20),
  reason: 'Toetsing',
  givenBy: 'Mia Demo',
  givenAt: inDays(-10),
  ...more,
});
const labels = [{ id: '1', code: 'VG', name: 'Veldgroen Verzekeringen' }];

const open = (
  address: string,
  routes: FakeRoutes = {},
  role: 'administrator' | 'manager' | 'auditor' = 'administrator',
) =>
  openApp(address, {
    'GET /api/v1/session': { body: aSession({ role }) },
    'GET /api/v1/reference-data': { body: { labels, products: [], staff: [], uploadLimitMb: 25 } },
    'GET /api/v1/access-grants': {
      body: { grants: [aGrant()], auditors: [{ id: 'a1', name: 'Aad Toetser' }] },
    },
    ...routes,
  });

describe('Access of auditors', () => {
  it('is given by keyboard, to the end of a day, and names what is missing', async () => {
    const { user, api } = await open('/app/access', {
      'POST /api/v1/access-grants': { status: 201, body: { id: 'g2' } },
    });
    const submit = await screen.findByRole('button', { name: 'Toegang geven' });
    await user.click(submit);
    const summary = await screen.findByRole('alert');
    for (const words of ['Kies een auditor.', 'Kies tot en met welke dag.', 'Schrijf waarvoor'])
      expect(summary).toHaveTextContent(words);
    await choose(user, screen.getByLabelText('Auditor'), 'Aad Toetser');
    await choose(user, screen.getByLabelText(/^Label/, { selector: 'form select' }), 'Veldgroen Verzekeringen');
    await user.type(screen.getByLabelText('Tot en met'), '2099-03-31');
    await user.type(screen.getByLabelText('Waarvoor'), 'Toetsing{Enter}');
    await screen.findByText('De toegang is gegeven.');
    expect(api.seen.find(({ method }) => method === 'POST')?.body).toMatchObject({
      userId: 'a1',
      labelId: '1',
      caseIds: [],
      until: new Date('2099-03-31T23:59:59').toISOString(),
    });
    await expectNoBarriers();
  });

  it('is ended after asking once more, and what is over cannot be ended', async () => {
    const grants = [aGrant(), aGrant({ id: 'g0', auditor: 'Bea Eerder', givenUntil: inDays(-1) })];
    const { user, api } = await open('/app/access', {
      'GET /api/v1/access-grants': { body: { grants, auditors: [] } },
      'DELETE /api/v1/access-grants/g1': { status: 204 },
    });
    const over = await screen.findByRole('row', { name: /Bea Eerder/ });
    expect(within(over).getByText('voorbij')).toBeVisible();
    expect(within(over).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Nu beëindigen (toegang van Aad Toetser)' }));
    expect(api.seen.filter(({ method }) => method === 'DELETE')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ja, beëindigen' }));
    await screen.findByText('De toegang is beëindigd.');
    expect(api.seen.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
    await expectNoBarriers();
  });

  it('is refused with words beside the question', async () => {
    const detail = 'Geef hoogstens 400 dagen toegang. U kunt die daarna opnieuw geven.';
    const errors = [{ pointer: '/until', code: 'ends-too-late', detail }];
    const { user } = await open('/app/access', {
      'POST /api/v1/access-grants': {
        status: 422,
        body: { status: 422, code: 'invalid-input', title: 'x', detail, errors },
      },
    });
    await choose(user, await screen.findByLabelText('Auditor'), 'Aad Toetser');
    await choose(user, screen.getByLabelText(/^Label/, { selector: 'form select' }), 'Veldgroen Verzekeringen');
    await user.type(screen.getByLabelText('Tot en met'), '2099-03-31');
    await user.type(screen.getByLabelText('Waarvoor'), 'Toetsing{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Tot en met')).toBeInvalid());
    expect(screen.getByLabelText('Tot en met')).toHaveAccessibleDescription(expect.stringContaining('400 dagen'));
  });
});

describe('The access log', () => {
  const entry = (id: string, more: object) => ({
    id,
    at: '2026-07-01T09:00:00Z',
    user: 'Mia Demo',
    role: 'manager',
    itemId: null,
    reference: null,
    reason: null,
    details: {},
    ...more,
  });

  it('says who took what, how much and in which form, and goes on to what is older', async () => {
    const first = [
      entry('e1', { kind: 'report-exported', details: { what: 'audit-report', format: 'pdf' }, reason: 'Toetsing' }),
      entry('e2', { kind: 'dossiers-ordered', details: { dossiers: 15, pseudonymised: true } }),
      ...Array.from({ length: 48 }, (_, index) =>
        entry(`f${index}`, { kind: 'case-viewed', reference: 'VG-2026-000001' }),
      ),
    ];
    const { user } = await open('/app/access/log', {
      'GET /api/v1/access-log': ({ query }) => ({
        body: query.before ? [entry('e3', { kind: 'person-erased', details: { files: 1 } })] : first,
      }),
    });
    expect(await screen.findByText(/rapport van een toetsing, PDF/)).toBeVisible();
    expect(screen.getByText(/15 dossiers, zonder persoonsgegevens/)).toBeVisible();
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Meer laden' }));
    expect(await screen.findByText(/1 bestand/)).toBeVisible();
  });

  it('asks for what was chosen, and takes the same along as CSV', async () => {
    const { user, api } = await open('/app/access/log', { 'GET /api/v1/access-log': { body: [] } });
    await screen.findByText('Er is niets vastgelegd dat hierbij past.');
    await user.selectOptions(screen.getByLabelText(/^Soort/), 'rapport meegenomen');
    await waitFor(() => expect(api.seen.at(-1)?.query).toMatchObject({ kind: 'report-exported' }));
    expect(screen.getByRole('link', { name: 'Als CSV' })).toHaveAttribute(
      'href',
      '/api/v1/access-log/export?kind=report-exported',
    );
  });
});

describe('An auditor reads on every page', () => {
  const openAs = (own: object[], role: 'auditor' | 'manager' = 'auditor') =>
    open(
      '/app/dossiers',
      { 'GET /api/v1/own-access': { body: own }, 'GET /api/v1/dossier-orders': { body: [] } },
      role,
    );

  it.each([
    ['that nothing was given', [], /U heeft nog geen toegang tot zaken gekregen\. Vraag een manager/],
    [
      'that access is over',
      [aGrant({ givenUntil: inDays(-1) })],
      /Uw toegang tot Veldgroen Verzekeringen is voorbij sinds/,
    ],
    ['that it ends soon', [aGrant({ givenUntil: inDays(3) })], /Uw toegang tot Veldgroen Verzekeringen loopt tot/],
    [
      'when it begins',
      [aGrant({ label: null, cases: ['VG-2026-000001'], givenFrom: inDays(2) })],
      /tot 1 zaak begint op/,
    ],
  ])('%s, and whom to ask', async (_, own, words) => {
    await openAs(own);
    expect(await screen.findByRole('complementary', { name: 'Uw toegang' })).toHaveTextContent(words);
    await expectNoBarriers();
  });

  it('nothing of it while there is time enough, and nobody else does', async () => {
    await openAs([aGrant({ givenUntil: inDays(90) })]);
    await screen.findByText('Er is nog niets besteld.');
    expect(screen.queryByRole('complementary', { name: 'Uw toegang' })).toBeNull();
    const { api } = await openAs([], 'manager');
    expect(api.seen.map(({ path }) => path)).not.toContain('/api/v1/own-access');
  });
});
