import type { Page } from 'playwright-core';
import { awkwardFacts, exampleFacts, fillLetter, type Language, letterPurposes, toHtmlMail } from '#templates';
import { expectNoAxeFindings, newPage } from '../harness/browser.js';

const WIDTH = 360;
const { label } = exampleFacts('nl').confirmation;

/** Each delivered letter as mail on a phone: in Dutch by day, in English in the dark. */
describe.each([
  { language: 'nl', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const)('A delivered letter as mail on a phone, in $language and $colorScheme', ({ language, colorScheme }) => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage({ width: WIDTH, height: 740, colorScheme });
  });

  it.each(letterPurposes)('%s fits the screen and can be read by everybody', async (purpose) => {
    await page.setContent(mailOf(purpose, language, exampleFacts(language)[purpose]));
    expect(await widthOf(page)).toBe(WIDTH);
    await expectNoAxeFindings(page, 'of a mail');
  });

  it.each(letterPurposes)(
    '%s fits the screen with long words, and with nothing that may be missing',
    async (purpose) => {
      await page.setContent(mailOf(purpose, language, awkwardFacts(purpose, language)));
      expect(await widthOf(page)).toBe(WIDTH);
    },
  );
});

function mailOf(purpose: (typeof letterPurposes)[number], language: Language, facts: unknown): string {
  const { subject, text } = fillLetter(purpose, language, facts as never);
  return toHtmlMail({ subject, text, language, label });
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth');
}
