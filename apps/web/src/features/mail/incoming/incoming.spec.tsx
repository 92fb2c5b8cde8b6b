/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes } from '../../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../../testing/render.js';

const counts = { 'to-place': 2, in: 5, placed: 3, 'set-aside': 1, machines: 4 };
const row = {
  id: 'm1',
  labelId: '1',
  labelCode: 'VG',
  state: 'to-place',
  recognisedAs: null,
  fromName: 'Anna Voorbeeld',
  fromAddress: 'anna@voorbeeld.example',
  subject: 'Ik wacht al weken',
  receivedAt: '2026-03-02T10:00:00Z',
  isLate: true,
  attachmentCount: 1,
  itemId: null,
  reference: null,
  suggestedReference: null,
  threading: null,
};
const aCase = {
  id: 'c1',
  reference: 'VG-2026-000007',
  kind: 'complaint',
  status: 'in-treatment',
  receivedAt: '2026-02-20T10:00:00Z',
  complainantName: 'Anna Voorbeeld',
};
const mail = {
  ...row,
  mailbox: null,
  storedAt: row.receivedAt,
  readAt: row.receivedAt,
  trouble: null,
  toAddresses: ['klachten@veldgroen.example'],
  parts: [
    { text: 'Hoe staat het ermee?', isQuoted: false },
    { text: 'Op 1 maart schreef Veldgroen:\n> Wij bellen u.', isQuoted: true },
  ],
  html: '<p>Hoe staat het ermee?</p>',
  sizeBytes: 900,
  attachments: [{ name: 'bon.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), sizeBytes: 2_400_000 }],
  setAsideReason: null,
  settledByName: null,
  settledAt: null,
  suggestion: {
    kind: 'complaint',
    words: ['klacht'],
    language: 'nl',
    policyNumber: 'AB-12345',
    cases: [{ why: 'other-sender', row: aCase }],
  },
};
const list = { rows: [row], nextCursor: null, counts, late: 1 };
const failing = {
  mailbox: 'klachten@veldgroen.example (mail.veldgroen.example, INBOX)',
  labelCode: 'VG',
  checkedAt: null,
  failingSince: '2026-03-02T09:00:00Z',
  failures: 3,
  failure: 'Invalid credentials',
  nextCheckAt: null,
};

function routes(more: FakeRoutes = {}): FakeRoutes {
  return {
    'GET /api/v1/session': { body: aSession() },
    'GET /api/v1/incoming-mails': { body: list },
    'GET /api/v1/incoming-mails/m1': { body: mail },
    'GET /api/v1/mailboxes': { body: { mailboxes: [] } },
    ...more,
  };
}

const PLACE = 'POST /api/v1/incoming-mails/m1/place';
const questions = ['Wat zegt de expert?', 'En de garage?'].map((asked, index) => ({
  commitmentId: `q${index + 1}`,
  words: `Piet: ${asked}`,
  lateFrom: '2026-03-04T23:00:00Z',
  isOfSender: true,
}));

/** The page of the mail, with what is known of its writer on the case. */
function placing(suggestion: object): FakeRoutes {
  return routes({
    'GET /api/v1/incoming-mails/m1/writer': {
      body: { writer: null, commitmentId: null, questions: [], ...suggestion },
    },
    [PLACE]: { body: { itemId: 'c1', status: 'in-treatment', version: 4 } },
  });
}

const placed = ({ seen }: { seen: readonly { method: string; body?: unknown }[] }) =>
  seen.find(({ method }) => method === 'POST')?.body;

describe('incoming mail', () => {
  it('shows what waits for a place, and says in words what waits too long', async () => {
    const { container } = await openApp('/app/mail/incoming', routes());
    const link = await screen.findByRole('link', { name: 'Ik wacht al weken' });
    expect(link.closest('tr')).toHaveTextContent('1 bijlage');
    expect(link.closest('tr')).toHaveTextContent('Wacht al langer dan een werkdag');
    const tabs = screen.getByRole('navigation', { name: 'Inkomend' });
    await waitFor(() => expect(tabs).toHaveTextContent('Te plaatsen 2(1 te laat)'));
    await expectNoBarriers(container);
  });

  it('says which mailbox cannot be read, and why', async () => {
    await openApp('/app/mail/incoming', routes({ 'GET /api/v1/mailboxes': { body: { mailboxes: [failing] } } }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Invalid credentials');
  });

  it('shows the mail with its quotation folded, and where it may belong', async () => {
    const { container } = await openApp('/app/mail/incoming/m1', routes());
    expect(await screen.findByRole('heading', { level: 1, name: 'Ik wacht al weken' })).toBeVisible();
    const quotation = screen.getByText('Eerdere mail (2 regels)').closest('details');
    expect(quotation).not.toHaveAttribute('open');
    expect(quotation).toHaveTextContent('Wij bellen u.');
    expect(screen.getByRole('link', { name: 'bon.pdf' })).toHaveAttribute(
      'href',
      expect.stringContaining('/attachments/'),
    );
    expect(screen.getByText('antwoord op onze mail, vanaf een ander adres')).toBeVisible();
    await expectNoBarriers(container);
  });

  it('offers the case that a mail answers before a new one', async () => {
    await openApp('/app/mail/incoming/m1', routes());
    const place = await screen.findByRole('button', { name: /^Hier plaatsen/ });
    const register = screen.getAllByRole('link', { name: 'Registreren' }).at(-1) as HTMLElement;
    expect(place.compareDocumentPosition(register) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('asks of whom the mail is before it places it, with the customer filled in for a known address', async () => {
    const { user, api } = await openApp('/app/mail/incoming/m1', placing({ writer: 'customer' }));
    await user.click(await screen.findByRole('button', { name: 'Hier plaatsen: VG-2026-000007' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Plaatsen bij VG-2026-000007' })).toHaveFocus());
    const form = await screen.findByRole('form', { name: 'Van wie is deze mail?' });
    expect(within(form).getByRole('radio', { name: /Van de klant/ })).toBeChecked();
    expect(within(form).queryByRole('radio', { name: /Van een collega/ })).toBeNull();
    expect(api.seen.some(({ method }) => method === 'POST')).toBe(false);
    await expectNoBarriers();
    await user.click(within(form).getByRole('button', { name: 'Plaatsen' }));
    await waitFor(() => expect(placed(api)).toEqual({ itemId: 'c1', writer: 'customer' }));
  });

  it('lets somebody choose where the address is not known, says so, and works by keyboard alone', async () => {
    const { user, api } = await openApp('/app/mail/incoming/m1', placing({}));
    (await screen.findByRole('button', { name: 'Hier plaatsen: VG-2026-000007' })).focus();
    await user.keyboard('{Enter}');
    const form = await screen.findByRole('form', { name: 'Van wie is deze mail?' });
    for (const choice of within(form).getAllByRole('radio')) expect(choice).not.toBeChecked();
    within(form).getByRole('button', { name: 'Plaatsen' }).focus();
    await user.keyboard('{Enter}');
    expect(await within(form).findByRole('link', { name: /Kies van wie deze mail is/ })).toBeVisible();
    expect(placed(api)).toBeUndefined();
    await expectNoBarriers();
    within(form)
      .getByRole('radio', { name: /Van iemand anders/ })
      .focus();
    await user.keyboard(' ');
    within(form).getByRole('button', { name: 'Plaatsen' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(placed(api)).toEqual({ itemId: 'c1', writer: 'other' }));
  });

  it('asks which question a colleague answers when there are more', async () => {
    const explained = { lines: ['De termijn is 2 werkdagen.'], days: [], policyVersion: 1 };
    const { user, api } = await openApp('/app/mail/incoming/m1', {
      ...placing({ writer: 'colleague', questions }),
      'GET /api/v1/commitments/q1/explanation': { body: explained },
    });
    await user.click(await screen.findByRole('button', { name: 'Hier plaatsen: VG-2026-000007' }));
    const form = await screen.findByRole('form', { name: 'Van wie is deze mail?' });
    await user.click(within(form).getByRole('button', { name: 'Plaatsen' }));
    expect(await within(form).findByRole('link', { name: /Kies op welke vraag/ })).toBeVisible();
    expect(placed(api)).toBeUndefined();
    expect(within(form).queryByText('waarom deze datum?')).toBeNull();
    await user.click(within(form).getByRole('radio', { name: /Piet: Wat zegt de expert/ }));
    await user.click(within(form).getByText('waarom deze datum?'));
    expect(await within(form).findByText('De termijn is 2 werkdagen.')).toBeVisible();
    await expectNoBarriers();
    await user.click(within(form).getByRole('button', { name: 'Plaatsen' }));
    await waitFor(() => expect(placed(api)).toEqual({ itemId: 'c1', writer: 'colleague', commitmentId: 'q1' }));
  });

  it('fills in the only open question, and can be put away again', async () => {
    const { user } = await openApp('/app/mail/incoming/m1', placing({ questions: questions.slice(0, 1) }));
    const here = await screen.findByRole('button', { name: 'Hier plaatsen: VG-2026-000007' });
    await user.click(here);
    const form = await screen.findByRole('form', { name: 'Van wie is deze mail?' });
    await user.click(within(form).getByRole('radio', { name: /Van een collega/ }));
    expect(within(form).getByRole('radio', { name: /Piet: Wat zegt de expert/ })).toBeChecked();
    await user.click(within(form).getByRole('button', { name: 'Toch niet' }));
    expect(screen.queryByRole('form', { name: 'Van wie is deze mail?' })).toBeNull();
    await waitFor(() => expect(here).toHaveFocus());
  });

  it('says in English too what was refused', async () => {
    const session = { ...aSession(), user: { ...aSession().user, language: 'en' } };
    const problem = {
      code: 'transition-not-allowed',
      title: 'Not allowed',
      status: 409,
      detail: 'This mail has a place already.',
    };
    const { user } = await openApp('/app/mail/incoming/m1', {
      ...placing({ writer: 'customer' }),
      'GET /api/v1/session': { body: session },
      [PLACE]: { status: 409, body: problem },
    });
    await user.click(await screen.findByRole('button', { name: 'Place here: VG-2026-000007' }));
    const form = await screen.findByRole('form', { name: 'Of whom is this mail?' });
    expect(within(form).getByRole('radio', { name: /Of the customer/ })).toBeChecked();
    await user.click(within(form).getByRole('button', { name: 'Place' }));
    expect(await screen.findByText('This mail has a place already.')).toBeVisible();
    await expectNoBarriers();
  });

  it('asks for a reason before it sets a mail aside', async () => {
    const aside = 'POST /api/v1/incoming-mails/m1/set-aside';
    const { user, api } = await openApp('/app/mail/incoming/m1', routes({ [aside]: { status: 204 } }));
    const form = await screen.findByRole('form', { name: 'Hoort bij geen zaak' });
    await user.click(within(form).getByRole('button', { name: 'Opzij leggen' }));
    expect(api.seen.some(({ method }) => method === 'POST')).toBe(false);
    await user.type(within(form).getByLabelText(/Waarom niet/), 'Reclame');
    await user.click(within(form).getByRole('button', { name: 'Opzij leggen' }));
    await waitFor(() => expect(api.seen.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Reclame' }));
  });

  it('offers an auditor nothing to place', async () => {
    const session = { ...aSession(), user: { ...aSession().user, role: 'auditor' } };
    await openApp('/app/mail/incoming/m1', routes({ 'GET /api/v1/session': { body: session } }));
    await screen.findByText('Hoe staat het ermee?');
    expect(screen.queryByRole('link', { name: 'Registreren' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Hier plaatsen/ })).toBeNull();
  });

  it('fills the form with what the mail says, and makes the case of the mail', async () => {
    await openApp(
      '/app/register?mail=m1',
      routes({ 'GET /api/v1/drafts/register-m1': { body: { content: null, savedAt: null } } }),
    );
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Zaak maken van een mail');
    expect(await screen.findByLabelText(/Wat vertelt de klant/)).toHaveValue('Hoe staat het ermee?');
    expect(screen.getByLabelText(/Polisnummer/)).toHaveValue('AB-12345');
    expect(screen.queryByText('Wanneer vertelde de klant dit?')).toBeNull();
  });
});
