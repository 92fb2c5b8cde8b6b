import type { Locator, Page } from 'playwright-core';
import { expectNoAxeFindings, screenshot } from '../harness/browser.js';
import { until } from '../harness/until.js';

/** Answers by their question, as both stand on the screen. */
export type Answers = Record<string, string>;

/** Answers the questions of a form one after the other, each as its kind wants it. */
export async function fillIn(form: Locator, answers: Answers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) await answer(form, question, given);
}

/** Waits until these words stand on the page. */
export async function sees(page: Page | Locator, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}

/** Waits until what is to be mended stands there and has the focus; gives its lines. */
export async function toMend(page: Page): Promise<string[]> {
  const summary = page.getByRole('alert');
  await summary.waitFor();
  await until('the focus is on what is to be mended', () =>
    page.evaluate<boolean>('document.activeElement.getAttribute("role") === "alert"'),
  );
  return summary.getByRole('link').allInnerTexts();
}

/** Keeps a picture of the page and looks for what would keep somebody out. */
export async function lookAt(page: Page, name: string): Promise<void> {
  // Further down the header that stays in sight covers half a button here and there.
  await page.evaluate('scrollTo(0, 0)');
  await screenshot(page, name);
  await expectNoAxeFindings(page);
}

async function answer(form: Locator, question: string, given: string): Promise<void> {
  const name = new RegExp(`^${question.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(niet verplicht\\))?$`);
  const choices = form.getByRole('group', { name });
  const box = form.getByRole('textbox', { name }).or(form.getByRole('combobox', { name }));
  await choices.or(box).waitFor();
  if (await choices.isVisible()) await choices.getByLabel(given, { exact: true }).check();
  else if ((await box.evaluate((one) => one.nodeName)) === 'SELECT') await box.selectOption({ label: given });
  else await box.fill(given);
}
