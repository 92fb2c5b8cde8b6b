import type { Page } from 'playwright-core';
import { PASSWORD } from '../builders/office.js';
import { newPage } from '../harness/browser.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';

const MOST_TABS = 60;

let office: OpenOffice;
let reference: string;
beforeAll(async () => {
  office = await openOffice();
  ({ reference } = await office.desk.item(await office.desk.inTreatment()));
});
afterAll(() => office.close());

it('leads from signing in to a note on a case by the Tab and Enter keys alone', async () => {
  const page = await newPage();
  await page.goto(`${office.url}/app`);
  await page.getByRole('heading', { name: 'Inloggen' }).waitFor();
  await tabTo(page, 'E-mailadres');
  await page.keyboard.type(office.kees.email);
  await tabTo(page, 'Wachtwoord');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mijn werk' }).waitFor();
  await lookAt(page, 'keyboard-only-my-work');

  await page.getByRole('link', { name: reference, exact: true }).waitFor();
  await tabTo(page, reference);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
  await tabTo(page, 'Notitie maken');
  await lookAt(page, 'keyboard-only-case');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Notitie maken' }).waitFor();
  await tabTo(page, 'Notitie');
  await page.keyboard.type('Alles met het toetsenbord.');
  await tabTo(page, 'Notitie bewaren');
  await page.keyboard.press('Enter');
  await sees(page, 'De notitie is bewaard.');
  await sees(page, 'Alles met het toetsenbord.');
});

/** Presses Tab until what has this name has the focus; fails when it never does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press('Tab');
    const focused = await nameOfFocused(page);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not lead to "${name}", but to: ${passed.join(', ')}`);
}

/** What the focused control is called on the screen: by its label, or by its own words. */
function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const focused = document.activeElement;
    const label = focused.labels?.[0] ?? focused;
    return (focused.getAttribute('aria-label') ?? label.innerText ?? '').trim();
  })()`);
}
