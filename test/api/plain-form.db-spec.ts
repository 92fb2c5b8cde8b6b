import { ItemContent } from '#complaints';
import { apiUnderTest } from './api-under-test.js';

const api = apiUnderTest();
let networks = 0;

type Answers = Record<string, string | string[]>;

interface Shown {
  status: number;
  page: string;
  headers: Headers;
}

async function open(path: string, headers: Record<string, string> = {}): Promise<Shown> {
  const reply = await fetch(`${api.url}${path}`, { headers });
  return { status: reply.status, page: await reply.text(), headers: reply.headers };
}

/** Opens the form, waits as a person would, fills it in and posts it as a browser does. */
async function post(answers: Answers, { path = '/formulier/VG?lang=nl', from = '' } = {}) {
  const { page } = await open(path);
  await api.advance(10_000);
  return postAs(page, answers, { path, from });
}

async function postAs(page: string, answers: Answers, { path = '/formulier/VG?lang=nl', from = '' } = {}) {
  const hidden = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    value!,
  ]);
  const body = new URLSearchParams(hidden);
  for (const [name, given] of Object.entries(answers)) {
    body.delete(name);
    for (const value of [given].flat()) body.append(name, value);
  }
  const reply = await fetch(`${api.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'X-Forwarded-For': from || `198.51.100.${++networks}` },
  });
  return { status: reply.status, page: await reply.text(), headers: reply.headers };
}

const answers = {
  kind: 'complaint',
  story: 'Niemand belt terug.',
  wish: 'Een excuus.',
  name: 'Anna Voorbeeld',
  preferredChannel: 'e-mail',
  email: 'anna@voorbeeld.example',
};

const stories = async () => (await api.dataSource.manager.find(ItemContent)).map(({ story }) => story);

describe('The form without JavaScript', () => {
  it('files a complaint through the same use case, and says what happens now', async () => {
    const { status, page, headers } = await post({
      ...answers,
      phone: '06 00001234',
      callTimes: ['morning', 'evening'],
      aids: ['large-print', 'interpreter'],
      interpreterLanguage: 'Tigrinya',
      urgency: 'urgent',
      urgencyReason: 'Mijn vakantie begint maandag.',
    });
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('<h1>Wij hebben uw klacht ontvangen</h1>');
    const reference = /VG-2026-\d{6}/.exec(page)?.[0];
    expect(page).toContain('U krijgt binnen 24 uur een bevestiging per e-mail.');
    expect(page).toMatch(/U krijgt uiterlijk maandag 16 maart 2026 ons antwoord\./);
    expect(page).toMatch(/<details><summary>Waarom deze datum\?<\/summary><ul><li>De termijn begon op [^<]+<\/li>/);
    const [item] = await api.dataSource.query('SELECT * FROM feedback_items WHERE reference = $1', [reference]);
    const content = await api.dataSource.manager.findOneByOrFail(ItemContent, { itemId: item.id });
    expect(item).toMatchObject({ kind: 'complaint', channel: 'web-form', urgency: 'urgent' });
    expect(content).toMatchObject({ story: answers.story, wish: 'Een excuus.', email: answers.email });
    expect(content.needs).toEqual([
      { need: 'sight', adjustment: 'Schrijf mij in grote letters' },
      { need: 'language', adjustment: 'Ik heb een tolk nodig: Tigrinya' },
    ]);
    expect(content.callTimes).toEqual(['morning', 'evening']);
  });

  it('says all that is missing at once, each at its question, and keeps what was typed', async () => {
    const story = 'Regel één <script>alert(1)</script> & "meer"';
    const { status, page } = await post({
      story,
      email: 'anna',
      preferredChannel: 'e-mail',
      aids: ['speaker'],
      urgency: 'urgent',
    });
    expect(status).toBe(422);
    expect(page).toContain('<title>Fout: Vertel het ons');
    const said = [...page.matchAll(/<li><a href="#(\w+)">([^<]*)<\/a>/g)].map(([, name, words]) => `${name}: ${words}`);
    expect(said).toEqual([
      'kind: Kies wat u wilt doorgeven.',
      'name: Vul uw naam in.',
      'email: Schrijf een e-mailadres zoals naam@voorbeeld.nl.',
      'speakerName: Vul de naam in van wie voor u praat.',
      'speakerRelation: Vul in wat die persoon van u is.',
      'urgencyReason: Schrijf op waarom het haast heeft.',
    ]);
    expect(page).toContain('Regel één &#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;meer&#34;</textarea>');
    expect(page).toMatch(/value="e-mail" id="preferredChannel" checked/);
    expect(page).toMatch(/id="email"[^>]* aria-describedby="email-hint email-error" aria-invalid="true"/);
  });

  it('files once, however often it is sent, and something new after a change', async () => {
    const { page: form } = await open('/formulier/VG');
    await api.advance(10_000);
    const twice = { ...answers, story: 'Twee keer verstuurd.' };
    const first = await postAs(form, twice);
    const again = await postAs(form, twice);
    expect(/VG-2026-\d{6}/.exec(again.page)?.[0]).toBe(/VG-2026-\d{6}/.exec(first.page)?.[0]);
    expect((await stories()).filter((story) => story === twice.story)).toHaveLength(1);
    const changed = await postAs(form, { ...twice, story: 'Twee keer, en toch anders.' });
    expect(changed.status).toBe(409);
    expect(changed.page).toContain('is al bij ons aangekomen');
    expect((await postAs(changed.page, { ...twice, story: 'Twee keer, en toch anders.' })).status).toBe(201);
  });

  it('keeps programs out with the same guard as the other form', async () => {
    expect((await post({ ...answers, website: 'https://koop.example' })).status).toBe(422);
    const { page } = await open('/formulier/VG');
    const hasty = await postAs(page, answers);
    expect(hasty.status).toBe(422);
    expect(hasty.page).toContain('Wacht een paar tellen');
    await api.advance(10_000);
    expect((await postAs(hasty.page, answers)).status).toBe(201);
    const from = '203.0.113.9';
    for (let filing = 0; filing < 20; filing++)
      await postAs(
        (await open('/formulier/VG')).page.replace(
          /name="formToken" value="[^"]*"/,
          /name="formToken" value="[^"]*"/.exec(hasty.page)![0],
        ),
        answers,
        { from },
      );
    const refused = await post(answers, { from });
    expect(refused.status).toBe(429);
    expect(refused.page).toContain('over een uur opnieuw, of bel 088 0000100');
    expect(refused.page).toContain('Niemand belt terug.</textarea>');
  });

  it('speaks English, and changes the language without losing what was typed', async () => {
    expect((await open('/formulier/VG', { 'Accept-Language': 'en' })).page).toContain('<html lang="en">');
    const switched = await post({ story: 'Half a story.', switchTo: 'en' });
    expect(switched.status).toBe(200);
    expect(switched.page).toContain('<h1>Tell us</h1>');
    expect(switched.page).toContain('Half a story.</textarea>');
    const { page } = await post({}, { path: '/formulier/vg?lang=en' });
    expect(page).toContain('Choose what you want to tell us.');
  });

  it('lets a customer choose their insurer, also at the address of one that is not there', async () => {
    expect((await open('/formulier')).page).toContain('href="/formulier/VG?lang=nl"');
    const { status, page } = await open('/formulier/XX');
    expect(status).toBe(404);
    expect(page).toContain('Deze verzekeraar kennen wij niet.');
  });

  it('asks for no script and no file of anybody else, and lets nobody frame it', async () => {
    const { page, headers } = await open('/formulier/VG');
    expect(page).not.toMatch(/<script|<link|<img|https?:/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('opens no other address to what a form can post', async () => {
    const body = new URLSearchParams({ kind: 'complaint' });
    const reply = await fetch(`${api.url}/api/v1/public/labels/VG/feedback-items`, { method: 'POST', body });
    expect(reply.status).toBe(415);
  });
});

describe('The form inside a page of the insurer', () => {
  const framing = async (code: string) => {
    const { headers } = await open(`/embed/${code}`);
    const policy = headers.get('content-security-policy') ?? '';
    return { ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1], frameOptions: headers.get('x-frame-options') };
  };

  it('may be shown by nobody until the label names who may', async () => {
    expect(await framing('VG')).toEqual({ ancestors: "'none'", frameOptions: 'SAMEORIGIN' });
    expect(await framing('XX')).toEqual({ ancestors: "'none'", frameOptions: 'SAMEORIGIN' });
  });

  it('may be shown by the websites that its own label names', async () => {
    const origins = ['https://www.vg.example', 'https://mijn.vg.example:8443'];
    await api.dataSource.query("UPDATE labels SET embed_origins = $1 WHERE code = 'VG'", [origins]);
    expect(await framing('vg')).toEqual({ ancestors: origins.join(' '), frameOptions: null });
    expect(await framing('DL')).toEqual({ ancestors: "'none'", frameOptions: 'SAMEORIGIN' });
    expect((await open('/VG')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});
