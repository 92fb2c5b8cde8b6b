import { DeliverLetter, draftLetter, type Mail, MailAskedLink, PrepareConfirmation } from '#complaints';
import { takingMailer } from '../builders/taking-mailer.js';
import { wholeDatabase } from '../harness/whole-database.js';
import { apiUnderTest } from './api-under-test.js';
import { aCaseIn, type StagedCase } from './case-stages.js';
import { Customer } from './customer.js';

const api = apiUnderTest({ LOG_LEVEL: 'trace' });
const LINK = /https:\/\/gehoor\.example\/volg#([\w-]{64})/g;
const sent: Mail[] = [];

/** Delivers every letter that waits, as the worker does. */
async function deliver(): Promise<Mail[]> {
  const mailer = takingMailer((mail) => sent.push(mail));
  const delivery = new DeliverLetter(api.dataSource, api.clock, mailer, api.links);
  const before = sent.length;
  const waiting: { id: string }[] = await api.dataSource.query(
    "SELECT id FROM letters WHERE state = 'ready' ORDER BY id",
  );
  for (const { id } of waiting) await delivery.execute(id);
  return sent.slice(before);
}

async function letterOf(staged: StagedCase, purpose: 'closure-question' | 'closure-reminder' | 'answer-upheld') {
  const { subject, text } = await draftLetter(api.dataSource, staged.id, purpose, staged.handler, api.clock.now());
  return { channel: 'e-mail', subject, body: text };
}

/** A case with a mail of each kind that carries the link, up to the closure reminder. */
async function mailedCase(): Promise<{ id: string; mails: Mail[] }> {
  const staged = await aCaseIn(api, 'decided');
  await new PrepareConfirmation(api.dataSource, api.clock).execute(staged.id);
  await staged.act('send-answer', await letterOf(staged, 'answer-upheld'));
  await staged.act('carry-out-solution', { note: 'Betaald.' });
  await staged.act('ask-closure', { by: 'letter', letter: await letterOf(staged, 'closure-question') });
  await staged.act('ask-closure', { by: 'letter', letter: await letterOf(staged, 'closure-reminder') });
  await staged.act('send-private-link');
  return { id: staged.id, mails: await deliver() };
}

const tokensIn = (words: string) => [...words.matchAll(LINK)].map(([, token]) => token);

