import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { RecordDelivery } from './record-delivery.js';
import { WatchCommitments } from './watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

const versionOf = async (item: string) => (await desk.item(item)).version;
const lastSeqOf = async (item: string) => (await desk.item(item)).lastSeq;

describe('the version of a case', () => {
  it('stays while the system confirms, delivers and counts terms, so that it blocks nobody', async () => {
    const item = await desk.inTreatment();
    const [seen, seq] = [await versionOf(item), await lastSeqOf(item)];
    await desk.confirm(item);
    desk.at('2026-03-30T09:00:00Z');
    await new WatchCommitments(database.dataSource, desk.clock).execute();
    expect(await lastSeqOf(item)).toBeGreaterThan(seq + 2);
    expect(await versionOf(item)).toBe(seen);
  });

  it('lets the handler go on with what he saw when his letter was delivered meanwhile', async () => {
    const item = await desk.inTreatment();
    const letter = { channel: 'e-mail', subject: 'Voortgang', body: 'Ik ben ermee bezig.' };
    const { version } = await desk.act(item, 'send-progress-update', letter);
    await desk.deliver();
    expect(await versionOf(item)).toBe(version);
  });

  it('grows when a letter comes back, for that changes what there is to do', async () => {
    const item = await desk.inTreatment();
    const letterId = await desk.confirm(item);
    const seen = await versionOf(item);
    await new RecordDelivery(database.dataSource, desk.clock).bounced(letterId, 'no such user');
    expect(await versionOf(item)).toBe(seen + 1);
  });

  it('grows with whatever a person does', async () => {
    const item = await desk.inTreatment();
    const seen = await versionOf(item);
    await desk.act(item, 'add-note', { note: 'Klant belt liever na vijven.' }, desk.colleague);
    expect(await versionOf(item)).toBe(seen + 1);
  });
});
