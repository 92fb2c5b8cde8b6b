/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';
import { aCase } from '../handle-case/a-case.js';
import type { DossierToJudge, Round } from './audit-data.js';

const ROUND = '01a1fff9-2e17-704f-b29e-0d52b1266501';
const API = `/api/v1/audit-rounds/${ROUND}`;
type Question = DossierToJudge['questions'][number];

const aQuestion = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: `Vraag ${id}?`,
  help: 'Bewijs: de brief.',
  proposal: { answer: 'yes', basis: ['Dat staat in het dossier.'], documents: [] },
  judgement: null,
  ...more,
});
const aDossier = (questions: Question[]): DossierToJudge => ({
  position: 1,
  of: 2,
  itemId: aCase().id,
  reference: 'VG-2026-000391',
  isErased: false,
  questions,
  checks: [],
});
const aRound = (more: Partial<Round> = {}): Round => ({
  id: ROUND,
  title: 'Toetsing 2026',
  label: { id: '1', code: 'VG', name: 'Veldgroen Verzekeringen' },
  framework: { id: 'stv-2018', title: 'Normenkader', goals: [] },
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  sample: {
    method: 'random',
    size: 2,
    seed: 'zaad',
    stratifiedBy: null,
    minimumPercent: 80,
    eligible: 9,
    drawnBy: 'Noor Halm',
    drawnAt: '2026-07-01T09:00:00Z',
  },
  openedBy: 'Noor Halm',
  openedAt: '2026-07-01T08:00:00Z',
  signedAt: null,
  isOwn: true,
  auditors: [{ id: '7', name: 'Noor Halm', signedAt: null, hasSignedThis: false }],
  dossiers: [],
  parts: [],
  overall: '2.5',
  needsReassessment: true,
  gaps: [],
  assumptions: [],
  unanswered: 3,
  open: 4,
  reportOn: '2026-07-01',
  planOfActionDueOn: '2026-10-01',
  reassessmentDueOn: '2027-01-01',
  recommendations: [],
  previous: null,
  ...more,
});

function open(questions: Question[], { round = {} as Partial<Round>, routes = {} as FakeRoutes } = {}) {
  return openApp(`/app/audit/rounds/${ROUND}/dossiers/1`, {
    'GET /api/v1/session': { body: aSession({ role: 'auditor' }) },
    'GET /api/v1/reference-data': { body: { labels: aSession().user.labels, products: [], staff: [], frameworks: [] } },
    [`GET ${API}`]: { body: aRound(round) },
    [`GET ${API}/dossiers/1`]: { body: aDossier(questions) },
    [`GET /api/v1/feedback-items/${aCase().id}`]: { body: aCase({ availableActions: [] }) },
    [`GET /api/v1/drafts/judge.${ROUND}.1`]: { body: { content: null, savedAt: null } },
    [`PUT /api/v1/drafts/judge.${ROUND}.1`]: { body: { content: {}, savedAt: '2026-07-01T10:00:00Z' } },
    ...routes,
  });
}
const judged = (api: Awaited<ReturnType<typeof open>>['api']) =>
  api.seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/judgements')).map(({ body }) => body);
