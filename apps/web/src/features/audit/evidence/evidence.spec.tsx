/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../../testing/render.js';
import type { Evidence } from '../audit-data.js';

const { labels } = aSession().user;
const LABEL = labels[0]?.id ?? '';
const staff = [
  { id: 'p1', name: 'Mia Demo', role: 'manager', labelIds: [LABEL] },
  { id: 'p2', name: 'Bo Demo', role: 'handler', labelIds: [LABEL] },
];
const document = {
  id: 'd1',
  version: 3,
  questionIds: ['I.2.1', 'I.3.1'],
  title: 'Klachtenbeleid',
  fileId: 'f1',
  fileName: 'beleid.pdf',
  mediaType: 'application/pdf',
  ownerId: 'p1',
  ownerName: 'Mia Demo',
  datedOn: '2026-01-05',
  validUntil: '2026-03-31',
  isValid: true,
};
const evidence: Evidence = {
  today: '2026-03-02',
  questions: [
    {
      questionId: 'I.2.1',
      partId: 'I',
      text: 'Is er beleid?',
      help: 'Een document.',
      answer: 'yes',
      reason: 'supported',
      statement: null,
      documents: [document],
      trainings: null,
    },
  ],
  trainings: [
    {
      id: 't1',
      version: 1,
      userId: 'p2',
      userName: 'Bo Demo',
      title: 'Luisteren',
      provider: 'Opleider',
      completedOn: '2026-02-02',
      validUntil: null,
      isValid: true,
      file: null,
    },
  ],
  trained: { handlers: 1, trained: 1, untrained: [] },
  audits: [
    {
      id: 'a1',
      version: 2,
      title: 'Audit 2025',
      performedBy: 'Interne audit',
      scope: 'Alles',
      aspects: ['quality'],
      finishedOn: '2026-02-01',
      file: { id: 'f2', name: 'audit.pdf' },
      findings: [],
    },
  ],
  reports: [
    {
      id: 'r1',
      quarter: '2025-Q4',
      title: 'Rapportage',
      summary: 'Minder klachten.',
      topics: ['hard-figures'],
      file: { id: 'f3', name: 'rapportage.pdf' },
      issuedBy: 'Mia Demo',
      issuedAt: '2026-01-15T09:00:00Z',
      acknowledgements: [{ by: 'Jo Directie', at: '2026-01-20T09:00:00Z', response: 'Meer mensen in maart.' }],
    },
  ],
  history: [],
};

const open = (role: 'manager' | 'top-manager' | 'auditor', routes: FakeRoutes = {}) =>
  openApp('/app/audit/evidence', {
    'GET /api/v1/session': { body: aSession({ role }) },
    'GET /api/v1/reference-data': { body: { labels, products: [], staff, uploadLimitMb: 25 } },
    [`GET /api/v1/labels/${LABEL}/evidence`]: { body: evidence },
    ...routes,
  });
const put = (api: Awaited<ReturnType<typeof open>>['api']) => api.seen.find(({ method }) => method === 'PUT');

