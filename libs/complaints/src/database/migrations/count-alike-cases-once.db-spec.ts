import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { CountAlikeCasesOnce1760000450000 } from './1760000450000-count-alike-cases-once.js';
import { MarkLateUpdates1760000450001 } from './1760000450001-mark-late-updates.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

/** Spoken to by phone, with a need met, the cause fed back in both rounds and the rejection sent. */
async function aFullCase(): Promise<string> {
  const id = await desk.inTreatment({ needs: [{ need: 'sight', adjustment: 'Grote letters' }] });
  await desk.act(id, 'log-contact', { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Gesproken.' });
  await desk.answer(id, { outcome: 'rejected' });
  await feedBack(id);
  await desk.act(id, 'carry-out-adjustment', { need: 'sight', note: 'Gedaan.' });
  await desk.act(id, 'start-second-look', { handlerId: desk.colleague.userId, reason: 'Niet eens.' });
  await desk.answer(id, { outcome: 'rejected' }, desk.colleague);
  await feedBack(id);
  await desk.deliver();
  return id;
}

const feedBack = (id: string) =>
  desk.act(id, 'write-letter', {
    ...{ purpose: 'causer-feedback', colleagueName: 'Ria Demo', colleagueEmail: 'ria@veldgroen.example' },
    ...{ channel: 'e-mail', subject: 'Over uw klacht', body: 'Dank u wel.' },
  });

const kept = (): Promise<object[]> =>
  database.dataSource.query(
    `SELECT item.id, item.marks, letter.purpose, letter.refers_to FROM feedback_items item
     LEFT JOIN letters letter ON letter.item_id = item.id ORDER BY item.id, letter.id`,
  );

describe('Counting cases that are alike once', () => {
  it('finds in an existing register what a new one would have kept', async () => {
    await aFullCase();
    await desk.register();
    const before = await kept();
    expect(before).toEqual(
      expect.arrayContaining([expect.objectContaining({ purpose: 'answer-rejected', refers_to: 3 })]),
    );
    const runner = database.dataSource.createQueryRunner();
    const migration = new CountAlikeCasesOnce1760000450000();
    const later = new MarkLateUpdates1760000450001();
    await later.down(runner);
    await migration.down(runner);
    expect(await kept()).toEqual(
      expect.arrayContaining([expect.objectContaining({ marks: ['spoken-by-phone', 'need-met-sight'] })]),
    );
    await migration.up(runner);
    await later.up(runner);
    await runner.release();
    expect(await kept()).toEqual(before);
  });
});