const kept = { status: 201, body: { position: 1, questionId: 'IV.1', version: 1, verdict: 'yes', remark: null } };
describe('Judging a dossier', () => {
  it('shows it beside its questions with what is proposed and why', async () => {
    await open([aQuestion('IV.1')]);
    expect((await screen.findAllByText('Mijn schade is na zes weken nog niet betaald.'))[0]).toBeVisible();
    expect(screen.getByText('Dat staat in het dossier.')).toBeVisible();
    await expectNoBarriers();
  });

  it('sends a verdict at a press of its key, and each on the question in turn', async () => {
    const { user, api } = await open([aQuestion('IV.1'), aQuestion('IV.2.a')], {
      routes: { [`POST ${API}/judgements`]: kept },
    });
    await screen.findByText('IV.1 Vraag IV.1?');
    await user.keyboard('y');
    await waitFor(() => expect(judged(api)).toHaveLength(1));
    await screen.findByText('IV.1: Ja, bewaard.', { exact: false });
    await user.keyboard('y');
    await waitFor(() => expect(judged(api)).toHaveLength(2));
    expect(judged(api)).toMatchObject([
      { position: 1, questionId: 'IV.1', verdict: 'yes', remark: null, version: 0 },
      { questionId: 'IV.2.a' },
    ]);
  });

  it('loses no key that is pressed while a verdict is being saved, and shows each at once', async () => {
    const { user, api } = await open([aQuestion('IV.1'), aQuestion('IV.2.a'), aQuestion('IV.3')], {
      routes: { [`POST ${API}/judgements`]: kept },
    });
    await screen.findByText('IV.1 Vraag IV.1?');
    const answer = globalThis.fetch;
    let saveAll = () => {};
    const held = new Promise<void>((resolve) => (saveAll = resolve));
    globalThis.fetch = async (...request) => {
      if ((request[0] as Request).method === 'POST') await held;
      return answer(...request);
    };
    await user.keyboard('yy-');
    expect(judged(api)).toEqual([]);
    for (const id of ['IV.1', 'IV.2.a'])
      expect(
        within(screen.getByRole('group', { name: `Oordeel bij ${id}` })).getByRole('button', { name: /Ja/ }),
      ).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(screen.getByLabelText('Opmerking bij IV.3')).toHaveFocus());
    saveAll();
    await waitFor(() => expect(judged(api)).toMatchObject([{ questionId: 'IV.1' }, { questionId: 'IV.2.a' }]));
    expect(screen.getByRole('alert')).toHaveTextContent('Uw oordeel wijkt af van het voorstel.');
  });

  it('says which verdict was not saved and keeps it, also from another dossier', async () => {
    const dossier2 = { ...aDossier([aQuestion('IV.1')]), position: 2 };
    const { user, router } = await open([aQuestion('IV.1')], {
      routes: {
        [`POST ${API}/judgements`]: 'offline',
        [`GET ${API}/dossiers/2`]: { body: dossier2 },
        [`GET /api/v1/drafts/judge.${ROUND}.2`]: { body: { content: null, savedAt: null } },
      },
    });
    await screen.findByText('IV.1 Vraag IV.1?');
    await user.keyboard('y');
    expect(
      await screen.findByText('Uw oordeel (Ja) staat hier nog, maar is niet bewaard. Probeer het opnieuw.'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: /Ja/ })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'Oordeel en opmerking bewaren' })).toBeVisible();
    await user.keyboard(']');
    await waitFor(() => expect(router.state.location.pathname).toMatch(/dossiers\/2$/));
    expect(await screen.findByText('Deze oordelen zijn nog niet bewaard:', { exact: false })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Dossier 1' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Naar de toetsing' }));
    await screen.findByRole('heading', { name: 'Stand van zaken' });
    expect(screen.getByRole('alert')).toHaveTextContent('Dossier 1: IV.1, Ja');
  });

  it('asks for a remark where the verdict differs, and keeps both with Ctrl-Enter', async () => {
    const { user, api } = await open([aQuestion('IV.1')], { routes: { [`POST ${API}/judgements`]: kept } });
    await screen.findByText('IV.1 Vraag IV.1?');
    await user.keyboard('n');
    expect(await screen.findByRole('alert')).toHaveTextContent('Uw oordeel wijkt af van het voorstel.');
    expect(judged(api)).toEqual([]);
    await waitFor(() => expect(screen.getByLabelText('Opmerking bij IV.1')).toHaveFocus());
    await user.keyboard('Niet echt gevraagd.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(judged(api)).toMatchObject([{ verdict: 'no', remark: 'Niet echt gevraagd.' }]));
  });

  it('says that somebody else judged meanwhile, and keeps the remark', async () => {
    const problem = { type: 'about:blank', title: 'Intussen al beoordeeld', status: 409, code: 'judged-meanwhile' };
    const detail = 'Een andere toetser heeft deze vraag beoordeeld nadat u hem opende.';
    const { user } = await open([aQuestion('IV.1')], {
      routes: { [`POST ${API}/judgements`]: { status: 409, body: { ...problem, detail } } },
    });
    await user.type(await screen.findByLabelText('Opmerking bij IV.1'), 'Mijn opmerking');
    await user.click(screen.getByRole('button', { name: /^Nee/ }));
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByLabelText('Opmerking bij IV.1')).toHaveValue('Mijn opmerking');
  });

  it('puts back a remark that was not sent', async () => {
    await open([aQuestion('IV.1')], {
      routes: {
        [`GET /api/v1/drafts/judge.${ROUND}.1`]: {
          body: { content: { 'IV.1': 'Nog niet af' }, savedAt: '2026-07-01T10:00:00Z' },
        },
      },
    });
    await waitFor(() => expect(screen.getByLabelText('Opmerking bij IV.1')).toHaveValue('Nog niet af'));
  });

  it('is over in a signed round, where keys do nothing', async () => {
    const { user, api } = await open([aQuestion('IV.1')], { round: { signedAt: '2026-07-02T10:00:00Z' } });
    await screen.findByText(/Deze toetsing is ondertekend/);
    await user.keyboard('y');
    expect(screen.getByRole('button', { name: /^Ja/ })).toBeDisabled();
    expect(judged(api)).toEqual([]);
  });
});

