import type { EntityManager } from 'typeorm';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { until } from '../../../../test/harness/until.js';
import { createDataSource } from './data-source.js';
import { readAtOneMoment } from './read-at-one-moment.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.dataSource.query('CREATE TABLE marbles (colour text)');
});
beforeEach(() => database.dataSource.query('TRUNCATE marbles'));
afterAll(() => database.drop());

const countIn = async (tx: EntityManager): Promise<number> =>
  (await tx.query('SELECT count(*)::int FROM marbles'))[0].count;

describe('readAtOneMoment', () => {
  it('sees nothing of what is written while it reads, on whichever connection', async () => {
    const counts: number[] = [];
    const connections = new Set<number>();
    const read = async (tx: EntityManager) => {
      connections.add((await tx.query('SELECT pg_backend_pid() AS pid'))[0].pid);
      await until('two connections read', () => connections.size === 2);
      await database.dataSource.query("INSERT INTO marbles VALUES ('blue')");
      counts.push(await countIn(tx));
    };
    await readAtOneMoment(database.dataSource.manager, Array<typeof read>(10).fill(read));
    expect(counts).toEqual(Array(10).fill(0));
    expect(await countIn(database.dataSource.manager)).toBe(10);
  });

  it('reads everything where there is but one connection, for many at once', async () => {
    const narrow = await createDataSource(database.url, { poolSize: 1 }).initialize();
    let reads = 0;
    const read = async (tx: EntityManager) => {
      await countIn(tx);
      reads += 1;
    };
    const many = Array.from({ length: 3 }, () => readAtOneMoment(narrow.manager, [read, read, read]));
    await Promise.all(many).finally(() => narrow.destroy());
    expect(reads).toBe(9);
  });

  it('tells what went wrong in any of the reads', async () => {
    const fine = async (tx: EntityManager) => void (await countIn(tx));
    const broken = async (tx: EntityManager) => void (await tx.query('SELECT nothing_of_the_kind'));
    for (const reads of [
      [broken, fine, fine],
      [fine, fine, broken],
    ])
      await expect(readAtOneMoment(database.dataSource.manager, reads)).rejects.toThrow('nothing_of_the_kind');
  });
});
