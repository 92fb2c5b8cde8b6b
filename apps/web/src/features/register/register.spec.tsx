/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FakeReply, FakeRoutes, SeenRequest } from '../../testing/fake-api.js';
import { aSession, choose, expectNoBarriers, openApp } from '../../testing/render.js';

const registered = { id: 'case-1', reference: 'VG-2026-000412', version: 1 };
const promises = {
  commitments: [
    { kind: 'confirmation', dueAt: 'x', lateFrom: 'x', dueOn: '2026-03-03', explanation: ['Binnen 24 uur.'] },
    { kind: 'answer', dueAt: 'x', lateFrom: 'x', dueOn: '2026-03-10', explanation: ['Zaterdag telt niet mee.'] },
  ],
  team: { name: 'Team Klachten', phone: '088 0000100' },
};
const earlier = {
  match: 'same-customer',
  row: {
    id: 'old',
    reference: 'VG-2026-000007',
    kind: 'complaint',
    status: 'in-treatment',
    receivedAt: '2026-02-02T09:00:00Z',
  },
};
const staff = [{ id: 'u2', name: 'Bo Linde', role: 'handler', labelIds: ['1'] }];
const register = 'POST /api/v1/feedback-items';
const takeOver = 'POST /api/v1/feedback-items/case-1/actions/take-over';

/** Finds "advocaat" as the API would, past the space before the story. */
function hints({ body }: SeenRequest): FakeReply {
  const { story = '', name } = body as { story?: string; name: string };
  const start = story.trim().indexOf('advocaat');
  const signal = { start, end: start + 8, category: 'legal-or-media', why: 'De klant denkt aan een advocaat.' };
  return { body: { hints: name === 'Anna Voorbeeld' ? [earlier] : [], signals: start < 0 ? [] : [signal] } };
}

type App = Awaited<ReturnType<typeof openApp>>;

function openPage(more: FakeRoutes = {}, user: Parameters<typeof aSession>[0] = {}) {
  return openApp('/app/register', {
    'GET /api/v1/session': { body: aSession(user) },
    'GET /api/v1/reference-data': { body: { labels: [], products: [], staff } },
    'POST /api/v1/registration-hints': hints,
    'POST /api/v1/registration-promises': { body: promises },
    'PUT /api/v1/drafts/register': { body: { savedAt: '2026-03-02T09:15:00Z' } },
    'DELETE /api/v1/drafts/register': { status: 204 },
    [register]: { status: 201, body: registered },
    ...more,
  });
}

/** At once, as a paste would: typing letter by letter is not what is looked at here. */
async function fill(question: string | RegExp, answer: string) {
  fireEvent.change(await screen.findByLabelText(question), { target: { value: answer } });
}

async function fillIn({ user }: App) {
  await user.click(await screen.findByLabelText('Veldgroen Verzekeringen'));
  await fill('Wat vertelt de klant?', ' Ik ga naar een advocaat.');
  await user.click(screen.getByLabelText('Klacht'));
  await fill('Naam', 'Anna Voorbeeld');
  await user.click(screen.getByLabelText('E-mail'));
  await fill('E-mailadres', 'anna@voorbeeld.example');
}

const send = ({ user }: App) => user.click(screen.getByRole('button', { name: 'Klacht registreren' }));
const sent = ({ api }: App, call: string) => api.seen.filter(({ method, path }) => `${method} ${path}` === call);

beforeEach(() => sessionStorage.clear());

