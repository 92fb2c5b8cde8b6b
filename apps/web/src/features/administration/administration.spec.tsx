/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import type { FakeRoutes, SeenRequest } from '../../testing/fake-api.js';
import { aSession, expectNoBarriers, openApp } from '../../testing/render.js';
import { aLabelSettings, aPolicy, theHolidays } from './made-up.js';
import type { LabelSettings, UserSettings } from './settings-types.js';

function open(address: string, routes: FakeRoutes = {}) {
  return openApp(address, {
    'GET /api/v1/session': { body: aSession({ role: 'administrator', name: 'Ada Beheer' }) },
    'GET /api/v1/labels': { body: [aLabelSettings()] },
    'GET /api/v1/policy-defaults': { body: { settings: aPolicy(), holidays: theHolidays } },
    'GET /api/v1/users': { body: [aUserSettings()] },
    ...routes,
  });
}

function aUserSettings(user: Partial<UserSettings> = {}): UserSettings {
  const facts = {
    id: 'u1',
    name: 'Kees Duinstra',
    email: 'kees@gehoor.example',
    phone: null,
    version: 3,
    lastChange: null,
    openCases: 0,
  };
  const work = {
    role: 'handler',
    language: 'nl',
    mandateCents: 25_000,
    hasAllLabels: false,
    labelIds: ['a1'],
    isActive: true,
  } as const;
  return { ...facts, ...work, labelIds: [...work.labelIds], ...user };
}

const sent = (seen: SeenRequest[], method: string, path: string) =>
  seen.filter((one) => one.method === method && one.path === path);
const invalid = (pointer: string, detail: string) => ({
  status: 422,
  body: {
    status: 422,
    code: 'invalid-input',
    title: 'x',
    detail: 'Eén veld klopt niet.',
    errors: [{ pointer, code: 'x', detail }],
  },
});

// A draft of one test is no business of the next.
beforeEach(() => sessionStorage.clear());

describe('The list of labels', () => {
  it('says what each promises now and what is planned', async () => {
    const [present] = aLabelSettings().policies;
    const planned = { ...present!, id: 'p2', version: 2, validFrom: '2027-01-01', isInForce: false };
    await open('/app/administration', {
      'GET /api/v1/labels': { body: [aLabelSettings({ policies: [planned, present!] })] },
    });
    const row = await screen.findByRole('row', { name: /Veldgroen/ });
    expect(row).toHaveTextContent('Bevestiging van ontvangst: 24 uur (90 %)');
    expect(row).toHaveTextContent('Antwoord op de klacht: 5 werkdagen (90 %)');
    expect(row).toHaveTextContent('versie 2 vanaf 1 jan 2027');
    await expectNoBarriers();
  });
});