describe('A round beside the one before it', () => {
  const part = (id: string, score: number): Round['parts'][number] => ({
    id,
    title: `Titel ${id}`,
    kind: 'stepwise',
    score,
    reason: 'Omdat.',
    steps: [],
    blockedBy: [],
    questions: [
      {
        ...{ id: `${id}.2.1`, text: `Vraag ${id}.2.1?`, help: '', evidence: ['measured'] },
        ...{ proposal: null, judgement: null, sample: null, answer: 'yes' },
      },
    ],
  });
  const previous: NonNullable<Round['previous']> = {
    id: 'p',
    title: 'Toetsing 2025',
    frameworkTitle: 'Normenkader 2018',
    isComparable: true,
    signedAt: '2025-07-01T10:00:00Z',
    overall: '3.0',
    parts: { I: 3, II: 3 },
    changed: [{ questionId: 'I.2.1', was: 'no', now: 'yes' }],
  };
  const show = async (more: Partial<typeof previous> | null) => {
    const parts = [part('I', 4), part('II', 3)];
    await openApp(`/app/audit/rounds/${ROUND}`, {
      'GET /api/v1/session': { body: aSession({ role: 'manager' }) },
      'GET /api/v1/reference-data': { body: { labels: aSession().user.labels, products: [], staff: [] } },
      [`GET ${API}`]: { body: aRound({ parts, overall: '3.5', previous: more && { ...previous, ...more } }) },
    });
    await screen.findByRole('heading', { name: 'Score per onderdeel' });
  };
  const cells = (table: HTMLElement) =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent));

  it('shows every part and the mean, was and now, and which questions are answered otherwise', async () => {
    await show({});
    expect(cells(screen.getByRole('table', { name: 'Vergeleken met de vorige toetsing' }))).toEqual([
      ['I Titel I', '3', '4', '+1'],
      ['II Titel II', '3', '3', '='],
      ['Gemiddeld', '3,0', '3,5', '+0,5'],
    ]);
    expect(cells(screen.getByRole('table', { name: '1 vraag is anders beantwoord' }))).toEqual([
      ['I.2.1 Vraag I.2.1?', 'nee', 'ja'],
    ]);
    expect(screen.queryByText(/ander normenkader/)).toBeNull();
    await expectNoBarriers();
  });

  it('says plainly that the frameworks differ', async () => {
    await show({ isComparable: false, frameworkTitle: 'Dashboardmodule 2016', parts: { I: 3 }, changed: [] });
    expect(
      screen.getByText(/ander normenkader \(Dashboardmodule 2016\)\. De scores zijn niet zonder meer/),
    ).toBeVisible();
    expect(cells(screen.getByRole('table', { name: 'Vergeleken met de vorige toetsing' }))[1]).toEqual([
      'II Titel II',
      '–',
      '3',
      '–',
    ]);
    expect(screen.getByText('Geen vraag is anders beantwoord.')).toBeVisible();
  });

  it('of which there is none compares nothing', async () => {
    await show(null);
    expect(screen.queryByRole('heading', { name: 'Vergeleken met de vorige toetsing' })).toBeNull();
  });
});

