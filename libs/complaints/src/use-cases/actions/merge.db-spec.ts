import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { verifyRegister } from '../../history/verify-register.js';
import { WatchCommitments } from '../watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-06T09:00:00Z'));
afterAll(() => database.drop());

const received = (day: number) => ({ receivedAt: `2026-03-0${day}T09:00:00Z` });
const receipt = async (item: string) => (await desk.item(item)).receivedAt.toISOString().slice(0, 10);
const merge = (item: string, intoId: string) => desk.act(item, 'merge', { intoId, reason: 'Zelfde klacht' });
const unmerge = (item: string) => desk.act(item, 'unmerge', { reason: 'Toch een andere klacht' });

describe('merging a duplicate', () => {
  it('makes the earliest receipt count, and judges anew what was kept', async () => {
    const target = await desk.inTreatment(received(5));
    await desk.confirm(target);
    expect((await desk.commitment(target, 'confirmation')).state).toBe('broken');
    const second = await desk.inTreatment({ receivedAt: '2026-03-05T10:00:00Z' });
    await desk.confirm(second);
    expect((await desk.commitment(second, 'confirmation')).state).toBe('kept');

    const earlier = await desk.register(received(3));
    expect(await merge(earlier, second)).toMatchObject({ status: 'merged' });
    expect(await receipt(second)).toBe('2026-03-03');
    expect((await desk.commitment(second, 'confirmation')).state).toBe('broken');
    expect((await desk.commitment(second, 'answer')).lateFrom).toEqual(new Date('2026-03-10T23:00:00Z'));
    expect((await desk.commitment(earlier, 'answer')).state).toBe('cancelled');
    expect(await desk.item(earlier)).toMatchObject({ isOpen: false, mergedIntoId: second });
  });

  it('changes nothing about the clocks when the other is the earlier one', async () => {
    const target = await desk.register(received(2));
    const before = await desk.commitments(target, 'answer');
    await merge(await desk.register(received(4)), target);
    expect(await desk.commitments(target, 'answer')).toEqual(before);
    expect(await receipt(target)).toBe('2026-03-02');
  });

  it('is undone without a trace but in the history', async () => {
    desk.at('2026-03-05T10:00:00Z');
    const target = await desk.register(received(5));
    const duplicate = await desk.inTreatment(received(4));
    const before = [await desk.commitments(duplicate, 'answer'), await desk.commitments(target, 'answer')];
    await merge(duplicate, target);
    await unmerge(duplicate);
    expect([await desk.commitments(duplicate, 'answer'), await desk.commitments(target, 'answer')]).toEqual(before);
    expect(await desk.item(duplicate)).toMatchObject({ status: 'in-treatment', mergedIntoId: null, isOpen: true });
    expect(await receipt(target)).toBe('2026-03-05');
    expect((await desk.events(target)).map(({ type }) => type)).toEqual(['registered', 'absorbed', 'released']);
    expect(await verifyRegister(database.dataSource)).toMatchObject({ broken: [], contradicted: [] });
  });

  it('counts from the earliest receipt that is still merged in, in whatever order they are taken out', async () => {
    const target = await desk.register(received(5));
    const [third, second] = [await desk.register(received(3)), await desk.register(received(2))];
    await merge(third, target);
    await merge(second, target);
    expect(await receipt(target)).toBe('2026-03-02');
    await unmerge(third);
    expect(await receipt(target)).toBe('2026-03-02');
    await merge(third, target);
    await unmerge(second);
    expect(await receipt(target)).toBe('2026-03-03');
    await unmerge(third);
    expect(await receipt(target)).toBe('2026-03-05');
  });

  it('takes back a miss that was only one by the earlier receipt, and records the real one later', async () => {
    const sweep = () => new WatchCommitments(database.dataSource, desk.clock).execute();
    const target = await desk.inTreatment(received(6));
    const earlier = await desk.register({ receivedAt: '2026-02-20T09:00:00Z' });
    await merge(earlier, target);
    await sweep();
    expect(await desk.commitment(target, 'answer')).toMatchObject({ state: 'open', missedAt: desk.now });
    await unmerge(earlier);
    expect(await desk.commitment(target, 'answer')).toMatchObject({ state: 'open', missedAt: null });
    desk.at('2026-03-14T09:00:00Z');
    await sweep();
    expect(await desk.commitment(target, 'answer')).toMatchObject({ state: 'open', missedAt: desk.now });
    const misses = (await desk.events(target)).filter(
      ({ type, facts }) => type === 'commitment-missed' && facts.kind === 'answer',
    );
    expect(misses.map(({ occurredAt }) => occurredAt.toISOString())).toEqual([
      '2026-02-27T23:00:00.000Z',
      '2026-03-13T23:00:00.000Z',
    ]);
  });

  it('makes no promise kept that was let go when its term is longer after all', async () => {
    desk.at('2026-03-05T10:00:00Z');
    const target = await desk.register(received(5));
    const duplicate = await desk.register({ receivedAt: '2026-03-03T09:00:00Z' });
    await merge(duplicate, target);
    await desk.act(target, 'withdraw', { words: 'Laat maar.' });
    expect((await desk.commitment(target, 'confirmation')).state).toBe('broken');
    await desk.act(target, 'reopen', { reason: 'Toch niet.' });
    await unmerge(duplicate);
    expect((await desk.commitment(target, 'confirmation')).state).toBe('cancelled');
  });

  it('moves the promise of the receipt, not the interval that began with a later talk', async () => {
    const target = await desk.inTreatment(received(5));
    await desk.act(target, 'log-contact', {
      channel: 'phone',
      direction: 'outgoing',
      reached: true,
      summary: 'Gesproken.',
    });
    const [, running] = await desk.commitments(target, 'progress-update');
    await merge(await desk.register(received(2)), target);
    const [first, still] = await desk.commitments(target, 'progress-update');
    expect(still).toEqual(running);
    expect(first?.lateFrom).toEqual(new Date('2026-03-09T23:00:00Z'));
  });
});

