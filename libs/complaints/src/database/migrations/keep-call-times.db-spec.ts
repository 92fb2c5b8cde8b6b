import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { KeepCallTimes1760000362000 } from './1760000362000-keep-call-times.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('Giving call times a place of their own', () => {
  it('takes them out of the needs, where the public form used to write them, and leaves every other need', async () => {
    const { dataSource } = database;
    const desk = await Desk.open(dataSource);
    const needs = [
      { need: 'hearing', adjustment: 'Schrijf mij, bel liever niet' },
      { need: 'other', adjustment: 'Bel mij het liefst: ’s ochtends of aan het begin van de avond' },
    ];
    const english = [{ need: 'other', adjustment: 'Please call me in the afternoon' }];
    const own = [{ need: 'other', adjustment: 'Bel mij het liefst: na mijn dienst, of ’s ochtends' }];
    const ids = [
      await desk.register({ needs }),
      await desk.register({ needs: english }),
      await desk.register({ needs: own }),
    ];
    const runner = dataSource.createQueryRunner();
    const migration = new KeepCallTimes1760000362000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    const rows = await dataSource.query(
      `SELECT content.call_times, content.needs, item.needs AS listed FROM item_contents content
       JOIN feedback_items item ON item.id = content.item_id WHERE item.id = ANY($1) ORDER BY item.reference`,
      [ids],
    );
    expect(rows).toEqual([
      { call_times: ['morning', 'evening'], needs: [needs[0]], listed: ['hearing'] },
      { call_times: ['afternoon'], needs: [], listed: [] },
      { call_times: [], needs: own, listed: ['other'] },
    ]);
  });
});
