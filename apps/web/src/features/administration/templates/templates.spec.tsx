/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../../testing/render.js';
import { aLabelSettings } from '../made-up.js';
import type { TemplatePreview, TemplateState, TemplateVersion, TemplateView } from './template-types.js';

const AT = '/api/v1/labels/a1/templates/reply/nl';
const PAGE = '/app/administration/templates/a1/reply/nl';
const nobody = { activeFrom: null, backTo: null, reason: null, madeBy: null, madeAt: null, withdrawn: null };

const aVersion = (version: number, body: string, more: Partial<TemplateVersion> = {}): TemplateVersion => ({
  version,
  state: 'in-force',
  content: { subject: 'Bericht ({{reference}})', body },
  ...nobody,
  ...(version > 0 && {
    activeFrom: '2026-03-02',
    reason: 'Korter.',
    madeBy: 'Bo Beheer',
    madeAt: '2026-03-02T09:00:00Z',
  }),
  ...more,
});
const aTemplate = (versions: TemplateVersion[]): TemplateView => ({
  versions,
  facts: [
    {
      path: 'reference',
      writings: ['{{reference}}'],
      mayBeMissing: false,
      within: null,
      words: 'Het nummer van de zaak',
    },
    { path: 'statusUrl', writings: ['{{link statusUrl}}'], mayBeMissing: true, within: null, words: 'De pagina' },
  ],
  pieces: [{ name: 'closing', text: 'Met vriendelijke groet' }],
});
const good: TemplatePreview = {
  letter: { subject: 'Bericht (VG-1)', text: 'Dag Anna', html: '<p>Dag Anna</p>' },
  findings: [],
  missing: [],
  checks: [],
};

function open(address: string, routes: FakeRoutes = {}) {
  return openApp(address, {
    'GET /api/v1/session': { body: aSession({ role: 'administrator', name: 'Ada Beheer' }) },
    'GET /api/v1/labels': { body: [aLabelSettings()] },
    [`GET ${AT}`]: { body: aTemplate([aVersion(0, 'Dag {{reference}}')]) },
    [`POST ${AT}/preview`]: { body: good },
    'GET /api/v1/labels/a1/preview-cases': {
      body: [{ reference: 'VG-2026-000001', kind: 'complaint', language: 'nl', receivedAt: '2026-03-02T09:00:00Z' }],
    },
    ...routes,
  });
}

beforeEach(() => sessionStorage.clear());

describe('The list of templates', () => {
  it('says for each purpose and language what holds and what is planned', async () => {
    const state = (purpose: TemplateState['purpose'], more: Partial<TemplateState> = {}): TemplateState => ({
      purpose,
      language: 'nl',
      inForce: { version: 0, state: 'in-force', ...nobody },
      planned: [],
      isBroken: false,
      ...more,
    });
    const rows = [
      state('house-style'),
      state('reply', {
        inForce: aVersion(1, ''),
        planned: [aVersion(2, '', { state: 'planned', activeFrom: '2027-01-01' })],
      }),
      state('confirmation', { inForce: aVersion(3, ''), isBroken: true }),
    ];
    await open('/app/administration/templates', { 'GET /api/v1/labels/a1/templates': { body: rows } });
    expect(await screen.findByRole('row', { name: /Huisstijl/ })).toHaveTextContent('meegeleverd');
    const reply = screen.getByRole('row', { name: /^Bericht/ });
    expect(reply).toHaveTextContent('Versie 1, sinds maandag 2 maart 2026');
    expect(reply).toHaveTextContent('Versie 2, vanaf vrijdag 1 januari 2027');
    expect(screen.getByRole('row', { name: /Bevestiging/ })).toHaveTextContent('past niet meer');
    await expectNoBarriers();
  });
});

