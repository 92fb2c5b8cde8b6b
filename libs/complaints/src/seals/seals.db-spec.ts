import { Desk } from '../../../../test/builders/desk.js';
import { aSigner } from '../../../../test/builders/evidence-tools.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { until } from '../../../../test/harness/until.js';
import { rootOf } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import { verifySeals } from './check-seals.js';
import { sealPathOf } from './seal-path.query.js';
import { rotateSealKey, SealRegister, takeIntoUse } from './seal-register.js';

const DAY_MS = 24 * 3_600_000;

let database: TestDatabase;
let desk: Desk;
const readSigner = aSigner();

beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.drop());

const sql = (text: string, parameters: unknown[] = []) => database.dataSource.query(text, parameters);
const seal = (signer = readSigner) => new SealRegister(database.dataSource, desk.clock, signer).execute();
const found = async () => (await verifySeals(database.dataSource)).problems;
/** Does as a superuser who turns the triggers off. */
const asSuperuser = async (text: string, parameters: unknown[] = []) => {
  await database.dataSource.transaction(async (tx) => {
    await tx.query("SET LOCAL session_replication_role = 'replica'");
    await tx.query(text, parameters);
  });
};

const WAITING = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Three days of work with a seal each. */
async function threeSeals(): Promise<string[]> {
  const items: string[] = [];
  for (const _ of [1, 2, 3]) {
    items.push(await desk.register(), await desk.register());
    await desk.act(items[0] ?? '', 'add-note', { note: 'Weer een dag.' });
    await seal();
    desk.clock.advance(DAY_MS);
  }
  return items;
}

describe('the daily seal', () => {
  it('is made once a day, also by two workers at once', async () => {
    await desk.register();
    const seals = await Promise.all([seal(), seal(), seal()]);
    expect(seals.filter((one) => one !== null)).toHaveLength(1);
    expect(await seal()).toBeNull();
    desk.clock.advance(DAY_MS);
    expect(await seal()).toMatchObject({ number: 2 });
    expect(await found()).toEqual([]);
  });

  it('takes its key into use once, also when a first dossier is made at the same moment', async () => {
    const signer = await readSigner();
    const first = database.dataSource.createQueryRunner();
    await first.startTransaction();
    await takeIntoUse(first.manager, signer, desk.now);
    const second = database.dataSource.transaction((tx) => takeIntoUse(tx, signer, desk.now));
    await until('the second waits', async () => (await sql(WAITING)).length === 1);
    await first.commitTransaction();
    await first.release();
    await second;
    expect(await sql('SELECT key_id AS "keyId" FROM seal_keys')).toEqual([{ keyId: signer.keyId }]);
  });

  it('fixes every head of the register, and gives each case its way to the root', async () => {
    const items = await threeSeals();
    expect(await verifySeals(database.dataSource)).toEqual({ seals: 3, cases: 6, problems: [] });
    for (const id of items) {
      const { reference } = await desk.item(id);
      const { seal: last, path } = await sealPathOf(database.dataSource.manager, id, reference);
      expect(path?.head.reference).toBe(reference);
      if (path && last) expect(await rootOf(path, last.size, nodeCryptography)).toBe(last.root);
      if (path && last)
        expect(await rootOf({ ...path, index: (path.index + 1) % last.size }, last.size, nodeCryptography)).not.toBe(
          last.root,
        );
    }
  });

  it('notes only what changed since the seal before', async () => {
    await threeSeals();
    const counts = await sql(
      'SELECT count(*)::int AS count FROM sealed_heads GROUP BY seal_number ORDER BY seal_number',
    );
    expect(counts.map(({ count }: { count: number }) => count)).toEqual([2, 3, 3]);
  });

  it.each([
    'UPDATE seals SET root = root',
    'DELETE FROM seals',
    'UPDATE sealed_heads SET seq = 1',
    'DELETE FROM seal_keys',
    'UPDATE seal_chunks SET root = root',
    'TRUNCATE seals',
    'DELETE FROM seal_checks',
  ])('takes no change: %s', async (statement) => {
    await desk.register();
    await seal();
    await sql("INSERT INTO seal_checks (checked_at, seals, problems) VALUES (now(), 1, '[]')");
    await expect(sql(statement)).rejects.toThrow(/append-only/);
  });

  it('goes on with a new key that the old one vouches for, and with no other', async () => {
    await threeSeals();
    const stranger = aSigner();
    await expect(seal(stranger)).rejects.toThrow(/not the newest key/);
    await rotateSealKey(database.dataSource, await readSigner(), await stranger(), desk.now);
    await expect(seal()).rejects.toThrow(/not the newest key/);
    expect(await seal(stranger)).toMatchObject({ number: 4, keyId: (await stranger()).keyId });
    expect(await found()).toEqual([]);
    await asSuperuser(
      "UPDATE seal_keys SET endorsement = replace(endorsement, left(endorsement, 4), 'AAAA') WHERE endorsement IS NOT NULL",
    );
    expect(await found()).toEqual([{ code: 'key-forged' }]);
  });
});

describe('a check of all seals names', () => {
  it('an event that was changed behind the back of the database, also with its whole chain made anew', async () => {
    const [item] = await threeSeals();
    const { reference } = await desk.item(item ?? '');
    await asSuperuser(
      "UPDATE history_events SET hash = translate(hash, '0123456789abcdef', '123456789abcdef0') WHERE item_id = $1 AND seq = 2",
      [item],
    );
    expect(await found()).toContainEqual({ code: 'event-changed', seal: 1, reference, seq: 2 });
  });

  it('an event that is gone', async () => {
    const [item] = await threeSeals();
    const { reference, lastSeq } = await desk.item(item ?? '');
    await asSuperuser('DELETE FROM history_events WHERE item_id = $1 AND seq = $2', [item, lastSeq]);
    expect(await found()).toContainEqual({ code: 'event-missing', seal: 3, reference, seq: lastSeq });
  });

  it.each([
    ["UPDATE seals SET root = repeat('0', 64) WHERE number = 2", 'seal-forged', 2],
    ["UPDATE seals SET signature = 'AAAA' WHERE number = 1", 'seal-forged', 1],
    ['DELETE FROM seals WHERE number = 2', 'seal-missing', 2],
    ['DELETE FROM seals WHERE number = 2', 'seal-unlinked', 3],
    ['UPDATE sealed_heads SET seq = seq + 100 WHERE seal_number = 2 AND seq > 1', 'root-differs', 2],
    ['DELETE FROM sealed_heads WHERE seal_number = 3', 'root-differs', 3],
    ['UPDATE sealed_heads SET position = 2000000000 WHERE seal_number = 2', 'root-differs', 2],
    ['UPDATE sealed_heads SET position = -1 WHERE seal_number = 3', 'root-differs', 3],
    [
      `INSERT INTO sealed_heads SELECT item_id, 2, 2000000000, reference, seq, hash FROM sealed_heads
       WHERE seal_number = 3 AND item_id NOT IN (SELECT item_id FROM sealed_heads WHERE seal_number = 2)`,
      'root-differs',
      2,
    ],
  ])('%s', async (statement, code, number) => {
    await threeSeals();
    await asSuperuser(statement);
    expect(await found()).toContainEqual(expect.objectContaining({ code, seal: number }));
  });
});
