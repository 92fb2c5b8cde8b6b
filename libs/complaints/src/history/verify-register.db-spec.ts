import { Desk } from '../../../../test/builders/desk.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { ErasePerson } from '../access/erase-person.js';
import { verifyRegister } from './verify-register.js';

let database: TestDatabase;
let desk: Desk;
let item: string;
/** Runs SQL as the owner of the tables, who is a superuser here. */
const sql = (text: string, parameters: unknown[] = []) => database.dataSource.query(text, parameters);

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  // One before and one after the case that is touched, in the order in which the register is walked.
  await desk.register();
  item = await desk.inTreatment();
  await desk.act(item, 'add-note', { note: 'Eerste.' });
  await desk.act(item, 'add-note', { note: 'Tweede.' });
  await desk.act(item, 'mark-impact', { impact: 'high', reason: 'Veel klanten geraakt' });
  await desk.register();
});
afterAll(() => database.drop());

/** Does what only somebody can do who switches the triggers off, looks, and takes it back. */
async function tamper(change: string): Promise<Awaited<ReturnType<typeof verifyRegister>>> {
  const runner = database.dataSource.createQueryRunner();
  const original = await sql('SELECT * FROM history_events WHERE item_id = $1', [item]);
  const contents = await sql('SELECT * FROM event_contents WHERE item_id = $1', [item]);
  try {
    await runner.query(`SET session_replication_role = replica`);
    await runner.query(change.replaceAll('$1', `'${item}'`));
    return await verifyRegister(database.dataSource);
  } finally {
    for (const [table, rows] of [
      ['history_events', original],
      ['event_contents', contents],
    ] as const) {
      await runner.query(`DELETE FROM ${table} WHERE item_id = $1`, [item]);
      await runner.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(rows),
      ]);
    }
    await runner.query('SET session_replication_role = DEFAULT');
    await runner.release();
  }
}

describe('the database', () => {
  it.each([
    ["UPDATE history_events SET facts = '{}'", 'UPDATE'],
    ['UPDATE history_events SET seq = seq WHERE seq = 1', 'UPDATE'],
    ['DELETE FROM history_events WHERE seq = 3', 'DELETE'],
    ['TRUNCATE history_events', 'TRUNCATE'],
    ['TRUNCATE feedback_items CASCADE', 'TRUNCATE'],
  ])('refuses %s, also to a superuser', async (change, operation) => {
    const [{ is_superuser: isSuperuser }] = await sql('SHOW is_superuser');
    expect(isSuperuser).toBe('on');
    await expect(sql(change)).rejects.toThrow(`history is append-only: ${operation} on history_events is refused`);
  });

  it('refuses an event twice under one number, and one of a case that is not there', async () => {
    const copy = 'INSERT INTO history_events SELECT * FROM history_events WHERE item_id = $1 AND seq = 1';
    await expect(sql(copy, [item])).rejects.toThrow('duplicate key');
    const orphan = `INSERT INTO history_events
      SELECT (jsonb_populate_record(event, jsonb_build_object('item_id', gen_random_uuid()))).* FROM history_events event WHERE item_id = $1`;
    await expect(sql(orphan, [item])).rejects.toThrow('foreign key');
  });
});

