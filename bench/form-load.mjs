import 'reflect-metadata';
import Chromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * How fast the complaint form is there on a slow phone: 360 px wide, the processor four times slower, a connection of
 * 1.6 Mbit/s with 150 ms each way (slow 4G), nothing in the cache. Largest contentful paint, layout shift, total
 * blocking time, and what was sent; the median and the worst of the rounds. `node bench/form-load.mjs [rounds]`
 */
const rounds = Number(process.argv[2] ?? 7);
const SLOWER = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

await ensureBuilt({ web: true });
const { benchServer } = await import('./database.mjs');
const { seedOffice, startBenchApi } = await import('./office.mjs');

const server = await benchServer();
try {
  const url = await server.create('gehoor_bench_form');
  await seedOffice(url);
  const api = await startBenchApi(url, server.folder);
  const args = Chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  const browser = await chromium.launch({ executablePath: await Chromium.executablePath(), args, headless: true });
  try {
    const pages = { 'the form': `${api.url}/VG`, 'without JavaScript': `${api.url}/formulier/VG` };
    for (const [name, address] of Object.entries(pages)) report(name, await measure(browser, address));
  } finally {
    await browser.close();
    await api.stop();
  }
} finally {
  await server.stop();
}

async function measure(browser, address) {
  const found = [];
  for (let round = 0; round < rounds; round++) found.push(await load(browser, address));
  return found;
}

/** Loads the page once, as somebody does who was never here. */
async function load(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'Vertel het ons' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  const { lcp, cls, blocked } = await page.evaluate('window.loadFigures');
  await context.close();
  return {
    lcp: Math.round(lcp),
    cls: Number(cls.toFixed(3)),
    blocked: Math.round(blocked),
    kB: Math.round(bytes / 1000),
  };
}

/** Runs in the page, before anything of it. */
function watch() {
  window.loadFigures = { lcp: 0, cls: 0, blocked: 0 };
  const on = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  on('largest-contentful-paint', ({ startTime }) => {
    window.loadFigures.lcp = startTime;
  });
  on('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) window.loadFigures.cls += value;
  });
  on('longtask', ({ duration }) => {
    window.loadFigures.blocked += duration - 50;
  });
}

function report(name, found) {
  const line = ['lcp', 'cls', 'blocked', 'kB'].map((figure) => {
    const values = found.map((one) => one[figure]).sort((a, b) => a - b);
    return `${figure} ${values[Math.floor(values.length / 2)]} (worst ${values.at(-1)})`;
  });
  console.log(`${name.padEnd(20)} ${line.join(', ')}`);
}
