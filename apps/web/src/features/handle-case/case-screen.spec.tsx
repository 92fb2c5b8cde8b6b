/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';
import { aCase, aCommitment, anEvent, casePath, offered } from './a-case.js';
import type { CaseView } from './case-types.js';

const everyDay = offered('log-contact', 'add-note', 'correct-data', 'record-wish', 'mark-needs', 'attach-file');

/** Opens the case as the API gives it, for a handler unless told otherwise. */
function openCase(view: CaseView, routes: Parameters<typeof openApp>[1] = {}, at = '') {
  return openApp(casePath.app + at, {
    'GET /api/v1/session': { body: aSession() },
    'GET /api/v1/reference-data': { body: { labels: [], products: [], staff: [] } },
    'POST /api/v1/registration-hints': { body: { hints: [], signals: [] } },
    [`GET ${casePath.api}`]: { body: view },
    ...routes,
  });
}

beforeEach(() => sessionStorage.clear());

describe('the case screen', () => {
  it('says who it is about, how it stands and what is to be done', async () => {
    await openCase(aCase({ availableActions: offered('decide', 'add-note') }));
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('VG-2026-000391 Anna Voorbeeld');
    expect(screen.getByText('in behandeling')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Volgende stap: besluit nemen' })).toBeVisible();
    expect(document.title).toBe('VG-2026-000391 · Anna Voorbeeld · Gehoor');
  });

  it('is found by the reference too', async () => {
    const found = { body: { id: aCase().id } };
    const { api } = await openApp('/app/cases/VG-2026-000391', {
      'GET /api/v1/session': { body: aSession() },
      'GET /api/v1/references/VG-2026-000391': found,
      [`GET ${casePath.api}`]: { body: aCase() },
    });
    expect(await screen.findByRole('heading', { level: 1, name: /Anna Voorbeeld/ })).toBeVisible();
    expect(api.seen.map(({ path }) => path)).toContain(casePath.api);
  });

  it('says of a case that is not there what to do', async () => {
    await openCase(aCase(), { [`GET ${casePath.api}`]: { status: 404 } });
    expect(await screen.findByRole('heading', { name: 'Deze zaak is er niet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Zoek de zaak' })).toBeVisible();
  });

  it('offers to try again when the API is away', async () => {
    let isAway = true;
    const { user } = await openCase(aCase(), {
      [`GET ${casePath.api}`]: () =>
        isAway ? { status: 500, body: { status: 500, code: 'x', title: 'x' } } : { body: aCase() },
    });
    const again = await screen.findByRole('button', { name: 'Probeer het opnieuw' });
    isAway = false;
    await user.click(again);
    expect(await screen.findByText('in behandeling')).toBeVisible();
  });

  it('lets an auditor read everything and do nothing', async () => {
    const { api } = await openCase(aCase(), { 'GET /api/v1/session': { body: aSession({ role: 'auditor' }) } });
    expect(await screen.findByText(/kijkt mee als auditor/)).toBeVisible();
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    expect(buttons.join()).not.toMatch(/Verbeteren|Vastleggen|Notitie maken|Kies bestanden/);
    expect(screen.getByText('Belt liever na vijven.')).toBeVisible();
    expect(api.seen.map(({ path }) => path)).not.toContain('/api/v1/registration-hints');
  });

  it('leads from a step of the journey to its proof', async () => {
    const { user } = await openCase(aCase(), {}, '?show=messages');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Belt liever na vijven.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ga naar: Notitie' }));
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Notitie'));
    expect(screen.getByText('Belt liever na vijven.')).toBeVisible();
  });

  it('explains a date day by day', async () => {
    const view = aCase();
    const explanation = {
      ...view.commitments[0],
      policyVersion: 2,
      lines: ['De termijn is 5 werkdagen.'],
      days: [{ on: '2026-03-07', number: null, words: 'weekend' }],
    };
    const { user } = await openCase(view, {
      [`GET /api/v1/commitments/${view.commitments[0]?.id}/explanation`]: { body: explanation },
    });
    await user.click((await screen.findAllByText('waarom deze datum?')).at(-1)!);
    expect(await screen.findByText('De termijn is 5 werkdagen.')).toBeVisible();
    expect(screen.getByText(/zaterdag 7 maart: weekend/)).toBeVisible();
  });

  it('explains the day of a promise where the timeline tells that it was made, and where one is chosen to settle', async () => {
    const made = aCommitment({ kind: 'promise', words: 'U hoort vrijdag van ons' });
    const view = aCase({
      commitments: [made],
      timeline: [anEvent(1, 'promise-made', { facts: { commitmentId: made.id } })],
      availableActions: offered('settle-promise'),
    });
    const explanation = { ...made, policyVersion: null, lines: ['Deze dag is gekozen.'], days: [] };
    const { user, api } = await openCase(view, {
      [`GET /api/v1/commitments/${made.id}/explanation`]: { body: explanation },
    });
    const event = (await screen.findByText('Toegezegd', { selector: 'span' })).closest('li')!;
    expect(api.seen.some(({ path }) => path.endsWith('/explanation'))).toBe(false);
    await user.click(within(event).getByText('waarom deze datum?'));
    expect(await within(event).findByText('Deze dag is gekozen.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Afronden' }));
    const choice = await screen.findByRole('radio', { name: /U hoort vrijdag van ons/ });
    expect(choice).toBeChecked();
    await user.click(within(choice.closest('form')!).getByText('waarom deze datum?'));
    expect(screen.getAllByText('Deze dag is gekozen.')).toHaveLength(2);
    await expectNoBarriers();
  });

  it('tells corrections, backdated facts and kept promises apart', async () => {
    const corrected = {
      reason: 'Tikfout',
      before: { item: {}, content: { phone: '06-1' } },
      after: { item: {}, content: { phone: '06-2' } },
    };
    const backdated = { summary: 'Gebeld.', backdatedReason: 'Storing' };
    await openCase(
      aCase({
        timeline: [
          anEvent(1, 'data-corrected', { content: corrected }),
          anEvent(2, 'contact-logged', { occurredAt: '2026-03-01T09:00:00Z', content: backdated }),
          anEvent(3, 'something-new'),
        ],
        commitments: [
          aCommitment({ state: 'kept', standing: 'kept', settledAt: '2026-03-02T09:31:00Z', settledBySeq: 2 }),
          aCommitment({
            ...{ id: 'late', kind: 'first-contact', state: 'broken', standing: 'kept-late' },
            ...{ settledAt: '2026-03-02T09:31:00Z', settledBySeq: 2 },
          }),
          aCommitment({
            ...{ id: 'never', kind: 'confirmation', state: 'broken', standing: 'not-kept' },
            ...{ settledAt: '2026-03-02T09:31:00Z', settledBySeq: 3 },
          }),
        ],
      }),
    );
    const timeline = await screen.findByRole('region', { name: 'Gesprek en verloop' });
    expect(timeline).toHaveTextContent('Telefoon06-1 → 06-2');
    expect(timeline).toHaveTextContent(/gebeurd zondag 1 maart 2026, 10:00 · vastgelegd maandag 2 maart 2026, 10:31/);
    expect(timeline).toHaveTextContent('Nagekomen: antwoord op de klacht');
    expect(timeline).toHaveTextContent('Gedaan, maar te laat: eerste gesprek met de klant');
    expect(timeline).toHaveTextContent('Niet nagekomen: bevestiging');
    expect(timeline).toHaveTextContent('Gebeurtenis “something-new”');
  });

  it('gives for the next step the promise that it serves, and in a second look that look', async () => {
    const commitments = [
      aCommitment({ kind: 'first-contact', id: 'a', lateFrom: '2026-03-03T09:00:00Z' }),
      aCommitment({ kind: 'second-look', id: 'b', lateFrom: '2026-03-20T23:00:00Z' }),
    ];
    const reason = async () =>
      (await screen.findByRole('heading', { name: 'Volgende stap: overnemen' })).parentElement?.textContent;
    const waiting = { status: 'received' as const, handler: null, nextAction: 'take-over', commitments };
    await openCase(aCase({ ...waiting, round: 2, availableActions: offered('take-over') }));
    expect(await reason()).toMatch(/tweede blik/i);
  });

  it('offers whoever handled the case before to assign the second look, not to take it over', async () => {
    const barred = ['take-over', 'new-handler-not-involved-before', 'Door een ander.'] as [string, string, string];
    await openCase(
      aCase({ status: 'received', round: 2, nextAction: 'assign', availableActions: offered('assign', barred) }),
    );
    const next = (await screen.findByRole('heading', { name: 'Volgende stap: toewijzen' })).closest('[data-sticks]');
    expect(within(next as HTMLElement).getByRole('button', { name: 'Toewijzen' })).toBeVisible();
    for (const taking of screen.queryAllByRole('button', { name: 'Overnemen' })) {
      expect(taking).toHaveAttribute('aria-disabled', 'true');
    }
  });

  it('says in words of each date whether it was kept, and how it came about, under the line', async () => {
    const explanation = {
      lines: ['De termijn is 5 werkdagen.'],
      days: [],
      policyVersion: 3,
    };
    const { user } = await openCase(aCase(), {
      'GET /api/v1/commitments/01a1fff9-0000-704f-b29e-00000000000c/explanation': { body: explanation },
    });
    const steps = within(await screen.findByRole('list', { name: 'Verloop' })).getAllByRole('listitem');
    const [received, confirmed, answer] = steps as [HTMLElement, HTMLElement, HTMLElement];
    expect(received).toHaveTextContent(/ontvangst, klaar op 2 mrt/);
    expect(confirmed).toHaveTextContent(/bevestigd, klaar op 2 mrt.*op tijd gedaan/);
    expect(answer).toHaveTextContent(/antwoord, nu aan de beurt uiterlijk 9 mrt.*nog/);
    expect(within(received).queryByRole('button', { name: /waarom/ })).not.toBeInTheDocument();
    await user.click(within(confirmed).getByRole('button', { name: /waarom deze datum/ }));
    const region = await screen.findByRole('region', { name: 'Waarom deze datum bij “bevestigd”?' });
    expect(await within(region).findByText('De termijn is 5 werkdagen.')).toBeVisible();
    await expectNoBarriers();
    await user.click(within(confirmed).getByRole('button', { name: /waarom deze datum/ }));
    expect(region).not.toBeInTheDocument();
  });

  it('has no barriers, also with a form open', async () => {
    await openCase(aCase({ availableActions: everyDay }), {}, '?action=log-contact');
    await screen.findByRole('button', { name: 'Toezegging erbij' });
    await expectNoBarriers();
  });
});

