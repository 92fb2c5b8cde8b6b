import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { PrepareConfirmation } from '../use-cases/prepare-confirmation.js';
import { ReconcileOutbox } from '../use-cases/reconcile-outbox.js';
import { type ClaimedMessage, relayOutbox } from './outbox.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
// Nothing of an earlier test is still to be done.
beforeEach(async () => {
  await database.dataSource.query(`UPDATE commitments SET state = 'cancelled' WHERE state = 'open'`);
  await database.dataSource.query(`UPDATE letters SET state = 'cancelled'`);
  await database.dataSource.query('DELETE FROM outbox_messages');
});
afterAll(() => database.drop());

const relay = (publish: (messages: ClaimedMessage[]) => Promise<void>, limit = 200) =>
  database.dataSource.transaction((tx) =>
    relayOutbox(tx, ['confirmation-due', 'letter-ready'], limit, desk.now, publish),
  );
const nobody = async () => {};

/** What the relay hands over, and the number of it. */
async function relayed(): Promise<string[]> {
  const seen: string[] = [];
  await relay(
    async (messages) =>
      void seen.push(...messages.map(({ topic, payload }) => `${topic} ${Object.values(payload)[0]}`)),
  );
  return seen;
}

describe('relayOutbox', () => {
  it('hands over what committed transactions left, in order, once', async () => {
    const items = [await desk.register(), await desk.register()];
    await expect(desk.register({ kind: 'no such kind' })).rejects.toThrow();
    expect(await relayed()).toEqual(items.map((item) => `confirmation-due ${item}`));
    expect(await relayed()).toEqual([]);
  });

  it('gives each row to one of two relays at once', async () => {
    for (let count = 0; count < 10; count++) await desk.register();
    const seen: string[][] = [[], []];
    let arrived = 0;
    let openGate = () => {};
    const gate = new Promise<void>((resolve) => {
      openGate = resolve;
    });
    // Each holds its rows until the other has its own.
    const moved = await Promise.all(
      seen.map((mine) =>
        relay(async (messages) => {
          mine.push(...messages.map(({ id }) => id));
          arrived += 1;
          if (arrived === 2) openGate();
          await gate;
        }, 5),
      ),
    );
    expect(moved).toEqual([5, 5]);
    expect(new Set(seen.flat()).size).toBe(10);
    expect(await relay(nobody)).toBe(0);
  });

  it('marks nothing when the queue does not take it', async () => {
    await desk.register();
    await expect(relay(() => Promise.reject(new Error('the queue is away')))).rejects.toThrow('the queue is away');
    expect(await relayed()).toHaveLength(1);
  });

  it('leaves what it does not know to a process that does, and goes on with the rest', async () => {
    await database.dataSource.query(
      `INSERT INTO outbox_messages (topic, payload, written_at) VALUES ('of-tomorrow', '{}', now())`,
    );
    const item = await desk.register();
    expect(await relayed()).toEqual([`confirmation-due ${item}`]);
    const left = await database.dataSource.query('SELECT topic FROM outbox_messages WHERE published_at IS NULL');
    expect(left).toEqual([{ topic: 'of-tomorrow' }]);
  });

  it('carries ids only', async () => {
    await desk.confirm(await desk.register());
    const rows: { payload: object }[] = await database.dataSource.query('SELECT payload FROM outbox_messages');
    for (const { payload } of rows) expect(Object.values(payload)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});

describe('ReconcileOutbox', () => {
  const reconcile = () => new ReconcileOutbox(database.dataSource, desk.clock).execute();
  const loseQueue = () => relay(nobody);

  it('brings back what the queue lost: confirmations never written; a letter is found where it waits', async () => {
    const unwritten = await desk.register();
    const written = await desk.register();
    await new PrepareConfirmation(database.dataSource, desk.clock).execute(written);
    await loseQueue();
    expect(await reconcile()).toBe(0);
    desk.clock.advance(6 * 60_000);
    expect(await reconcile()).toBe(1);
    expect(await relayed()).toEqual([`confirmation-due ${unwritten}`]);
  });

  it('asks once in each spell of patience, also from two processes', async () => {
    await desk.register();
    await loseQueue();
    desk.clock.advance(6 * 60_000);
    expect([await reconcile(), await reconcile()]).toEqual([1, 0]);
    desk.clock.advance(6 * 60_000);
    expect(await reconcile()).toBe(1);
  });

  it('leaves alone what is done, what is over and what cannot be mailed', async () => {
    await desk.confirm(await desk.register());
    await desk.act(await desk.register(), 'withdraw', { words: 'Laat maar.' });
    await desk.register({
      complainant: { type: 'person', name: 'Anna', phone: '06 00001234', preferredChannel: 'phone' },
    });
    await loseQueue();
    desk.clock.advance(24 * 3_600_000);
    expect(await reconcile()).toBe(0);
  });

  it('brings back the outbox itself when its rows were lost', async () => {
    const item = await desk.register();
    await database.dataSource.query('DELETE FROM outbox_messages');
    desk.clock.advance(6 * 60_000);
    await reconcile();
    expect(await relayed()).toEqual([`confirmation-due ${item}`]);
  });
});