describe('Editing a label', () => {
  const address = '/app/administration/labels/a1';
  const conflict = { status: 409, body: { status: 409, code: 'case-changed', title: 'x', detail: 'x' } };

  it('sends the version that was seen, and says that it is saved', async () => {
    let label = aLabelSettings();
    const { user, api } = await open(address, {
      'GET /api/v1/labels': () => ({ body: [label] }),
      'PUT /api/v1/labels/a1': ({ body }) => {
        label = { ...label, ...(body as LabelSettings), version: 2 };
        return { body: label };
      },
    });
    const team = await screen.findByLabelText('Naam van het team');
    await user.clear(team);
    await user.type(team, 'Team Bo');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(screen.getByText('Opgeslagen.')).toHaveFocus());
    const [put] = sent(api.seen, 'PUT', '/api/v1/labels/a1');
    expect(put?.headers.get('if-match')).toBe('"1"');
    expect(put?.body).toMatchObject({ teamName: 'Team Bo', postalAddress: ['Postbus 1', '1000 AA Voorbeeldstad'] });
  });

  it('keeps what was typed when somebody else was first, says who and what, and then saves over it', async () => {
    let label = aLabelSettings();
    let isFirst = true;
    const { user, api } = await open(address, {
      'GET /api/v1/labels': () => ({ body: [label] }),
      'PUT /api/v1/labels/a1': () => {
        if (!isFirst) return { body: label };
        isFirst = false;
        const lastChange = { by: 'Bas Beheer', at: '2026-03-02T09:14:00Z' };
        label = { ...label, teamName: 'Team Bas', phone: '088 0000999', version: 2, lastChange };
        return conflict;
      },
    });
    const team = await screen.findByLabelText('Naam van het team');
    await user.clear(team);
    await user.type(team, 'Team Ada');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));

    const notice = await screen.findByText(/Bas Beheer heeft dit veranderd/);
    expect(notice).toHaveTextContent('maandag 2 maart 2026, 10:14');
    expect(screen.getByText('Telefoonnummer voor klachten: 088 0000999')).toBeVisible();
    expect(screen.getByText('Naam van het team: Team Bas')).toBeVisible();
    expect(team).toHaveValue('Team Ada');
    expect(screen.getByLabelText('Telefoonnummer voor klachten')).toHaveValue('088 0000999');
    await expectNoBarriers();
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    await screen.findByText('Opgeslagen.');
    const [, second] = sent(api.seen, 'PUT', '/api/v1/labels/a1');
    expect(second?.headers.get('if-match')).toBe('"2"');
    expect(second?.body).toMatchObject({ teamName: 'Team Ada', phone: '088 0000999' });
  });

  it('puts what the API refuses at its field', async () => {
    const { user } = await open(address, {
      'PUT /api/v1/labels/a1': invalid('/postalAddress/1', 'Maak deze regel korter.'),
    });
    await user.type(await screen.findByLabelText('Naam van het team'), ' 2');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    await user.click(await screen.findByRole('link', { name: 'Maak deze regel korter.' }));
    await waitFor(() => expect(screen.getByLabelText('Postadres')).toHaveFocus());
  });
});

