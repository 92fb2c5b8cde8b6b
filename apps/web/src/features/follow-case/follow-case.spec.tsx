/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { forgetCaseLink, keepCaseLink } from '../../api/case-link.js';
import { expectNoBarriers, openApp } from '../../testing/render.js';
import type { PrivateCase } from './use-private-case.js';

const PATH = 'GET /api/v1/public/case';

/** A case as its customer sees it; say only what matters. */
function aPrivateCase(view: Partial<PrivateCase> = {}): PrivateCase {
  const label = {
    code: 'VG',
    name: 'Veldgroen',
    colour: '#2f6b3a',
    phone: '1',
    email: 'a@b.example',
    website: 'https://a.example',
  };
  return {
    reference: 'VG-2026-000412',
    version: 7,
    kind: 'complaint',
    language: 'nl',
    label,
    receivedAt: '2026-03-02T09:14:00Z',
    state: 'in-treatment',
    isSecondLook: false,
    closed: null,
    told: { summary: 'Niemand belt terug.', wish: null },
    journey: [],
    promises: [],
    contact: { name: 'Kees Demo', phone: '088 0000101', email: 'k@b.example', isPerson: true },
    messages: [],
    files: [],
    contactDetails: {
      name: 'Anna',
      email: 'a…@voorbeeld.example',
      phone: '… 234',
      city: null,
      preferredChannel: 'e-mail',
      callTimes: [],
      needs: [],
    },
    answer: null,
    referral: null,
    closureQuestion: null,
    monitor: null,
    actions: [],
    uploadLimitMb: 25,
    linkExpiresAt: '2027-04-06T09:14:00Z',
    ...view,
  };
}

beforeEach(() => keepCaseLink('a'.repeat(64)));
afterEach(() => forgetCaseLink());

