/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes, SeenRequest } from '../../testing/fake-api.js';
import { aSession, choose, expectNoBarriers, openApp } from '../../testing/render.js';
import type { FoundCase } from './search-data.js';

function aFoundCase(row: Partial<FoundCase> = {}): FoundCase {
  return {
    id: 'case-1',
    reference: 'VG-2026-000001',
    version: 1,
    labelCode: 'VG',
    kind: 'complaint',
    status: 'closed',
    category: 'motor',
    urgency: 'normal',
    impact: 'ordinary',
    complainantName: 'Anna Voorbeeld',
    handlerId: null,
    handlerName: null,
    receivedAt: '2026-03-02T09:14:00Z',
    closureReason: 'agreed',
    stepsDone: 7,
    nextAction: null,
    next: null,
    matches: [],
    ...row,
  };
}

function open(address: string, rows: FoundCase[], routes: FakeRoutes = {}) {
  return openApp(address, {
    'GET /api/v1/session': { body: aSession() },
    'GET /api/v1/search': { body: { rows, nextCursor: null } },
    'GET /api/v1/reference-data': {
      body: { labels: [], products: [], staff: [{ id: 'h2', name: 'Kees Duinstra', role: 'handler', labelIds: [] }] },
    },
    ...routes,
  });
}

const searches = (seen: SeenRequest[]) =>
  seen.filter(({ path }) => path === '/api/v1/search').map(({ query }) => query);
const box = () => screen.findByRole('searchbox', { name: 'Zoek een zaak' });

describe('The search box', () => {
  it('has the focus, and asks nothing until something is typed', async () => {
    const { api } = await open('/app/search', []);
    const focused = await box();
    await waitFor(() => expect(focused).toHaveFocus());
    expect(screen.getByText('Waar zoekt u naar?')).toBeVisible();
    expect(searches(api.seen)).toEqual([]);
    await expectNoBarriers();
  });

  it('takes a label that is looked at for no question yet', async () => {
    const { api } = await open('/app/search?label=DL', []);
    await box();
    expect(screen.getByText('Waar zoekt u naar?')).toBeVisible();
    expect(searches(api.seen)).toEqual([]);
  });

  it('searches while one types, and keeps the words in the address', async () => {
    const { user, router, api } = await open('/app/search', [aFoundCase()]);
    await user.type(await box(), 'schade auto');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'schade auto' }));
    expect(await screen.findByText('1 zaak gevonden')).toBeVisible();
    expect(searches(api.seen).at(-1)).toEqual({ q: 'schade auto', limit: '50' });
  });

  it('follows when the address changes by itself', async () => {
    const { router } = await open('/app/search?q=anna', [aFoundCase()]);
    expect(await box()).toHaveValue('anna');
    await act(() => router.navigate({ to: '/app/search', search: {} }));
    await waitFor(async () => expect(await box()).toHaveValue(''));
  });

  it.each(['VG-2026-000391', 'vg 2026 391'])('jumps straight to the case of %j', async (typed) => {
    const routes = { 'GET /api/v1/references/VG-2026-000391': { body: { id: 'case-391' } } };
    const { user, router } = await open('/app/search', [], routes);
    await user.type(await box(), typed);
    expect(await screen.findByText('Druk op Enter om VG-2026-000391 te openen.')).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/cases/case-391'));
  });

  it('says of a reference that leads nowhere that there is no such case', async () => {
    const { user, router } = await open('/app/search', []);
    await user.type(await box(), 'VG-2099-000001{Enter}');
    expect(await screen.findByText(/Er is geen zaak met nummer VG-2099-000001/)).toBeVisible();
    expect(router.state.location.pathname).toBe('/app/search');
  });

  it('leads with Enter to the list, which the keys walk through', async () => {
    const { user, router } = await open('/app/search?q=anna', [
      aFoundCase(),
      aFoundCase({ id: 'case-2', reference: 'VG-2026-000002' }),
    ]);
    await screen.findByText('2 zaken gevonden');
    await user.click(await box());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getAllByRole('row')[1]).toHaveFocus());
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/cases/case-2'));
  });
});

