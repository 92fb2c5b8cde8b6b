/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, choose, expectNoBarriers, openApp } from '../../testing/render.js';
import type { AbsenceView, Load } from './workload-data.js';

const aLoad = (more: Partial<Load> = {}): Load => ({
  userId: 'h1',
  name: 'Kees Duinstra',
  role: 'handler',
  hasLeft: false,
  cases: 12,
  unanswered: 0,
  late: 0,
  today: 2,
  thisWeek: 3,
  later: 9,
  ...more,
});
const anAbsence = (more: Partial<AbsenceView> = {}): AbsenceView => ({
  id: 'a1',
  version: 3,
  userId: 'h1',
  userName: 'Kees Duinstra',
  fromOn: '2026-03-02',
  untilOn: '2026-03-06',
  standInId: 'h2',
  standInName: 'Lies Oever',
  ...more,
});
const staff = [
  { id: 'h1', name: 'Kees Duinstra', role: 'handler', labelIds: ['1'], away: null },
  { id: 'h2', name: 'Lies Oever', role: 'handler', labelIds: ['1', '2'], away: null },
  { id: 'h3', name: 'Bo Elders', role: 'handler', labelIds: ['2'], away: null },
];

function open(
  { rows = [aLoad()], absences = [] as AbsenceView[] },
  { address = '/app/workload', routes = {} }: { address?: string; routes?: FakeRoutes } = {},
) {
  return openApp(address, {
    'GET /api/v1/session': { body: aSession({ role: 'manager' }) },
    'GET /api/v1/workload': { body: { today: '2026-03-03', rows, absences } },
    'GET /api/v1/reference-data': { body: { labels: aSession().user.labels, products: [], staff } },
    'GET /api/v1/work-list': { body: { rows: [], nextCursor: null } },
    ...routes,
  });
}
const rowOf = (name: string) => screen.findByRole('row', { name: new RegExp(name) });
const asked = (api: Awaited<ReturnType<typeof openApp>>['api'], method: string) =>
  api.seen.find((request) => request.method === method);

describe('The workload', () => {
  it('says of everybody how much is open and when it falls due', async () => {
    await open({ rows: [aLoad({ userId: null, name: null, cases: 3 }), aLoad({ late: 4 })] });
    const cells = within(await rowOf('Kees')).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['12', '▲ 4', '2', '3', '9']);
    expect(await rowOf('Nog niemand')).toBeVisible();
    await expectNoBarriers();
  });

  it('marks who is away, who stands in, and what the stand-in may not handle', async () => {
    const rows = [aLoad({ unanswered: 2 }), aLoad({ userId: 'h2', name: 'Lies Oever' })];
    await open({ rows, absences: [anAbsence()] });
    const [away, standIn] = [await rowOf('^Kees'), await rowOf('^Lies')];
    expect(away).toHaveTextContent('afwezig tot en met vrijdag 6 maart; waarneming: Lies Oever');
    expect(away).toHaveTextContent('2 zaken kan de waarnemer niet behandelen');
    expect(standIn).toHaveTextContent('neemt waar voor Kees Duinstra (12)');
  });

  it('marks whose cases nobody handles, since they left', async () => {
    await open({ rows: [aLoad({ unanswered: 12, hasLeft: true }), aLoad({ userId: 'h2', name: 'Lies Oever' })] });
    expect(await rowOf('^Kees')).toHaveTextContent('behandelt geen zaken meer');
    expect(await rowOf('^Kees')).toHaveTextContent('Van 12 zaken is niemand de behandelaar. Draag ze over.');
    expect(await rowOf('^Lies')).not.toHaveTextContent('geen zaken meer');
    await expectNoBarriers();
  });

  it('does not yet mark who will be away later', async () => {
    await open({ absences: [anAbsence({ fromOn: '2026-03-04' })] });
    expect(await rowOf('Kees')).not.toHaveTextContent('afwezig');
    expect(screen.getByText('waarneming: Lies Oever')).toBeVisible();
  });

  it('hands over everything of a colleague, and says what stayed and why', async () => {
    const refused = [{ id: 'c2', reference: 'VG-2026-000002', why: 'De klacht gaat over deze collega.' }];
    const body = { reassigned: [{ id: 'c1', reference: 'VG-2026-000001' }], refused };
    const { user, api } = await open(
      {},
      {
        address: '/app/workload?who=h1',
        routes: { 'POST /api/v1/reassignments': { body } },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Alles overdragen…' }));
    await user.click(screen.getByRole('button', { name: '12 zaken overdragen' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Kies aan wie u de zaken overdraagt');
    await choose(user, screen.getByLabelText(/Overdragen aan/), 'Lies Oever');
    await user.click(screen.getByRole('button', { name: '12 zaken overdragen' }));
    expect(await screen.findByText('1 zaak toegewezen aan Lies Oever.')).toBeVisible();
    expect(screen.getByText(/De klacht gaat over deze collega/)).toBeVisible();
    expect(asked(api, 'POST')?.body).toEqual({ fromId: 'h1', labelId: null, toId: 'h2', note: null });
  });
});

describe('An absence', () => {
  it('is recorded with a stand-in who works for the same labels', async () => {
    const { user, api } = await open(
      {},
      {
        routes: { 'POST /api/v1/absences': { status: 201, body: anAbsence() } },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Afwezigheid vastleggen' }));
    await choose(user, screen.getByLabelText(/Wie is er afwezig/), 'Kees Duinstra');
    const standIn = screen.getByLabelText(/Wie neemt waar/);
    expect(within(standIn).queryByRole('option', { name: 'Bo Elders' })).toBeNull();
    await user.selectOptions(standIn, 'Lies Oever');
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Afwezigheid opslaan' }));
    expect(await screen.findByText(/Lies Oever ziet de zaken van Kees Duinstra in Mijn werk/)).toBeVisible();
    expect(asked(api, 'POST')?.body).toEqual({
      userId: 'h1',
      fromOn: '2026-03-03',
      untilOn: null,
      standInId: 'h2',
    });
  });

  it('that has begun is changed, over the version that was seen; only a coming one is taken back', async () => {
    const coming = anAbsence({ id: 'a2', userId: 'h3', userName: 'Bo Elders', fromOn: '2026-03-09', untilOn: null });
    const { user, api } = await open(
      { absences: [anAbsence(), coming] },
      {
        routes: { 'DELETE /api/v1/absences/a2': { status: 204 } },
      },
    );
    expect(await screen.findAllByRole('button', { name: 'Intrekken' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Afwezigheid van Kees Duinstra wijzigen' }));
    await user.click(screen.getByRole('button', { name: 'Niet opslaan' }));
    await user.click(screen.getByRole('button', { name: 'Intrekken' }));
    await user.click(screen.getByRole('button', { name: 'Ja, intrekken' }));
    await waitFor(() => expect(asked(api, 'DELETE')?.headers.get('If-Match')).toBe('"3"'));
  });
});