describe('a case to merge into', () => {
  const unfit = { code: 'requirement-not-met', reason: 'merge-target-fits' };

  it('is another one', async () => {
    const item = await desk.register();
    await expect(merge(item, item)).rejects.toMatchObject({ reason: 'same-case' });
  });

  it('is of the same label', async () => {
    const elsewhere = await Desk.open(database.dataSource, { code: 'DL', now: '2026-03-06T09:00:00Z' });
    await expect(merge(await desk.register(), await elsewhere.register())).rejects.toMatchObject(unfit);
  });

  it('is still open: a complaint does not disappear in a closed case', async () => {
    const closed = await desk.register();
    await desk.act(closed, 'withdraw', { words: 'Laat maar.' });
    await expect(merge(await desk.register(), closed)).rejects.toMatchObject(unfit);
    const target = await desk.register();
    const gone = await desk.register();
    await merge(gone, target);
    await expect(merge(await desk.register(), gone)).rejects.toMatchObject(unfit);
    await expect(merge(target, await desk.register())).rejects.toMatchObject({ reason: 'is-not-merge-target' });
  });

  it('is a complaint, for a complaint', async () => {
    const signal = await desk.register({ kind: 'customer-signal' });
    await expect(merge(await desk.register(), signal)).rejects.toMatchObject(unfit);
    expect(await merge(signal, await desk.register())).toMatchObject({ status: 'merged' });
  });

  it('is about the same colleague, so that whoever is complained about does not get it after all', async () => {
    const aboutColleague = { aboutUserId: desk.colleague.userId };
    const item = await desk.register(aboutColleague);
    const theirs = await desk.inTreatment({}, desk.colleague);
    await expect(merge(item, theirs)).rejects.toMatchObject({ reason: 'merge-target-about-same-colleague' });
    expect(await merge(item, await desk.register(aboutColleague))).toMatchObject({ status: 'merged' });
  });

  it('is not taken from somebody whose dispute is still open', async () => {
    const item = await desk.answered();
    await desk.act(item, 'open-dispute', { body: 'kifid' });
    await expect(merge(item, await desk.register())).rejects.toMatchObject({ reason: 'no-open-dispute' });
  });
});
