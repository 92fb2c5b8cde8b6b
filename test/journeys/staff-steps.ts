import type { Locator, Page } from 'playwright-core';
import { PASSWORD } from '../builders/office.js';
import { until } from '../harness/until.js';
import { type Answers, fillIn, sees } from './forms.js';

/** Signs in; afterwards the work list is there. */
export async function signIn(page: Page, url: string, person: { email: string }): Promise<void> {
  await page.goto(`${url}/app`);
  await page.getByLabel('E-mailadres').fill(person.email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { name: 'Mijn werk' }).waitFor();
}

/** Goes to a page of the top navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Opens a case by its number. */
export async function openCase(page: Page, url: string, reference: string): Promise<void> {
  await page.goto(`${url}/app/cases/${reference}`);
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
}

/** Reads the case anew until these words are there, as somebody does who waits for the mail. */
export async function refreshUntil(page: Page, words: string): Promise<void> {
  await until(`the case says "${words}"`, async () => {
    if (await page.getByText(words).first().isVisible()) return true;
    await page.waitForTimeout(1000);
    await page.reload();
    await page.getByRole('region', { name: 'Gesprek', exact: true }).waitFor();
    return false;
  });
}

/** Takes the case that is open. */
export async function takeOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Overnemen' }).first().click();
  await sees(page, 'U behandelt deze zaak nu.');
}

/**
 * Opens the form of an action, by its button in sight or in the list of all actions. The list is opened first: what is in
 * sight now may stand in the list a moment later, when a letter has gone.
 */
export async function beginAction(page: Page, action: string): Promise<Locator> {
  const conversation = page.getByRole('region', { name: 'Gesprek', exact: true });
  const list = conversation.locator('details', { has: page.getByText('Alle acties') });
  await list.waitFor();
  if ((await list.getAttribute('open')) === null) await list.getByText('Alle acties').click();
  await conversation.getByRole('button', { name: action, exact: true }).first().click();
  const form = page.getByRole('region', { name: action, exact: true });
  await form.getByRole('heading', { name: action }).waitFor();
  return form;
}

/** One action on the case that is open: its form, the answers, the button that sends it and what is said afterwards. */
export interface Doing {
  action: string;
  answers?: Answers;
  send?: string;
  done: string;
}

/** Does an action on the case that is open, and waits until the screen says that it is done. */
export async function perform(page: Page, { action, answers = {}, send = action, done }: Doing): Promise<void> {
  const form = await beginAction(page, action);
  await fillIn(form, answers);
  await form.getByRole('button', { name: send, exact: true }).click();
  await sees(page, done);
  await form.waitFor({ state: 'detached' });
}

/** Records a talk with the customer, with the wish. */
export function logTalk(page: Page, summary: string, wish: string): Promise<void> {
  return perform(page, {
    action: 'Gesprek vastleggen',
    answers: {
      'Heeft u de klant echt gesproken?': 'Ja',
      'Wat is er besproken?': summary,
      'Welke oplossing wil de klant?': wish,
    },
    done: 'Het gesprek is vastgelegd.',
  });
}

/** Asks a colleague, by mail when an address is given. */
export function askColleague(page: Page, question: string): Promise<void> {
  return perform(page, {
    action: 'Collega vragen',
    answers: { 'Naam van de collega': 'Ria Expert', 'Wat is uw vraag?': question },
    send: 'Vraag stellen',
    done: 'De vraag is gesteld.',
  });
}

/** Records what the colleague answered; with one open question it is chosen beforehand or named. */
export function recordColleagueAnswer(page: Page, answer: string): Promise<void> {
  return perform(page, {
    action: 'Antwoord van collega vastleggen',
    answers: { 'Wat was het antwoord?': answer },
    done: 'Het antwoord is vastgelegd.',
  });
}

/** What is decided, in the words of the form. */
export interface DecisionWords {
  outcome: string;
  obliged: 'Ja' | 'Nee';
  motivation: string;
  redress?: string;
  solution?: string;
}

/** Decides on the case that is open. */
export function decide(page: Page, { outcome, obliged, motivation, redress, solution }: DecisionWords): Promise<void> {
  return perform(page, {
    action: 'Besluit nemen',
    answers: {
      'Wat is het oordeel over de klacht?': outcome,
      'Komen wij de klant tegemoet?': obliged,
      'Hoe komt u tot dit besluit?': motivation,
      ...(redress && { 'Tegemoetkoming in euro’s': redress }),
      ...(solution && { 'Wat gaan wij voor de klant doen?': solution }),
    },
    send: 'Besluit vastleggen',
    done: 'Het besluit is vastgelegd.',
  });
}

/** Fills each open place of a letter by choosing it below the text and typing; tells how many there were. */
async function fillBlanks(page: Page, letter: Locator, words: string): Promise<number> {
  const text = letter.getByLabel('Tekst van de brief');
  await text.waitFor();
  let filled = 0;
  for (; (await text.inputValue()).includes('[vul in:'); filled++) {
    await letter
      .getByText(/Nog \d+ plek/)
      .getByRole('button')
      .first()
      .click();
    await page.keyboard.insertText(words);
  }
  return filled;
}

/** Tells the customer how far the case is: fills what only the handler knows, and sends the letter. */
export async function sendProgress(page: Page, words: string): Promise<void> {
  const letter = await beginAction(page, 'Voortgang melden');
  expect(await fillBlanks(page, letter, words)).toBeGreaterThan(0);
  await seesChecks(letter, /alles klopt|beter/);
  await sendLetter(page, letter, 'De voortgang is gemeld.');
}

/** Opens the letter of the answer and leaves it ready to send: all that it says is in the decision. */
export async function writeAnswer(page: Page): Promise<Locator> {
  const letter = await beginAction(page, 'Antwoord versturen');
  expect(await letter.getByLabel('Tekst van de brief').inputValue()).not.toContain('[vul in:');
  await seesChecks(letter, /alles klopt|anders|beter/);
  return letter;
}

/** Waits until the check list of a letter says this. */
export async function seesChecks(letter: Locator, finding: RegExp): Promise<void> {
  await sees(letter.getByRole('heading', { name: 'Controle van de brief' }), finding);
}

/** Sends a letter that is ready. */
export async function sendLetter(
  page: Page,
  letter: Locator,
  done = 'Het antwoord is klaar om te gaan.',
): Promise<void> {
  await letter.getByRole('button', { name: 'Mail versturen' }).click();
  await sees(page, done);
  await letter.waitFor({ state: 'detached' });
}

/** Records what the customer says of closing. */
export function recordClosureAnswer(page: Page, answer: string, words: string): Promise<void> {
  return perform(page, {
    action: 'Antwoord op sluiting vastleggen',
    answers: { 'Mag de zaak dicht volgens de klant?': answer, 'Wat zei de klant?': words },
    done: 'Het antwoord van de klant is vastgelegd.',
  });
}

/** Each step of the journey line of the case that is open, with how it stands ("antwoord, klaar"). */
export async function journeyLine(page: Page): Promise<string[]> {
  const steps = page.getByRole('list', { name: 'Verloop', exact: true }).getByRole('listitem');
  return (await steps.allTextContents()).map((step) => /[a-z ]+, (klaar|niet nodig)/.exec(step)?.[0] ?? step);
}
