import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { readWorkList } from '../../queries/work-list.query.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const lesson = { outcome: 'in-favour-of-customer', lesson: 'De voorwaarden waren niet duidelijk.' };
const isInWorkList = async (item: string) =>
  (await readWorkList(database.dataSource, { who: 'all', limit: 100 }, desk.manager, desk.now)).rows.some(
    ({ id }) => id === item,
  );

describe('a dispute', () => {
  it('survives the closing of the case with what was promised in it, and stays in the work list until its outcome', async () => {
    const item = await desk.answered({}, { outcome: 'rejected' });
    await desk.act(item, 'open-dispute', { body: 'kifid', theirReference: 'K-26-1' });
    await desk.act(item, 'refer', { body: 'kifid' });
    expect(await desk.item(item)).toMatchObject({
      status: 'closed',
      closureReason: 'referred',
      isOpen: true,
      nextAction: 'record-dispute-outcome',
    });
    expect((await desk.commitment(item, 'dispute-reply')).state).toBe('open');
    expect(await isInWorkList(item)).toBe(true);
    await desk.act(item, 'record-dispute-outcome', lesson);
    expect((await desk.commitment(item, 'dispute-reply')).state).toBe('kept');
    expect(await desk.item(item)).toMatchObject({ status: 'closed', isOpen: false, nextAction: null });
    expect(await isInWorkList(item)).toBe(false);
  });

  it('may begin after the closing', async () => {
    const item = await desk.answered({}, { outcome: 'rejected' });
    await desk.act(item, 'refer', { body: 'kifid' });
    expect(await isInWorkList(item)).toBe(false);
    await desk.act(item, 'open-dispute', { body: 'kifid' });
    expect(await isInWorkList(item)).toBe(true);
  });

  it('needs a decision to dispute, and is one at a time', async () => {
    const withdrawn = await desk.register();
    await desk.act(withdrawn, 'withdraw', { words: 'Laat maar.' });
    await expect(desk.act(withdrawn, 'open-dispute', { body: 'kifid' })).rejects.toMatchObject({
      reason: 'has-decision',
    });
    const item = await desk.answered();
    await expect(desk.act(item, 'record-dispute-outcome', lesson)).rejects.toMatchObject({
      reason: 'has-open-dispute',
    });
    await desk.act(item, 'open-dispute', { body: 'kifid' });
    await expect(desk.act(item, 'open-dispute', { body: 'court' })).rejects.toMatchObject({
      reason: 'no-open-dispute',
    });
    await desk.act(item, 'record-dispute-outcome', lesson);
    await desk.act(item, 'open-dispute', { body: 'court' });
  });
});
