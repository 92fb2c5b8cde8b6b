import type { Page } from 'playwright-core';
import { type Answers, fillIn, sees, toMend } from './forms.js';

/** Opens the form of a label, as a customer does who has no account. */
export async function openForm(page: Page, url: string, labelCode: string): Promise<void> {
  await page.goto(`${url}/${labelCode}`);
  await page.getByRole('heading', { level: 1, name: 'Vertel het ons' }).waitFor();
}

/** Sends the form with nothing in it; gives what the summary, which takes the focus, asks to mend. */
export async function sendEmpty(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Versturen', exact: true }).click();
  await sees(page.getByRole('alert'), 'Nog niet alles is goed ingevuld');
  return toMend(page);
}

/** Fills in the form and sends it; gives the number to keep. */
export async function fileComplaint(page: Page, answers: Answers): Promise<string> {
  const form = page.getByRole('form', { name: 'Vertel het ons' });
  await fillIn(form, answers);
  await form.getByRole('button', { name: 'Klacht versturen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wij hebben uw klacht ontvangen' }).waitFor();
  return page.getByText(/^[A-Z]{2}-\d{4}-\d{6}$/).innerText();
}