describe('The editor of a template', () => {
  it('shows the mail, names what is wrong with its line, and leads there', async () => {
    const finding = { field: 'body', line: 2, code: 'unknown-fact', words: 'Het gegeven ‘naam’ bestaat hier niet.' };
    const { user } = await open(PAGE, { [`POST ${AT}/preview`]: { body: { ...good, findings: [finding] } } });
    const body = await screen.findByRole('textbox', { name: /^Tekst/ });
    await user.type(body, '\n{{{{naam}}');
    expect(await screen.findByText('Het gegeven ‘naam’ bestaat hier niet.', { exact: false })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Toon: Tekst, regel 2' }));
    await waitFor(() => expect(body).toHaveFocus());
    expect(screen.getByTitle('Mail')).toHaveAttribute('sandbox', '');
    await user.click(screen.getByRole('radio', { name: 'Platte tekst' }));
    expect(screen.getByRole('region', { name: 'Platte tekst' })).toHaveTextContent('Dag Anna');
    await expectNoBarriers();
  });

  it('shows what the check list finds in the letter of the example, and lets it be saved all the same', async () => {
    const checks: TemplatePreview['checks'] = [
      { id: 'contact', level: 'must', passed: false, finding: 'Noem de contactpersoon.' },
      { id: 'weekdays', level: 'must', passed: true, finding: 'Dagen en datums horen bij elkaar.' },
    ];
    await open(PAGE, { [`POST ${AT}/preview`]: { body: { ...good, checks } } });
    expect(await screen.findByText('Noem de contactpersoon.')).toBeVisible();
    expect(screen.getByRole('heading', { name: /Controle van de brief: 1 punt moet anders/ })).toBeVisible();
    expect(screen.getByText(/U kunt ook opslaan/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Nieuwe versie opslaan' })).toBeEnabled();
    await expectNoBarriers();
  });

  it('tries it on a real case of the label, and on an awkward one that lacks something', async () => {
    const { user, api } = await open(PAGE, {
      [`POST ${AT}/preview`]: ({ body }) => {
        const { on } = body as { on: { kind: string } };
        return { body: on.kind === 'awkward' ? { ...good, letter: null, missing: ['statusUrl'] } : good };
      },
    });
    await user.click(await screen.findByRole('radio', { name: /een lastige zaak/ }));
    expect(await screen.findByText(/Deze zaak heeft niet: statusUrl/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Proefmail aan mijzelf' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /een echte zaak/ }));
    await user.type(screen.getByRole('combobox', { name: 'Nummer van de zaak' }), 'vg-2026-000001');
    await waitFor(() =>
      expect(api.seen.filter(({ path }) => path.endsWith('/preview')).at(-1)?.body).toMatchObject({
        on: { kind: 'case', reference: 'VG-2026-000001' },
      }),
    );
  });

  it('mails it to oneself', async () => {
    const { user } = await open(PAGE, {
      [`POST ${AT}/test-mails`]: { status: 202, body: { to: 'ada@gehoor.example' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Proefmail aan mijzelf' }));
    expect(await screen.findByText('De proefmail gaat naar ada@gehoor.example.')).toBeVisible();
  });

  it('saves a new version over the newest that was seen, and not without a reason', async () => {
    let versions = [aVersion(0, 'Dag {{reference}}')];
    const { user, api } = await open(PAGE, {
      [`GET ${AT}`]: () => ({ body: aTemplate(versions) }),
      [`POST ${AT}/versions`]: () => {
        versions = [aVersion(1, 'Dag {{reference}} nieuw'), aVersion(0, 'Dag {{reference}}', { state: 'past' })];
        return { status: 201, body: { version: 1, activeFrom: '2026-03-02' } };
      },
    });
    await user.type(await screen.findByRole('textbox', { name: /^Tekst/ }), ' nieuw');
    await user.click(screen.getByRole('button', { name: 'Nieuwe versie opslaan' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Vul in waarom u deze versie maakt.');
    await user.type(screen.getByRole('textbox', { name: /Waarom deze versie/ }), 'Korter.');
    await user.click(screen.getByRole('button', { name: 'Nieuwe versie opslaan' }));
    expect(await screen.findByText('Versie 1 is opgeslagen.')).toBeVisible();
    const saved = api.seen.find(({ path }) => path.endsWith('/versions'));
    expect(saved?.headers.get('if-match')).toBe('"0"');
    expect(saved?.body).toEqual({
      content: { subject: 'Bericht ({{reference}})', body: 'Dag {{reference}} nieuw' },
      reason: 'Korter.',
      activeFrom: null,
    });
  });

  it('keeps one’s words when somebody else was first, and shows how they differ without colour', async () => {
    let versions = [aVersion(0, 'Dag {{reference}}')];
    const { user } = await open(PAGE, {
      [`GET ${AT}`]: () => ({ body: aTemplate(versions) }),
      [`POST ${AT}/versions`]: () => {
        versions = [aVersion(1, 'Hallo {{reference}}'), ...versions];
        return {
          status: 409,
          body: { status: 409, code: 'template-changed', title: 'Veranderd', detail: 'Iemand anders.' },
        };
      },
    });
    const body = await screen.findByRole('textbox', { name: /^Tekst/ });
    await user.clear(body);
    await user.type(body, 'Beste {{{{reference}}');
    await user.type(screen.getByRole('textbox', { name: /Waarom deze versie/ }), 'Korter.');
    await user.click(screen.getByRole('button', { name: 'Nieuwe versie opslaan' }));
    expect(await screen.findByText(/Bo Beheer heeft versie 1 opgeslagen/)).toBeVisible();
    expect(screen.getByText('Hallo', { selector: 'del' })).toHaveTextContent('weggehaald: Hallo');
    expect(screen.getByText('Beste', { selector: 'ins' })).toHaveTextContent('toegevoegd: Beste');
    expect(body).toHaveValue('Beste {{reference}}');
    await expectNoBarriers();
  });
});

describe('The versions of a template', () => {
  const versions = [
    aVersion(2, 'Later {{reference}}', { state: 'planned', activeFrom: '2027-01-01' }),
    aVersion(1, 'Dag {{reference}}'),
    aVersion(0, 'Oud {{reference}}', { state: 'past' }),
  ];

  it('are taken back with a reason, and a planned one is withdrawn', async () => {
    const { user, api } = await open(PAGE, {
      [`GET ${AT}`]: { body: aTemplate(versions) },
      [`POST ${AT}/withdrawals`]: { status: 204 },
      [`POST ${AT}/roll-backs`]: { status: 201, body: { version: 3, activeFrom: '2026-03-02' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Intrekken: Versie 2' }));
    await user.type(screen.getByRole('textbox', { name: 'Waarom?' }), 'Toch niet.');
    await user.click(screen.getByRole('button', { name: 'Geplande versie intrekken' }));
    await waitFor(() =>
      expect(api.seen.find(({ path }) => path.endsWith('/withdrawals'))?.body).toEqual({
        version: 2,
        reason: 'Toch niet.',
      }),
    );
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Waarom?' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Terug naar deze versie: Meegeleverde versie' }));
    await user.type(screen.getByRole('textbox', { name: 'Waarom?' }), 'Beter.');
    await user.click(screen.getByRole('button', { name: 'Deze tekst weer laten gelden' }));
    expect(await screen.findByText('Versie 3 is opgeslagen.')).toBeVisible();
    const back = api.seen.find(({ path }) => path.endsWith('/roll-backs'));
    expect(back?.headers.get('if-match')).toBe('"2"');
    expect(back?.body).toEqual({ version: 0, reason: 'Beter.', activeFrom: null });
  });

  it('are compared, any two of them', async () => {
    const { user } = await open(PAGE, { [`GET ${AT}`]: { body: aTemplate(versions) } });
    await user.click(await screen.findByText('Vergelijken'));
    expect(screen.getByText('Later', { selector: 'ins' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Van' }), 'Meegeleverde versie');
    expect(screen.getByText('Oud', { selector: 'del' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Naar' }), 'Meegeleverde versie');
    expect(screen.getByText('Er is geen verschil.')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Versies' })).getAllByRole('listitem')).toHaveLength(3);
  });
});