describe('A found case', () => {
  it('shows why it was found, with the hits marked', async () => {
    const matches: FoundCase['matches'] = [
      {
        field: 'name',
        parts: [
          { text: 'Anna', isHit: true },
          { text: ' Voorbeeld', isHit: false },
        ],
      },
      {
        field: 'story',
        parts: [
          { text: 'Mijn ', isHit: false },
          { text: 'schade', isHit: true },
          { text: ' is niet betaald', isHit: false },
        ],
      },
      { field: 'policy-number', parts: [{ text: 'P-778', isHit: true }] },
    ];
    const { container } = await open('/app/search?q=anna', [aFoundCase({ matches })]);
    const row = await screen.findByRole('row', { name: /VG-2026-000001/ });
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Anna',
      'schade',
      'P-778',
    ]);
    expect(row).toHaveTextContent('verhaal: Mijn schade is niet betaald');
    expect(row).toHaveTextContent('polisnummer: P-778');
    expect(row).toHaveTextContent('Gesloten');
    expect(row).toHaveTextContent('klant akkoord');
    expect(row).toHaveTextContent('2 mrt 2026');
    expect(row).toHaveTextContent('nog niemand');
    await expectNoBarriers();
  });

  it('says in words that it is late', async () => {
    const next: FoundCase['next'] = {
      commitmentId: 'c1',
      kind: 'answer',
      words: null,
      nextStep: null,
      dueAt: '2026-03-09T23:00:00Z',
      lateFrom: '2026-03-09T23:00:00Z',
      timeLeft: { unit: 'days', amount: 3, isLate: true },
    };
    await open('/app/search?q=anna', [aFoundCase({ status: 'in-treatment', closureReason: null, next })]);
    expect(await screen.findByRole('row', { name: /VG-2026-000001/ })).toHaveTextContent(
      'In behandeling▲3 dagen te laat',
    );
  });

  it('comes with the next page', async () => {
    const pages: Record<string, unknown> = {
      '': { rows: [aFoundCase()], nextCursor: 'next' },
      next: { rows: [aFoundCase({ id: 'case-2', reference: 'VG-2026-000002' })], nextCursor: null },
    };
    const { user } = await open('/app/search?q=anna', [], {
      'GET /api/v1/search': ({ query }: SeenRequest) => ({ body: pages[query.cursor ?? ''] }),
    });
    expect(await screen.findByText('De laatste 1 zaken; er zijn er meer')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Meer laden' }));
    expect(await screen.findByText('2 zaken gevonden')).toBeVisible();
  });
});

describe('The filters', () => {
  it('stand in the address and go along to the API', async () => {
    const { user, router, api } = await open('/app/search?label=DL', [aFoundCase()]);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Status' }), 'Alles wat open is');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Besluit' }), 'Deels gegrond');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Binnengekomen via' }), 'Telefoon');
    await choose(user, await screen.findByRole('combobox', { name: 'Behandelaar' }), 'Kees Duinstra');
    await user.type(screen.getByLabelText('Ontvangen vanaf'), '2026-03-01');
    const inAddress = {
      label: 'DL',
      status: 'open',
      outcome: 'partly-upheld',
      channel: 'phone',
      handler: 'h2',
      from: '2026-03-01',
    };
    await waitFor(() => expect(router.state.location.search).toMatchObject(inAddress));
    const asked = {
      labelId: '2',
      state: 'open',
      outcome: 'partly-upheld',
      channel: 'phone',
      handlerId: 'h2',
      receivedFrom: '2026-03-01',
      limit: '50',
    };
    await waitFor(() => expect(searches(api.seen).at(-1)).toEqual(asked));
    await user.click(screen.getByRole('button', { name: 'Filters wissen' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ label: 'DL' }));
  });

  it('tell one status from all that is open or over', async () => {
    const { api } = await open('/app/search?status=decided&kind=compliment', [aFoundCase()]);
    await screen.findByText('1 zaak gevonden');
    expect(searches(api.seen)).toEqual([{ status: 'decided', kind: 'compliment', limit: '50' }]);
    expect(screen.getByText('2 filters aan')).toBeVisible();
  });

  it('give tips when nothing is found', async () => {
    await open('/app/search?q=olifant', []);
    expect(await screen.findByText('Geen zaken gevonden')).toBeVisible();
    const tips = within(screen.getByText('Geen zaken gevonden').parentElement!).getAllByRole('listitem');
    expect(tips.length).toBeGreaterThan(1);
  });
});
