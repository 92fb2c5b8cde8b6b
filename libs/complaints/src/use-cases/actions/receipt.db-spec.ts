import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { LabelPolicy } from '../../labels/label-policy.entity.js';
import { defaultPolicySettings } from '../../labels/policy-settings.js';
import { WatchCommitments } from '../watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

const correct = (item: string, receivedAt: string, actor = desk.handler) =>
  desk.act(item, 'correct-data', { reason: 'Verkeerde datum getypt', receivedAt }, actor);
const state = async (item: string, kind: Parameters<Desk['commitment']>[1]) => {
  const { state: is, missedAt } = await desk.commitment(item, kind);
  return { state: is, isMissed: missedAt !== null };
};

describe('a corrected receipt', () => {
  it('that lies earlier moves every clock back, and what was in time can prove to have been late', async () => {
    const item = await desk.register();
    await desk.confirm(item);
    await desk.act(item, 'take-over');
    expect(await state(item, 'confirmation')).toEqual({ state: 'kept', isMissed: false });
    await correct(item, '2026-02-27T09:00:00Z');
    expect(await desk.item(item)).toMatchObject({ receivedAt: new Date('2026-02-27T09:00:00Z') });
    expect((await desk.commitment(item, 'confirmation')).state).toBe('broken');
    expect((await desk.commitment(item, 'answer')).lateFrom).toEqual(new Date('2026-03-06T23:00:00Z'));
    expect((await desk.commitment(item, 'two-week-duty')).lateFrom).toEqual(new Date('2026-03-13T23:00:00Z'));
  });

  it('keeps the old and the new moment in the history, with the reason', async () => {
    const item = await desk.register();
    await correct(item, '2026-02-27T09:00:00Z');
    const events = await desk.events(item);
    expect(events[0]?.occurredAt).toEqual(new Date('2026-03-02T09:20:00Z'));
    expect(events.at(-1)).toMatchObject({
      type: 'data-corrected',
      facts: { fields: ['receivedAt'], receivedAt: '2026-02-27T09:00:00.000Z' },
    });
    const [{ content }] = await database.dataSource.query(
      'SELECT content FROM event_contents WHERE item_id = $1 ORDER BY seq DESC LIMIT 1',
      [item],
    );
    expect(content).toMatchObject({
      reason: 'Verkeerde datum getypt',
      before: { item: { receivedAt: '2026-03-02T09:20:00.000Z' } },
      after: { item: { receivedAt: '2026-02-27T09:00:00.000Z' } },
    });
  });

  it('that lies later takes a miss back that never was one; the history still says what was thought', async () => {
    const item = await desk.register({ receivedAt: '2026-02-02T09:20:00Z' });
    await new WatchCommitments(database.dataSource, desk.clock).execute();
    expect(await state(item, 'answer')).toEqual({ state: 'open', isMissed: true });
    await correct(item, '2026-03-02T09:00:00Z');
    expect(await state(item, 'answer')).toEqual({ state: 'open', isMissed: false });
    expect((await desk.events(item)).some(({ type }) => type === 'commitment-missed')).toBe(true);
  });

  it('makes nothing kept that was let go, nor lets a miss go that was one', async () => {
    const late = await desk.register({ receivedAt: '2026-02-02T09:20:00Z' });
    await desk.act(late, 'withdraw', { words: 'Laat maar.' });
    expect((await desk.commitment(late, 'confirmation')).state).toBe('broken');
    await correct(late, '2026-03-02T09:00:00Z');
    expect((await desk.commitment(late, 'confirmation')).state).toBe('cancelled');
    await correct(late, '2026-02-02T09:20:00Z');
    expect((await desk.commitment(late, 'confirmation')).state).toBe('broken');
  });

  it('falls under the terms that were published then', async () => {
    const other = await Desk.open(database.dataSource, { code: 'DL', now: '2026-03-02T09:20:00Z' });
    const item = await other.register();
    const { policyId } = await other.item(item);
    await database.dataSource.manager.insert(LabelPolicy, {
      id: crypto.randomUUID(),
      labelId: other.label.id,
      version: 2,
      validFrom: '2026-03-01',
      settings: { ...defaultPolicySettings, twoWeekDuty: { unit: 'weeks', length: 1 } } as object,
    });
    const newer = await other.register();
    expect((await other.item(newer)).policyId).not.toBe(policyId);
    await other.act(newer, 'correct-data', { reason: 'Zaterdag al', receivedAt: '2026-02-28T10:00:00Z' });
    expect((await other.item(newer)).policyId).toBe(policyId);
    expect((await other.commitment(newer, 'two-week-duty')).lateFrom).toEqual(new Date('2026-03-16T23:00:00Z'));
  });

  it.each([
    ['in the future', '2026-03-09T09:20:00Z', 'in-future'],
    ['before 1990', '1989-03-02T09:20:00Z', 'too-long-ago'],
    ['after it was registered', '2026-03-02T09:21:00Z', 'after-what-followed'],
  ])('is not believed %s', async (_, receivedAt, reason) => {
    const item = await desk.register();
    desk.at('2026-03-03T09:20:00Z');
    await expect(correct(item, receivedAt)).rejects.toMatchObject({ reason, errors: [{ pointer: '/receivedAt' }] });
  });

  it('does not lie after what happened since, and is not theirs whom the complaint is about', async () => {
    const item = await desk.register({ receivedAt: '2026-02-26T09:20:00Z', aboutUserId: desk.colleague.userId });
    const spoke = { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Ja.' };
    const earlier = { occurredAt: '2026-02-27T09:00:00Z', backdatedReason: 'Eerst gebeld' };
    await desk.act(item, 'log-contact', { ...spoke, ...earlier });
    await expect(correct(item, '2026-02-27T09:01:00Z')).rejects.toMatchObject({ reason: 'after-what-followed' });
    await expect(correct(item, '2026-02-25T09:00:00Z', desk.colleague)).rejects.toMatchObject({
      reason: 'actor-not-complained-about',
    });
    await correct(item, '2026-02-27T08:59:00Z');
  });

  it('within the minute changes nothing: a form tells no seconds', async () => {
    const item = await desk.register({ receivedAt: '2026-03-02T09:19:37Z' });
    await expect(correct(item, '2026-03-02T09:19:00Z')).rejects.toMatchObject({ reason: 'nothing-changed' });
    expect((await desk.item(item)).receivedAt).toEqual(new Date('2026-03-02T09:19:37Z'));
  });

  it('gives way to an earlier one that was merged in, and counts again when that leaves', async () => {
    const early = await desk.register({ receivedAt: '2026-02-24T09:00:00Z' });
    const item = await desk.register();
    await desk.act(early, 'merge', { intoId: item, reason: 'Zelfde klacht' });
    await expect(correct(early, '2026-02-23T09:00:00Z')).rejects.toMatchObject({ reason: 'part-of-another' });
    await correct(item, '2026-02-26T09:00:00Z');
    expect((await desk.item(item)).receivedAt).toEqual(new Date('2026-02-24T09:00:00Z'));
    await desk.act(early, 'unmerge', { reason: 'Toch een andere' });
    expect((await desk.item(item)).receivedAt).toEqual(new Date('2026-02-26T09:00:00Z'));
  });
});
