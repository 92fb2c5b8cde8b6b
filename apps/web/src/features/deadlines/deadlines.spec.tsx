/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';
import type { DueSoonCounts, NormBand, NormCase, NormFigures } from './norm-data.js';

const share = (numerator: number, denominator: number, shown: string) => ({ numerator, denominator, shown });
const figure = {
  met: 394,
  missed: 28,
  missedOpen: 2,
  leftOut: { withdrawn: 4, merged: 2 },
  toFallDue: { total: 11, kept: 5, open: 6 },
  share: share(394, 422, '93.4'),
  isMet: true,
  pausedTerms: 0,
};
const band: NormBand = {
  key: 'answer-5-workingDays-90',
  labelId: '1',
  labelCode: 'VG',
  labelName: 'Veldgroen Verzekeringen',
  milestone: 'answer',
  term: { unit: 'workingDays', length: 5 },
  targetPercent: 90,
  policyVersions: [1, 3],
  isInForce: true,
  clockPausesForCustomer: false,
  ...figure,
  budget: {
    expected: 433,
    allowed: 43,
    used: 28,
    left: 15,
    lastsUntil: '2026-03-24',
    endsAt: share(1, 1, '89.5'),
    recent: { counted: 130, missed: 11 },
  },
  forecast: { kind: 'drops', at: '2026-03-12T23:00:00Z', open: 6, needed: 6, lowest: share(1, 1, '89.9') },
  groups: null,
};
const figures: NormFigures = {
  asOf: '2026-03-11T09:00:00Z',
  from: '2026-01-01',
  to: '2026-03-31',
  today: '2026-03-11',
  cohort: 'fell-due',
  bands: [band],
};
const row: NormCase = {
  commitmentId: 'c1',
  itemId: 'i1',
  reference: 'VG-2026-000391',
  labelCode: 'VG',
  milestone: 'answer',
  status: 'in-treatment',
  category: 'motor',
  complainantName: 'Anna Voorbeeld',
  handlerId: 'h1',
  handlerName: 'Kees Demo',
  handlerHasLeft: false,
  receivedAt: '2026-03-04T09:00:00Z',
  dueAt: '2026-03-11T23:00:00Z',
  lateFrom: '2026-03-11T23:00:00Z',
  settledAt: null,
  leftOutBy: null,
  outcome: 'to-fall-due',
  pauses: [],
  timeLeft: { unit: 'hours', amount: 13, isLate: false },
};
const months = ['2026-01', '2026-02', '2026-03'].map((key, index) => ({
  ...figure,
  key,
  name: null,
  isMet: index !== 1,
  share: share(9, 10, ['95.0', '88.0', '93.4'][index] ?? ''),
}));

const explanation = {
  id: 'c1',
  kind: 'answer',
  dueAt: row.dueAt,
  lateFrom: row.lateFrom,
  policyVersion: 3,
  lines: ['De termijn is 5 werkdagen.'],
  days: [
    { on: '2026-04-27', number: null, words: 'Koningsdag' },
    { on: '2026-04-28', number: 1, words: 'dag 1' },
  ],
};

const someone = { handlerId: 'h1', handlerName: 'Kees Demo', handlerHasLeft: false };
/** What falls due, so much of it today and so much in the rest of the week. */
function dueSoon({ today = 2, week = 1, isNextWeek = false } = {}): DueSoonCounts {
  const left = { handlerId: 'h9', handlerName: 'Oud Demo', handlerHasLeft: true, count: 1 };
  const nobody = { handlerId: null, handlerName: null, handlerHasLeft: false, count: week };
  const handlers = today === 0 ? [] : [{ ...someone, count: today - 1 }, left];
  const part = { from: '2026-03-11', to: '2026-03-11', total: today, late: Math.min(today, 1), handlers };
  const later = { from: '2026-03-12', to: '2026-03-15', total: week, late: 0, handlers: week === 0 ? [] : [nobody] };
  return { today: part, week: { ...later, isNextWeek } };
}

