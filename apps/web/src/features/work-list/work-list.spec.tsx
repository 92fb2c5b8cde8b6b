/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Session } from '../../session/session.js';
import type { FakeRoutes, SeenRequest } from '../../testing/fake-api.js';
import { aSession, choose, expectNoBarriers, openApp } from '../../testing/render.js';
import type { WorkRow } from './work-data.js';

const NOBODY = {
  late: 0,
  today: 0,
  'this-week': 0,
  'waits-for-customer': 0,
  'waits-for-colleague': 0,
  'to-close': 0,
  all: 0,
};
const reply = { status: 200, body: { itemId: 'x', status: 'in-treatment', version: 5 } };
const staff = [
  { id: 'h1', name: 'Bo Linde', role: 'manager', labelIds: ['1', '2'] },
  { id: 'h2', name: 'Kees Duinstra', role: 'handler', labelIds: ['1'] },
  { id: 'h3', name: 'Arie Toets', role: 'auditor', labelIds: ['1', '2'] },
];

function aRow(row: Partial<WorkRow> & { number?: number } = {}): WorkRow {
  const { number = 1, ...rest } = row;
  return {
    id: `case-${number}`,
    reference: `VG-2026-00000${number}`,
    version: 4,
    labelCode: 'VG',
    kind: 'complaint',
    status: 'in-treatment',
    category: 'motor',
    urgency: 'normal',
    impact: 'ordinary',
    complainantName: 'Anna Voorbeeld',
    handlerId: 'h2',
    handlerName: 'Kees Duinstra',
    receivedAt: '2026-03-02T09:14:00Z',
    closureReason: null,
    stepsDone: 4,
    nextAction: 'decide',
    next: {
      commitmentId: 'c1',
      kind: 'answer',
      words: null,
      nextStep: null,
      dueAt: '2026-03-09T23:00:00Z',
      lateFrom: '2026-03-09T23:00:00Z',
      timeLeft: { unit: 'workingDays', amount: 2, isLate: false },
    },
    ...rest,
  };
}

function open(
  address: string,
  rows: WorkRow[],
  { user = {}, routes = {} }: { user?: Partial<Session['user']>; routes?: FakeRoutes } = {},
) {
  return openApp(address, {
    'GET /api/v1/session': { body: aSession(user) },
    'GET /api/v1/work-list': { body: { rows, nextCursor: null } },
    'GET /api/v1/warnings': { body: { warnings: [] } },
    'GET /api/v1/work-list/counts': ({ query }) => ({
      body: { ...NOBODY, all: query.who === 'unassigned' ? 3 : rows.length, late: 2 },
    }),
    'GET /api/v1/reference-data': { body: { labels: aSession().user.labels, products: [], staff } },
    ...routes,
  });
}

const queriesOf = (seen: SeenRequest[]) =>
  seen.filter(({ path }) => path === '/api/v1/work-list').map(({ query }) => query);
const rowOf = (reference: string) => screen.findByRole('row', { name: new RegExp(reference) });