describe('Evidence that no longer holds as it stands', () => {
  it('is mended: how long a document is valid, for every question that it supports', async () => {
    const { user, api } = await open('manager', { 'PUT /api/v1/evidence-documents/d1': { body: document } });
    await user.click(await screen.findByRole('button', { name: 'Wijzigen: Klachtenbeleid' }));
    const form = within(screen.getByRole('form', { name: 'Wijzigen: Klachtenbeleid' }));
    expect(form.getByText(/^Nu: beleid\.pdf/)).toBeVisible();
    await user.clear(form.getByLabelText('Geldig tot en met'));
    await user.type(form.getByLabelText('Geldig tot en met'), '2027-03-31');
    await expectNoBarriers();
    await user.click(form.getByRole('button', { name: 'Document bewaren' }));
    await waitFor(() => expect(put(api)).toBeDefined());
    expect(put(api)).toMatchObject({
      path: '/api/v1/evidence-documents/d1',
      body: { questionIds: ['I.2.1', 'I.3.1'], fileId: 'f1', ownerId: 'p1', validUntil: '2027-03-31' },
    });
    expect(put(api)?.headers.get('if-match')).toBe('"3"');
  });

  it('asks for another owner of a document whose owner left', async () => {
    const left = { ...evidence.questions[0], documents: [{ ...document, ownerId: 'gone' }] };
    const { user, api } = await open('manager', {
      [`GET /api/v1/labels/${LABEL}/evidence`]: { body: { ...evidence, questions: [left] } },
    });
    await user.click(await screen.findByRole('button', { name: 'Wijzigen: Klachtenbeleid' }));
    await user.click(screen.getByRole('button', { name: 'Document bewaren' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Kies wie het document bijhoudt.');
    expect(put(api)).toBeUndefined();
  });

  it('is mended: a training, with the file that proves it', async () => {
    const { user, api } = await open('manager', { 'PUT /api/v1/trainings/t1': { body: { id: 't1', version: 2 } } });
    await user.click(await screen.findByRole('button', { name: 'Wijzigen: Luisteren van Bo Demo' }));
    const form = within(screen.getByRole('form', { name: 'Wijzigen: Luisteren van Bo Demo' }));
    const network = jest.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function (this: XMLHttpRequest) {
      Object.defineProperties(this, { status: { value: 201 }, response: { value: { id: 'f9' } } });
      this.onload?.(new ProgressEvent('load'));
    });
    const file = new File(['bewijs'], 'certificaat.pdf', { type: 'application/pdf' });
    await user.upload(form.getByLabelText('Kies bestanden'), file);
    expect(await form.findByText('certificaat.pdf')).toBeVisible();
    network.mockRestore();
    await user.click(form.getByRole('button', { name: 'Training bewaren' }));
    await waitFor(() => expect(put(api)).toMatchObject({ body: { userId: 'p2', title: 'Luisteren', fileId: 'f9' } }));
  });

  it('is mended: an audit, which keeps its file', async () => {
    const { user, api } = await open('auditor', { 'PUT /api/v1/audits/a1': { body: { id: 'a1', version: 3 } } });
    await user.click(await screen.findByRole('button', { name: 'Bijwerken: Audit 2025' }));
    const name = screen.getByLabelText('Naam');
    await user.clear(name);
    await user.type(name, 'Audit over 2025');
    await user.click(screen.getByRole('button', { name: 'Audit bewaren' }));
    await waitFor(() => expect(put(api)).toMatchObject({ body: { title: 'Audit over 2025', fileId: 'f2' } }));
  });

  it('offers auditors no change of what the organisation states', async () => {
    await open('auditor');
    await screen.findByText('Klachtenbeleid');
    expect(screen.queryByRole('button', { name: 'Wijzigen: Klachtenbeleid' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Wijzigen: Luisteren van Bo Demo' })).toBeNull();
  });
});

describe('A management report', () => {
  const acknowledge = '/api/v1/management-reports/r1/acknowledgement';

  it('is acknowledged by a top manager, with what they think of it', async () => {
    const { user, api } = await open('top-manager', { [`POST ${acknowledge}`]: { status: 204 } });
    expect(await screen.findByText(/Meer mensen in maart\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ik heb dit gezien: Rapportage' }));
    await user.type(screen.getByLabelText(/Wat vindt of besluit u/), 'Goed zo.');
    await user.click(screen.getByRole('button', { name: 'Ik heb dit gezien' }));
    await waitFor(() =>
      expect(api.seen.find(({ path }) => path === acknowledge)?.body).toEqual({ response: 'Goed zo.' }),
    );
  });

  it('says what went wrong when that did not work', async () => {
    const detail = 'U werkt niet voor dit label.';
    const problem = { type: 'about:blank', title: 'Ongeldig', status: 422, code: 'invalid-input', detail };
    const { user } = await open('top-manager', { [`POST ${acknowledge}`]: { status: 422, body: problem } });
    await user.click(await screen.findByRole('button', { name: 'Ik heb dit gezien: Rapportage' }));
    await user.click(screen.getByRole('button', { name: 'Ik heb dit gezien' }));
    expect(await screen.findByText(detail)).toBeVisible();
  });
});
