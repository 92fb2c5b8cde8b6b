import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Actor, StaffUser } from '#complaints';
import { aRound, judgeAll } from '../builders/audit-round.js';
import { aColleague } from '../builders/office.js';
import { expectNoAxeFindings, newPage } from '../harness/browser.js';
import { temporaryDataDir } from '../harness/processes.js';
import { checkOnPage, fetchFile, gehoorVerify } from './dossier-steps.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { signIn } from './staff-steps.js';

let office: OpenOffice;
let auditor: StaffUser & { actor: Actor };
beforeAll(async () => {
  office = await openOffice();
  const { desk } = office;
  auditor = await aColleague(desk.dataSource, { role: 'auditor', name: 'Aad Toetser', labels: [desk.label] });
  for (let number = 0; number < 3; number += 1) {
    const id = await desk.closing();
    await desk.act(id, 'record-closure-answer', { answer: 'yes' });
  }
});
afterAll(() => office.close());

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

async function openRound(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Toetsing' }).click();
  await page.getByRole('link', { name: 'Toetsingen', exact: true }).click();
  await sees(page, 'Er is nog geen toetsing');
  await expectNoAxeFindings(page);
  await page.getByRole('link', { name: 'Toetsing openen' }).click();
  await page.getByLabel('Naam van de toetsing').fill('Toetsing voorjaar');
  await page.getByLabel('Eerste dag van de periode').fill(`${Number(today().slice(0, 4)) - 1}-01-01`);
  await page.getByLabel('Laatste dag van de periode').fill(today());
  await page.getByRole('checkbox', { name: 'Aad Toetser' }).check();
  await page.getByLabel('Bij loting, met een zichtbaar lotingsgetal').check();
  await page.getByLabel('Aantal dossiers').fill('2');
  await expectNoAxeFindings(page);
  await page.getByRole('button', { name: 'Toetsing openen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Toetsing voorjaar' }).waitFor();
}

const cardOf = (page: Page, question: string) => {
  const name = new RegExp(`^${question.replaceAll('.', '\\.')} `);
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
};

/** Orders the dossiers of the sample, sees how far they are, fetches them and finds them intact in both ways. */
async function takePack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dossiers als één bestand bestellen' }).click();
  await sees(page, 'wacht op zijn beurt');
  // As a worker leaves it that is stopped on the way; the next one goes on.
  await office.desk.dataSource.query("UPDATE dossier_orders SET state = 'running'");
  await page.getByRole('progressbar', { name: 'Voortgang van Toetsing voorjaar' }).waitFor();
  await office.startWorker();
  const path = await fetchFile(page, 'Toetsing voorjaar', join(await temporaryDataDir(), 'pack.zip'));
  await lookAt(page, 'audit-round-pack');
  expect(await gehoorVerify(path)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^INTACT: pack of 2 dossiers\nINTACT: VG-\d{4}-\d{6}\n/),
  });
  await checkOnPage(page, office.url, path);
  await page.getByRole('heading', { name: /^✓?\s*Ongeschonden/ }).waitFor();
  await page.getByRole('heading', { name: 'Dossiers in dit pakket' }).waitFor();
  await lookAt(page, 'audit-pack-checked');
}

