import { setTimeout as sleep } from 'node:timers/promises';
import { createMailTransport, type MailTransport } from '#platform';
import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { startSmtpServer, type TestSmtpServer } from '../../../../test/harness/smtp-server.js';
import { createDataSource } from '../database/data-source.js';
import { DeliverMail } from './deliver-mail.js';
import { PrepareConfirmation } from './prepare-confirmation.js';
import { RetryLetter } from './retry-letter.js';

let database: TestDatabase;
let desk: Desk;
let smtp: TestSmtpServer;
let transport: MailTransport;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(async () => {
  desk.at('2026-03-02T09:20:00Z');
  await database.dataSource.query(`UPDATE letters SET state = 'cancelled' WHERE state IN ('ready', 'sending')`);
  await database.dataSource.query('DELETE FROM mail_hosts');
  smtp = await startSmtpServer();
  transport = createMailTransport({ smtpUrl: smtp.url, dataDir: '/nowhere' });
});
afterEach(async () => {
  await transport.close();
  await smtp.stop();
});
afterAll(() => database.drop());

const deliverer = ({ perHostAMinute = 0, source = database.dataSource } = {}) =>
  new DeliverMail(source, desk.clock, transport, desk.links, { perHostAMinute });

/** Registered complaints, each with its confirmation waiting; gives the letters' ids. */
async function waiting(count: number, email = (index: number) => `klant${index}@klant.example`): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const complainant = { type: 'person', name: 'Anna', email: email(index), preferredChannel: 'e-mail' };
    const item = await desk.register({ complainant });
    ids.push(String(await new PrepareConfirmation(database.dataSource, desk.clock).execute(item)));
  }
  return ids;
}

interface Stand {
  state: string;
  attempts: number;
  failure: string | null;
  nextTryAt: Date | null;
  carrierSaid: string | null;
}
const stands = (ids: string[]): Promise<Stand[]> =>
  database.dataSource.query(
    `SELECT state, attempts, failure, next_try_at AS "nextTryAt", carrier_said AS "carrierSaid" FROM letters
     WHERE id = ANY($1) ORDER BY rendered_at, id`,
    [ids],
  );
const states = async (ids: string[]) => (await stands(ids)).map(({ state }) => state);
const messageIds = () => smtp.received.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw.toString())?.[1]);