describe('A row of My work', () => {
  it('says what was promised and when, for whom, how far it is and what to do next', async () => {
    const next = {
      ...aRow().next!,
      kind: 'confirmation' as const,
      nextStep: 'call-or-write',
      timeLeft: { unit: 'hours' as const, amount: 6, isLate: true },
    };
    await open('/app', [
      aRow({
        next,
        nextAction: 'confirm-receipt',
        urgency: 'urgent',
        kind: 'customer-signal',
        stepsDone: 1,
        handlerId: '7',
      }),
    ]);
    const row = await rowOf('VG-2026-000001');
    expect(row).toHaveTextContent('6 uur te laat');
    expect(row).toHaveTextContent('Bevestiging van ontvangst → bellen of schrijven');
    expect(row).toHaveTextContent('spoed');
    expect(row).toHaveTextContent('Anna Voorbeeld');
    expect(row).toHaveTextContent('Auto, klantsignaal');
    expect(row).toHaveTextContent('Veldgroen Verzekeringen');
    expect(within(row).getAllByRole('img', { name: '1 van 3 stappen klaar' })).not.toHaveLength(0);
    const step = within(row).getByRole('link', { name: /^Ontvangst bevestigen ?, VG-2026-000001$/ });
    expect(step).toHaveAttribute('href', '/app/cases/case-1?action=confirm-receipt');
    expect(row).not.toHaveTextContent('Kees Duinstra');
  });

  it('quotes a free promise, and says so where nothing is promised any more', async () => {
    const promise = { ...aRow().next!, kind: 'promise' as const, words: 'terugbellen met het bedrag' };
    await open('/app', [aRow({ next: promise }), aRow({ number: 2, next: null, nextAction: null })]);
    expect(await rowOf('000001')).toHaveTextContent('Toezegging: terugbellen met het bedrag');
    expect(await rowOf('000001')).toHaveTextContent('nog 2 werkdagen');
    const row = await rowOf('000002');
    expect(row).toHaveTextContent('Er staat nu niets meer open');
    expect(within(row).getByRole('link', { name: /^Zaak bekijken ?, VG-2026-000002$/ })).toBeVisible();
  });

  it('says for whom one stands in, and above the list too', async () => {
    const away = { untilOn: null, standInId: '7', standInName: 'Noor Halm' };
    const absent = staff.map((person) => (person.id === 'h2' ? { ...person, away } : person));
    const body = { labels: aSession().user.labels, products: [], staff: absent };
    await open('/app', [aRow(), aRow({ number: 2, handlerId: '7', handlerName: 'Noor Halm' })], {
      routes: { 'GET /api/v1/reference-data': { body } },
    });
    expect(await rowOf('000001')).toHaveTextContent('waarneming voor Kees Duinstra');
    expect(await rowOf('000002')).not.toHaveTextContent('waarneming');
    expect(await screen.findByText(/U neemt nu waar voor Kees Duinstra/)).toBeVisible();
  });

  it('says in everybody’s list who is away and who stands in', async () => {
    const away = { untilOn: null, standInId: 'h1', standInName: 'Bo Linde' };
    const absent = staff.map((person) => (person.id === 'h2' ? { ...person, away } : person));
    const body = { labels: aSession().user.labels, products: [], staff: absent };
    await open('/app?who=all', [aRow()], { routes: { 'GET /api/v1/reference-data': { body } } });
    await waitFor(async () => expect(await rowOf('000001')).toHaveTextContent('afwezig, waarneming: Bo Linde'));
  });

  it('names the handler where the work is not one’s own', async () => {
    await open('/app', [aRow(), aRow({ number: 2, handlerId: null, handlerName: null })], {
      user: { role: 'manager' },
    });
    expect(await rowOf('000001')).toHaveTextContent('Kees Duinstra');
    expect(await rowOf('000002')).toHaveTextContent('nog niemand');
  });

  it('says above the list what one was warned about, and who handles it', async () => {
    const warning = {
      id: 'w1',
      commitmentId: 'c1',
      itemId: 'case-7',
      reference: 'VG-2026-000007',
      complainantName: 'Bas Voorbeeld',
      handlerName: 'Kees Duinstra',
      kind: 'answer',
      words: null,
      threshold: 'manager',
      givenAt: '2026-03-09T08:00:00Z',
      dueAt: '2026-03-09T23:00:00Z',
      lateFrom: '2026-03-09T23:00:00Z',
      timeLeft: { unit: 'hours', amount: 5, isLate: false },
    };
    const { user } = await open('/app', [aRow()], {
      routes: { 'GET /api/v1/warnings': { body: { warnings: [warning] } } },
    });
    await user.click(await screen.findByText('1 toezegging loopt bijna af: u bent gewaarschuwd'));
    const [line] = within(screen.getByRole('list', { name: /gewaarschuwd/ })).getAllByRole('listitem');
    expect(line).toHaveTextContent('VG-2026-000007 Bas Voorbeeld');
    expect(line).toHaveTextContent('Behandelaar: Kees Duinstra');
    await expectNoBarriers();
  });

  it('says nothing of warnings where there are none', async () => {
    await open('/app', [aRow()]);
    await screen.findByText('VG-2026-000001');
    expect(screen.queryByText(/gewaarschuwd/)).not.toBeInTheDocument();
  });

  it('has no barriers', async () => {
    await open('/app', [aRow(), aRow({ number: 2 })], { user: { role: 'manager' } });
    await rowOf('000002');
    await expectNoBarriers();
  });
});

describe('Whose work is shown', () => {
  it.each([
    ['handler', 'mine', 'Van mij'],
    ['manager', 'all', 'Van iedereen'],
    ['auditor', 'all', 'Van iedereen'],
  ] as const)('is for a %s at first %s', async (role, who, words) => {
    const { api } = await open('/app', [aRow()], { user: { role } });
    await rowOf('000001');
    expect(queriesOf(api.seen)[0]).toMatchObject({ who });
    expect(screen.getByRole('link', { name: words })).toHaveAttribute('aria-current');
  });

  it('gives an auditor nothing to do but read', async () => {
    await open('/app', [aRow({ nextAction: 'approve' }), aRow({ number: 2 })], { user: { role: 'auditor' } });
    const row = await rowOf('000001');
    expect(row).toHaveTextContent('Wacht op goedkeuring');
    expect(await rowOf('000002')).toHaveTextContent('Besluit nemen');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Van mij' })).toBeNull();
    expect(
      within(row)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['VG-2026-000001']);
  });

  it('leads an administrator, who has no work here, to the administration', async () => {
    const { router } = await open('/app', [], {
      user: { role: 'administrator' },
      routes: { 'GET /api/v1/labels': { body: [] } },
    });
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/administration/labels'));
  });
});