describe('A new version of what a label promises', () => {
  const address = '/app/administration/labels/a1/new-version';
  const publish = () => screen.findByRole('button', { name: 'Versie 2 publiceren' });
  const answer = () => within(screen.getByRole('group', { name: /^Antwoord op de klacht/ }));
  const review = () => within(screen.getByRole('region', { name: 'Dit verandert er' }));

  it('shows before publishing what changes, and that complaints received keep their version', async () => {
    const { user } = await open(address);
    await publish();
    expect(review().getByText(/Nog niets/)).toBeVisible();
    await user.clear(answer().getByLabelText('Aantal'));
    await user.type(answer().getByLabelText('Aantal'), '3');
    await user.click(screen.getByLabelText('Goede Vrijdag'));
    expect(
      review()
        .getAllByRole('term')
        .map((term) => term.textContent),
    ).toEqual(['Antwoord op de klacht', 'Goede Vrijdag']);
    expect(review().getByText(/Klachten die al zijn ontvangen, houden hun eigen versie/)).toBeVisible();
    await expectNoBarriers();
  });

  it('is published with every setting, from the chosen day', async () => {
    const { user, router, api } = await open(address, { 'POST /api/v1/labels/a1/policies': { status: 201, body: {} } });
    await publish();
    await user.click(within(screen.getByRole('group', { name: /^Bevestiging van ontvangst/ })).getByRole('checkbox'));
    await user.click(screen.getByLabelText('Goede Vrijdag'));
    await user.click(screen.getByRole('button', { name: 'Vrije dag toevoegen' }));
    await user.type(screen.getByLabelText('Datum'), '2026-12-24');
    await user.type(screen.getByLabelText('Naam'), 'Kerstavond');
    await user.type(screen.getByLabelText('Vanaf welke dag geldt deze versie?'), '2027-01-01');
    await user.click(await publish());
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/administration/labels/a1'));
    const [post] = sent(api.seen, 'POST', '/api/v1/labels/a1/policies');
    const calendar = { holidaysLeftOut: ['good-friday'], holidaysAdded: [{ on: '2026-12-24', name: 'Kerstavond' }] };
    expect(post?.body).toEqual({
      validFrom: '2027-01-01',
      settings: aPolicy({ publishedTerms: aPolicy().publishedTerms.slice(1), calendar }),
    });
  });

  it('is not published when nothing changed, or when a number or a day is missing', async () => {
    const { user, api } = await open(address);
    await user.type(await screen.findByLabelText('Vanaf welke dag geldt deze versie?'), '2027-01-01');
    await user.click(await publish());
    expect(await screen.findByText(/Er is niets veranderd/)).toBeVisible();
    await user.clear(answer().getByLabelText('Aantal'));
    await user.click(screen.getByRole('button', { name: 'Vrije dag toevoegen' }));
    await user.click(await publish());
    expect(screen.getByRole('link', { name: 'Vul een heel getal in, bijvoorbeeld 5.' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vul bij elke eigen vrije dag de datum en de naam in.' })).toBeVisible();
    expect(sent(api.seen, 'POST', '/api/v1/labels/a1/policies')).toEqual([]);
  });

  it('puts what the API refuses at its term, also when another term is no longer published', async () => {
    const refusal = invalid('/settings/publishedTerms/0/term/length', 'Vul 400 of minder in.');
    const { user } = await open(address, { 'POST /api/v1/labels/a1/policies': refusal });
    await publish();
    await user.click(within(screen.getByRole('group', { name: /^Bevestiging van ontvangst/ })).getByRole('checkbox'));
    await user.type(screen.getByLabelText('Vanaf welke dag geldt deze versie?'), '2027-01-01');
    await user.click(await publish());
    await user.click(await screen.findByRole('link', { name: 'Vul 400 of minder in.' }));
    await waitFor(() => expect(answer().getByLabelText('Aantal')).toHaveFocus());
  });
});

describe('Adding a user', () => {
  const add = () => screen.getByRole('button', { name: 'Gebruiker toevoegen' });
  const fillIn = async (user: Awaited<ReturnType<typeof open>>['user']) => {
    await user.type(await screen.findByLabelText('Naam'), 'Noor Halm');
    await user.type(screen.getByLabelText('E-mailadres'), 'noor@gehoor.example');
    await user.click(screen.getByLabelText('Klachtbehandelaar'));
    await user.click(await screen.findByLabelText('Veldgroen Verzekeringen'));
    await user.clear(screen.getByLabelText('Mandaat'));
    await user.type(screen.getByLabelText('Mandaat'), '1.250,50');
    await user.type(screen.getByLabelText('Eerste wachtwoord'), 'een lang wachtwoord');
  };

  it('says everything that is missing, and sends nothing', async () => {
    const { user, api } = await open('/app/administration/users/new');
    await screen.findByLabelText('Naam');
    await user.clear(screen.getByLabelText('Mandaat'));
    await user.click(add());
    const summary = screen.getByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Vul de naam in.',
      'Vul het e-mailadres in.',
      'Kies een rol.',
      'Vul een bedrag in. Mag deze persoon niets toekennen? Vul dan 0 in.',
      'Kies ten minste één label, of alle labels.',
      'Neem ten minste 12 tekens.',
    ]);
    await user.click(within(summary).getByRole('link', { name: 'Kies een rol.' }));
    await waitFor(() => expect(screen.getByLabelText('Klachtbehandelaar')).toHaveFocus());
    expect(sent(api.seen, 'POST', '/api/v1/users')).toEqual([]);
    await expectNoBarriers();
  });

  it('sends the person as they were filled in, the mandate in cents', async () => {
    const { user, router, api } = await open('/app/administration/users/new', {
      'POST /api/v1/users': { status: 201, body: {} },
    });
    await fillIn(user);
    await user.click(add());
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/administration/users'));
    expect(sent(api.seen, 'POST', '/api/v1/users')[0]?.body).toEqual({
      name: 'Noor Halm',
      email: 'noor@gehoor.example',
      phone: null,
      role: 'handler',
      language: 'nl',
      mandateCents: 125_050,
      hasAllLabels: false,
      labelIds: ['a1'],
      isActive: true,
      password: 'een lang wachtwoord',
    });
  });

  it('puts a taken address at its field, and keeps no password in a draft', async () => {
    const taken = invalid('/email', 'Dit e-mailadres is al in gebruik. Kies een ander.');
    const { user, api } = await open('/app/administration/users/new', { 'POST /api/v1/users': taken });
    await fillIn(user);
    await user.click(add());
    await user.click(await screen.findByRole('link', { name: /al in gebruik/ }));
    await waitFor(() => expect(screen.getByLabelText('E-mailadres')).toHaveFocus());
    await waitFor(() => expect(sent(api.seen, 'PUT', '/api/v1/drafts/user-new')).not.toEqual([]));
    expect(JSON.stringify(sent(api.seen, 'PUT', '/api/v1/drafts/user-new'))).not.toContain('lang wachtwoord');
  });

  it('needs no label for an administrator, who sees no cases', async () => {
    const { user } = await open('/app/administration/users/new');
    await user.click(await screen.findByLabelText('Beheerder'));
    await user.click(add());
    expect(screen.queryByRole('link', { name: /Kies ten minste één label/ })).toBeNull();
  });
});

describe('Editing a user', () => {
  it('gives a new password by a form of its own', async () => {
    const { user, api } = await open('/app/administration/users/u1', {
      'PUT /api/v1/users/u1/password': { status: 204 },
    });
    await user.type(await screen.findByLabelText('Nieuw wachtwoord'), 'te kort');
    await user.click(screen.getByRole('button', { name: 'Wachtwoord geven' }));
    expect(screen.getByRole('link', { name: 'Neem ten minste 12 tekens.' })).toBeVisible();
    await user.type(screen.getByLabelText('Nieuw wachtwoord'), ' maar nu niet meer');
    await user.click(screen.getByRole('button', { name: 'Wachtwoord geven' }));
    expect(await screen.findByText('Het nieuwe wachtwoord geldt vanaf nu.')).toBeVisible();
    expect(sent(api.seen, 'PUT', '/api/v1/users/u1/password')[0]?.body).toEqual({
      password: 'te kort maar nu niet meer',
    });
    await expectNoBarriers();
  });

  it('says what becomes of the open cases of who leaves, and which managers can hand them over', async () => {
    const colleagues = [
      aUserSettings({ openCases: 12 }),
      aUserSettings({ id: 'u2', name: 'Mia Veld', email: 'mia@gehoor.example', role: 'manager' }),
      aUserSettings({ id: 'u3', name: 'Els Elders', role: 'manager', labelIds: ['b2'] }),
      aUserSettings({ id: 'u4', name: 'Oud Oever', role: 'manager', isActive: false }),
    ];
    const { user } = await open('/app/administration/users/u1', { 'GET /api/v1/users': { body: colleagues } });
    const leaves = await screen.findByLabelText('Kan inloggen');
    expect(screen.queryByText(/open zaken/)).toBeNull();
    await user.click(leaves);
    expect(screen.getByText('Deze persoon heeft nog 12 open zaken.')).toBeVisible();
    const links = screen.getAllByRole('link', { name: /^Mail aan/ });
    expect(links.map((link) => link.textContent)).toEqual(['Mail aan Mia Veld, met de link naar de zaken']);
    expect(decodeURIComponent(String(links[0]?.getAttribute('href')))).toMatch(
      /^mailto:mia@gehoor\.example\?subject=12 open zaken van Kees Duinstra.*\/app\/workload\?who=u1$/s,
    );
    await expectNoBarriers();
    await user.click(leaves);
    expect(screen.queryByText(/open zaken/)).toBeNull();
    await user.click(screen.getByLabelText('Auditor'));
    expect(screen.getByText('Deze persoon heeft nog 12 open zaken.')).toBeVisible();
  });

  it('says of somebody who is not there that they are not', async () => {
    await open('/app/administration/users/u9');
    expect(await screen.findByText(/Dit bestaat niet meer/)).toBeVisible();
  });
});