describe('The mails of a case', () => {
  it('all carry the same link, in the text and in the HTML, and the register holds it nowhere', async () => {
    const { mails } = await mailedCase();
    expect(mails).toHaveLength(5);
    const tokens = mails.flatMap(({ text, html }) => [...new Set(tokensIn(text)), ...new Set(tokensIn(html))]);
    expect(tokens).toHaveLength(10);
    expect(new Set(tokens).size).toBe(1);
    expect(mails.map(({ text, html }) => `${text}${html}`).join()).not.toContain('.invalid');
    const token = tokens[0] ?? '';
    for (const table of ['letters', 'private_links', 'event_contents', 'history_events', 'outbox_messages']) {
      const [{ found }] = await api.dataSource.query(
        `SELECT count(*)::int AS found FROM ${table} line WHERE line::text LIKE '%' || $1 || '%'`,
        [token],
      );
      expect([table, found]).toEqual([table, 0]);
    }
  });

  it('say the same words when they are delivered again', async () => {
    const staged = await aCaseIn(api, 'received');
    await staged.act('send-private-link');
    const [first] = await deliver();
    await api.dataSource.query("UPDATE letters SET state = 'ready', taken_at = NULL WHERE item_id = $1", [staged.id]);
    const [again] = await deliver();
    expect(again).toEqual(first);
  });

  it('are opened by a mail scanner, every link by GET and HEAD, and nothing changes', async () => {
    const { id, mails } = await mailedCase();
    const before = await wholeDatabase(api.dataSource);
    const addresses = new Set(
      mails.flatMap(({ text, html }) => `${text} ${html}`.match(/https?:\/\/[^\s"<>]+/g) ?? []),
    );
    expect([...addresses].some((address) => address.includes('/volg#'))).toBe(true);
    for (const address of addresses) {
      const { pathname, search, hash } = new URL(address);
      // Some scanners send the fragment along, as a part of the path or a parameter.
      for (const path of [`${pathname}${search}`, `${pathname}?${hash.slice(1)}`, `${pathname}/${hash.slice(1)}`])
        for (const method of ['GET', 'HEAD']) await api.anybody().send(method, path);
    }
    const token = await api.privateLink(id);
    for (const path of [
      '',
      '/files/00000000-0000-7000-8000-000000000000',
      '/closure-answer',
      '/withdrawal',
      '/monitor',
    ])
      for (const method of ['GET', 'HEAD'])
        await api.anybody().send(method, `/api/v1/public/case${path}`, { headers: { 'X-Case-Link': token } });
    expect(await wholeDatabase(api.dataSource)).toEqual(before);
  });

  it('would be seen to change something if they did', async () => {
    const { id } = await mailedCase();
    const before = await wholeDatabase(api.dataSource);
    await (await Customer.of(api, id)).act('messages', { text: 'Dag.' });
    expect(await wholeDatabase(api.dataSource)).not.toEqual(before);
  });

  it('on paper carry no link, but say how to get one', async () => {
    const staged = await aCaseIn(api, 'decided');
    await staged.act('send-answer', { ...(await letterOf(staged, 'answer-upheld')), channel: 'post' });
    const [{ body, html }] = await api.dataSource.query(
      "SELECT body, html FROM letters WHERE item_id = $1 AND channel = 'post'",
      [staged.id],
    );
    expect(`${body}${html}`).not.toMatch(/invalid|volg#/);
    expect(body).toMatch(/Bel ons op 088 0000100 en noem VG-2026-\d+\. Dan mailen wij u de link\./);
  });

  it('to a colleague carry no link, whatever the customer wrote', async () => {
    const { LINK_PLACEHOLDER } = await import('#complaints');
    const staged = await aCaseIn(api, 'in-treatment', { story: `Kijk op ${LINK_PLACEHOLDER}` });
    await staged.act('ask-colleague', {
      colleagueName: 'Ria',
      colleagueEmail: 'ria@veldgroen.example',
      question: 'Klopt dit?',
    });
    const mails = (await deliver()).filter(({ to }) => to === 'ria@veldgroen.example');
    expect(mails).toHaveLength(1);
    expect(`${mails[0]?.text}${mails[0]?.html}`).not.toMatch(LINK);
  });
});

describe('What somebody with a forwarded link does', () => {
  const mailed = async (what: string, body: unknown) => {
    const { id } = await aCaseIn(api, 'in-treatment');
    await deliver();
    await (await Customer.of(api, id)).act(what, body);
    return deliver();
  };

  it('is told to the customer: a withdrawal, with how to undo it', async () => {
    const mails = await mailed('withdrawal', {});
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['anna@voorbeeld.example', expect.stringMatching(/^U heeft uw klacht ingetrokken/)],
    ]);
    expect(mails[0]?.text).toMatch(LINK);
  });

  it('is told to the customer: another e-mail address, at the address before it and without a link', async () => {
    const mails = await mailed('contact-details', { email: 'nieuw@elders.example' });
    expect(mails.map(({ to }) => to)).toEqual(['anna@voorbeeld.example']);
    expect(mails[0]?.text).toMatch(/Was u dat niet\?\n\nBel ons dan meteen op 088 0000100/);
    expect(mails[0]?.text).not.toMatch(LINK);
    expect(await mailed('contact-details', { phone: '06 00009999' })).toEqual([]);
  });
});

describe('Who lost the link', () => {
  let networks = 0;
  const ask = (reference: string, email: string) =>
    api.anybody().send('POST', '/api/v1/public/private-links', {
      body: { reference, email },
      headers: { 'X-Forwarded-For': `198.51.100.${++networks}` },
    });
  const asked = async (): Promise<{ askId: string; reference: string; emailHash: string }[]> => {
    const rows: { payload: never }[] = await api.dataSource.query(
      "SELECT payload FROM outbox_messages WHERE topic = 'link-asked' ORDER BY id",
    );
    return rows.map(({ payload }) => payload);
  };
  const referenceOf = async (id: string) =>
    (await api.dataSource.query('SELECT reference FROM feedback_items WHERE id = $1', [id]))[0].reference as string;

  it('gets the same answer as a stranger, and only the known address gets mail', async () => {
    const reference = await referenceOf((await aCaseIn(api, 'in-treatment')).id);
    await deliver();
    const replies = [
      await ask(reference, 'anna@voorbeeld.example'),
      await ask(reference, 'vreemde@elders.example'),
      await ask('VG-1999-000001', 'anna@voorbeeld.example'),
    ];
    const said = replies.map(({ status, text }) => [status, text]);
    expect(new Set(said.map((one) => JSON.stringify(one)))).toEqual(new Set(['[204,""]']));
    const mailer = new MailAskedLink(api.dataSource, api.clock);
    const written = [];
    for (const payload of (await asked()).slice(-3)) written.push(await mailer.execute(payload));
    expect(written).toEqual([true, false, false]);
    const mails = await deliver();
    expect(mails.map(({ to }) => to)).toEqual(['anna@voorbeeld.example']);
    expect(mails[0]?.text).toMatch(LINK);
  });

  it('leaves no address behind with us by asking', async () => {
    await ask('VG-1999-000002', 'vreemde@elders.example');
    expect(JSON.stringify(await asked())).not.toContain('elders');
  });

  it('gets three mails a day, however often somebody asks', async () => {
    const reference = await referenceOf((await aCaseIn(api, 'in-treatment')).id);
    for (let count = 0; count < 5; count++) await ask(reference, 'anna@voorbeeld.example');
    const mailer = new MailAskedLink(api.dataSource, api.clock);
    const written = [];
    for (const payload of (await asked()).slice(-5)) written.push(await mailer.execute(payload));
    expect(written).toEqual([true, true, true, false, false]);
  });

  it('may ask ten times an hour from one network address', async () => {
    const from = { 'X-Forwarded-For': '203.0.113.9' };
    const body = { reference: 'VG-1999-000003', email: 'iemand@elders.example' };
    const again = () => api.anybody().send('POST', '/api/v1/public/private-links', { body, headers: from });
    for (let count = 0; count < 10; count++) expect((await again()).status).toBe(204);
    expect((await again()).status).toBe(429);
  });
});

describe('The log', () => {
  it('never holds the token of a link, also when everything goes wrong', async () => {
    const { id } = await aCaseIn(api, 'received');
    const customer = await Customer.of(api, id);
    await customer.act('messages', { text: 'Dag.' });
    await customer.act('messages', { text: 7 });
    await api.dataSource.query('ALTER TABLE event_contents RENAME TO event_contents_away');
    expect((await customer.look()).status).toBe(500);
    await api.dataSource.query('ALTER TABLE event_contents_away RENAME TO event_contents');
    expect(api.errors()).toContain('request failed');
    expect(api.errors()).not.toContain(customer.token);
    expect(api.errors()).not.toContain(customer.token.slice(-43));
  });
});
