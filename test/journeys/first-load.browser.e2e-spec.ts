import { newPage } from '../harness/browser.js';
import { type OpenOffice, openOffice } from './office-open.js';

const MOST_BYTES = 170_000;

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

it('sends the complaint form to a phone in less than 170 kB of scripts and styles, and nothing from elsewhere', async () => {
  const page = await newPage({ width: 360, height: 740 });
  const network = await page.context().newCDPSession(page);
  const types = new Map<string, string>();
  const asked: string[] = [];
  let bytes = 0;
  network.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    types.set(requestId, type ?? 'Other');
    asked.push(request.url);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (/^(Script|Stylesheet)$/.test(types.get(requestId) ?? '')) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(`${office.url}/VG`);
  await page.getByRole('heading', { level: 1, name: 'Vertel het ons' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(asked.filter((url) => !url.startsWith(office.url))).toEqual([]);
});