function open({
  answer = { body: figures } as FakeRoutes[string],
  role = 'manager' as 'manager' | 'auditor',
  language = 'nl' as 'nl' | 'en',
  address = '/app/deadlines',
  cases = [row],
  due = dueSoon(),
} = {}) {
  return openApp(
    address,
    {
      'GET /api/v1/session': { body: aSession({ role }) },
      'GET /api/v1/norm-figures': answer,
      'GET /api/v1/norm-figures/due-soon': { body: due },
      'GET /api/v1/norm-figures/cases': ({ query }) => ({
        body: { rows: cases, nextCursor: query.cursor ? null : 'next' },
      }),
      'GET /api/v1/commitments/c1/explanation': { body: explanation },
    },
    { language },
  );
}

describe('Deadlines', () => {
  it('says of each term how it stands, what may still go wrong and what will', async () => {
    await open();
    const section = await screen.findByRole('region', {
      name: 'Veldgroen Verzekeringen · antwoord binnen 5 werkdagen',
    });
    expect(section).toHaveTextContent('93,4 %');
    expect(section).toHaveTextContent('394 van 422 op tijd · 11 nog te vervallen · 6 buiten telling');
    expect(section).toHaveTextContent(
      'Foutruimte: 28 van 43 gebruikt, nog 15 over · bij dit tempo op tot dinsdag 24 maart',
    );
    expect(section).toHaveTextContent('Zakt donderdag 12 maart onder 90 %, tenzij deze 6 klachten worden afgehandeld.');
    await expectNoBarriers();
  });

  it('explains the figure with every assumption behind it', async () => {
    const { user } = await open();
    await user.click(await screen.findByText('Wat is dit getal?'));
    expect(await screen.findByText(/Van de klachten waarvan deze termijn in de periode verviel/)).toBeVisible();
    expect(
      screen.getByText(/ingetrokken door de klant \(4\) of samengevoegd met een andere klacht \(2\)/),
    ).toBeVisible();
    expect(screen.getByText(/laatste 28 dagen voor vandaag \(130 vervallen, 11 gemist\)/)).toBeVisible();
    expect(screen.getByText(/versie 1, 3/)).toBeVisible();
    await expectNoBarriers();
  });

  it('warns that a figure of closed cases is not the norm', async () => {
    const closed = { ...figures, cohort: 'closed' as const, bands: [{ ...band, budget: null, forecast: null }] };
    const { user } = await open({ answer: { body: closed }, address: '/app/deadlines?cohort=closed' });
    await user.click(await screen.findByText('Wat is dit getal?'));
    expect(await screen.findByText(/wie nooit antwoordt, sluit niet en telt hier niet mee/)).toBeVisible();
    expect(screen.queryByText(/Foutruimte/)).not.toBeInTheDocument();
  });

  it('leads from a figure to its cases', async () => {
    const { user } = await open();
    await user.click(await screen.findByText('Welke klachten beslissen'));
    const table = await screen.findByRole('table', { name: /Klachten: Veldgroen/ });
    expect(within(table).getByRole('link', { name: 'VG-2026-000391' })).toHaveAttribute(
      'href',
      expect.stringContaining('/app/cases/i1'),
    );
    await user.click(screen.getByRole('button', { name: 'Gemist' }));
    expect(screen.getByRole('button', { name: 'Gemist' })).toHaveAttribute('aria-pressed', 'true');
    await expectNoBarriers();
  });

  it('says beside a case that its handler left', async () => {
    const { user } = await open({
      cases: [row, { ...row, commitmentId: 'c2', handlerName: 'Oud Demo', handlerHasLeft: true }],
    });
    await user.click(await screen.findByText('Welke klachten beslissen'));
    const [, here, left] = within(await screen.findByRole('table', { name: /Klachten: Veldgroen/ })).getAllByRole(
      'row',
    );
    expect(left).toHaveTextContent('Oud Demobehandelt geen zaken meer');
    expect(here).not.toHaveTextContent('geen zaken meer');
  });

  it('says of all that breaks today and this week whose it is, however much it is, and lists it page by page', async () => {
    const due = dueSoon({ today: 143, week: 12 });
    const { user, api } = await open({ due });
    const today = await screen.findByRole('region', { name: 'Wat vandaag vervalt, en van wie' });
    expect(today).toHaveTextContent('Kees Demo: 142 · Oud Demo (behandelt geen zaken meer): 1 · 1 is nu al te laat');
    const week = screen.getByRole('region', { name: 'Wat deze week nog vervalt, en van wie' });
    expect(week).toHaveTextContent('nog niemand: 12');
    // Nothing is listed before it is asked for.
    expect(api.seen.filter(({ path }) => path.endsWith('/cases'))).toEqual([]);
    await user.click(within(today).getByText('Alles wat vandaag vervalt (143)'));
    expect(await within(today).findByRole('button', { name: 'Meer klachten' })).toBeVisible();
    await user.click(within(today).getByRole('button', { name: 'Meer klachten' }));
    await waitFor(() =>
      expect(api.seen.findLast(({ path }) => path.endsWith('/cases'))?.query).toMatchObject({
        from: '2026-03-11',
        to: '2026-03-11',
        outcome: 'open',
        cursor: 'next',
      }),
    );
    await expectNoBarriers();
  });

  it('says of a day and a week in which nothing breaks that nothing does', async () => {
    await open({ due: dueSoon({ today: 0, week: 0 }) });
    expect(await screen.findByText('Vandaag vervalt geen open termijn meer.')).toBeVisible();
    expect(screen.getByText('In de rest van deze week vervalt geen open termijn.')).toBeVisible();
  });

  it('speaks on a Sunday of the week that begins tomorrow', async () => {
    await open({ due: dueSoon({ isNextWeek: true }) });
    const week = await screen.findByRole('region', { name: 'Wat komende week vervalt, en van wie' });
    expect(week).toHaveTextContent('nog niemand: 1');
  });

  it('leads from a group of a split to the cases of that group', async () => {
    const split = {
      ...band,
      groups: [{ ...figure, key: 'phone', name: null, isMet: true, share: share(9, 10, '90.0') }],
    };
    const { user, api } = await open({ answer: { body: { ...figures, bands: [split] } } });
    await user.click(await screen.findByText('Uitgesplitst'));
    await user.click(await screen.findByRole('button', { name: 'kanaal' }));
    await user.click(await screen.findByRole('button', { name: 'telefoon' }));
    expect(await screen.findByRole('region', { name: 'Klachten van: telefoon' })).toBeVisible();
    const ofGroup = { groupBy: 'channel', groupKey: 'phone', outcome: 'missed' };
    await waitFor(() => expect(api.seen.findLast(({ path }) => path.endsWith('/cases'))?.query).toMatchObject(ofGroup));
    await expectNoBarriers();
  });

  it('explains a date day by day when it is pressed', async () => {
    const { user } = await open();
    await user.click(await screen.findByText('Welke klachten beslissen'));
    const table = await screen.findByRole('table', { name: /Klachten: Veldgroen/ });
    await user.click(within(table).getByRole('button', { name: /waarom deze datum/ }));
    expect(await screen.findByText('De termijn is 5 werkdagen.')).toBeVisible();
    const days = screen.getByRole('list', { name: 'Dag voor dag' });
    expect(
      within(days)
        .getAllByRole('listitem')
        .map((day) => day.textContent),
    ).toEqual(['– maandag 27 april: Koningsdag', '✓ dinsdag 28 april: dag 1']);
    expect(screen.getByText('Volgens versie 3 van wat dit label belooft.')).toBeVisible();
    await expectNoBarriers();
  });

  it('says beside the figure that pauses stop the clock, only where the terms do', async () => {
    const first = await open();
    await screen.findByText(/28 van 43/);
    expect(screen.queryByText(/De klok staat stil/)).not.toBeInTheDocument();
    first.unmount();
    await open({
      answer: { body: { ...figures, bands: [{ ...band, clockPausesForCustomer: true, pausedTerms: 2 }] } },
    });
    expect(await screen.findByText(/De klok staat stil .* Bij 2 termijnen gebeurde dat/)).toBeVisible();
  });

  it('lists the cases whose clock stood still, with why and from when until when', async () => {
    const pause = 'De klok stond stil van 3 maart tot 5 maart: de klant vroeg om te wachten.';
    const pausing = { ...figures, bands: [{ ...band, clockPausesForCustomer: true, pausedTerms: 1 }] };
    const { user, api } = await open({ answer: { body: pausing }, cases: [{ ...row, pauses: [pause] }] });
    await user.click(await screen.findByText('Welke klachten beslissen'));
    await user.click(await screen.findByRole('button', { name: 'Klok stond stil' }));
    expect(await screen.findByText(pause)).toBeVisible();
    expect(api.seen.some(({ query }) => query.outcome === 'paused')).toBe(true);
    await expectNoBarriers();
  });

  it('offers no such list where the clock never stands still', async () => {
    const { user } = await open();
    await user.click(await screen.findByText('Welke klachten beslissen'));
    expect(await screen.findByRole('button', { name: 'Buiten telling' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Klok stond stil' })).toBeNull();
  });

  it('tells the trend as a picture in words, and as a table', async () => {
    const { user } = await open({ answer: { body: { ...figures, bands: [{ ...band, groups: months }] } } });
    await user.click(await screen.findByText('Verloop per maand'));
    const picture = await screen.findByRole('img', { name: /feb 2026: 88,0 %/ });
    expect(picture.querySelectorAll('path')).toHaveLength(1);
    expect(screen.getByText('3 maanden met een cijfer; 1 daarvan onder 90 %.')).toBeVisible();
    await user.click(screen.getByText('Als tabel'));
    expect(await screen.findByRole('row', { name: /feb 2026 88,0 % .*onder de norm/ })).toBeVisible();
    await expectNoBarriers();
  });

  it('lets managers compare handlers, and nobody else', async () => {
    const manager = await open();
    await manager.user.click(await screen.findByText('Uitgesplitst'));
    expect(await screen.findByRole('button', { name: 'behandelaar' })).toBeVisible();
    manager.unmount();
    const auditor = await open({ role: 'auditor' });
    await auditor.user.click(await screen.findByText('Uitgesplitst'));
    expect(await screen.findByRole('button', { name: 'kanaal' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'behandelaar' })).not.toBeInTheDocument();
  });

  it('keeps the period in the address, and takes it along into the file', async () => {
    const { user, router } = await open();
    await screen.findByText('Uitgesplitst');
    await user.click(screen.getByRole('link', { name: 'Dit kwartaal' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ period: 'quarter' }));
    const file = screen.getByRole('link', { name: 'Cijfers downloaden (Excel)' });
    expect(file).toHaveAttribute('href', expect.stringContaining('period=quarter'));
    await user.click(screen.getByRole('link', { name: 'Vrije periode' }));
    await waitFor(() => expect(screen.getByLabelText('Van')).toHaveValue('2026-01-01'));
    expect(router.state.location.search).toMatchObject({ period: 'custom', from: '2026-01-01', to: '2026-03-31' });
  });

  it('says so when nothing fell due yet, and when there is no term at all', async () => {
    const nothing = {
      ...band,
      isMet: null,
      share: { numerator: 0, denominator: 0, shown: null },
      forecast: { kind: 'settled' as const },
    };
    const first = await open({ answer: { body: { ...figures, bands: [nothing] } } });
    expect(await screen.findByText('nog geen cijfer')).toBeVisible();
    first.unmount();
    await open({ answer: { body: { ...figures, bands: [] } } });
    expect(await screen.findByText('Er zijn geen gepubliceerde termijnen')).toBeVisible();
    await expectNoBarriers();
  });

  it('says what went wrong, with a way on', async () => {
    await open({
      answer: {
        status: 500,
        body: { code: 'internal-error', status: 500, title: 'Fout', detail: 'Er ging iets mis.', errors: [] },
      },
    });
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('speaks English', async () => {
    await openApp(
      '/app/deadlines',
      {
        'GET /api/v1/session': { body: aSession({ role: 'manager', language: 'en' }) },
        'GET /api/v1/norm-figures': { body: figures },
        'GET /api/v1/norm-figures/due-soon': { body: dueSoon({ today: 0 }) },
        'GET /api/v1/norm-figures/cases': { body: { rows: [], nextCursor: null } },
      },
      { language: 'en' },
    );
    expect(
      await screen.findByText('Falls below 90% on Thursday 12 March, unless these 6 complaints are dealt with.'),
    ).toBeVisible();
    expect(await screen.findByText('No open term falls due today any more.')).toBeVisible();
  });
});
