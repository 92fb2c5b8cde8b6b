import type { Page } from 'playwright-core';
import { newPage } from '../harness/browser.js';
import { until } from '../harness/until.js';
import { lookAt, sees } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { beginRegistration, goOn, register } from './registration-steps.js';
import { openCase, signIn } from './staff-steps.js';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const photo = { name: 'deuk.png', type: 'image/png', base64: PICTURE };
const policy = { name: 'polis.pdf', type: 'application/pdf', base64: btoa('%PDF-1.4\n%%EOF\n') };

it('takes files dropped anywhere on a case, shows a picture in place, and lets a PDF be seen', async () => {
  const { reference } = await office.desk.item(await office.desk.inTreatment());
  const page = await newPage();
  // A browser without a viewer of its own is told to have one: what the page does then is what is looked at.
  await page.addInitScript("Object.defineProperty(navigator, 'pdfViewerEnabled', { value: true })");
  const refusals: string[] = [];
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && refusals.push(message.text()));
  await signIn(page, office.url, office.kees);
  await openCase(page, office.url, reference);
  await drop(page, [photo, policy]);
  await page.getByRole('link', { name: /deuk\.png/ }).waitFor();
  await page.getByRole('link', { name: /polis\.pdf/ }).waitFor();

  await page.getByRole('button', { name: 'Bekijken: deuk.png' }).click();
  const picture = page.getByRole('img', { name: 'deuk.png' });
  await picture.waitFor();
  // Not page.waitForFunction: from its second look on it runs in the page, where our policy forbids eval.
  await until('the picture is drawn', () => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth === 1));
  const asked = page.waitForResponse(/\/api\/v1\/files\//);
  await page.getByRole('button', { name: 'Bekijken: polis.pdf' }).click();
  const answer = await asked;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(refusals).toEqual([]);
  await lookAt(page, 'files-on-case');
});

it('sends the files along that were dropped while registering', async () => {
  const page = await newPage();
  await signIn(page, office.url, office.kees);
  await beginRegistration(page, 'Mijn auto staat met een deuk op straat en niemand belt terug.');
  await drop(page, [photo]);
  await sees(page, 'deuk.png');
  await goOn(page, {
    'Wat is het?': 'Klacht',
    Naam: 'Anna Voorbeeld',
    'Soort verzekering': 'Auto',
    'Hoe wil de klant van ons horen?': 'E-mail',
    'E-mailadres': 'anna@voorbeeld.example',
  });
  await register(page);
  await page.getByRole('link', { name: 'Naar de zaak' }).click();
  await page.getByRole('link', { name: /deuk\.png/ }).waitFor();
});

/** Drags files over the heading of the page until it shows that it takes them, and drops them, as from the desktop. */
async function drop(page: Page, files: (typeof photo)[]): Promise<void> {
  await until('the page takes files', async () => {
    await drag(page, 'dragover', files);
    return page.locator('[data-over]').isVisible();
  });
  await drag(page, 'drop', files);
}

function drag(page: Page, kind: 'dragover' | 'drop', files: (typeof photo)[]): Promise<void> {
  return page.evaluate(
    ([type, dragged]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, type, base64 } of dragged) {
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type }));
      }
      document
        .querySelector('h1')
        ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [kind, files] as const,
  );
}
