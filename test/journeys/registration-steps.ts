import type { Page } from 'playwright-core';
import { type Answers, fillIn, sees } from './forms.js';
import { goTo } from './staff-steps.js';

/** The first words of the talk, as the handler types them while the customer speaks. */
export async function beginRegistration(page: Page, story: string): Promise<void> {
  await goTo(page, 'Registreren');
  await fillIn(page.getByRole('form', { name: 'Registreren' }), { 'Wat vertelt de klant?': story });
}

/** Loses the page in the middle of the talk; what was typed must come back. */
export async function reloadWithDraft(page: Page): Promise<void> {
  await sees(page, /Concept bewaard om \d{2}:\d{2}/);
  await page.reload();
  await sees(page, 'Wij hebben uw concept teruggezet.');
}

/** Answers more questions of the registration, each by its words. */
export function goOn(page: Page, answers: Answers): Promise<void> {
  return fillIn(page.getByRole('form', { name: 'Registreren' }), answers);
}

/** The sentence to read to the customer, as soon as it names its dates. */
export async function readBack(page: Page): Promise<string> {
  const sentence = page.getByRole('figure', { name: 'Lees dit voor aan de klant' }).getByRole('blockquote');
  await sees(sentence, /ons antwoord/);
  return sentence.innerText();
}

/** Registers; gives the number of the case. */
export async function register(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Klacht registreren' }).click();
  await page.getByRole('heading', { level: 1, name: 'Klacht geregistreerd' }).waitFor();
  return page.getByText(/^[A-Z]{2}-\d{4}-\d{6}$/).innerText();
}
