import { readFileSync, rmSync } from 'node:fs';
import { expectNoAxeFindings, newPage, screenshot, screenshotEach } from './browser.js';

const goodPage = `<!doctype html><html lang="nl"><title>Gehoor</title>
  <main><h1>Uw klacht</h1><img alt="Een oor" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main></html>`;

describe('the browser of the harness', () => {
  it('shows a page as a visitor would see it', async () => {
    const page = await newPage({ width: 360, height: 640, colorScheme: 'dark' });
    await page.setContent(goodPage);
    expect(
      await page.evaluate('[innerWidth, navigator.language, matchMedia("(prefers-color-scheme: dark)").matches]'),
    ).toEqual([360, 'nl-NL', true]);
    await screenshot(page, 'harness');
  });

  it('keeps a picture of each of two pages, however long the name of the test', async () => {
    const pages = [await newPage({ width: 360 }), await newPage()];
    const pictures = await screenshotEach(pages, `two visitors ${'who do much '.repeat(20)}`);
    expect(new Set(pictures).size).toBe(2);
    const [first, second] = pictures.map((path) => readFileSync(path));
    expect(first?.equals(second!)).toBe(false);
    for (const path of pictures) rmSync(path);
  });

  it('finds nothing wrong with an accessible page', async () => {
    const page = await newPage();
    await page.setContent(goodPage);
    await expectNoAxeFindings(page);
  });

  it('names what is wrong with a page that is not', async () => {
    const page = await newPage();
    await page.setContent(goodPage.replace('alt="Een oor" ', ''));
    await expect(expectNoAxeFindings(page)).rejects.toThrow(/image-alt/);
  });
});
