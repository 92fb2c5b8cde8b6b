/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FakeReply, FakeRoutes } from '../../testing/fake-api.js';
import { expectNoBarriers, openApp } from '../../testing/render.js';
import { preferredLanguage } from '../../text/language.js';

const label = {
  id: '1',
  code: 'VG',
  name: 'Veldgroen Verzekeringen',
  colour: '#2f6b3a',
  phone: '088 0000100',
  email: 'klachten@veldgroen.example',
  website: 'https://veldgroen.example',
  teamName: 'Team Klachten',
  terms: [
    { milestone: 'confirmation', term: { unit: 'hours', length: 24 }, targetPercent: 90 },
    { milestone: 'answer', term: { unit: 'workingDays', length: 5 }, targetPercent: 90 },
  ],
  products: [{ id: 'p1', category: 'motor', nameNl: 'Autoverzekering', nameEn: 'Car insurance' }],
  uploadLimitMb: 25,
  formToken: 'first',
};
const filed = {
  reference: 'VG-2026-000412',
  answerBy: '2026-03-09',
  hasEmail: true,
  contact: { name: 'Team Klachten', phone: '088 0000100', email: 'klachten@veldgroen.example', isPerson: false },
  nextSteps: [{ kind: 'answer', words: 'ons antwoord', dueOn: '2026-03-09', why: ['De termijn is 5 werkdagen.'] }],
  link: `https://gehoor.example/volg#${'a'.repeat(64)}`,
};
const path = 'POST /api/v1/public/labels/VG/feedback-items';

type App = Awaited<ReturnType<typeof openApp>>;

function openForm(reply: FakeRoutes[string] = { status: 201, body: filed }, more: FakeRoutes = {}) {
  return openApp('/VG/klacht', { 'GET /api/v1/public/labels/VG': { body: label }, [path]: reply, ...more });
}

/** At once, as a paste would: typing letter by letter is not what is looked at here. */
function fill(question: string, answer: string) {
  fireEvent.change(screen.getByLabelText(question), { target: { value: answer } });
}

async function fillIn({ user }: App) {
  await user.click(await screen.findByRole('radio', { name: 'Een klacht' }));
  fill('Wat is er gebeurd?', 'Niemand belt terug.');
  fill('Uw naam', 'Fenna Proef');
  await user.click(screen.getByRole('radio', { name: 'Per e-mail' }));
  fill('Uw e-mailadres', 'fenna@proef.example');
}

function send({ user }: App, name = 'Klacht versturen') {
  return user.click(screen.getByRole('button', { name }));
}

const posts = ({ api }: App) => api.seen.filter(({ method }) => method === 'POST');

/** A refusal of the API with one error. */
function refusal(pointer: string, code: string, detail: string): FakeReply {
  return { status: 422, body: { status: 422, code: 'invalid-input', title: 'x', errors: [{ pointer, code, detail }] } };
}

beforeEach(() => localStorage.clear());

