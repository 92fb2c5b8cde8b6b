import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { inTransaction } from './in-transaction.js';
import { queryPrepared } from './prepared-query.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.dataSource.query('CREATE TABLE marbles (colour text PRIMARY KEY)');
});
beforeEach(() => database.dataSource.query("TRUNCATE marbles; INSERT INTO marbles VALUES ('red')"));
afterAll(() => database.drop());

const add = (colour: string) => `INSERT INTO marbles VALUES ('${colour}')`;
const colours = async () =>
  (await database.dataSource.query('SELECT colour FROM marbles ORDER BY 1')).map(
    ({ colour }: { colour: string }) => colour,
  );

describe('inTransaction', () => {
  it('keeps all that was written, and gives what the work gives', async () => {
    const result = await inTransaction(database.dataSource, async (tx) => {
      await Promise.all([queryPrepared(tx, add('blue'), []), tx.query(add('green'))]);
      return 'done';
    });
    expect([result, await colours()]).toEqual(['done', ['blue', 'green', 'red']]);
  });

  it('keeps nothing when the work throws, also of its very first statement', async () => {
    const work = inTransaction(database.dataSource, async (tx) => {
      await queryPrepared(tx, add('blue'), []);
      throw new Error('thought better of it');
    });
    await expect(work).rejects.toThrow('thought better of it');
    expect(await colours()).toEqual(['red']);
  });

  it('keeps nothing when one of several statements on their way fails, and leaves the connection in order', async () => {
    const work = inTransaction(database.dataSource, (tx) =>
      Promise.all([add('blue'), add('red'), add('green')].map((text) => queryPrepared(tx, text, []))),
    );
    await expect(work).rejects.toThrow('duplicate key');
    expect(await colours()).toEqual(['red']);
    await inTransaction(database.dataSource, (tx) => queryPrepared(tx, add('blue'), []));
    expect(await colours()).toEqual(['blue', 'red']);
  });

  it('holds a lock of its first statement until the end', async () => {
    const lock = "SELECT FROM marbles WHERE colour = 'red' FOR UPDATE";
    await inTransaction(database.dataSource, async (tx) => {
      await queryPrepared(tx, lock, []);
      await expect(database.dataSource.query(`${lock} NOWAIT`)).rejects.toThrow('could not obtain lock');
    });
    await expect(database.dataSource.query(`${lock} NOWAIT`)).resolves.toEqual([{}]);
  });
});
