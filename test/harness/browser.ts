import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Chromium from '@sparticuz/chromium';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { takeLock } from '../../scripts/owner-lock.mjs';
import { currentTestFailed } from './current-test.js';
import { PATIENCE_MS } from './until.js';

const screenshots = resolve(__dirname, '../../.gehoor/screenshots');

/** How the page is looked at: the size of the screen, the language of the visitor, the colours, and whether scripts run. */
export interface PageOptions {
  width?: number;
  height?: number;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  javaScriptEnabled?: boolean;
}

let browser: Promise<Browser> | undefined;
const pages = new Set<Page>();

afterEach(async () => {
  if (currentTestFailed()) await screenshotEach([...pages], `failed-${testName()}`);
});
afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** A fresh page without cookies or history, in Amsterdam time. */
export async function newPage({ width = 1280, height = 800, locale = 'nl-NL', ...look }: PageOptions = {}) {
  browser ??= launch();
  const context = await (await browser).newContext({
    viewport: { width, height },
    locale,
    ...look,
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  pages.add(page);
  page.on('close', () => pages.delete(page));
  return page;
}

/** Keeps a picture of the whole page in .gehoor/screenshots and gives its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(screenshots, { recursive: true });
  const path = join(screenshots, `${name.replace(/[^\w-]+/g, '-').slice(0, 120)}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}

/** Keeps a picture of each page, numbered in the order in which they were opened. */
export function screenshotEach(opened: readonly Page[], name: string): Promise<string[]> {
  // The number goes first: the end of a long name is cut off.
  return Promise.all(opened.map((page, index) => screenshot(page, opened.length > 1 ? `${index + 1}-${name}` : name)));
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails with a readable list when axe finds an offence against WCAG 2.2 AA on the page as it stands. A mail stands within
 * the page of a mail program, so it needs no landmarks and no first heading of its own.
 */
export async function expectNoAxeFindings(page: Page, kind: 'of a page' | 'of a mail' = 'of a page'): Promise<void> {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated, not added as a script: the page's own security policy stays in force.
  await page.evaluate(axe);
  const tags = kind === 'of a page' ? [...WCAG, 'best-practice'] : WCAG;
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)} })`);
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(findings).toEqual([]);
}

async function launch(): Promise<Browser> {
  // The first use unpacks the browser into the temporary folder; two at once would spoil it.
  const unlock = await takeLock(join(tmpdir(), 'gehoor-chromium.lock'), { waitMs: PATIENCE_MS });
  const executablePath = await Chromium.executablePath().finally(unlock);
  // In one process it hangs as soon as a second visitor comes.
  const args = Chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return chromium.launch({ executablePath, args, headless: true, timeout: PATIENCE_MS });
}

function testName(): string {
  return expect.getState().currentTestName ?? 'test';
}