describe('registering', () => {
  it('says which file could not be kept with the case, and that the case is registered all the same', async () => {
    const app = await openPage();
    await fillIn(app);
    const letter = new File(['Beste'], 'brief.txt', { type: 'text/plain' });
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [letter] } });
    expect(await screen.findByText('brief.txt')).toBeVisible();
    const network = jest.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function (this: XMLHttpRequest) {
      this.onerror?.(new ProgressEvent('error'));
    });
    await send(app);
    expect(await screen.findByRole('heading', { name: 'Klacht geregistreerd' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/Voeg het daar opnieuw toe:brief\.txt: \S/);
    network.mockRestore();
  });

  it('registers what was told, and says the number and what happens now', async () => {
    const app = await openPage();
    await fillIn(app);
    await send(app);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Klacht geregistreerd' })).toHaveFocus());
    expect(screen.getByText('VG-2026-000412')).toBeVisible();
    expect(screen.getByText('Het antwoord is beloofd: uiterlijk dinsdag 10 maart 2026.')).toBeVisible();
    expect(screen.getByText('De zaak wacht tot iemand hem oppakt.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Naar de zaak' })).toHaveAttribute('href', '/app/cases/VG-2026-000412');
    await expectNoBarriers();
    const [request] = sent(app, register);
    expect(request?.body).toMatchObject({
      labelId: '1',
      kind: 'complaint',
      channel: 'phone',
      receivedAt: null,
      story: ' Ik ga naar een advocaat.',
      complainant: { type: 'person', name: 'Anna Voorbeeld', preferredChannel: 'e-mail', representative: null },
      icebergLevel: null,
      aboutUserId: null,
    });
    expect(request?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(sent(app, takeOver)).toEqual([]);

    await app.user.click(screen.getByRole('button', { name: 'Nog een registreren' }));
    expect(await screen.findByLabelText('Wat vertelt de klant?')).toHaveValue('');
  });

  it('reads back in one sentence what is promised, in the language of the customer, with why', async () => {
    const { user } = await openPage();
    await user.click(await screen.findByLabelText('Veldgroen Verzekeringen'));
    await user.click(screen.getByLabelText('Klacht'));
    await user.click(screen.getByLabelText('Telefoon'));
    expect(
      await screen.findByText(
        'Wij bellen u uiterlijk dinsdag 3 maart om dit te bevestigen; uiterlijk dinsdag 10 maart ons antwoord; uw contact is Team Klachten, telefoon 088 0000100.',
      ),
    ).toBeVisible();
    await user.click(screen.getByLabelText('Ik neem de zaak zelf'));
    await user.click(screen.getByLabelText('Engels'));
    const english = screen.getByText(/our answer by Tuesday 10 March at the latest; your contact is Noor Halm/);
    expect(english).toHaveAttribute('lang', 'en');
    await user.click(screen.getByText('Waarom deze datum?'));
    expect(screen.getByText('Zaterdag telt niet mee.')).toBeVisible();
  });

  it('takes the case for its registrar, also when the confirmation was written in between', async () => {
    const versions: (string | null)[] = [];
    const app = await openPage({
      [takeOver]: ({ headers }) => {
        versions.push(headers.get('if-match'));
        if (versions.length === 1) return { status: 409, body: { status: 409, code: 'case-changed', title: 'x' } };
        return { body: { itemId: 'case-1', status: 'in-treatment', version: 3 } };
      },
      'GET /api/v1/feedback-items/case-1': { body: { ...registered, version: 2 } },
    });
    await fillIn(app);
    await app.user.click(screen.getByLabelText('Ik neem de zaak zelf'));
    await send(app);
    expect(await screen.findByText('U behandelt deze zaak. Hij staat bij Mijn werk.')).toBeVisible();
    expect(versions).toEqual(['"1"', '"2"']);
  });

  it('tells that the case is there although it could not be taken', async () => {
    const detail = 'De klacht gaat over u. Laat een collega dit doen.';
    const app = await openPage({
      [takeOver]: { status: 409, body: { status: 409, code: 'requirement-not-met', title: 'x', detail } },
    });
    await fillIn(app);
    await app.user.click(screen.getByLabelText('Ik neem de zaak zelf'));
    await send(app);
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByText('VG-2026-000412')).toBeVisible();
    expect(screen.getByText('De zaak wacht tot iemand hem oppakt.')).toBeVisible();
  });

  it('marks the words that ask for attention and says why, and only those that still stand there', async () => {
    await openPage();
    await fill('Wat vertelt de klant?', '  Ik bel mijn advocaat op.');
    const list = await screen.findByRole('list', { name: 'Woorden die aandacht vragen' });
    expect(list).toHaveTextContent('“advocaat” De klant denkt aan een advocaat.');
    expect(document.querySelector('mark')).toHaveTextContent(/^advocaat$/);
    await expectNoBarriers();
    await fill('Wat vertelt de klant?', 'Alles is goed.');
    expect(screen.queryByRole('list', { name: 'Woorden die aandacht vragen' })).toBeNull();
  });

  it('shows earlier cases of the same customer, and lets go of them for a new one', async () => {
    const { user } = await openPage();
    await fill('Naam', 'Anna Voorbeeld');
    const cases = screen.getByRole('complementary', { name: 'Eerdere zaken' });
    const link = await within(cases).findByRole('link', { name: /Open deze zaak VG-2026-000007/ });
    expect(link).toHaveAttribute('href', '/app/cases/VG-2026-000007');
    expect(link).toHaveAttribute('target', '_blank');
    expect(cases).toHaveTextContent('VG-2026-000007 klacht, in behandeling, 2 feb 2026');
    expect(within(cases).getByRole('status')).toHaveTextContent('1 eerdere zaak gevonden.');
    await user.click(within(cases).getByRole('button', { name: 'Toch een nieuwe registreren' }));
    expect(within(cases).queryByRole('link')).toBeNull();
    expect(cases).toHaveTextContent('U zag 1 eerdere zaak.');
  });

  it('leads to everything that is still missing, in the order of the page', async () => {
    const app = await openPage();
    const { user } = app;
    await user.click(await screen.findByLabelText('Gisteren'));
    await user.click(screen.getByLabelText('Dit kon ik niet vragen'));
    await user.click(screen.getByLabelText('Iemand anders doet het woord voor deze klant'));
    await user.click(screen.getByLabelText('Brief'));
    await user.click(screen.getByLabelText('Hoort slecht'));
    await user.click(screen.getByLabelText('Een collega'));
    await user.click(screen.getByLabelText('Ja'));
    await user.click(screen.getByRole('button', { name: 'Registreren' }));
    const summary = screen.getByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Kies het label waar de klant over belt.',
      'Schrijf op wat de klant vertelt.',
      'Kies wat het is.',
      'Vul de dag en de tijd in waarop de klant dit zei of schreef.',
      'Schrijf op waarom u niet naar de wens kon vragen.',
      'Vul de naam in.',
      'Vul in wie het woord doet.',
      'Vul in wat deze persoon van de klant is.',
      'Vul de straat en het huisnummer in.',
      'Vul de postcode in.',
      'Vul de plaats in.',
      'Schrijf bij elke behoefte op wat u met de klant afspreekt.',
      'Kies de collega over wie het gaat.',
      'Schrijf op waarom er haast bij is.',
    ]);
    expect(sent(app, register)).toEqual([]);
    await expectNoBarriers();
  });

  it.each([
    ['/complainant/email', 'E-mailadres'],
    ['/complainant/phone', /^Telefoonnummer/],
    ['/policyNumber', /^Polisnummer/],
  ])('puts what the API says of %s beside its question', async (pointer, question) => {
    const errors = [{ pointer, code: 'x', detail: 'Dit klopt niet.' }];
    const app = await openPage({
      [register]: { status: 422, body: { status: 422, code: 'invalid-input', title: 'x', errors } },
    });
    await fillIn(app);
    await send(app);
    await app.user.click(await screen.findByRole('link', { name: 'Dit klopt niet.' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: question })).toHaveFocus());
  });

  it('keeps every answer in a draft that survives a reload, with the key of the form', async () => {
    let kept: Record<string, unknown> | undefined;
    const drafts: FakeRoutes = {
      'GET /api/v1/drafts/register': () =>
        kept ? { body: { content: kept, savedAt: '2026-03-02T09:15:00Z' } } : { status: 404 },
      'PUT /api/v1/drafts/register': ({ body }) => {
        kept = (body as { content: Record<string, unknown> }).content;
        return { body: { savedAt: '2026-03-02T09:15:00Z' } };
      },
      [register]: 'offline',
    };
    const first = await openPage(drafts);
    await fillIn(first);
    await first.user.click(screen.getByLabelText('Iets anders'));
    await fill(/Afspraak bij/, 'Bel na vijven');
    await send(first);
    expect(await screen.findByText(/geen verbinding/)).toBeVisible();
    const key = sent(first, register)[0]?.headers.get('idempotency-key');
    await waitFor(() => expect(kept).toMatchObject({ adjustments: { other: 'Bel na vijven' } }));
    first.unmount();

    const second = await openPage({ ...drafts, [register]: { status: 201, body: registered } });
    expect(await screen.findByDisplayValue('Bel na vijven')).toBeVisible();
    expect(screen.getByLabelText('Naam')).toHaveValue('Anna Voorbeeld');
    expect(screen.getByLabelText('Veldgroen Verzekeringen')).toBeChecked();
    await send(second);
    expect(await screen.findByText('VG-2026-000412')).toBeVisible();
    expect(sent(second, register)[0]?.headers.get('idempotency-key')).toBe(key);
    expect(sent(second, 'DELETE /api/v1/drafts/register')).toHaveLength(1);
  });

  it('sends the moment at which it was uttered, and whom it is about', async () => {
    const app = await openPage({}, { labels: aSession().user.labels.slice(0, 1) });
    await app.user.click(await screen.findByLabelText('Eerder'));
    await fill('Datum', '2026-03-02');
    await fill('Tijd', '10:14');
    await fill('Wat vertelt de klant?', 'Nog steeds niets gehoord.');
    await app.user.click(screen.getByLabelText('Klacht'));
    await app.user.click(screen.getByLabelText('Anoniem'));
    await fill(/Waarom blijft/, 'Wil geen naam noemen');
    await app.user.click(screen.getByLabelText('Een collega'));
    await choose(app.user, screen.getByLabelText('Collega'), 'Bo Linde');
    await send(app);
    expect(await screen.findByText('VG-2026-000412')).toBeVisible();
    expect(sent(app, register)[0]?.body).toMatchObject({
      labelId: '1',
      receivedAt: '2026-03-02T09:14:00.000Z',
      complainant: { type: 'anonymous', anonymousReason: 'Wil geen naam noemen' },
      aboutUserId: 'u2',
    });
  });
});