describe('A recommendation', () => {
  const recommendation: Round['recommendations'][number] = {
    id: 'r1',
    version: 1,
    words: 'Bel terug.',
    questionIds: [],
    ownerId: 'p1',
    ownerName: 'Mia Demo',
    dueOn: '2026-10-01',
    state: 'open',
    isLate: false,
    progress: [],
  };
  const remove = async (reply: FakeRoutes[string]) => {
    const { user, api } = await openApp(`/app/audit/rounds/${ROUND}`, {
      'GET /api/v1/session': { body: aSession({ role: 'auditor' }) },
      'GET /api/v1/reference-data': { body: { labels: aSession().user.labels, products: [], staff: [] } },
      [`GET ${API}`]: { body: aRound({ recommendations: [recommendation] }) },
      'DELETE /api/v1/recommendations/r1': reply,
    });
    await user.click(await screen.findByRole('button', { name: 'Weghalen: Bel terug.' }));
    await waitFor(() => expect(api.seen.some(({ method }) => method === 'DELETE')).toBe(true));
  };

  it('that could not be removed says why', async () => {
    const detail = 'Een andere toetser heeft dit intussen gewijzigd.';
    const problem = { type: 'about:blank', title: 'Gewijzigd', status: 409, code: 'case-changed', detail };
    await remove({ status: 409, body: problem });
    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
  });

  it('that was removed says nothing', async () => {
    await remove({ status: 204 });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('The way to Audit', () => {
  it.each([
    ['auditor', '/app/audit', ['Toetsingen', 'Score', 'Bewijs', 'Benchmark']],
    ['manager', '/app/audit/score', ['Score', 'Bewijs', 'Toetsingen', 'Benchmark']],
  ] as const)('leads %s to what they come for, and says where one is', async (role, start, order) => {
    await openApp('/app/audit/evidence', { 'GET /api/v1/session': { body: aSession({ role }) } });
    const sections = await screen.findByRole('navigation', { name: 'Onderdelen van Toetsing' });
    expect(
      within(sections)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(order);
    const way = within(screen.getByRole('navigation', { name: 'Hoofdmenu' })).getByRole('link', { name: 'Toetsing' });
    expect(way).toHaveAttribute('href', start);
    expect(way).toHaveAttribute('aria-current', 'page');
  });
});

describe('The days after a round', () => {
  const explanations = async (round: Partial<Round>) => {
    await openApp(`/app/audit/rounds/${ROUND}`, {
      'GET /api/v1/session': { body: aSession({ role: 'manager' }) },
      'GET /api/v1/reference-data': { body: { labels: aSession().user.labels, products: [], staff: [] } },
      [`GET ${API}`]: { body: aRound({ open: 0, ...round }) },
    });
    await screen.findByText('Lager dan 3,0: herbeoordeling uiterlijk op vrijdag 1 januari 2027.', { exact: false });
    await expectNoBarriers();
    return screen
      .getAllByText('waarom deze datum?')
      .map((summary) => [...(summary.nextElementSibling?.children ?? [])].map(({ textContent }) => textContent));
  };

  it('tell what they are counted from', async () => {
    const signed = 'Het rapport is van woensdag 1 juli 2026: toen is de ronde ondertekend.';
    expect(await explanations({ signedAt: '2026-07-01T10:00:00Z' })).toEqual([
      ['Een herbeoordeling volgt binnen zes maanden na het rapport.', signed],
      ['Een plan van aanpak is klaar binnen drie maanden na het rapport.', signed],
    ]);
  });

  it('say that they still move while nobody has signed', async () => {
    const [reassessment] = await explanations({ signedAt: null });
    expect(reassessment?.[1]).toBe(
      'De ronde is nog niet ondertekend. Daarom is geteld vanaf vandaag, woensdag 1 juli 2026.',
    );
  });
});
