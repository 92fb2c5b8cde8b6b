import type { Page } from 'playwright-core';
import { verifyRegister } from '#complaints';
import { newPage } from '../harness/browser.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { beginAction, openCase, perform, refreshUntil, signIn, writeAnswer } from './staff-steps.js';

let office: OpenOffice;
let reference: string;
beforeAll(async () => {
  office = await openOffice({ fourEyes: 'all-answers' });
  const { desk } = office;
  const address = { street: 'Lindelaan 12', postalCode: '1234 AB', city: 'Voorbeeldstad' };
  const complainant = { type: 'person', name: 'Anna Voorbeeld', preferredChannel: 'post', address };
  const id = await desk.inTreatment({ complainant });
  await desk.decide(id, { outcome: 'rejected' });
  ({ reference } = await desk.item(id));
});
afterAll(() => office.close());

it('lets a colleague read the answer, which is printed and handed to the post', async () => {
  const { url } = office;
  const kees = await newPage();
  await signIn(kees, url, office.kees);
  await openCase(kees, url, reference);
  const letter = await writeAnswer(kees);
  await letter.getByLabel(/Per post/).check();
  await letter.getByRole('img', { name: /De brief op papier/ }).waitFor();
  await look(kees, 'paper-beside-text');
  await letLook(kees);

  const lies = await newPage();
  await signIn(lies, url, office.lies);
  await lies.getByRole('link', { name: 'Mee te lezen 1' }).click();
  await lies.getByRole('link', { name: /^Meelezen en versturen/ }).waitFor();
  await look(lies, 'to-read');
  await openCase(lies, url, reference);
  await perform(lies, {
    action: 'Antwoord teruggeven',
    answers: { 'Wat moet er anders?': 'Noem de datum van het gesprek.' },
    done: 'Het antwoord is terug bij de schrijver.',
  });

  await openCase(kees, url, reference);
  const again = await beginAction(kees, 'Antwoord versturen');
  await sees(again, 'Noem de datum van het gesprek.');
  await sees(again, /Wij hebben uw concept teruggezet\.|Concept bewaard om/);
  const text = again.getByLabel('Tekst van de brief');
  await text.fill(`${await text.inputValue()}\n\nWij spraken elkaar op 2 maart 2026.`);
  await look(kees, 'returned');
  await letLook(kees);

  await openCase(lies, url, reference);
  const reading = await beginAction(lies, 'Meelezen en versturen');
  await reading.getByRole('img', { name: /De brief op papier/ }).waitFor();
  await look(lies, 'reading-along');
  await reading.getByRole('button', { name: 'Meelezen en versturen', exact: true }).click();
  await sees(lies, 'Het antwoord is klaar om te gaan.');

  await lies.goto(`${url}/app/mail/print`);
  await lies.getByRole('button', { name: 'Maak de PDF van 1 brief' }).click();
  await sees(lies, 'De PDF is klaar.');
  await look(lies, 'batch-made');
  await lies.getByText('Vastleggen dat de post weg is').click();
  await lies.getByRole('button', { name: 'Op de post gedaan', exact: true }).click();
  await lies.getByText('Vastleggen dat de post weg is').waitFor({ state: 'detached' });
  await look(lies, 'batch-posted');

  await openCase(kees, url, reference);
  await refreshUntil(kees, 'Brief op de post gedaan');
  expect(await verifyRegister(office.database.dataSource)).toMatchObject({ items: 1, broken: [], contradicted: [] });
});

async function letLook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Laten meelezen door een collega' }).click();
  const yes = page.getByText('Toch versturen?');
  await sees(page, /Toch versturen\?|Het antwoord is klaar om te gaan\./);
  if (await yes.isVisible())
    await page.getByRole('button', { name: 'Laten meelezen door een collega' }).first().click();
  await sees(page, 'Het antwoord is klaar om te gaan.');
}

const look = (page: Page, name: string) => lookAt(page, `four-eyes-${name}`);
