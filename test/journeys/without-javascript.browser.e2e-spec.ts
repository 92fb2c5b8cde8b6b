import type { Page } from 'playwright-core';
import { newPage } from '../harness/browser.js';
import { fillIn, lookAt, sees, toMend } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Looks at the page as it stands, in a browser that can run the one who looks. */
async function look(page: Page, name: string): Promise<void> {
  const colorScheme = name.endsWith('dark') ? 'dark' : 'light';
  const copy = await newPage({ ...page.viewportSize()!, colorScheme });
  await copy.setContent(await page.content());
  await lookAt(copy, name);
  await copy.close();
}

const LONGER_THAN_A_PROGRAM_TAKES_MS = 3500;

it('leads a browser without JavaScript to a form that can be finished, and keeps what was typed on the way', async () => {
  const page = await newPage({ width: 360, height: 740, javaScriptEnabled: false });
  await page.goto(`${office.url}/vg`);
  await page.getByRole('link', { name: 'Vul het formulier zonder JavaScript in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Vertel het ons' }).waitFor();
  await look(page, 'without-javascript-form');

  await fillIn(page.locator('form'), {
    'Wat wilt u doorgeven?': 'Een klacht. Ik wil dat u iets oplost of vergoedt.',
    'Wat is er gebeurd?': 'De ruit is na drie weken nog niet gemaakt.',
    'Hoe wilt u van ons horen?': 'Per e-mail',
  });
  await page.getByRole('button', { name: 'Versturen' }).click();
  expect(await toMend(page)).toEqual([
    'Vul uw naam in.',
    'Vul uw e-mailadres in, of kies hoe u anders van ons wilt horen.',
  ]);
  await look(page, 'without-javascript-errors');

  await page.getByRole('alert').getByRole('link', { name: 'Vul uw naam in.' }).click();
  await fillIn(page.locator('form'), { 'Uw naam': 'Anna Voorbeeld', 'Uw e-mailadres': 'anna@voorbeeld.example' });
  await page.waitForTimeout(LONGER_THAN_A_PROGRAM_TAKES_MS);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wij hebben uw klacht ontvangen' }).waitFor();
  await sees(page, /^VG-\d{4}-\d{6}$/);
  await look(page, 'without-javascript-filed');
  const [item] = await office.database.dataSource.query('SELECT story FROM item_contents');
  expect(item.story).toBe('De ruit is na drie weken nog niet gemaakt.');
});

it('fits a narrow screen in the dark, and changes its language with what was typed in it', async () => {
  const page = await newPage({ width: 320, height: 640, javaScriptEnabled: false, colorScheme: 'dark' });
  await page.goto(`${office.url}/formulier/VG`);
  await page.getByRole('textbox', { name: 'Wat is er gebeurd?' }).fill('Half een verhaal.');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tell us' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'What happened?' }).inputValue()).toBe('Half een verhaal.');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await look(page, 'without-javascript-english-dark');
});
