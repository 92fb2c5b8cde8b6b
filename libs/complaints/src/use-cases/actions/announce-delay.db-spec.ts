import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { RecordDelivery } from '../record-delivery.js';
import { WatchCommitments } from '../watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

describe('a delay notice promises a new day for the answer', () => {
  const delay = {
    ...{ channel: 'e-mail', subject: 'Het duurt langer', body: 'Wij hebben meer tijd nodig.' },
    ...{ reason: 'Expert is ziek', newDueOn: '2026-03-20' },
  };

  it.each([
    ['2026-03-17T09:00:00Z', 'kept'],
    ['2026-03-20T22:30:00Z', 'kept'],
    ['2026-03-20T23:30:00Z', 'broken'],
  ])('that is, when the answer is delivered on %s, %s', async (answeredAt, state) => {
    const item = await desk.inTreatment();
    await desk.act(item, 'announce-delay', delay);
    expect(await desk.commitment(item, 'promise')).toMatchObject({
      words: 'ons antwoord (nieuwe datum)',
      state: 'open',
    });
    desk.at(answeredAt);
    await desk.answer(item);
    const delivered = (await desk.events(item)).findLast(({ type }) => type === 'letter-delivered');
    expect(await desk.commitment(item, 'promise')).toMatchObject({ state, settledBySeq: delivered?.seq });
    desk.at('2026-03-23T09:00:00Z');
    await new WatchCommitments(database.dataSource, desk.clock).execute();
    const missed = (await desk.events(item)).filter(
      ({ type, facts }) => type === 'commitment-missed' && facts.kind === 'promise',
    );
    expect(missed).toEqual([]);
  });

  it('that is not kept by an answer that was not delivered, nor by any other letter, and holds again when the answer bounces', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'announce-delay', delay);
    await desk.act(item, 'make-promise', { dueOn: '2026-03-19', words: 'Terugbellen' });
    await desk.act(item, 'send-progress-update', { channel: 'e-mail', subject: 'Nieuws', body: 'Wij zijn bezig.' });
    await desk.deliver();
    await desk.decide(item);
    await desk.act(item, 'send-answer', await desk.answerDraft(item));
    const states = async () => (await desk.commitments(item, 'promise')).map(({ state }) => state);
    expect(await states()).toEqual(['open', 'open']);
    await desk.deliver();
    expect(await states()).toEqual(['kept', 'open']);
    const [{ id: letterId }] = await database.dataSource.query(
      `SELECT id FROM letters WHERE item_id = $1 AND purpose = 'answer-upheld'`,
      [item],
    );
    await new RecordDelivery(database.dataSource, desk.clock).bounced(letterId, 'mailbox is vol');
    expect(await states()).toEqual(['open', 'open']);
  });

  it('that is let go with a withdrawal, and holds again when the case is opened again', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'announce-delay', delay);
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    expect((await desk.commitment(item, 'promise')).state).toBe('cancelled');
    await desk.act(item, 'reopen', { reason: 'Toch niet.' });
    expect((await desk.commitment(item, 'promise')).state).toBe('open');
  });

  it('and a later one for the solution, once the answer is there', async () => {
    const item = await desk.answered({}, { solution: 'Alsnog betalen' });
    await desk.act(item, 'announce-delay', delay);
    expect(await desk.commitment(item, 'promise')).toMatchObject({
      words: 'doen wat in ons antwoord staat (nieuwe datum)',
    });
    await desk.act(item, 'carry-out-solution', { note: 'Betaald.' });
    expect((await desk.commitment(item, 'promise')).state).toBe('kept');
    await desk.act(item, 'announce-delay', delay);
    expect(await desk.commitment(item, 'promise')).toMatchObject({ words: 'alles afgerond (nieuwe datum)' });
    await desk.act(item, 'ask-closure', { by: 'phone' });
    await desk.act(item, 'record-closure-answer', { answer: 'yes' });
    expect((await desk.commitment(item, 'promise')).state).toBe('kept');
  });
});
