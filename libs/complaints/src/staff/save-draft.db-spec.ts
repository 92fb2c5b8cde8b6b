import { v7 as newId } from 'uuid';
import { Desk } from '../../../../test/builders/desk.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { until } from '../../../../test/harness/until.js';
import { ErasePerson } from '../access/erase-person.js';
import type { Actor } from './actor.js';
import { Draft } from './draft.entity.js';
import { caseDraftKey } from './draft-keys.js';
import { saveDraft } from './save-draft.js';

let database: TestDatabase;
let desk: Desk;
let administrator: Actor;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  administrator = (await aColleague(database.dataSource, { role: 'administrator' })).actor;
});
afterAll(() => database.drop());

const save = (key: string) =>
  saveDraft(database.dataSource, {
    userId: String(desk.handler.userId),
    key,
    content: { note: 'Mevrouw belde boos.' },
    savedAt: desk.now,
  });
const isKept = (key: string) => database.dataSource.manager.existsBy(Draft, { key });
const refused = { code: 'person-erased' };

async function closed(): Promise<string> {
  const item = await desk.inTreatment();
  await desk.act(item, 'withdraw', { words: 'Laat maar.' });
  return item;
}
async function erase(item: string): Promise<void> {
  const { reference } = await desk.item(item);
  const input = { references: [reference], reason: 'Verzoek', confirmation: [reference] };
  await new ErasePerson(database.dataSource, desk.clock).execute(input, administrator);
}

describe('a draft', () => {
  it('is kept over the one before it, of a case, of a case that is closed, and of no case at all', async () => {
    for (const key of [
      'register',
      'case.17.note',
      caseDraftKey(newId(), 'note'),
      caseDraftKey(await closed(), 'note'),
    ]) {
      await save(key);
      await save(key);
      expect(await isKept(key)).toBe(true);
    }
  });

  it('of a case whose person was erased is refused, and kept again once the case is open again', async () => {
    const [item, other] = [await closed(), await closed()];
    await erase(item);
    await expect(save(caseDraftKey(item, 'note'))).rejects.toMatchObject(refused);
    expect(await isKept(caseDraftKey(item, 'note'))).toBe(false);
    await save(caseDraftKey(other, 'note'));
    await desk.act(item, 'reopen', { reason: 'Nieuwe vraag' });
    await save(caseDraftKey(item, 'note'));
  });

  it('of the judging of its dossier is refused, and that of another place is kept', async () => {
    const [item, other] = [await closed(), await closed()];
    const round = newId();
    await database.dataSource.transaction(async (tx) => {
      // A sample without its round: only its places matter here.
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `INSERT INTO sampled_cases (round_id, position, item_id, reference, closed_at)
         VALUES ($1, 1, $2, 'A', now()), ($1, 2, $3, 'B', now())`,
        [round, item, other],
      );
    });
    await erase(item);
    await expect(save(`judge.${round}.1`)).rejects.toMatchObject(refused);
    await save(`judge.${round}.2`);
  });

  it('of the registering of a mail that was erased is refused', async () => {
    const item = await closed();
    const [mail, other] = [newId(), newId()];
    await database.dataSource.query(
      `INSERT INTO incoming_mails (id, label_id, raw_sha256, size_bytes, fingerprint, received_at, stored_at, place_by, state, item_id, text)
       VALUES ($1, $4, '', 0, 'one', $5, $5, $5, 'placed', $3, ''), ($2, $4, '', 0, 'two', $5, $5, $5, 'to-place', NULL, '')`,
      [mail, other, item, desk.label.id, desk.now],
    );
    await save(`register-${mail}`);
    await erase(item);
    expect(await isKept(`register-${mail}`)).toBe(false);
    await expect(save(`register-${mail}`)).rejects.toMatchObject(refused);
    await save(`register-${other}`);
  });

  it('that is saved while the person is being erased waits for it, and is refused', async () => {
    const item = await closed();
    const first = database.dataSource.createQueryRunner();
    const waiting = (count: number) =>
      until(`${count} wait`, async () => {
        const [row] = await database.dataSource.query(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return row.waiting === count;
      });
    await first.startTransaction();
    await first.query('SELECT FROM feedback_items WHERE id = $1 FOR UPDATE', [item]);
    const erasing = erase(item);
    await waiting(1);
    const saving = expect(save(caseDraftKey(item, 'note'))).rejects.toMatchObject(refused);
    await waiting(2);
    await first.commitTransaction();
    await first.release();
    await Promise.all([erasing, saving]);
    expect(await isKept(caseDraftKey(item, 'note'))).toBe(false);
  });
});
