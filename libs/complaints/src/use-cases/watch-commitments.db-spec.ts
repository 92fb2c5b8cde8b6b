import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { createDataSource } from '../database/data-source.js';
import { verifyRegister } from '../history/verify-register.js';
import { WatchCommitments } from './watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
// Nothing of an earlier test is still to be recorded.
beforeEach(async () => {
  desk.at('2026-03-02T09:20:00Z');
  await database.dataSource.query(`UPDATE commitments SET state = 'cancelled' WHERE state = 'open'`);
});
afterAll(() => database.drop());

const sweep = (limit?: number) => new WatchCommitments(database.dataSource, desk.clock).execute({ limit });

async function misses(item: string): Promise<string[]> {
  const events = (await desk.events(item)).filter(({ type }) => type === 'commitment-missed');
  return events.map(
    ({ facts, occurredAt, recordedAt }) => `${facts.kind} ${occurredAt.toISOString()} ${recordedAt.toISOString()}`,
  );
}

describe('WatchCommitments', () => {
  it('records once what passed unkept, at the instant that it was late, however often it runs', async () => {
    const item = await desk.register();
    desk.at('2026-03-03T09:20:00.000Z');
    expect(await sweep()).toMatchObject({ recorded: 0, failures: [] });
    desk.at('2026-03-03T09:20:00.001Z');
    expect(await sweep()).toMatchObject({ recorded: 1, failures: [] });
    desk.at('2026-03-05T06:00:00Z');
    expect(await sweep()).toMatchObject({ recorded: 1, failures: [] });
    expect(await sweep()).toMatchObject({ recorded: 0, failures: [] });
    expect(await misses(item)).toEqual([
      'confirmation 2026-03-03T09:20:00.001Z 2026-03-03T09:20:00.001Z',
      'first-contact 2026-03-04T23:00:00.000Z 2026-03-05T06:00:00.000Z',
    ]);
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({
      state: 'open',
      missedAt: new Date('2026-03-03T09:20:00.001Z'),
    });
  });

  it('records once from two connections at once', async () => {
    const items: string[] = [];
    for (let count = 0; count < 8; count++) items.push(await desk.register());
    desk.at('2026-03-04T09:00:00Z');
    const other = await createDataSource(database.url).initialize();
    const results = await Promise.all(
      [database.dataSource, other].map((source) => new WatchCommitments(source, desk.clock).execute()),
    );
    await other.destroy();
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect(results.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(8);
    for (const item of items) expect(await misses(item)).toHaveLength(1);
    expect((await verifyRegister(database.dataSource)).broken).toEqual([]);
  });

  it('goes on with the others when one fails, and says which', async () => {
    const items = [await desk.register(), await desk.register(), await desk.register()];
    await database.dataSource.query('DELETE FROM item_contents WHERE item_id = $1', [items[1]]);
    desk.at('2026-03-04T09:00:00Z');
    const { recorded, failures } = await sweep();
    expect([recorded, failures.length]).toEqual([2, 1]);
    expect(await Promise.all(items.map(async (item) => (await misses(item)).length))).toEqual([1, 0, 1]);
  });

  it('counts a failure once when several lanes and processes come upon it', async () => {
    const items: string[] = [];
    for (let count = 0; count < 12; count++) items.push(await desk.register());
    const unreadable = items.slice(0, 4);
    await database.dataSource.query('DELETE FROM item_contents WHERE item_id = ANY($1)', [unreadable]);
    desk.at('2026-03-04T09:00:00Z');
    const other = await createDataSource(database.url).initialize();
    const results = await Promise.all(
      [database.dataSource, other].map((source) => new WatchCommitments(source, desk.clock).execute({ pageSize: 3 })),
    );
    await other.destroy();
    const failed = results.flatMap(({ failures }) => failures.map(({ message }) => message.split(':')[0])).sort();
    expect(failed).toEqual(unreadable.map((id) => `Case ${id}`).sort());
    expect(results.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(8);
  });

  it('leaves alone what was kept, broken or let go', async () => {
    const kept = await desk.register();
    await desk.confirm(kept);
    const gone = await desk.register();
    await desk.act(gone, 'withdraw', { words: 'Laat maar.' });
    desk.at('2026-03-04T09:00:00Z');
    await sweep();
    expect([await misses(kept), await misses(gone)]).toEqual([[], []]);
  });

  it('takes the oldest first, in bites', async () => {
    const [first, second] = [await desk.register(), await desk.at('2026-03-02T10:00:00Z').register()];
    desk.at('2026-03-04T09:00:00Z');
    await sweep(1);
    expect([(await misses(first)).length, (await misses(second)).length]).toEqual([1, 0]);
  });

  it('leaves a case that fails alone for a while, and then tries it again', async () => {
    const item = await desk.register();
    const [[kept]] = await database.dataSource.query('DELETE FROM item_contents WHERE item_id = $1 RETURNING *', [
      item,
    ]);
    desk.at('2026-03-03T11:00:00Z');
    expect((await sweep()).failures.map(({ message }) => message)).toEqual([`Case ${item}: The case cannot be read.`]);
    expect((await sweep()).failures).toEqual([]);
    await database.dataSource.query(
      'INSERT INTO item_contents SELECT * FROM jsonb_populate_record(NULL::item_contents, $1)',
      [kept],
    );
    desk.clock.advance(5 * 60_000);
    expect(await sweep()).toMatchObject({ recorded: 1, failures: [] });
    expect(await misses(item)).toEqual(['confirmation 2026-03-03T09:20:00.001Z 2026-03-03T11:05:00.000Z']);
  });
});