it('takes an auditor by keyboard through the dossiers, and then to a signed report', async () => {
  const page = await newPage();
  await signIn(page, office.url, auditor);
  await openRound(page);
  await page.getByRole('button', { name: 'Steekproef trekken' }).click();
  await sees(page, /2 dossiers uit 3 gesloten klachten/);

  await page.getByRole('link', { name: 'Dossiers beoordelen' }).click();
  await page.getByRole('heading', { level: 1, name: /Dossier 1 van 2/ }).waitFor();
  await sees(page, 'Alsnog betalen.');
  await expectNoAxeFindings(page);
  await lookAt(page, 'audit-dossier');
  await cardOf(page, 'IV.1').waitFor();
  await page.keyboard.press('y');
  await cardOf(page, 'IV.1').getByText('Beoordeeld door Aad Toetser').waitFor();

  // The letter of this office went with places that nobody filled in, so a yes differs from the proposal.
  await page.keyboard.press('y');
  await sees(page, 'Uw oordeel wijkt af van het voorstel.');
  await page.keyboard.type('De uitleg zelf is helder.');
  await page.keyboard.press('Control+Enter');
  await cardOf(page, 'IV.2.a').getByText('wijkt af van het voorstel', { exact: true }).waitFor();
  await sees(page, 'Alle vragen bij dit dossier zijn beoordeeld.');

  await page.keyboard.press(']');
  await page.getByRole('heading', { level: 1, name: /Dossier 2 van 2/ }).waitFor();
  await cardOf(page, 'IV.1').waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('Nog eens lezen.');
  await sees(page, /Concept bewaard om \d{2}:\d{2}/);
  await page.reload();
  await page.getByLabel('Opmerking bij IV.1').waitFor();
  await sees(page, 'Wij hebben uw concept teruggezet.');
  expect(await page.getByLabel('Opmerking bij IV.1').inputValue()).toBe('Nog eens lezen.');

  await page.getByRole('link', { name: 'Naar de toetsing' }).click();
  await sees(page, /Nog \d+ oordelen te geven/);
  const { desk } = office;
  const [round] = await desk.dataSource.query('SELECT id FROM audit_rounds');
  await page.getByRole('link', { name: 'Vragen over de organisatie' }).click();
  await cardOf(page, 'I.2.1').waitFor();
  await expectNoAxeFindings(page);
  await page.keyboard.press('n');
  await cardOf(page, 'I.2.1').getByText('Beoordeeld door Aad Toetser').waitFor();
  await lookAt(page, 'audit-questions');
  await judgeAll(desk.dataSource, desk.clock, round.id, auditor.actor);

  await page.goto(`${office.url}/app/audit/rounds/${round.id}`);
  await sees(page, 'Alles is beoordeeld.');
  await page.getByRole('button', { name: 'Aanbeveling toevoegen' }).click();
  await page.getByLabel('Wat bevelen de toetsers aan?').fill('Vul elke brief in voordat hij weggaat.');
  await page.getByLabel('Eigenaar').selectOption({ label: 'Mia Demo' });
  await page.getByRole('button', { name: 'Aanbeveling bewaren' }).click();
  await sees(page, /Mia Demo, uiterlijk/);
  await expectNoAxeFindings(page);
  await lookAt(page, 'audit-round');
  await takePack(page);
  await page.goBack();
  await page.getByRole('button', { name: 'Ondertekenen' }).click();
  await page.getByRole('button', { name: 'Ja, ondertekenen' }).click();
  await sees(page, 'Ondertekend. Deze toetsing verandert niet meer.');

  const pdf = await page.request.get(`${office.url}/api/v1/audit-rounds/${round.id}/report.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const workbook = await page.request.get(`${office.url}/api/v1/audit-rounds/${round.id}/report.xlsx`);
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
});

it('shows a manager the evidence of the label, also on a small and dark screen', async () => {
  const page = await newPage({ width: 360, height: 740, colorScheme: 'dark' });
  await signIn(page, office.url, office.mia);
  await page.goto(`${office.url}/app/audit/evidence`);
  await page.getByRole('button', { name: 'Verklaren: I.2.1' }).click();
  await page.getByLabel('Nee', { exact: true }).check();
  await page.getByLabel('Toelichting').fill('Wij schrijven het beleid nog op.');
  await page.getByRole('button', { name: 'Verklaring bewaren' }).click();
  await sees(page, /verklaart nee: Wij schrijven het beleid nog op\./);
  await expectNoAxeFindings(page);
  await lookAt(page, 'audit-evidence-small');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  const { dataSource, clock, label } = office.desk;
  const period = { periodFrom: `${Number(today().slice(0, 4)) - 1}-01-01`, periodTo: today() };
  await aRound(dataSource, clock, {
    labelId: label.id,
    auditors: [auditor.actor],
    title: 'Toetsing zomer',
    ...period,
  });
  await page.goto(`${office.url}/app/audit`);
  await page.getByRole('link', { name: 'Toetsing zomer' }).click();
  await sees(page, 'Stand van zaken');
  await expectNoAxeFindings(page);
  await lookAt(page, 'audit-round-small');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});