describe('the public form', () => {
  it('files what the customer tells, and says under which number and what happens when', async () => {
    const app = await openForm();
    await fillIn(app);
    fill('Uw telefoonnummer (niet verplicht)', '06 00001234');
    await app.user.click(screen.getByRole('checkbox', { name: 'Ochtend' }));
    await app.user.click(screen.getByRole('checkbox', { name: 'Schrijf mij, bel liever niet' }));
    await app.user.click(screen.getByRole('checkbox', { name: 'Ik heb een tolk nodig' }));
    fill('Welke taal spreekt u?', 'Tigrinya');
    await expectNoBarriers();
    await send(app);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Wij hebben uw klacht ontvangen' })).toHaveFocus());
    expect(screen.getByText('VG-2026-000412')).toBeVisible();
    const steps = screen.getAllByRole('listitem').map((step) => step.textContent);
    expect(steps).toEqual([
      'U krijgt binnen 24 uur een bevestiging per e-mail.',
      'Team Klachten zoekt uit wat er is gebeurd en neemt contact met u op.',
      'U krijgt uiterlijk maandag 9 maart 2026 ons antwoord.waarom deze datum?De termijn is 5 werkdagen.',
      'De termijn is 5 werkdagen.',
    ]);
    expect(screen.getByRole('link', { name: 'Bel 088 0000100' })).toHaveAttribute('href', 'tel:0880000100');
    expect(screen.getByRole('link', { name: 'Volg hoe het ermee staat' })).toHaveAttribute('href', filed.link);
    expect(screen.getByText(/Uw contact is Team Klachten\./)).toBeVisible();
    await expectNoBarriers();
    expect(posts(app)[0]?.body).toMatchObject({
      kind: 'complaint',
      language: 'nl',
      story: 'Niemand belt terug.',
      wish: null,
      complainant: {
        type: 'person',
        name: 'Fenna Proef',
        email: 'fenna@proef.example',
        preferredChannel: 'e-mail',
        callTimes: ['morning'],
      },
      needs: [
        { need: 'hearing', adjustment: 'Schrijf mij, bel liever niet' },
        { need: 'language', adjustment: 'Ik heb een tolk nodig: Tigrinya' },
      ],
      urgency: 'normal',
      formToken: 'first',
      website: '',
    });
    expect(posts(app)[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(localStorage.getItem('gehoor-draft-form-VG')).toBeNull();
  });

  it('tells what is missing, with the focus on the summary and a link to each question', async () => {
    const app = await openForm();
    await app.user.click(await screen.findByRole('radio', { name: 'Per telefoon' }));
    await app.user.click(screen.getByRole('radio', { name: 'Voor iemand anders' }));
    await app.user.click(screen.getByRole('radio', { name: 'Ja' }));
    await send(app, 'Versturen');
    const summary = screen.getByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Kies wat u wilt doorgeven.',
      'Vertel wat er is gebeurd.',
      'Vul uw naam in.',
      'Vul in wat u van de klant bent.',
      'Vul de naam van de klant in.',
      'Vul uw telefoonnummer in, of kies hoe u anders van ons wilt horen.',
      'Schrijf op waarom het haast heeft.',
    ]);
    await app.user.click(within(summary).getByRole('link', { name: 'Vul uw naam in.' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Uw naam' })).toHaveFocus());
    expect(posts(app)).toEqual([]);
    await expectNoBarriers();
  });

  it('puts what the API refuses beside its question, also for who fills it in for somebody else', async () => {
    const detail = 'Schrijf een e-mailadres zoals naam@voorbeeld.nl.';
    const app = await openForm(refusal('/complainant/representative/email', 'invalid-format', detail));
    await fillIn(app);
    await app.user.click(screen.getByRole('radio', { name: 'Voor iemand anders' }));
    fill('Wat bent u van de klant?', 'dochter');
    fill('Naam van de klant', 'Oma Proef');
    await send(app);
    await app.user.click(await screen.findByRole('link', { name: detail }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Uw e-mailadres' })).toHaveFocus());
    expect(posts(app)[0]?.body).toMatchObject({
      complainant: { name: 'Oma Proef', representative: { name: 'Fenna Proef', relation: 'dochter' } },
    });
  });

  it('takes who speaks for the customer, and asks it of nobody who fills it in for somebody else', async () => {
    const app = await openForm();
    await fillIn(app);
    await app.user.click(screen.getByRole('checkbox', { name: 'Iemand anders praat voor mij' }));
    await send(app);
    await app.user.click(screen.getByRole('link', { name: 'Vul de naam in van wie voor u praat.' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Wie praat er voor u?' })).toHaveFocus());
    fill('Wie praat er voor u?', 'Bo Buur');
    fill('Wat is die persoon van u?', 'buurman');
    await send(app);
    expect(await screen.findByText('VG-2026-000412')).toBeVisible();
    expect(posts(app)[0]?.body).toMatchObject({
      complainant: { name: 'Fenna Proef', representative: { name: 'Bo Buur', relation: 'buurman', phone: null } },
      needs: [{ need: 'other', adjustment: 'Iemand anders praat voor mij' }],
    });
  });

  it('keeps what was filled in over a reload, and files it once however often it is sent', async () => {
    let isAway = true;
    const away = () => (isAway ? ('offline' as const) : { status: 201, body: filed });
    const first = await openForm(away);
    await fillIn(first);
    await send(first);
    expect(await screen.findByText(/Er is geen verbinding/)).toBeVisible();
    first.unmount();

    isAway = false;
    const second = await openForm(away);
    expect(await screen.findByDisplayValue('Niemand belt terug.')).toBeVisible();
    expect(screen.getByText(/teruggezet wat u eerder invulde/)).toBeVisible();
    await send(second);
    expect(await screen.findByText('VG-2026-000412')).toBeVisible();
    const key = (app: App) => posts(app)[0]?.headers.get('idempotency-key');
    expect(key(second)).toBe(key(first));
  });

  it('explains that a changed form arrived before, and then sends it as something new', async () => {
    let isFirst = true;
    const app = await openForm(() => {
      if (!isFirst) return { status: 201, body: filed };
      isFirst = false;
      return { status: 409, body: { status: 409, code: 'idempotency-key-reused', title: 'x' } };
    });
    await fillIn(app);
    await send(app);
    expect(await screen.findByText(/is al bij ons aangekomen/)).toBeVisible();
    await send(app);
    expect(await screen.findByText('VG-2026-000412')).toBeVisible();
    const [first, second] = posts(app).map(({ headers }) => headers.get('idempotency-key'));
    expect(second).not.toBe(first);
  });

  it('renews a proof of opening that is too old without asking anything', async () => {
    let token = 'first';
    const app = await openForm(
      ({ body }) => {
        const isFresh = (body as { formToken: string }).formToken === 'fresh';
        return isFresh ? { status: 201, body: filed } : refusal('', 'form-expired', 'Te oud.');
      },
      { 'GET /api/v1/public/labels/VG': () => ({ body: { ...label, formToken: token } }) },
    );
    await fillIn(app);
    token = 'fresh';
    await send(app);
    expect(await screen.findByText('VG-2026-000412')).toBeVisible();
  });

  it('says when to try again, and who to call, after too many forms', async () => {
    const app = await openForm({ status: 429, body: { status: 429, code: 'too-many-attempts', title: 'x' } });
    await fillIn(app);
    await send(app);
    expect(await screen.findByText(/over een uur opnieuw, of bel 088 0000100/)).toBeVisible();
  });

  it('wipes everything, after a yes', async () => {
    const app = await openForm();
    await fillIn(app);
    await app.user.click(await screen.findByRole('button', { name: 'Wis wat ik invulde' }));
    await app.user.click(screen.getByRole('button', { name: 'Ja, alles wissen' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Uw naam' })).toHaveValue(''));
    expect(localStorage.getItem('gehoor-draft-form-VG')).toBeNull();
  });

  it('asks no wish and no haste of who pays a compliment', async () => {
    const { user } = await openForm();
    await user.click(await screen.findByRole('radio', { name: 'Een klacht' }));
    expect(screen.getByRole('textbox', { name: /Welke oplossing/ })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Een compliment' }));
    expect(screen.queryByRole('textbox', { name: /Welke oplossing/ })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Heeft het haast?' })).toBeNull();
  });

  it('shows nobody the field that is for programs', async () => {
    await openForm();
    await screen.findByRole('radio', { name: 'Een klacht' });
    expect(screen.queryByRole('textbox', { name: 'Laat dit leeg' })).toBeNull();
  });

  it('speaks the language of the link', () => {
    window.history.replaceState(null, '', '/VG?lang=en');
    expect(preferredLanguage()).toBe('en');
    window.history.replaceState(null, '', '/VG?lang=fr');
    expect(preferredLanguage()).not.toBe('fr');
    window.history.replaceState(null, '', '/');
  });
});

describe('the page after sending', () => {
  it('leads whoever sent nothing to the form', async () => {
    const { router } = await openApp('/VG/klacht/ontvangen', { 'GET /api/v1/public/labels/VG': { body: label } });
    await waitFor(() => expect(router.state.location.pathname).toBe('/VG'));
  });
});

describe('the choice of an insurer', () => {
  const labels = [label, { ...label, id: '2', code: 'DL', name: 'Duinlicht Zorgverzekeringen' }];

  it('leads to the form of each', async () => {
    await openApp('/', { 'GET /api/v1/public/labels': { body: labels } });
    expect(await screen.findByRole('link', { name: 'Duinlicht Zorgverzekeringen' })).toHaveAttribute('href', '/DL');
    await expectNoBarriers();
  });

  it('is left out where there is one', async () => {
    const one = { 'GET /api/v1/public/labels': { body: [label] }, 'GET /api/v1/public/labels/VG': { body: label } };
    const { router } = await openApp('/', one);
    await waitFor(() => expect(router.state.location.pathname).toBe('/VG'));
  });

  it('is offered at the address of an insurer that is not there', async () => {
    await openApp('/XX', { 'GET /api/v1/public/labels': { body: labels } });
    expect(await screen.findByText(/kennen wij niet/)).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Veldgroen Verzekeringen' })).toBeVisible();
  });
});
