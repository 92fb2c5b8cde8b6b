import type { Page } from 'playwright-core';
import { newPage, screenshot } from '../harness/browser.js';
import { until } from '../harness/until.js';
import { lookAt } from './forms.js';
import { type OpenOffice, openOffice } from './office-open.js';
import { atTheDesk, mailedLink } from './private-link-steps.js';

/** A width of 640 is a screen of 1280 at 200 %; 320 is the narrowest, or 1280 at 400 %. */
const SCREENS = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
];

let office: OpenOffice;
let links: { closing: string; closed: string };
beforeAll(async () => {
  office = await openOffice();
  await office.startWorker();
  const closing = await caseWith('yes-is-asked');
  links = { closing, closed: await caseWith('closed') };
});
afterAll(() => office.close());

/** A case that was answered and asked about, closed or not; gives its private link. */
async function caseWith(state: 'yes-is-asked' | 'closed'): Promise<string> {
  const { desk } = office;
  const id = await desk.at(new Date(Date.now() - 3_600_000).toISOString()).register({ wish: 'Alsnog betalen.' });
  const { reference } = await desk.item(id);
  const staff = await atTheDesk(office, reference);
  await staff.answer(desk.handler, 'rejected');
  await staff.act('ask-closure', { by: 'phone' }, desk.handler);
  if (state === 'closed') await staff.act('record-closure-answer', { answer: 'yes' }, desk.handler);
  return mailedLink(office, reference);
}

async function open(page: Page, address: string): Promise<void> {
  const { url } = office;
  const [name, path = ''] = address.split(' ');
  const link = links[name as keyof typeof links];
  await page.goto('about:blank');
  await page.goto(link ?? url + name);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (path === '') return;
  await page.goto(url + path);
}

async function screenshotAt(page: Page, width: number, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await screenshot(page, `${name}-${width}`);
}

describe.each([
  ['the choice of an insurer', '/', 'Vertel het ons'],
  ['the form', '/VG', 'Vertel het ons'],
  ['the form inside another website', '/embed/VG', 'Vertel het ons'],
  ['the page of a case', 'closing', 'Uw klacht'],
  ['the page of a closed case', 'closed', 'Uw klacht'],
  ['the closure question', 'closing /volg/sluiten', 'Mogen wij uw klacht sluiten?'],
  ['the monitor', 'closed /volg/mening', 'Hoe deden wij het?'],
  ['the page for a new link', '/volg/nieuwe-link', 'Vraag een nieuwe link aan'],
  ['the public figures', '/VG/cijfers', 'Zo behandelen wij klachten'],
  ['the guarantee of half a year', '/VG/garantie/2025-2', 'Onze garantie: tweede helft van 2025'],
  ['the page without a link', '/volg', 'Deze link werkt niet (meer)'],
])('%s', (name, address, heading) => {
  it.each(['light', 'dark'] as const)(
    'keeps nobody out in %s, and fits a narrow screen and one at 200 %%',
    async (colorScheme) => {
      const page = await newPage({ width: 360, height: 740, colorScheme });
      await open(page, address);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForLoadState('networkidle');
      await lookAt(page, `customer-${name}-${colorScheme}`);
      await screenshotAt(page, 768, `customer-${name}-${colorScheme}`);
      await screenshotAt(page, 1440, `customer-${name}-${colorScheme}`);
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        await until('the page is as wide as the screen', () =>
          page.evaluate<boolean>(`innerWidth === ${screen.width}`),
        );
        expect({ screen, scroll: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({
          screen,
          scroll: screen.width,
        });
      }
      await page.context().close();
    },
  );
});

it('can be read in the colours that a reader chose', async () => {
  const page = await newPage({ width: 360, height: 740, forcedColors: 'active' });
  await open(page, 'closed /volg/mening');
  await page.getByRole('heading', { level: 1, name: 'Hoe deden wij het?' }).waitFor();
  await page
    .getByRole('group', { name: /Klopt dit/ })
    .first()
    .getByLabel('3', { exact: true })
    .check();
  await lookAt(page, 'customer-monitor-forced-colours');
});

it('leads the Tab key over the closure question in the order in which it is read', async () => {
  const page = await newPage({ width: 360, height: 740 });
  await open(page, 'closing /volg/sluiten');
  await page.getByRole('button', { name: /^Ja, u mag sluiten/ }).waitFor();
  expect(await namesByTab(page, 8)).toEqual([
    'Direct naar de inhoud',
    'English',
    'Ja, u mag sluiten',
    'Nee, het is nog niet goed',
    'Bel mij eerst',
    'Waarom deze datum?',
    'Terug naar hoe het ermee staat',
    'Bel 088 0000101',
  ]);
  for (let back = 0; back < 4; back++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Nee, want …' }).waitFor();
});

it('leads the Tab key over the form in the order in which it is read', async () => {
  const page = await newPage({ width: 360, height: 740 });
  await open(page, '/VG');
  await page.getByRole('radio', { name: 'Een klacht' }).waitFor();
  expect(await namesByTab(page, 23)).toEqual([
    'Direct naar de inhoud',
    'English',
    'Hoe vaak halen wij dat?',
    'Een klacht',
    'Wat is er gebeurd?',
    'Om welke verzekering gaat het? (niet verplicht)',
    'Polisnummer (niet verplicht)',
    'Kies bestanden',
    'Voor mijzelf',
    'Uw naam',
    'Per e-mail',
    'Uw e-mailadres (niet verplicht)',
    'Uw telefoonnummer (niet verplicht)',
    'Schrijf mij in grote letters',
    'Bel mij, schrijf liever niet',
    'Schrijf mij, bel liever niet',
    'Gebruik makkelijke woorden en korte zinnen',
    'Ik heb een tolk nodig',
    'Iemand anders praat voor mij',
    'Ik heb veel aan mijn hoofd: houd het kort en geef mij tijd',
    'Iets anders',
    'Nee',
    'Versturen',
  ]);
});

it('leads the Tab key over the page of a case in the order in which it is read', async () => {
  const page = await newPage({ width: 360, height: 740 });
  await open(page, 'closing');
  await page.getByRole('link', { name: 'Geef antwoord' }).waitFor();
  expect(await namesByTab(page, 8)).toEqual([
    'Direct naar de inhoud',
    'English',
    'Waarom deze datum?',
    'Geef antwoord',
    'Waarom deze datum?',
    'Ja, ik ben het ermee eens',
    'Nee, ik ben het er niet mee eens',
    'Iemand anders laten kijken',
  ]);
});

/** What the Tab key leads to one after the other, each by its first line as it stands on the screen. */
async function namesByTab(page: Page, times: number): Promise<string[]> {
  const names: string[] = [];
  for (let pressed = 0; pressed < times; pressed++) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(`(() => {
        const focused = document.activeElement;
        return (focused.labels?.[0] ?? focused).innerText.trim().split('\\n')[0];
      })()`),
    );
  }
  return names;
}

it('speaks English from the first heading to the last promise', async () => {
  const page = await newPage({ width: 360, height: 740, locale: 'en-GB' });
  await open(page, 'closing');
  await page.getByRole('heading', { level: 1, name: 'Your complaint' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  await page.getByText('You had our answer').waitFor();
  await lookAt(page, 'customer-case-english');
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByText('U kreeg ons antwoord').waitFor();
});