describe('giving the case to somebody who is away', () => {
  const staff = [
    { id: '8', name: 'Kees Demo', role: 'handler', labelIds: ['1'], away: null },
    {
      id: '9',
      name: 'Lies Demo',
      role: 'handler',
      labelIds: ['1'],
      away: { untilOn: '2026-03-13', standInId: '8', standInName: 'Kees Demo' },
    },
  ];
  const routes = { 'GET /api/v1/reference-data': { body: { labels: [], products: [], staff } } };

  it('says who will see it meanwhile, and offers that person', async () => {
    const { user } = await openCase(aCase({ availableActions: offered('assign') }), routes, '?action=assign');
    const choice = await screen.findByRole('combobox', { name: 'Wie gaat de zaak behandelen?' });
    await user.selectOptions(choice, await screen.findByRole('option', { name: 'Kees Demo (klachtbehandelaar)' }));
    expect(screen.queryByText(/is afwezig/)).not.toBeInTheDocument();
    await user.selectOptions(choice, screen.getByRole('option', { name: 'Lies Demo (afwezig)' }));
    expect(screen.getByText('Lies Demo is afwezig tot en met vrijdag 13 maart.').parentElement).toHaveTextContent(
      'Zolang staat de zaak in het werk van Kees Demo, die ook de waarschuwingen krijgt.',
    );
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Kies Kees Demo' }));
    expect(choice).toHaveValue('8');
  });
});

