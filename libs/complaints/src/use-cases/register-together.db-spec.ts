import { aColleague, aComplaint, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { until } from '../../../../test/harness/until.js';
import { MovedClock } from '../clock.js';
import { createDataSource } from '../database/data-source.js';
import { verifyRegister } from '../history/verify-register.js';
import type { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import { RegisterFeedback } from './register-feedback.js';

let database: TestDatabase;
let labels: Label[];
let actor: Actor;
const clock = new MovedClock(new Date('2026-03-02T09:20:00Z'));
beforeAll(async () => {
  database = await testDatabase();
  labels = [];
  for (const code of ['AA', 'BB', 'CC']) labels.push(await aLabel(database.dataSource, { code }));
  ({ actor } = await aColleague(database.dataSource, {}));
});
afterAll(() => database.drop());

const complaintOf = (label: Label | undefined, more: object = {}) =>
  aComplaint(label?.id ?? '', { receivedAt: clock.now().toISOString(), ...more });
const numbersOf = async (code: string): Promise<number[]> => {
  const rows = await database.dataSource.query(`SELECT reference FROM feedback_items WHERE reference LIKE $1`, [
    `${code}-%`,
  ]);
  return rows
    .map(({ reference }: { reference: string }) => Number(reference.slice(-6)))
    .sort((a: number, b: number) => a - b);
};
/** Ends the connections of this database that wait for a row. */
const ENDED_WAITING = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%reference_counters%'`;
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('Registrations that are written together', () => {
  it('follow each other, each with the history that its own reference is hashed into', async () => {
    const register = new RegisterFeedback(database.dataSource, clock);
    const label = await aLabel(database.dataSource, { code: 'DD' });
    const told = (index: number) => ({ story: `Verhaal {reference} ${index}`, aboutDepartment: '{reference}' });
    const done = await Promise.all(
      upTo(30).map((index) => register.execute({ input: complaintOf(label, told(index)), actor })),
    );
    expect(done.map(({ reference }) => Number(reference.slice(-6)))).toEqual(upTo(30));
    const kept = await database.dataSource.query(
      `SELECT item.reference, item.last_hash = event.hash AS "isHead", event.facts->>'reference' AS told, content.story,
              item.about_department AS department
       FROM feedback_items item JOIN history_events event ON event.item_id = item.id
       JOIN item_contents content ON content.item_id = item.id WHERE item.label_id = $1 ORDER BY item.reference`,
      [label.id],
    );
    expect(kept).toEqual(
      upTo(30).map((index) => {
        const reference = `DD-2026-${String(index).padStart(6, '0')}`;
        return { reference, told: reference, isHead: true, story: told(index).story, department: '{reference}' };
      }),
    );
    expect(await verifyRegister(database.dataSource)).toMatchObject({ broken: [], contradicted: [] });
  });

  it('have numbers of seven digits when six are used up', async () => {
    const label = await aLabel(database.dataSource, { code: 'EE' });
    await database.dataSource.query('INSERT INTO reference_counters VALUES ($1, 2026, 999998)', [label.id]);
    const register = new RegisterFeedback(database.dataSource, clock);
    const done = await Promise.all(upTo(2).map(() => register.execute({ input: complaintOf(label), actor })));
    expect(done.map(({ reference }) => reference)).toEqual(['EE-2026-999999', 'EE-2026-1000000']);
  });

  it('fail alone when the database refuses one of them', async () => {
    const label = await aLabel(database.dataSource, { code: 'GG' });
    const { dataSource } = database;
    await dataSource.query(`ALTER TABLE item_contents ADD CONSTRAINT refused CHECK (story <> 'Geweigerd') NOT VALID`);
    const register = new RegisterFeedback(dataSource, clock);
    const ask = (story: string) => register.execute({ input: complaintOf(label, { story }), actor });
    const done = await Promise.allSettled([ask('Eén'), ask('Geweigerd'), ask('Drie')]);
    await dataSource.query('ALTER TABLE item_contents DROP CONSTRAINT refused');
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await numbersOf('GG')).toEqual([1, 2]);
  });

  it('are not written again when their connection is lost, and leave nothing behind', async () => {
    const label = await aLabel(database.dataSource, { code: 'FF' });
    const { dataSource } = database;
    await dataSource.query('INSERT INTO reference_counters VALUES ($1, 2026, 0)', [label.id]);
    const holder = dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM reference_counters WHERE label_id = $1 FOR UPDATE', [label.id]);
    const register = new RegisterFeedback(dataSource, clock);
    const asked = Promise.allSettled(upTo(3).map(() => register.execute({ input: complaintOf(label), actor })));
    await until('they wait for the counter', async () => (await dataSource.query(ENDED_WAITING)).length > 0);
    await holder.rollbackTransaction();
    await holder.release();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await numbersOf('FF')).toEqual([]);
    await register.execute({ input: complaintOf(label), actor });
    expect(await numbersOf('FF')).toEqual([1]);
  });

  it('are refused each for its own fault, and the others follow each other without a gap', async () => {
    const register = new RegisterFeedback(database.dataSource, clock);
    const unknown = '00000000-0000-7000-8000-000000000000';
    const faults: Record<number, object> = {
      2: { productId: unknown },
      5: { aboutUserId: unknown },
      7: { labelId: unknown },
    };
    const done = await Promise.allSettled(
      upTo(10).map((index) => register.execute({ input: complaintOf(labels[0], faults[index]), actor })),
    );
    const refused = done.flatMap((one, index) => (one.status === 'rejected' ? [[index + 1, one.reason.code]] : []));
    expect(refused).toEqual([
      [2, 'invalid-input'],
      [5, 'invalid-input'],
      [7, 'not-found'],
    ]);
    expect(await numbersOf('AA')).toEqual(upTo(7));
  });

  it('under one key are one, beside others with keys of their own', async () => {
    const register = new RegisterFeedback(database.dataSource, clock);
    const under = (key: string, story = 'Niemand belt mij terug.') =>
      register.execute({ input: complaintOf(labels[1], { story }), actor, idempotency: { caller: 'desk', key } });
    const done = await Promise.allSettled([
      under('one'),
      under('same'),
      under('two'),
      under('same'),
      under('same', 'Iets anders.'),
    ]);
    const [one, same, two, again, other] = done.map((each) =>
      each.status === 'fulfilled' ? each.value.reference : each.reason.code,
    );
    expect(new Set([one, same, two]).size).toBe(3);
    expect(again).toBe(same);
    expect(other).toBe('idempotency-key-reused');
    expect(await numbersOf('BB')).toEqual(upTo(3));
  });

  it('in two processes, with the same keys and labels in opposite order, do not hold each other up', async () => {
    const elsewhere = await createDataSource(database.url).initialize();
    try {
      const before = (await numbersOf('AA')).length;
      const ask = (register: RegisterFeedback, index: number) =>
        register.execute({
          input: complaintOf(labels[index % 3]),
          actor,
          idempotency: { caller: 'both', key: `key-${index}` },
        });
      const [here, there] = [new RegisterFeedback(database.dataSource, clock), new RegisterFeedback(elsewhere, clock)];
      const [first, second] = await Promise.all([
        Promise.all(upTo(60).map((index) => ask(here, index))),
        Promise.all(
          upTo(60)
            .reverse()
            .map((index) => ask(there, index)),
        ),
      ]);
      expect(second.reverse()).toEqual(first);
      expect(await numbersOf('AA')).toEqual(upTo(before + 20));
      expect(await numbersOf('CC')).toEqual(upTo(20));
    } finally {
      await elsewhere.destroy();
    }
  });
});
