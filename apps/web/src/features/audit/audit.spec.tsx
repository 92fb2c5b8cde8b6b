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
    'GET /api/v1/reference-data': { body: { labels: aSession().user.labels, products: [], staff: [] } },
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

  it('asks for a remark where the verdict differs, and keeps both with Ctrl-Enter', async () => {
    const { user, api } = await open([aQuestion('IV.1')], { routes: { [`POST ${API}/judgements`]: kept } });
    await screen.findByText('IV.1 Vraag IV.1?');
    await user.keyboard('n');
    expect(await screen.findByRole('alert')).toHaveTextContent('Uw oordeel wijkt af van het voorstel.');
    expect(judged(api)).toEqual([]);
    expect(screen.getByLabelText('Opmerking bij IV.1')).toHaveFocus();
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