describe('the page of a case', () => {
  it('shows the customer their own mail, with what it quotes folded away', async () => {
    const quotation = '> Wij bellen u.';
    const said = { id: 'event-4', from: 'customer', what: 'message', at: '2026-03-03T09:00:00Z' } as const;
    const parts = [
      { text: 'Ik heb nog niets gehoord.', isQuoted: false },
      { text: quotation, isQuoted: true },
    ];
    const body = parts.map(({ text }) => text).join('\n');
    const mail = { ...said, subject: 'Re: Uw klacht', body, parts };
    await openApp('/volg', { [PATH]: { body: aPrivateCase({ messages: [mail] }) } });
    expect(await screen.findByText('Ik heb nog niets gehoord.')).toBeVisible();
    expect(screen.getByText('Re: Uw klacht')).toBeVisible();
    expect(screen.getByText(quotation).closest('details')).not.toHaveAttribute('open');
    await expectNoBarriers();
  });

  it('says in words which promises were kept, which come and which are late', async () => {
    const promise = { kind: 'answer', dueAt: '2026-03-09T22:59:59Z', dueOn: '2026-03-09', at: null } as const;
    const app = await openApp('/volg', {
      [PATH]: {
        body: aPrivateCase({
          promises: [
            { ...promise, id: '1', words: 'een bevestiging', state: 'kept', when: 'maandag 2 maart', why: [] },
            {
              ...promise,
              id: '2',
              words: 'bericht hoe ver wij zijn',
              state: 'due',
              when: 'uiterlijk vrijdag 6 maart',
              why: [],
            },
            {
              ...promise,
              id: '3',
              words: 'ons antwoord',
              state: 'late',
              when: 'had uiterlijk maandag 9 maart gemoeten',
              why: [],
            },
            {
              ...promise,
              id: '4',
              words: 'een eerste gesprek met u',
              state: 'not-kept',
              when: 'had uiterlijk woensdag 4 maart gemoeten en is niet gebeurd',
              why: [],
            },
          ],
        }),
      },
    });
    const list = within(await screen.findByRole('region', { name: 'Wat wij u beloofden' })).getAllByRole('listitem');
    expect(list.map((item) => item.textContent)).toEqual([
      '✓een bevestigingNagekomen: maandag 2 maart',
      '●bericht hoe ver wij zijnKomt nog: uiterlijk vrijdag 6 maart',
      '▲ons antwoordTe laat: had uiterlijk maandag 9 maart gemoeten',
      '✗een eerste gesprek met uNiet nagekomen: had uiterlijk woensdag 4 maart gemoeten en is niet gebeurd',
    ]);
    expect(screen.getByRole('link', { name: 'Bel 088 0000101' })).toHaveAttribute('href', 'tel:0880000101');
    expect(app.api.seen[0]?.headers.get('x-case-link')).toBe('a'.repeat(64));
    await expectNoBarriers();
  });

  it('tells how a promised day came about, where a day is promised', async () => {
    const why = ['De termijn is 5 werkdagen.', 'Maandag 27 april telt niet mee: Koningsdag.'];
    const step = { step: 'answer', state: 'due', words: 'U krijgt ons antwoord', at: null } as const;
    const { user } = await openApp('/volg', {
      [PATH]: {
        body: aPrivateCase({
          journey: [
            { ...step, when: 'uiterlijk dinsdag 28 april', dueOn: '2026-04-28', why },
            { ...step, step: 'closure', words: 'Wij sluiten af', state: 'upcoming', when: null, dueOn: null, why: [] },
          ],
        }),
      },
    });
    const [answer, closure] = [...(await screen.findByRole('list', { name: 'Verloop' })).children];
    const folded = within(answer as HTMLElement).getByText('waarom deze datum?');
    expect(screen.getByText(/Koningsdag/)).not.toBeVisible();
    await user.click(folded);
    expect(screen.getByText(/Koningsdag/)).toBeVisible();
    expect(closure).not.toHaveTextContent('waarom');
    await expectNoBarriers();
  });

  it.each([
    ['/volg', 'Uw klacht'],
    ['/volg/sluiten', 'Mogen wij uw klacht sluiten?'],
  ])('tells at %s how the last day to answer came about', async (path, title) => {
    const why = ['De termijn is 10 werkdagen.'];
    const closureQuestion = { askedAt: '2026-03-02T09:00:00Z', answerBy: '2026-03-16', why, solution: null };
    const view = aPrivateCase({ state: 'may-we-close', closureQuestion, actions: ['record-closure-answer'] });
    const { user } = await openApp(path, { [PATH]: { body: view } });
    await screen.findByRole('heading', { level: 1, name: title });
    expect(screen.getByText(/maandag 16 maart 2026/)).toBeVisible();
    expect(screen.getByText('De termijn is 10 werkdagen.')).not.toBeVisible();
    await user.click(screen.getByText('waarom deze datum?'));
    expect(screen.getByText('De termijn is 10 werkdagen.')).toBeVisible();
    await expectNoBarriers();
  });

  it('offers what the API allows and nothing else', async () => {
    await openApp('/volg', { [PATH]: { body: aPrivateCase() } });
    await screen.findByRole('heading', { level: 1, name: 'Uw klacht' });
    for (const name of ['Bericht versturen', 'Ja, intrekken', 'Opnieuw openen', 'Ja, ik ben het ermee eens'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('sends what was looked at along with a withdrawal, and only after it was unfolded', async () => {
    const app = await openApp('/volg', {
      [PATH]: { body: aPrivateCase({ actions: ['withdraw'] }) },
      'POST /api/v1/public/case/withdrawal': { body: { version: 8 } },
    });
    await app.user.click(await screen.findByText('Uw klacht intrekken'));
    await app.user.click(screen.getByRole('button', { name: 'Ja, intrekken' }));
    const sent = () => app.api.seen.find(({ method }) => method === 'POST');
    await waitFor(() => expect(sent()?.body).toEqual({ words: null }));
    expect(sent()?.headers.get('if-match')).toBe('"7"');
    expect(sent()?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('shows whoever has no valid link how to get one, and nothing of a case', async () => {
    const problem = { status: 404, code: 'link-not-valid', title: 'x' };
    await openApp('/volg', { [PATH]: { status: 404, body: problem } });
    expect(await screen.findByRole('heading', { name: 'Deze link werkt niet (meer)' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vraag een nieuwe link aan' })).toHaveAttribute(
      'href',
      '/volg/nieuwe-link',
    );
  });

  it('is forgotten on a computer that others use too', async () => {
    const app = await openApp('/volg', { [PATH]: { body: aPrivateCase() } });
    await app.user.click(await screen.findByRole('button', { name: 'Deze pagina vergeten op dit apparaat' }));
    expect(screen.queryByText('VG-2026-000412')).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });
});