describe('DeliverMail', () => {
  it('delivers all that waits, a page at a time, and records each once', async () => {
    const ids = await waiting(45);
    const deliver = deliverer();
    await Promise.all([deliver.execute(), deliver.execute()]);
    await deliver.execute();
    expect(new Set(await states(ids))).toEqual(new Set(['sent']));
    expect(new Set(messageIds()).size).toBe(45);
    expect(smtp.received).toHaveLength(45);
    expect((await stands(ids))[0]?.carrierSaid).toMatch(/^250 /);
    const [{ count }] = await database.dataSource.query(
      `SELECT count(*)::int FROM history_events WHERE type = 'letter-delivered' AND facts ->> 'letterId' = ANY($1)`,
      [ids],
    );
    expect(count).toBe(45);
  });

  it('delivers each mail once, also when two processes do so at once', async () => {
    const ids = await waiting(30);
    const other = await createDataSource(database.url).initialize();
    await Promise.all([deliverer().execute(), deliverer({ source: other }).execute()]);
    await other.destroy();
    expect(new Set(await states(ids))).toEqual(new Set(['sent']));
    expect(smtp.received).toHaveLength(30);
  });

  it('records a page in which one case cannot be read for all the others, and sends nothing twice', async () => {
    const ids = await waiting(5);
    const [{ itemId }] = await database.dataSource.query('SELECT item_id AS "itemId" FROM letters WHERE id = $1', [
      ids[2],
    ]);
    const [content] = await database.dataSource.query('DELETE FROM item_contents WHERE item_id = $1 RETURNING *', [
      itemId,
    ]);
    await expect(deliverer().execute()).rejects.toThrow('case');
    expect(await states(ids)).toEqual(['sent', 'sent', 'sending', 'sent', 'sent']);
    await database.dataSource.query(
      `INSERT INTO item_contents SELECT * FROM jsonb_populate_record(NULL::item_contents, $1::jsonb)`,
      [JSON.stringify(content[0])],
    );
    desk.clock.advance(121_000);
    await deliverer().execute();
    expect(new Set(await states(ids))).toEqual(new Set(['sent']));
    expect(smtp.received).toHaveLength(5);
  });

  it('waits longer after each refusal for now, says until when, and gives up after some three days', async () => {
    const [id] = (await waiting(1)) as [string];
    smtp.behave({ refuse: 450 });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 75; attempt++) {
      await deliverer().execute();
      const [stand] = await stands([id]);
      if (stand?.state !== 'ready') break;
      expect(stand).toMatchObject({ attempts: attempt, failure: expect.stringContaining('450') });
      waits.push(Number(stand.nextTryAt) - Number(desk.now));
      desk.clock.moveTo(new Date(Number(stand.nextTryAt)));
    }
    expect(waits.slice(0, 6)).toEqual([10_000, 40_000, 160_000, 640_000, 2_560_000, 3_600_000]);
    expect(await stands([id])).toMatchObject([{ state: 'failed', attempts: 75, nextTryAt: null }]);
    smtp.behave('accept');
    await deliverer().execute();
    expect(smtp.received).toEqual([]);
    await new RetryLetter(database.dataSource, desk.clock).execute(id, desk.handler);
    await deliverer().execute();
    expect(await stands([id])).toMatchObject([{ state: 'sent', attempts: 1, failure: null }]);
  });

  it('stops at a refusal for good, with the reason', async () => {
    const ids = await waiting(1);
    smtp.behave({ refuse: 550 });
    await deliverer().execute();
    desk.clock.advance(3_600_000);
    smtp.behave('accept');
    await deliverer().execute();
    expect(await stands(ids)).toMatchObject([{ state: 'failed', failure: expect.stringContaining('550') }]);
    expect(smtp.received).toEqual([]);
  });

  it('delivers through a server that is slow or refuses whom it does not know yet', async () => {
    const ids = await waiting(3);
    smtp.behave({ refuse: 451 });
    await deliverer().execute();
    smtp.behave({ after: sleep(200) });
    desk.clock.advance(10_000);
    await deliverer().execute();
    expect(new Set(await states(ids))).toEqual(new Set(['sent']));
    expect(smtp.received).toHaveLength(3);
  });

  it('is in doubt when the connection breaks after the last byte: the same words go again, under the same Message-ID', async () => {
    const ids = await waiting(1);
    smtp.behave('drop-after-data');
    await deliverer().execute();
    expect(await stands(ids)).toMatchObject([
      { state: 'ready', failure: expect.stringContaining('it may have arrived') },
    ]);
    smtp.behave('accept');
    desk.clock.advance(10_000);
    await deliverer().execute();
    expect(await states(ids)).toEqual(['sent']);
    expect(new Set(messageIds()).size).toBe(1);
    expect(smtp.received).toHaveLength(2);
  });

  it('lets everything wait while the server is away for an hour, and sends all of it once when it is back', async () => {
    const port = Number(new URL(smtp.url).port);
    const ids = await waiting(60);
    await smtp.stop();
    const deliver = deliverer();
    for (let minute = 0; minute < 60; minute += 5) {
      await deliver.execute();
      desk.clock.advance(300_000);
    }
    expect(new Set(await states(ids))).toEqual(new Set(['ready']));
    // Nothing was tried at a door that is closed, so nothing counts as an attempt.
    expect(new Set((await stands(ids)).map(({ attempts }) => attempts))).toEqual(new Set([0]));
    smtp = await startSmtpServer(port);
    await deliver.execute();
    expect(new Set(await states(ids))).toEqual(new Set(['sent']));
    expect(new Set(messageIds()).size).toBe(60);
    expect(smtp.received).toHaveLength(60);
  });

  it('gives a receiving host its share of a minute and no more, whichever process sends, and others their own', async () => {
    const crowded = await waiting(10, (index) => `klant${index}@Druk.example`);
    const calm = await waiting(2, (index) => `klant${index}@rustig.example`);
    const other = await createDataSource(database.url).initialize();
    const both = [deliverer({ perHostAMinute: 4 }), deliverer({ perHostAMinute: 4, source: other })];
    const deliver = () => Promise.all(both.map((one) => one.execute()));
    await deliver();
    await deliver();
    const count = async () => (await states(crowded)).filter((state) => state === 'sent').length;
    expect([await count(), await states(calm)]).toEqual([4, ['sent', 'sent']]);
    expect(new Set((await stands(crowded)).map(({ nextTryAt }) => nextTryAt?.toISOString()))).toEqual(
      new Set([undefined, '2026-03-02T09:21:00.000Z']),
    );
    desk.at('2026-03-02T09:20:59.999Z');
    await deliver();
    expect(await count()).toBe(4);
    desk.at('2026-03-02T09:21:00Z');
    await deliver();
    expect(await count()).toBe(8);
    desk.at('2026-03-02T09:22:00Z');
    await deliver();
    expect(await count()).toBe(10);
    expect((await stands(crowded)).every(({ attempts }) => attempts === 1)).toBe(true);
    await other.destroy();
  });
});
