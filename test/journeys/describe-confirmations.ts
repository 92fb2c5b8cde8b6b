import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Label, verifyRegister } from '#complaints';
import { signedIn, type Visitor } from '../api/visitor.js';
import { aColleague, aLabel, PASSWORD } from '../builders/office.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { type RunningApi, type RunningProcess, startApi, startWorker, temporaryDataDir } from '../harness/processes.js';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../harness/smtp-server.js';
import { until } from '../harness/until.js';

/** What API, worker and queue promise together about confirmations, whatever store the queue is on. */
export function describeConfirmations(queueEnv: () => NodeJS.ProcessEnv): void {
  let database: TestDatabase;
  let dataSource: DataSource;
  let api: RunningApi;
  let label: Label;
  let kees: Visitor;
  let dataDir: string;

  beforeAll(async () => {
    database = await testDatabase();
    dataDir = await temporaryDataDir();
    dataSource = database.dataSource;
    label = await aLabel(dataSource);
    api = await startApi({ databaseUrl: database.url, env: queueEnv() });
    kees = await signedIn(api.url, await aColleague(dataSource), PASSWORD);
  });
  // Also after a failure: a worker left at work would send the letters of the next test.
  afterEach(async () => {
    await Promise.all(atWork.splice(0).map((one) => one.stop()));
    await Promise.all(mailServers.splice(0).map((one) => one.stop()));
  });
  afterAll(() => database.drop());

  const atWork: RunningProcess[] = [];
  const mailServers: TestSmtpServer[] = [];

  async function worker(env: NodeJS.ProcessEnv): Promise<RunningProcess> {
    const one = await startWorker({ databaseUrl: database.url, env: { ...queueEnv(), ...env } });
    atWork.push(one);
    return one;
  }

  async function mailServer(port?: number): Promise<TestSmtpServer> {
    const one = await startSmtpServer(port);
    mailServers.push(one);
    return one;
  }

  const count = async (sql: string): Promise<number> =>
    (await dataSource.query(`SELECT count(*)::int FROM ${sql}`))[0].count;
  const waiting = () =>
    count(`feedback_items item WHERE NOT EXISTS (SELECT 1 FROM letters WHERE item_id = item.id AND state = 'sent')`);
  /** A letter belongs to its worker for two minutes, also to a dead one; the tests do not wait for that. */
  const endLeaseOfDeadWorker = () => dataSource.query(`UPDATE letters SET next_try_at = now() WHERE state = 'sending'`);
  const allConfirmed = () => until('every case has its confirmation', async () => (await waiting()) === 0);

  async function register(idempotencyKey?: string): Promise<string> {
    const headers: Record<string, string> = idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {};
    const reply = await kees.register(label.id, { receivedAt: null }, headers);
    expect(reply.status).toBe(201);
    return reply.body.reference;
  }

  async function expectGapless(): Promise<void> {
    const rows: { reference: string }[] = await dataSource.query(
      'SELECT reference FROM feedback_items ORDER BY reference',
    );
    const numbers = rows.map(({ reference }) => Number(reference.slice(-6)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(await verifyRegister(dataSource)).toMatchObject({ broken: [], contradicted: [] });
  }

  it('go out by themselves, and stay as files where no mail server is configured', async () => {
    await worker({ DATA_DIR: dataDir });
    const reference = await register();
    await allConfirmed();
    const [letter] = await dataSource.query('SELECT message_id, state FROM letters');
    const files = await readdir(join(dataDir, 'mail'));
    expect([letter.state, files]).toEqual(['sent', [`${letter.message_id.slice(1, -1)}.eml`]]);
    const mail = await readFile(join(dataDir, 'mail', String(files[0])), 'utf8');
    expect(mail).toContain(reference);
    expect(mail).toContain(`Message-ID: ${letter.message_id}`);
  });

  it('of twenty registrations at once are twenty, from two workers, under twenty references in a row', async () => {
    const smtp = await mailServer();
    for (let workers = 0; workers < 2; workers++) await worker({ SMTP_URL: smtp.url });
    const references = await Promise.all(Array.from({ length: 20 }, () => register()));
    await allConfirmed();
    const last = Math.max(...references.map((reference) => Number(reference.slice(-6))));
    expect(references.map((reference) => Number(reference.slice(-6))).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => last - 19 + index),
    );
    expect(smtp.received.map(referenceIn).sort()).toEqual(references.sort());
    expect(await count('letters WHERE attempts > 1')).toBe(0);
    await expectGapless();
  });

  it('wait for a mail server that is away, and go once it is back', async () => {
    const gone = await startSmtpServer();
    await gone.stop();
    await worker({ SMTP_URL: gone.url });
    const reference = await register();
    await until('an attempt failed', async () => (await count('letters WHERE failure IS NOT NULL')) === 1);
    const back = await mailServer(Number(new URL(gone.url).port));
    await allConfirmed();
    expect(back.received.map(referenceIn)).toEqual([reference]);
    expect(await count('letters WHERE failure IS NOT NULL')).toBe(0);
  });

  it('of a worker that was killed between making and sending go once', async () => {
    const smtp = await mailServer();
    smtp.behave('silent');
    const killed = await worker({ SMTP_URL: smtp.url });
    const reference = await register();
    await until('the letter is being sent', async () => (await count(`letters WHERE state = 'sending'`)) === 1);
    await killed.kill();
    expect(smtp.received).toEqual([]);
    smtp.behave('accept');
    const [written] = await dataSource.query(`SELECT message_id FROM letters WHERE state = 'sending'`);
    await endLeaseOfDeadWorker();
    await worker({ SMTP_URL: smtp.url });
    await allConfirmed();
    expect(smtp.received.map(referenceIn)).toEqual([reference]);
    expect(smtp.received[0]?.raw.toString()).toContain(`Message-ID: ${written.message_id}`);
  });

  it('of a worker that was killed while sending are sent by the next, in the same words', async () => {
    const smtp = await mailServer();
    let goOn = () => {};
    smtp.behave({
      after: new Promise<void>((done) => {
        goOn = done;
      }),
    });
    const killed = await worker({ SMTP_URL: smtp.url });
    const reference = await register();
    await until('the letter is being sent', async () => (await count(`letters WHERE state = 'sending'`)) === 1);
    await killed.kill();
    smtp.behave('accept');
    goOn();
    const [written] = await dataSource.query(`SELECT message_id, body FROM letters WHERE state = 'sending'`);
    await endLeaseOfDeadWorker();
    await worker({ SMTP_URL: smtp.url });
    await allConfirmed();
    // The server may have taken the letter from the dying worker too: then it has the same letter twice.
    expect(new Set(smtp.received.map(referenceIn))).toEqual(new Set([reference]));
    expect(new Set(smtp.received.map(({ raw }) => withoutBoundaries(raw))).size).toBe(1);
    expect(smtp.received[0]?.raw.toString()).toContain(`Message-ID: ${written.message_id}`);
    expect(await count(`letters WHERE state = 'sent' AND attempts = 2 AND message_id = '${written.message_id}'`)).toBe(
      1,
    );
  });

  it('come for everything that was answered before the API was killed, and sending again registers nothing twice', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `burst-${index}`);
    const answered = new Map<string, string>();
    const left = [...keys];
    // Eight at a time, so that some are under way and many are still to come when the API is killed.
    const lane = async () => {
      for (let key = left.shift(); key; key = left.shift()) {
        answered.set(key, await register(key));
        if (answered.size === 15) await api.kill();
      }
    };
    await Promise.allSettled(Array.from({ length: 8 }, lane));
    expect(answered.size).toBeGreaterThanOrEqual(15);
    expect(answered.size).toBeLessThan(60);
    const kept: { reference: string }[] = await dataSource.query('SELECT reference FROM feedback_items');
    expect(kept.map(({ reference }) => reference)).toEqual(expect.arrayContaining([...answered.values()]));
    await expectGapless();

    await api.restart();
    const before = (await count('feedback_items')) - (await count(`idempotency_keys WHERE key LIKE 'burst-%'`));
    const again = await Promise.all(keys.map(async (key) => [key, await register(key)] as const));
    expect(again).toEqual(expect.arrayContaining([...answered]));
    expect(await count('feedback_items')).toBe(before + 60);
    await worker({});
    await allConfirmed();
    await expectGapless();
  });
}

function referenceIn({ raw }: ReceivedMail): string {
  return /VG-\d{4}-\d{6}/.exec(raw.toString())?.[0] ?? 'no reference';
}

/** The mail program separates the parts of a mail by a fresh word each time. */
function withoutBoundaries(raw: Buffer): string {
  const text = raw.toString();
  const boundary = /boundary="([^"]+)"/.exec(text)?.[1];
  return boundary ? text.replaceAll(boundary, 'part') : text;
}
