import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { relayOutbox } from './outbox.js';
import { readOutboxState } from './stuck-outbox.query.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('readOutboxState', () => {
  it('names what nobody relayed for more than a minute, until it is relayed', async () => {
    const desk = await Desk.open(database.dataSource);
    const itemId = await desk.register();
    const state = () => readOutboxState(database.dataSource, desk.now);
    desk.clock.advance(60_000);
    expect(await state()).toEqual({ waiting: 1, stuck: 0, oldest: [] });
    desk.clock.advance(1);
    expect(await state()).toMatchObject({
      waiting: 1,
      stuck: 1,
      oldest: [{ topic: 'confirmation-due', payload: { itemId } }],
    });
    await database.dataSource.transaction((tx) => relayOutbox(tx, ['confirmation-due'], 10, desk.now, async () => {}));
    expect(await state()).toEqual({ waiting: 0, stuck: 0, oldest: [] });
  });
});