describe('verifyRegister', () => {
  const where = 'item_id = $1 AND seq';

  it('finds nothing wrong with an untouched register', async () => {
    expect(await verifyRegister(database.dataSource)).toEqual({
      items: 3,
      events: 7,
      erasedContents: 0,
      broken: [],
      contradicted: [],
    });
  });

  it.each([
    [
      'a changed fact',
      `UPDATE history_events SET facts = '{"handlerId": "somebody"}' WHERE ${where} = 2`,
      2,
      'event-hash',
    ],
    [
      'a changed instant',
      `UPDATE history_events SET occurred_at = occurred_at - interval '1 day' WHERE ${where} = 4`,
      4,
      'event-hash',
    ],
    ['another actor', `UPDATE history_events SET actor_id = gen_random_uuid() WHERE ${where} = 3`, 3, 'event-hash'],
    ['a removed event', `DELETE FROM history_events WHERE ${where} = 3`, 3, 'sequence-gap'],
    [
      'a removed event with the numbers closed up',
      `DELETE FROM history_events WHERE ${where} = 3; UPDATE history_events SET seq = seq - 1 WHERE ${where} > 3`,
      3,
      'previous-hash',
    ],
    ['a removed first event', `DELETE FROM history_events WHERE ${where} = 1`, 1, 'sequence-gap'],
    ['a removed last event', `DELETE FROM history_events WHERE ${where} = 5`, 5, 'chain-cut'],
    ['a removed history', 'DELETE FROM history_events WHERE item_id = $1', 0, 'no-history'],
    [
      'two events in another order',
      `UPDATE history_events SET seq = CASE seq WHEN 3 THEN 1004 ELSE 1003 END WHERE ${where} IN (3, 4)`,
      3,
      'sequence-gap',
    ],
    [
      'two contents swapped',
      `UPDATE event_contents SET content = CASE seq WHEN 3 THEN '{"note": "Tweede."}'::jsonb ELSE '{"note": "Eerste."}' END WHERE ${where} IN (3, 4)`,
      3,
      'content-hash',
    ],
    [
      'a changed content',
      `UPDATE event_contents SET content = '{"note": "Nooit gezegd."}' WHERE ${where} = 4`,
      4,
      'content-hash',
    ],
    ['a changed salt', `UPDATE event_contents SET salt = repeat('0', 32) WHERE ${where} = 3`, 3, 'content-hash'],
    [
      'an emptied salt',
      `UPDATE event_contents SET salt = '', content = '{"note": "Nooit gezegd."}' WHERE ${where} = 3`,
      3,
      'content-hash',
    ],
    [
      'a content that says nothing',
      `UPDATE event_contents SET content = 'false' WHERE ${where} = 3`,
      3,
      'content-hash',
    ],
    ['a content that was never there', `INSERT INTO event_contents SELECT $1, 2, '', '{}'`, 2, 'content-hash'],
  ])('names the first event that %s breaks', async (_, change, seq, reason) => {
    const { broken } = await tamper(change);
    expect(broken).toEqual([{ itemId: item, reference: 'VG-2026-000002', seq, reason }]);
    expect(await verifyRegister(database.dataSource)).toMatchObject({ broken: [], contradicted: [] });
  });

  it('sees two events that changed places, by the first of them', async () => {
    const { broken } = await tamper(`
      UPDATE history_events SET seq = 1003 WHERE ${where} = 3;
      UPDATE history_events SET seq = 3 WHERE ${where} = 4;
      UPDATE history_events SET seq = 4 WHERE ${where} = 1003`);
    expect(broken).toMatchObject([{ seq: 3, reason: 'previous-hash' }]);
  });

  it('sees a chain that was made anew from the change on, because it no longer ends where the case does', async () => {
    const before = await desk.item(item);
    await sql(`UPDATE feedback_items SET last_hash = repeat('0', 64) WHERE id = $1`, [item]);
    expect((await verifyRegister(database.dataSource)).broken).toMatchObject([{ seq: 6, reason: 'chain-cut' }]);
    await sql('UPDATE feedback_items SET last_hash = $2 WHERE id = $1', [item, before.lastHash]);
  });

  it('names each broken case of many, however many pages the register has', async () => {
    await sql(
      `INSERT INTO feedback_items
       SELECT (jsonb_populate_record(item, jsonb_build_object('id', gen_random_uuid(), 'reference', 'COPY-' || number))).*
       FROM feedback_items item, generate_series(1, 1200) number WHERE item.id = $1`,
      [item],
    );
    const { items, events, broken } = await verifyRegister(database.dataSource);
    await sql(`DELETE FROM feedback_items WHERE reference LIKE 'COPY-%'`);
    expect([items, events, new Set(broken.map(({ itemId }) => itemId)).size]).toEqual([1203, 7, 1200]);
    expect(new Set(broken.map(({ reason }) => reason))).toEqual(new Set(['no-history']));
  });
});

describe('contents that are gone', () => {
  it('are erased ones where the person was erased, and the chain still verifies', async () => {
    const erased = await desk.answered();
    await desk.act(erased, 'withdraw', { words: 'Laat maar.' });
    const { reference } = await desk.item(erased);
    const before = await verifyRegister(database.dataSource);
    const withContent = (await desk.events(erased)).filter(({ contentHash }) => contentHash !== null).length;
    expect(withContent).toBeGreaterThan(3);
    const input = { references: [reference], reason: 'Verzoek', confirmation: [reference] };
    const { actor } = await aColleague(database.dataSource, { role: 'administrator' });
    await new ErasePerson(database.dataSource, desk.clock).execute(input, actor);
    expect(await verifyRegister(database.dataSource)).toEqual({
      ...before,
      events: before.events + 1,
      erasedContents: withContent,
    });
  });

  it('were removed where nobody was erased, and each event that lost its own is named', async () => {
    const robbed = await desk.answered();
    const { erasedContents } = await verifyRegister(database.dataSource);
    const said = (await desk.events(robbed)).filter(({ contentHash }) => contentHash !== null);
    await sql('DELETE FROM event_contents WHERE item_id = $1', [robbed]);
    const found = await verifyRegister(database.dataSource);
    expect([found.broken, found.erasedContents]).toEqual([[], erasedContents]);
    expect(found.contradicted.map(({ record, seq }) => [record, seq])).toEqual(said.map(({ seq }) => ['content', seq]));
  });
});
