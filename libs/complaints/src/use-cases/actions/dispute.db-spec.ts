import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { wasDone } from '../../commitments/standing.js';
import { readCustomerCase } from '../../customer-view/customer-case.query.js';
import { readWorkList } from '../../queries/work-list.query.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const lesson = { outcome: 'in-favour-of-customer', lesson: 'De voorwaarden waren niet duidelijk.' };
const reply = { channel: 'their-portal', summary: 'Wij blijven bij ons antwoord.' };
const isInWorkList = async (item: string) =>
  (await readWorkList(database.dataSource, { who: 'all', limit: 100 }, desk.manager, desk.now)).rows.some(
    ({ id }) => id === item,
  );

describe('a dispute', () => {
  it('survives the closing of the case with what was promised in it, and stays in the work list until its outcome', async () => {
    const item = await desk.answered({}, { outcome: 'rejected' });
    await desk.act(item, 'open-dispute', { body: 'kifid', theirReference: 'K-26-1' });
    await desk.act(item, 'record-reaction', { reaction: 'disagrees' });
    await desk.act(item, 'refer', { body: 'kifid' });
    expect(await desk.item(item)).toMatchObject({
      status: 'closed',
      closureReason: 'referred',
      isOpen: true,
      nextAction: 'record-dispute-reply',
    });
    expect((await desk.commitment(item, 'dispute-reply')).state).toBe('open');
    expect(await isInWorkList(item)).toBe(true);
    await desk.act(item, 'record-dispute-reply', reply);
    expect(await desk.item(item)).toMatchObject({ isOpen: true, nextAction: 'record-dispute-outcome' });
    await desk.act(item, 'record-dispute-outcome', lesson);
    expect(await desk.item(item)).toMatchObject({ status: 'closed', isOpen: false, nextAction: null });
    expect(await isInWorkList(item)).toBe(false);
  });

  it('may begin after the closing', async () => {
    const item = await desk.answered({}, { outcome: 'rejected' });
    await desk.act(item, 'record-reaction', { reaction: 'disagrees' });
    await desk.act(item, 'refer', { body: 'kifid' });
    expect(await isInWorkList(item)).toBe(false);
    await desk.act(item, 'open-dispute', { body: 'kifid' });
    expect(await isInWorkList(item)).toBe(true);
  });

  it('needs no answer once the customer may go there without one, and stops nobody from answering', async () => {
    desk.at('2026-03-02T09:20:00Z');
    const item = await desk.inTreatment();
    const kifid = { body: 'kifid' };
    // Eight weeks after 2 March; in the summer the day begins at 22:00 UTC.
    desk.at('2026-04-26T21:58:00Z');
    await expect(desk.act(item, 'open-dispute', kifid)).rejects.toMatchObject({ reason: 'dispute-open-to-customer' });
    desk.at('2026-04-26T22:00:00Z');
    await expect(desk.act(item, 'open-dispute', { body: 'skgz' })).rejects.toMatchObject({
      reason: 'dispute-open-to-customer',
    });
    const tooEarly = { occurredAt: '2026-04-20T09:00:00Z', backdatedReason: 'Brief bleef liggen' };
    await expect(desk.act(item, 'open-dispute', { ...kifid, ...tooEarly })).rejects.toMatchObject({
      reason: 'before-answer-or-term',
    });
    expect(await desk.act(item, 'open-dispute', kifid)).toMatchObject({ status: 'in-treatment' });
    expect((await desk.item(item)).nextAction).not.toBe('record-dispute-outcome');
    await desk.answer(item);
    expect(await desk.act(item, 'record-dispute-outcome', lesson)).toMatchObject({ status: 'answered' });
    // Its outcome is no reaction of ours.
    expect((await desk.commitment(item, 'dispute-reply')).state).toBe('cancelled');
  });

  it('at the court needs no answer and no term, also when the case was withdrawn', async () => {
    const item = await desk.register();
    await desk.act(item, 'open-dispute', { body: 'court' });
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    expect(await desk.item(item)).toMatchObject({ isOpen: true, nextAction: 'record-dispute-reply' });
    await desk.act(item, 'record-dispute-outcome', lesson);
    await expect(desk.act(item, 'open-dispute', { body: 'kifid' })).rejects.toMatchObject({
      reason: 'dispute-open-to-customer',
    });
    const received = (await desk.item(item)).receivedAt;
    desk.at(new Date(received.getTime() + 57 * 86_400_000).toISOString());
    expect(await desk.act(item, 'open-dispute', { body: 'kifid' })).toMatchObject({ status: 'closed' });
  });

  it('is one at a time', async () => {
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

describe('our reaction to a dispute body', () => {
  const opened = { body: 'kifid', occurredAt: '2026-03-04T15:00:00Z', backdatedReason: 'Brief bleef liggen' };

  /** A case in dispute since Wednesday 4 March, recorded on the 11th; three weeks on it is Wednesday 25 March. */
  async function inDispute(): Promise<string> {
    const item = await desk.at('2026-03-02T09:20:00Z').answered({}, { outcome: 'rejected' });
    desk.at('2026-03-11T09:00:00Z');
    await desk.act(item, 'open-dispute', opened);
    return item;
  }

  it('is owed from the moment on which the dispute began, and not to the customer', async () => {
    const item = await inDispute();
    const owed = await desk.commitment(item, 'dispute-reply');
    expect(owed).toMatchObject({ madeTo: 'handler', lateFrom: new Date('2026-03-25T23:00:00Z') });
    expect(owed.explanation).toMatchObject({ start: '2026-03-04T15:00:00.000Z', term: { unit: 'weeks', length: 3 } });
    const customer = { role: 'customer', userId: null, mandateCents: 0, labels: 'all' } as const;
    const { promises } = await readCustomerCase(database.dataSource, item, customer, 'nl', desk.now);
    expect(promises.filter(({ kind }) => kind === 'dispute-reply')).toEqual([]);
  });

  it.each([
    ['2026-03-25T22:59:00Z', 'kept'],
    ['2026-03-25T23:00:00Z', 'broken'],
  ])('that was sent on %s makes its term %s, whenever it was recorded', async (occurredAt, state) => {
    const item = await inDispute();
    desk.at('2026-03-30T09:00:00Z');
    await desk.act(item, 'record-dispute-reply', { ...reply, occurredAt, backdatedReason: 'Later opgeschreven' });
    const replied = (await desk.events(item)).findLast(({ type }) => type === 'dispute-replied');
    expect(replied).toMatchObject({
      occurredAt: new Date(occurredAt),
      facts: { body: 'kifid', channel: 'their-portal' },
    });
    const owed = { state, settledAt: new Date(occurredAt), settledBySeq: replied?.seq };
    expect(await desk.commitment(item, 'dispute-reply')).toMatchObject(owed);
    // A second reaction and the outcome change nothing about that.
    await desk.act(item, 'record-dispute-reply', reply);
    await desk.act(item, 'record-dispute-outcome', lesson);
    expect(await desk.commitment(item, 'dispute-reply')).toMatchObject(owed);
  });

  it.each([
    ['2026-03-20T09:00:00Z', 'cancelled'],
    ['2026-03-26T09:00:00Z', 'broken'],
  ])('is not made by the outcome: with that of %s it is %s', async (endedAt, state) => {
    const item = await inDispute();
    desk.at(endedAt);
    await desk.act(item, 'record-dispute-outcome', lesson);
    const owed = await desk.commitment(item, 'dispute-reply');
    expect([owed.state, wasDone(owed, { events: await desk.events(item) })]).toEqual([state, false]);
  });

  it('needs a dispute that is open, is of after its beginning, and goes with a file of the case', async () => {
    const item = await inDispute();
    const early = { ...reply, occurredAt: '2026-03-04T14:00:00Z', backdatedReason: 'Echt waar' };
    await expect(desk.act(item, 'record-dispute-reply', early)).rejects.toMatchObject({ reason: 'before-dispute' });
    const ended = { ...lesson, occurredAt: '2026-03-04T14:00:00Z', backdatedReason: 'Echt waar' };
    await expect(desk.act(item, 'record-dispute-outcome', ended)).rejects.toMatchObject({ reason: 'before-dispute' });
    const other = await desk.inTreatment();
    const file = { name: 'verweer.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), sizeBytes: 9 };
    await desk.act(other, 'attach-file', file);
    await desk.act(item, 'attach-file', file);
    const fileOf = async (id: string) => (await desk.events(id)).at(-1)?.facts.fileId;
    const [theirs, ours] = [await fileOf(other), await fileOf(item)];
    await expect(desk.act(item, 'record-dispute-reply', { ...reply, fileId: theirs })).rejects.toMatchObject({
      reason: 'unknown-file',
    });
    await desk.act(item, 'record-dispute-reply', { ...reply, fileId: ours });
    expect((await desk.events(item)).at(-1)?.facts).toMatchObject({ fileId: ours });
    await desk.act(item, 'record-dispute-outcome', lesson);
    await expect(desk.act(item, 'record-dispute-reply', reply)).rejects.toMatchObject({ reason: 'has-open-dispute' });
  });
});
