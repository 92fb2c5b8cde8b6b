/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';

const counts = { waiting: 1, 'to-post': 2, failed: 1, bounced: 3 };
const row = {
  id: 'l1',
  itemId: 'c1',
  itemVersion: 3,
  reference: 'VG-2026-000007',
  labelCode: 'VG',
  purpose: 'reply',
  channel: 'post',
  recipient: 'Anna Voorbeeld\nProeflaan 12\n1234 AB Voorbeeldstad',
  subject: 'Ons bericht aan u',
  state: 'to-post',
  attempts: 0,
  failure: null,
  nextTryAt: null,
  renderedAt: '2026-03-02T10:00:00Z',
  sentAt: null,
};
const failed = {
  ...row,
  id: 'l2',
  channel: 'e-mail',
  recipient: 'anna@voorbeeld.example',
  state: 'failed',
  failure: 'Mail not delivered (permanent): 550 5.1.1 User unknown',
};
const label = {
  id: '1',
  code: 'VG',
  name: 'Veldgroen Verzekeringen',
  colour: '#2f6b3a',
  phone: '088 0000100',
  email: 'klachten@veldgroen.example',
  website: 'https://veldgroen.example',
  postalAddress: ['Postbus 1', '1000 AA Voorbeeldstad'],
};
const words = {
  body: 'Beste Anna,\n\n## Wat nu?\n\nWij bellen u.',
  html: '<p>Wij bellen u.</p>',
  language: 'nl',
  round: 1,
  takenAt: null,
  carrierSaid: null,
  templateVersion: 2,
  checks: [{ id: 'headings', level: 'should', passed: false, finding: 'Er is geen kopje boven de toezegging.' }],
  label,
};

function routes(rows: object[], more: FakeRoutes = {}): FakeRoutes {
  return {
    'GET /api/v1/session': { body: aSession() },
    'GET /api/v1/letters': { body: { rows, nextCursor: null, counts } },
    'GET /api/v1/letters/l1': { body: { ...row, ...words } },
    'GET /api/v1/letters/l2': { body: { ...failed, ...words } },
    ...more,
  };
}

const handOver = 'POST /api/v1/feedback-items/c1/actions/hand-to-post';
const posts = (api: Awaited<ReturnType<typeof openApp>>['api']) => api.seen.filter(({ method }) => method === 'POST');

