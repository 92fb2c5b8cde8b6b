import type { Page } from 'playwright-core';
import { aColleague, PASSWORD } from '../builders/office.js';
import { newPage } from '../harness/browser.js';
import { fillIn, lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { beginAction, perform, signIn } from './staff-steps.js';

const DAY_MS = 24 * 3_600_000;
const BAND = 'Verzekeraar VG · bevestiging binnen 24 uur';

let office: OpenOffice;
let receivedAt: Date;
let forgotten: string;
beforeAll(async () => {
  office = await openOffice();
  const { desk } = office;
  receivedAt = new Date(desk.now.getTime() - 3 * DAY_MS);
  desk.at(receivedAt.toISOString());
  for (let count = 0; count < 4; count++) await desk.confirm(await desk.register());
  // Lies has one of her own, so that each test stands by itself.
  await desk.confirm(await desk.inTreatment({}, desk.colleague));
  ({ reference: forgotten } = await desk.item(await desk.inTreatment()));
});
afterAll(() => office.close());

/** Deadlines over the days in which these terms fell due, which may lie in two months. */
const openDeadlines = async (page: Page) => {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const [from, to] = [day(receivedAt.getTime() - DAY_MS), day(Date.now())];
  await page.goto(`${office.url}/app/deadlines?period=custom&from=${from}&to=${to}`);
  const band = page.getByRole('region', { name: BAND });
  await band.waitFor();
  return band;
};

it('leads a manager from a red term to the case, to a colleague who mends it, and back to green', async () => {
  const [mia, lies] = [await newPage(), await newPage()];
  await signIn(mia, office.url, office.mia);
  const red = await openDeadlines(mia);
  await sees(red, '83,3 %');
  await sees(red, 'onder de norm');
  await red.getByText('Welke klachten beslissen').click();
  const row = red.getByRole('row', { name: new RegExp(forgotten) });
  await row.getByRole('button', { name: /waarom deze datum/ }).click();
  await sees(row, 'De termijn is 24 uur. Nachten en weekenden tellen mee.');
  await lookAt(mia, 'red-to-green-red');

  await row.getByRole('link', { name: forgotten }).click();
  await mia.getByRole('heading', { level: 1, name: forgotten }).waitFor();
  await perform(mia, {
    action: 'Toewijzen',
    answers: { 'Wie gaat de zaak behandelen?': 'Lies Demo (klachtbehandelaar)' },
    done: 'De zaak is toegewezen.',
  });

  await signIn(lies, office.url, office.lies);
  await lies.getByRole('link', { name: forgotten, exact: true }).click();
  await lies.getByRole('heading', { level: 1, name: forgotten }).waitFor();
  // She did call in time, and only now writes it down: allowed, with the reason, and it stays recognisable.
  const form = await beginAction(lies, 'Ontvangst bevestigen');
  await form.getByRole('radio', { name: 'Eerder' }).check();
  const calledAt = new Date(receivedAt.getTime() + 2 * 3_600_000);
  const local = calledAt.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  await form.getByLabel('Datum').fill(local.slice(0, 10));
  await form.getByLabel('Tijd').fill(local.slice(11, 16));
  await fillIn(form, { 'Waarom legt u het nu pas vast?': 'Gebeld vanaf een andere plek, niet opgeschreven.' });
  await form.getByRole('button', { name: 'Ontvangst bevestigen', exact: true }).click();
  await sees(lies, 'De bevestiging is vastgelegd.');

  const green = await openDeadlines(mia);
  await sees(green, '100,0 %');
  await sees(green, 'boven de norm');
  await lookAt(mia, 'red-to-green-green');
});

it('lets a manager record that somebody is away, and the stand-in see those cases', async () => {
  const [mia, kees] = [await newPage(), await newPage()];
  await signIn(mia, office.url, office.mia);
  await mia.goto(`${office.url}/app/workload`);
  await mia.getByRole('button', { name: 'Afwezigheid vastleggen' }).click();
  const form = mia.getByRole('form', { name: 'Afwezigheid vastleggen' });
  await fillIn(form, { 'Wie is er afwezig?': 'Lies Demo', 'Wie neemt waar?': 'Kees Demo' });
  await lookAt(mia, 'workload-absence');
  await form.getByRole('button', { name: 'Afwezigheid opslaan' }).click();
  await sees(mia, 'Vastgelegd. Kees Demo ziet de zaken van Lies Demo in Mijn werk.');
  await mia.getByRole('link', { name: 'Lies Demo' }).first().click();
  await mia.getByRole('heading', { name: 'Zaken van Lies Demo' }).waitFor();
  await lookAt(mia, 'workload');

  await signIn(kees, office.url, office.kees);
  await sees(kees, 'U neemt nu waar voor Lies Demo.');
  await sees(kees, 'waarneming voor Lies Demo');
  await lookAt(kees, 'my-work-standing-in');

  await mia.getByRole('button', { name: 'Alles overdragen…' }).click();
  await fillIn(mia.getByRole('form', { name: 'Alle zaken overdragen' }), { 'Overdragen aan': 'Kees Demo' });
  await mia.getByRole('button', { name: /^\d zaa?ke?n? overdragen$/ }).click();
  await sees(mia, /toegewezen aan Kees Demo\./);
});

it('shows an administrator the background work, and what a new version means for open cases', async () => {
  const { email } = await aColleague(office.database.dataSource, { role: 'administrator', name: 'Ada Beheer' });
  const ada = await newPage();
  await ada.goto(`${office.url}/app`);
  await fillIn(ada.locator('form'), { 'E-mailadres': email });
  await ada.getByLabel('Wachtwoord').fill(PASSWORD);
  await ada.getByRole('button', { name: 'Inloggen' }).click();
  await ada.getByRole('heading', { level: 1, name: 'Labels' }).waitFor();

  await ada.getByRole('link', { name: 'Achtergrondwerk' }).click();
  await sees(ada, 'Nog niet in een wachtrij');
  await lookAt(ada, 'background-work');

  const { id } = office.desk.label;
  await ada.goto(`${office.url}/app/administration/labels/${id}/new-version`);
  await sees(ada, /Aan de \d zaken die nu open staan, verandert niets/);
  await ada.getByRole('group', { name: 'Eerste gesprek met de klant' }).getByLabel('Aantal').fill('9');
  await ada.getByText(/Ter vergelijking: \d+ toezeggingen hadden een andere datum gehad/).click();
  await lookAt(ada, 'policy-preview');
});
