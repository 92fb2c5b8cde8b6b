import type { EntityManager } from 'typeorm';
import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { SumTalliesByMonth1760000440000 } from '../database/migrations/1760000440000-sum-tallies-by-month.js';
import { FoldNormTallies } from './fold-norm-tallies.js';
import { normFigures } from './norm-figures.query.js';

let database: TestDatabase;
let desk: Desk;
let fold: FoldNormTallies;

// Monday 2 March 2026. One answered, one not; both terms have fallen due when they are counted, in April.
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  fold = new FoldNormTallies(database.dataSource);
  await desk.answered();
  await desk.register();
  desk.at('2026-04-20T10:00:00Z');
});
afterEach(() => database.drop());

/** Met and missed of the answers of March, a month that is read whole, and of a part of it. */
async function answers(manager = database.dataSource.manager) {
  const ask = async (to: string) => {
    const filter = { from: '2026-03-01', to, cohort: 'fell-due' as const, groupBy: 'month' as const };
    const { bands } = await normFigures(manager, filter, desk.manager, desk.now);
    const [band] = bands.filter(({ milestone }) => milestone === 'answer');
    expect(band?.groups?.map(({ key }) => key)).toEqual(['2026-03']);
    return [band?.met, band?.missed];
  };
  const [month, part] = [await ask('2026-03-31'), await ask('2026-03-30')];
  expect(part).toEqual(month);
  return month;
}

const count = async (table: 'norm_tallies' | 'norm_sums') =>
  (await database.dataSource.query(`SELECT count(*)::int AS rows FROM ${table}`))[0].rows as number;

/** Both answers are one more: as a handler who settles a term, in a transaction of its own or in the given one. */
const keepTheOther = (manager: EntityManager = database.dataSource.manager) =>
  manager.query("UPDATE commitments SET state = 'kept' WHERE kind = 'answer' AND state <> 'kept'");

/** Two transactions that are open at once. */
async function between(work: (one: EntityManager, other: EntityManager) => Promise<void>): Promise<void> {
  const runners = [database.dataSource.createQueryRunner(), database.dataSource.createQueryRunner()] as const;
  for (const runner of runners) await runner.startTransaction();
  try {
    await work(runners[0].manager, runners[1].manager);
  } finally {
    for (const runner of runners) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

describe('Folding the tallies', () => {
  it('leaves the figures what they are, and nothing to fold; what changes later is added', async () => {
    expect(await answers()).toEqual([1, 1]);
    expect(await fold.execute()).toBeGreaterThan(1);
    expect([await count('norm_tallies'), await answers()]).toEqual([0, [1, 1]]);
    expect(await fold.execute()).toBe(0);
    await keepTheOther();
    expect([await count('norm_tallies'), await answers()]).toEqual([1, [2, 0]]);
    expect(await fold.execute()).toBe(1);
    expect([await count('norm_tallies'), await answers()]).toEqual([0, [2, 0]]);
  });

  it('takes each tally once when two do it at once', async () => {
    const tallies = await count('norm_tallies');
    const folded = await Promise.all([fold.execute(), fold.execute()]);
    expect(folded[0] + folded[1]).toBe(tallies);
    expect([await count('norm_tallies'), await answers()]).toEqual([0, [1, 1]]);
  });

  it('loses nothing that another fold adds to the same day meanwhile', async () => {
    await between(async (one, other) => {
      const before = await new FoldNormTallies(one).execute();
      await keepTheOther();
      expect([before > 1, await answers(one), await answers()]).toEqual([true, [2, 0], [2, 0]]);
      // Takes the new one only, and waits with it for the sum that the first is writing.
      const later = new FoldNormTallies(other).execute();
      await one.queryRunner?.commitTransaction();
      expect(await later).toBe(1);
      expect([await answers(other), await answers()]).toEqual([
        [2, 0],
        [2, 0],
      ]);
      await other.queryRunner?.commitTransaction();
    });
    expect([await count('norm_tallies'), await answers()]).toEqual([0, [2, 0]]);
  });

  it('neither waits for a change that is not done yet nor loses it, and gives back what it took when it fails', async () => {
    await between(async (one, other) => {
      await keepTheOther(one);
      const tallies = await count('norm_tallies');
      expect(await new FoldNormTallies(other).execute()).toBe(tallies);
      expect([await answers(one), await answers(other), await answers()]).toEqual([
        [2, 0],
        [1, 1],
        [1, 1],
      ]);
      await one.queryRunner?.commitTransaction();
      await other.queryRunner?.rollbackTransaction();
      expect([await count('norm_tallies'), await answers()]).toEqual([tallies + 1, [2, 0]]);
    });
    await fold.execute();
    expect(await answers()).toEqual([2, 0]);
  });
});

describe('A database from before the sums', () => {
  it('has the same figures after it is migrated, and when it goes back', async () => {
    await fold.execute();
    await keepTheOther();
    const runner = database.dataSource.createQueryRunner();
    const migration = new SumTalliesByMonth1760000440000();
    await migration.down(runner);
    await desk.answered();
    await migration.up(runner);
    await runner.release();
    expect([await count('norm_tallies'), await answers()]).toEqual([0, [2, 0]]);
    const spans = await database.dataSource.query(
      `SELECT span, sum(kept)::int AS kept FROM norm_sums WHERE milestone = 'answer' GROUP BY 1 ORDER BY 1`,
    );
    expect(spans).toEqual([
      { span: 'day', kept: 3 },
      { span: 'month', kept: 3 },
    ]);
  });
});