describe('the mail page', () => {
  it('has a box for each place where letters are, with how many', async () => {
    const { user, router } = await openApp('/app/mail', routes([]));
    const boxes = await screen.findByRole('navigation', { name: 'Uitgaand' });
    await waitFor(() =>
      expect(boxes).toHaveTextContent('UitgaandOnderweg 1Voor de post 2Mislukt 1Teruggekomen 3Verstuurd'),
    );
    expect(screen.getByText('Er is geen brief onderweg')).toBeVisible();
    await user.click(within(boxes).getByRole('link', { name: /Mislukt/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ box: 'failed' }));
    expect(await screen.findByText('Er is niets mislukt')).toBeVisible();
    await expectNoBarriers();
  });

  it('asks for the letters of the chosen label', async () => {
    const { api } = await openApp('/app/mail?label=DL', routes([]));
    await screen.findByText('Er is geen brief onderweg');
    const asked = api.seen.filter(({ path }) => path === '/api/v1/letters');
    expect(asked.map(({ query }) => query)).toEqual([{ box: 'waiting', labelId: '2', limit: '50' }]);
  });

  it('says in words why a letter failed, and sends it again', async () => {
    const { user, api } = await openApp(
      '/app/mail?box=failed',
      routes([failed], { 'POST /api/v1/letters/l2/retry': { status: 204 } }),
    );
    expect(await screen.findByText('Het e-mailadres bestaat niet.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'VG-2026-000007' })).toHaveAttribute('href', '/app/cases/VG-2026-000007');
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Opnieuw versturen: Ons bericht aan u' }));
    expect(await screen.findByText('De brief gaat opnieuw op weg.')).toBeVisible();
    expect(posts(api).map(({ path }) => path)).toEqual(['/api/v1/letters/l2/retry']);
  });

  it('offers no second sending of what came back, and none to who only looks', async () => {
    const first = await openApp('/app/mail?box=bounced', routes([{ ...failed, state: 'bounced' }]));
    expect(await screen.findByText('Bel of schrijf de klant.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Opnieuw versturen/ })).toBeNull();
    first.unmount();
    const session = { 'GET /api/v1/session': { body: aSession({ role: 'auditor' }) } };
    await openApp('/app/mail?box=failed', routes([failed], session));
    expect(await screen.findByText('niet aangekomen')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Opnieuw versturen/ })).toBeNull();
  });

  it('says of a letter that was refused for now when it is tried again', async () => {
    const later = { state: 'ready', attempts: 2, nextTryAt: '2026-03-02T10:00:40Z', failure: '451 4.7.1 greylisted' };
    await openApp('/app/mail', routes([{ ...failed, ...later }]));
    expect(await screen.findByText('2 keer geprobeerd.')).toBeVisible();
    expect(screen.getByText(/^Volgende poging:/)).toHaveTextContent(/2 maart 2026.* 11:00/);
  });

  it('has a place for mails to colleagues, from which a manager sends them again', async () => {
    const staffMail = {
      id: 's1',
      recipientName: 'Kees Demo',
      email: 'kees@veldgroen.example',
      subject: '2 waarschuwingen',
      state: 'failed',
      attempts: 1,
      failure: '550 5.1.1 User unknown',
      nextTryAt: null,
      writtenAt: '2026-03-02T10:00:00Z',
      sentAt: null,
    };
    const staff = {
      'GET /api/v1/session': { body: aSession({ role: 'manager' }) },
      'GET /api/v1/staff-mails': { body: { rows: [staffMail], nextCursor: null, counts: { waiting: 1, failed: 1 } } },
      'POST /api/v1/staff-mails/s1/retry': { status: 204 },
    };
    const { user, api, router } = await openApp('/app/mail', routes([], staff));
    const boxes = await screen.findByRole('navigation', { name: 'Uitgaand' });
    await waitFor(() => expect(boxes).toHaveTextContent('Aan collega’s 2'));
    await user.click(within(boxes).getByRole('link', { name: /Aan collega’s/ }));
    expect(await screen.findByText('Het e-mailadres bestaat niet.')).toBeVisible();
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Opnieuw versturen: 2 waarschuwingen' }));
    expect(await screen.findByText('De brief gaat opnieuw op weg.')).toBeVisible();
    expect(posts(api).map(({ path }) => path)).toEqual(['/api/v1/staff-mails/s1/retry']);
    const places = screen.getByRole('navigation', { name: 'Mails aan collega’s' });
    await user.click(within(places).getByRole('link', { name: /Onderweg/ }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ box: 'staff', staff: 'waiting' }));
  });

  it('shows a handler nothing of mails to colleagues', async () => {
    const { api } = await openApp('/app/mail?box=waiting', routes([]));
    await screen.findByText('Er is geen brief onderweg');
    expect(screen.queryByRole('link', { name: /Aan collega’s/ })).toBeNull();
    expect(api.seen.some(({ path }) => path.includes('staff-mails'))).toBe(false);
  });

  it('tells why a letter could not be sent again', async () => {
    const detail = 'Alleen een brief die mislukte kan opnieuw worden verstuurd.';
    const refused = { status: 409, body: { status: 409, code: 'requirement-not-met', title: 'x', detail } };
    const { user } = await openApp(
      '/app/mail?box=failed',
      routes([failed], { 'POST /api/v1/letters/l2/retry': refused }),
    );
    await user.click(await screen.findByRole('button', { name: /Opnieuw versturen/ }));
    expect(await screen.findByText(detail)).toBeVisible();
  });

  it('records two letters of one case as posted, the second on the version that the first made', async () => {
    const seen: unknown[] = [];
    const { user } = await openApp(
      '/app/mail?box=to-post',
      routes([row, { ...row, id: 'l3', subject: 'Tweede' }], {
        [handOver]: ({ headers, body }) => {
          seen.push([headers.get('if-match'), (body as { letterId: string }).letterId]);
          return { body: { itemId: 'c1', status: 'in-treatment', version: 3 + seen.length } };
        },
      }),
    );
    await user.click(await screen.findByRole('checkbox', { name: 'Kies alle regels' }));
    await user.click(screen.getByRole('button', { name: '2 brieven op de post gedaan' }));
    expect(await screen.findByText('2 brieven zijn op de post gedaan.')).toBeVisible();
    expect(seen).toEqual([
      ['"3"', 'l1'],
      ['"4"', 'l3'],
    ]);
  });
});

describe('one letter', () => {
  it('shows its exact words, closed in so that nothing in it runs', async () => {
    await openApp('/app/mail/l2', routes([]));
    const mail = await screen.findByTitle('Zo ziet de mail eruit');
    expect(mail).toHaveAttribute('sandbox', '');
    expect(mail).toHaveAttribute('srcdoc', words.html);
    expect(screen.getByRole('region', { name: 'De tekst' })).toHaveTextContent('## Wat nu?');
    expect(screen.getByText('Mail not delivered (permanent): 550 5.1.1 User unknown')).toBeInTheDocument();
    await expectNoBarriers();
  });

  it('lies on paper with the address in the window, the date and the reference', async () => {
    await openApp('/app/mail/l1', routes([]));
    const [sheet] = await screen.findAllByRole('article');
    expect(sheet).toHaveTextContent('Retour: Veldgroen Verzekeringen, Postbus 1, 1000 AA Voorbeeldstad');
    expect(sheet).toHaveTextContent('Anna Voorbeeld Proeflaan 12 1234 AB Voorbeeldstad');
    expect(sheet).toHaveTextContent('maandag 2 maart 2026');
    expect(sheet).toHaveTextContent('VG-2026-000007');
    await expectNoBarriers();
  });

  it('was posted earlier: the moment and the reason go along, and what the API refuses stands beside its question', async () => {
    const errors = [
      { pointer: '/backdatedReason', code: 'reason-needed', detail: 'Schrijf waarom het nu pas wordt vastgelegd.' },
    ];
    const { user, api } = await openApp(
      '/app/mail/l1',
      routes([], { [handOver]: { status: 422, body: { status: 422, code: 'invalid-input', title: 'x', errors } } }),
    );
    await user.click(await screen.findByRole('radio', { name: 'Eerder' }));
    await user.click(screen.getByRole('button', { name: 'Op de post gedaan' }));
    expect(screen.getByRole('link', { name: /Vul de dag en de tijd in/ })).toBeVisible();
    expect(posts(api)).toEqual([]);
    const moment = screen.getByRole('group', { name: /Dag en tijd/ });
    await user.type(within(moment).getByLabelText('Datum'), '2026-03-02');
    await user.type(within(moment).getByLabelText('Tijd'), '17:00');
    await user.click(screen.getByRole('button', { name: 'Op de post gedaan' }));
    await user.click(await screen.findByRole('link', { name: 'Schrijf waarom het nu pas wordt vastgelegd.' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /Waarom legt u het nu pas vast/ })).toHaveFocus());
    expect(posts(api)[0]?.body).toEqual({
      letterId: 'l1',
      occurredAt: '2026-03-02T16:00:00.000Z',
      backdatedReason: null,
    });
  });

  it('is recorded on the version of now when something else happened to the case', async () => {
    const seen: (string | null)[] = [];
    const { user } = await openApp(
      '/app/mail/l1',
      routes([], {
        'GET /api/v1/letters/l1': () => ({ body: { ...row, ...words, itemVersion: 3 + seen.length } }),
        [handOver]: ({ headers }) => {
          seen.push(headers.get('if-match'));
          if (seen.length === 1) return { status: 409, body: { status: 409, code: 'case-changed', title: 'x' } };
          return { body: { itemId: 'c1', status: 'in-treatment', version: 5 } };
        },
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Op de post gedaan' }));
    await waitFor(() => expect(seen).toEqual(['"3"', '"4"']));
  });
});

describe('the letters for the post', () => {
  const batch = {
    id: 'b1',
    labelCodes: ['VG'],
    letterCount: 2,
    waiting: 2,
    madeAt: '2026-03-02T10:00:00Z',
    madeByName: 'Kees Demo',
    postedAt: null,
    postedByName: null,
  };
  const batches = (rows: object[], toPrint = 0, more: FakeRoutes = {}) =>
    routes([], { 'GET /api/v1/post-batches': { body: { rows, toPrint } }, ...more });

  it('are made into one PDF', async () => {
    const { user, api } = await openApp(
      '/app/mail/print?label=DL',
      batches([], 2, { 'POST /api/v1/post-batches': { status: 201, body: batch } }),
    );
    await user.click(await screen.findByRole('button', { name: 'Maak één PDF van 2 brieven' }));
    expect(await screen.findByText(/De PDF is klaar/)).toBeVisible();
    const link = screen.getByRole('link', { name: 'PDF openen (2 brieven)' });
    expect(link).toHaveAttribute('href', '/api/v1/post-batches/b1/pdf');
    expect(posts(api).map(({ body }) => body)).toEqual([{ labelId: '2' }]);
    await expectNoBarriers();
  });

  it('say why no PDF was made', async () => {
    const detail = 'Er wacht geen brief om te printen.';
    const refused = { status: 409, body: { status: 409, code: 'requirement-not-met', title: 'x', detail } };
    const { user } = await openApp('/app/mail/print', batches([], 1, { 'POST /api/v1/post-batches': refused }));
    await user.click(await screen.findByRole('button', { name: 'Maak de PDF van 1 brief' }));
    expect(await screen.findByText(detail)).toBeVisible();
  });

  it('are handed to the post as one', async () => {
    const posted = { ...batch, waiting: 0, postedAt: '2026-03-02T16:00:00Z', postedByName: 'Lies Demo' };
    const { user, api } = await openApp(
      '/app/mail/print',
      batches([batch], 0, { 'POST /api/v1/post-batches/b1/posted': { body: posted } }),
    );
    await user.click(await screen.findByText('Vastleggen dat de post weg is'));
    await user.click(screen.getByRole('button', { name: '2 brieven op de post gedaan' }));
    await waitFor(() =>
      expect(posts(api).map(({ body }) => body)).toEqual([{ occurredAt: null, backdatedReason: null }]),
    );
  });

  it('say when they left and through whom, and can still be printed again', async () => {
    await openApp(
      '/app/mail/print',
      batches([{ ...batch, waiting: 0, postedAt: '2026-03-02T16:00:00Z', postedByName: 'Lies Demo' }]),
    );
    expect(await screen.findByText(/Op de post gedaan/)).toHaveTextContent('door Lies Demo');
    expect(screen.getByRole('link', { name: 'PDF openen (2 brieven)' })).toBeVisible();
    expect(screen.queryByText('Vastleggen dat de post weg is')).toBeNull();
  });

  it('are only looked at by an auditor', async () => {
    const session = { 'GET /api/v1/session': { body: aSession({ role: 'auditor' }) } };
    await openApp('/app/mail/print', batches([batch], 2, session));
    expect(await screen.findByText(/U kunt meekijken/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Maak één PDF/ })).toBeNull();
    expect(screen.queryByText('Vastleggen dat de post weg is')).toBeNull();
  });
});