describe('The filters', () => {
  it('stand in the address and go along to the API', async () => {
    const { user, router, api } = await open('/app?label=VG', [aRow()]);
    await rowOf('000001');
    await user.click(await screen.findByRole('link', { name: 'Nu te laat 2' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Soort' }), 'Klacht');
    await choose(user, screen.getByRole('combobox', { name: 'Product' }), 'Auto');
    await choose(user, await screen.findByRole('combobox', { name: 'Van een collega' }), 'Kees Duinstra');
    const filters = { label: 'VG', group: 'late', kind: 'complaint', category: 'motor', who: 'h2' };
    await waitFor(() => expect(router.state.location.search).toMatchObject(filters));
    await waitFor(() =>
      expect(queriesOf(api.seen).at(-1)).toMatchObject({
        labelId: '1',
        group: 'late',
        kind: 'complaint',
        category: 'motor',
        who: 'h2',
      }),
    );
  });

  it('are read from the address, and what is none is left out', async () => {
    const { api } = await open('/app?group=late&kind=nonsense&who=unassigned', [aRow()]);
    await rowOf('000001');
    expect(queriesOf(api.seen)[0]).toEqual({ group: 'late', who: 'unassigned', limit: '50' });
    expect(await screen.findByRole('link', { name: 'Nu te laat 2' })).toHaveAttribute('aria-current');
    expect(screen.getByRole('link', { name: 'Alles 3' })).not.toHaveAttribute('aria-current');
  });
});

describe('An empty list', () => {
  it.each([
    ['/app', 'U heeft geen open zaken', 'Niet toegewezen zaken bekijken'],
    ['/app?group=late', 'Niets is te laat', 'Al het werk bekijken'],
    ['/app?group=late&kind=complaint', 'Geen open zaken met deze filters', 'Filters wissen'],
  ])('says at %s what that means, and where to go', async (address, words, way) => {
    await open(address, []);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole('link', { name: way })).toBeVisible();
  });

  it('sends nobody to take over what is not there', async () => {
    await open('/app', [], { routes: { 'GET /api/v1/work-list/counts': { body: NOBODY } } });
    expect(await screen.findByText(/er wacht geen zaak op een behandelaar/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Niet toegewezen zaken bekijken' })).toBeNull();
  });

  it('lets one clear the filters, also the label', async () => {
    const { user, router } = await open('/app?label=DL&kind=complaint&who=all', []);
    await user.click(await screen.findByRole('link', { name: 'Filters wissen' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ who: 'all' }));
  });
});

describe('The keyboard', () => {
  it('walks the list, chooses a case and opens it', async () => {
    const { user, router } = await open('/app', [aRow(), aRow({ number: 2 })]);
    await rowOf('000001');
    await user.keyboard('jjx');
    const focused = await rowOf('000002');
    await waitFor(() => expect(focused).toHaveFocus());
    expect(screen.getByRole('heading', { name: '1 zaak gekozen' })).toBeVisible();
    await user.keyboard('a');
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Toewijzen aan' })).toHaveFocus());
    act(() => screen.getAllByRole('row')[2]!.focus());
    await user.keyboard('k{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/cases/case-1'));
  });
});

describe('Assigning several cases', () => {
  const path = (number: number) => `POST /api/v1/feedback-items/case-${number}/actions/assign`;

  it('says of each that failed why, keeps it chosen, and loses nothing that was typed', async () => {
    const routes = {
      [path(1)]: reply,
      [path(2)]: { status: 409, body: { status: 409, code: 'case-changed', title: 'x', detail: 'x' } },
      [path(3)]: {
        status: 409,
        body: {
          status: 409,
          code: 'requirement-not-met',
          title: 'x',
          detail: 'De klacht gaat over deze collega. Kies iemand anders.',
        },
      },
    };
    const rows = [aRow(), aRow({ number: 2, version: 9 }), aRow({ number: 3 })];
    const { user, api } = await open('/app', rows, { user: { role: 'manager' }, routes });
    await rowOf('000001');
    await user.click(screen.getByRole('checkbox', { name: 'Kies alle regels' }));
    await user.click(screen.getByRole('button', { name: 'Toewijzen' }));
    expect(screen.getByRole('link', { name: 'Kies aan wie u deze zaken toewijst.' })).toBeVisible();
    await choose(user, screen.getByRole('combobox', { name: 'Toewijzen aan' }), 'Kees Duinstra');
    await user.type(screen.getByLabelText(/Notitie voor de collega/), 'Graag deze week');
    await user.click(screen.getByRole('button', { name: 'Toewijzen' }));

    expect(await screen.findByText('1 zaak toegewezen aan Kees Duinstra.')).toBeVisible();
    expect(screen.getByText(/Iemand heeft deze zaak net veranderd/)).toHaveTextContent('VG-2026-000002');
    expect(screen.getByText(/De klacht gaat over deze collega/)).toHaveTextContent('VG-2026-000003');
    expect(screen.getByRole('checkbox', { name: 'Kies VG-2026-000001' })).not.toBeChecked();
    expect(screen.getByRole('heading', { name: '2 zaken gekozen' })).toBeVisible();
    expect(screen.getByLabelText(/Notitie voor de collega/)).toHaveValue('Graag deze week');
    const sent = api.seen.filter(({ method }) => method === 'POST');
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"4"', '"9"', '"4"']);
    expect(sent[0]?.body).toEqual({ handlerId: 'h2', note: 'Graag deze week' });
    await expectNoBarriers();
  });

  it('offers only who works for the label of every chosen case', async () => {
    const { user } = await open('/app', [aRow(), aRow({ number: 2, labelCode: 'DL' })]);
    await rowOf('000001');
    const choice = () => within(screen.getByRole('combobox', { name: 'Toewijzen aan' }));
    const names = () =>
      choice()
        .getAllByRole('option')
        .slice(1)
        .map((option) => option.textContent);
    await user.click(screen.getByRole('checkbox', { name: 'Kies VG-2026-000001' }));
    await choice().findByRole('option', { name: 'Kees Duinstra' });
    expect(names()).toEqual(['Bo Linde', 'Kees Duinstra']);
    await user.click(screen.getByRole('checkbox', { name: 'Kies VG-2026-000002' }));
    expect(names()).toEqual(['Bo Linde']);
  });
});

describe('The passing of time', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  it('refreshes the list without losing the place or the choice', async () => {
    let rows = [aRow(), aRow({ number: 2 })];
    const routes = { 'GET /api/v1/work-list': () => ({ body: { rows, nextCursor: null } }) };
    const { user } = await open('/app', rows, { routes });
    await rowOf('000001');
    await user.keyboard('jjx');
    rows = [aRow({ number: 3 }), ...rows];
    act(() => jest.advanceTimersByTime(30_000));
    expect(await rowOf('000003')).toBeVisible();
    const focused = await rowOf('000002');
    await waitFor(() => expect(focused).toHaveFocus());
    expect(screen.getByRole('checkbox', { name: 'Kies VG-2026-000002' })).toBeChecked();
  });

  it('keeps the list when refreshing fails, and says since when it stands', async () => {
    let isDown = false;
    const rows = [aRow()];
    const routes = {
      'GET /api/v1/work-list': () =>
        isDown
          ? { status: 500, body: { status: 500, code: 'internal-error', title: 'x' } }
          : { body: { rows, nextCursor: null } },
    };
    await open('/app', rows, { routes });
    await rowOf('000001');
    isDown = true;
    act(() => jest.advanceTimersByTime(30_000));
    expect(await screen.findByText(/Verversen lukt nu niet\. U ziet de lijst van \d\d:\d\d\./)).toBeVisible();
    expect(await rowOf('000001')).toBeVisible();
  });
});

describe('A long list', () => {
  it('loads the next page by its cursor, and shows a case that moved between pages once', async () => {
    const pages: Record<string, unknown> = {
      '': { rows: [aRow(), aRow({ number: 2 })], nextCursor: 'after-2' },
      'after-2': { rows: [aRow({ number: 2 }), aRow({ number: 3 })], nextCursor: null },
    };
    const routes = { 'GET /api/v1/work-list': ({ query }: SeenRequest) => ({ body: pages[query.cursor ?? ''] }) };
    const { user } = await open('/app', [], { routes });
    await rowOf('000001');
    await user.click(screen.getByRole('button', { name: 'Meer laden' }));
    await rowOf('000003');
    expect(screen.getAllByRole('row')).toHaveLength(4);
    expect(screen.queryByRole('button', { name: 'Meer laden' })).toBeNull();
  });
});