describe('an action', () => {
  const decides = { availableActions: offered('decide', 'add-note') };

  it('takes the focus to its form and gives it back, and says what was done', async () => {
    const after = aCase({
      ...decides,
      version: 8,
      timeline: [...aCase().timeline, anEvent(3, 'note-added', { content: { note: 'Nieuw' } })],
    });
    let isDone = false;
    const { user, api } = await openCase(aCase(decides), {
      [`GET ${casePath.api}`]: () => ({ body: isDone ? after : aCase(decides) }),
      [`POST ${casePath.api}/actions/add-note`]: () => {
        isDone = true;
        return { body: { itemId: after.id, status: 'in-treatment', version: 8 } };
      },
    });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('t');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Notitie maken' })).toHaveFocus());
    await user.type(screen.getByRole('textbox', { name: 'Notitie' }), 'Nieuw');
    await user.click(screen.getByRole('button', { name: 'Notitie bewaren' }));
    expect(await screen.findByText('De notitie is bewaard.')).toBeInTheDocument();
    const sent = api.seen.find(({ path }) => path.endsWith('/add-note'));
    expect(sent?.body).toEqual({ note: 'Nieuw' });
    expect(sent?.headers.get('if-match')).toBe('"7"');
    expect(api.seen.some(({ method, path }) => method === 'DELETE' && path.startsWith('/api/v1/drafts/case.'))).toBe(
      true,
    );
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Notitie' })).toBeNull());
  });

  it('is in the command palette when it can be done now, also without a key of its own', async () => {
    const barred = ['close', 'closure-allowed', 'Vraag het eerst.'] as [string, string, string];
    const { user } = await openCase(aCase({ availableActions: offered('withdraw', 'add-note', barred) }));
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}k{/Control}');
    const palette = within(await screen.findByRole('dialog'));
    expect(await palette.findByText('Notitie maken')).toBeVisible();
    expect(palette.queryByText('Zaak sluiten')).toBeNull();
    await user.click(palette.getByText('Intrekking vastleggen'));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Intrekking vastleggen' })).toHaveFocus());
  });

  it('closes with the focus where it came from', async () => {
    const { user } = await openCase(aCase(decides));
    await user.click(await screen.findByRole('button', { name: 'Notitie maken', expanded: false }));
    await screen.findByRole('textbox', { name: 'Notitie' });
    await user.click(screen.getByRole('button', { name: 'Sluiten' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Notitie maken', expanded: false })).toHaveFocus());
  });

  it('that has to wait says why, and leads to what comes first', async () => {
    const wish = 'Vraag de klant welke oplossing hij wil.';
    const view = aCase({
      nextAction: 'record-wish',
      availableActions: offered(['decide', 'wish-asked', wish], 'record-wish'),
    });
    const { user, api } = await openCase(view, {}, '?action=decide');
    const form = within(await screen.findByRole('region', { name: 'Besluit nemen' }));
    expect(form.getByText(new RegExp(wish))).toBeVisible();
    const submit = form.getByRole('button', { name: 'Besluit vastleggen' });
    expect(submit).toHaveAttribute('aria-disabled', 'true');
    expect(submit).toHaveAccessibleDescription(new RegExp(wish));
    await user.click(submit);
    expect(api.seen.some(({ path }) => path.endsWith('/actions/decide'))).toBe(false);
    await user.click(form.getByRole('button', { name: 'Eerst: wens vastleggen' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Wens vastleggen' })).toHaveFocus());
  });

  it('puts what the API finds wrong beside its field', async () => {
    const errors = [{ pointer: '/solution', code: 'x', detail: 'Schrijf wat er voor de klant wordt gedaan.' }];
    const { user } = await openCase(
      aCase(decides),
      {
        [`POST ${casePath.api}/actions/decide`]: {
          status: 422,
          body: { status: 422, code: 'invalid-input', title: 'x', errors },
        },
      },
      '?action=decide',
    );
    await fillInDecision(user);
    await user.click(screen.getByRole('button', { name: 'Besluit vastleggen' }));
    const solution = screen.getByRole('textbox', { name: /Wat gaan wij/ });
    await waitFor(() => expect(solution).toHaveAccessibleDescription(/Schrijf wat er/));
  });

  it('says beforehand that a redress is above the mandate, and sends it in cents', async () => {
    const leo = { id: '9', name: 'Leo Dijk', role: 'manager', labelIds: ['1'] };
    const { user, api } = await openCase(
      aCase(decides),
      {
        'GET /api/v1/session': { body: aSession({ mandateCents: 50_000 }) },
        'GET /api/v1/reference-data': { body: { labels: [], products: [], staff: [leo] } },
        [`POST ${casePath.api}/actions/decide`]: { body: {} },
      },
      '?action=decide',
    );
    await fillInDecision(user);
    const redress = screen.getByRole('textbox', { name: /Tegemoetkoming/ });
    await user.type(redress, '500');
    expect(screen.getByText(/Binnen uw mandaat/)).toBeVisible();
    await user.type(redress, ',01');
    expect(screen.getByText(/meer dan uw mandaat van € 500,00.*Leo Dijk/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Wat gaan wij/ }), 'Wij betalen.');
    await user.click(screen.getByRole('button', { name: 'Besluit vastleggen' }));
    await waitFor(() =>
      expect(api.seen.find(({ path }) => path.endsWith('/decide'))?.body).toMatchObject({
        redressCents: 50_001,
        isObliged: true,
      }),
    );
  });

  it('says of a redress that is no amount so, on leaving it and on sending', async () => {
    const { user, api } = await openCase(aCase(decides), {}, '?action=decide');
    await fillInDecision(user);
    const redress = screen.getByRole('textbox', { name: /Tegemoetkoming/ });
    await user.type(redress, 'vijfhonderd');
    await user.tab();
    expect(redress).toHaveAccessibleDescription(/Vul een bedrag in/);
    await user.type(screen.getByRole('textbox', { name: /Wat gaan wij/ }), 'Wij betalen.');
    await user.click(screen.getByRole('button', { name: 'Besluit vastleggen' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Vul een bedrag in');
    expect(api.seen.some(({ path }) => path.endsWith('/actions/decide'))).toBe(false);
  });

  it('keeps what was written when a colleague was first, and says who did what', async () => {
    const impact = anEvent(3, 'impact-marked', {
      actorName: 'Marie Vos',
      recordedAt: '2026-03-02T09:42:00Z',
      facts: { before: 'ordinary', impact: 'high' },
    });
    const before = aCase(decides);
    const changed = aCase({ ...decides, version: 8, timeline: [...before.timeline, impact] });
    const versions: (string | null)[] = [];
    const { user } = await openCase(
      before,
      {
        [`GET ${casePath.api}`]: () => ({ body: versions.length > 0 ? changed : before }),
        [`POST ${casePath.api}/actions/decide`]: ({ headers }) => {
          versions.push(headers.get('if-match'));
          if (versions.length === 1) return { status: 409, body: { status: 409, code: 'case-changed', title: 'x' } };
          return { body: { itemId: before.id, status: 'decided', version: 9 } };
        },
      },
      '?action=decide',
    );
    await fillInDecision(user);
    await user.click(screen.getByRole('button', { name: 'Besluit vastleggen' }));
    expect(await screen.findByText('Marie Vos heeft om 10:42 het belang aangepast.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/Wat u schreef staat er nog/);
    expect(screen.getByRole('textbox', { name: /Hoe komt u/ })).toHaveValue('Het duurde te lang.');
    await user.click(screen.getByRole('button', { name: 'Besluit vastleggen' }));
    expect(await screen.findByText('Het besluit is vastgelegd.')).toBeInTheDocument();
    expect(versions).toEqual(['"7"', '"8"']);
  });

  it('is there again with its draft after a reload', async () => {
    const draft = `/api/v1/drafts/case.${aCase().id}.add-note`;
    await openCase(
      aCase(decides),
      { [`GET ${draft}`]: { body: { content: { note: 'Half af' }, savedAt: '2026-03-02T09:00:00Z' } } },
      '?action=add-note',
    );
    expect(await screen.findByDisplayValue('Half af')).toBeVisible();
  });

  it('is about the promise that it was opened for, whatever its draft was about', async () => {
    const promises = ['a', 'b'].map((id) =>
      aCommitment({ id, kind: 'promise', words: `Toezegging ${id}`, explanation: [] }),
    );
    const draft = `/api/v1/drafts/case.${aCase().id}.settle-promise`;
    const kept = { content: { commitmentId: 'a', note: 'Half af' }, savedAt: '2026-03-02T09:00:00Z' };
    const { user } = await openCase(aCase({ commitments: promises, availableActions: offered('settle-promise') }), {
      [`GET ${draft}`]: { body: kept },
    });
    await user.click((await screen.findAllByRole('button', { name: 'Afronden' }))[1]!);
    expect(await screen.findByDisplayValue('Half af')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Toezegging b' })).toBeChecked();
  });

  async function fillInDecision(user: Awaited<ReturnType<typeof openCase>>['user']) {
    await user.click(await screen.findByRole('radio', { name: 'Gegrond' }));
    await user.click(screen.getByRole('radio', { name: 'Ja' }));
    await user.type(screen.getByRole('textbox', { name: /Hoe komt u/ }), 'Het duurde te lang.');
  }
});
