import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import type { Actor } from '../staff/actor.js';
import type { CommitmentKind } from '../vocabulary.js';
import { readCustomerCase } from './customer-case.query.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: 'all' };

/** How the customer reads what became of a promise; nothing when it is not on the page. */
async function stands(item: string, kind: CommitmentKind): Promise<string | undefined> {
  const { promises } = await readCustomerCase(database.dataSource, item, customer, 'nl', desk.now);
  return promises.find((promise) => promise.kind === kind)?.state;
}

describe('what the customer reads of a promise', () => {
  it('is that it was not kept, when the complaint was taken back after its term', async () => {
    const item = await desk.register();
    desk.at('2026-03-12T09:00:00Z');
    await desk.act(item, 'withdraw', { words: 'Laat maar.' }, customer);
    expect(await stands(item, 'first-contact')).toBe('not-kept');
    expect(await stands(item, 'answer')).toBe('not-kept');
    const { promises } = await readCustomerCase(database.dataSource, item, customer, 'nl', desk.now);
    expect(promises.find(({ kind }) => kind === 'answer')?.when).toBe(
      'had uiterlijk maandag 9 maart 2026 gemoeten en is niet gebeurd; onze excuses',
    );
  });

  it('is nothing, when the complaint was taken back before its term', async () => {
    const item = await desk.register();
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    expect(await stands(item, 'answer')).toBeUndefined();
  });

  it('is that it was done late, when it was done, also if the complaint was taken back since', async () => {
    const item = await desk.inTreatment();
    desk.at('2026-03-12T09:00:00Z');
    await desk.answer(item);
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    expect(await stands(item, 'answer')).toBe('kept-late');
    expect(await stands(item, 'first-contact')).toBe('not-kept');
  });

  it('is that it was not kept, when we let go of it after its day, and late when we kept it then', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'make-promise', { dueOn: '2026-03-03', words: 'Terugbellen' });
    const { id: commitmentId } = await desk.commitment(item, 'promise');
    desk.at('2026-03-05T09:00:00Z');
    expect(await stands(item, 'promise')).toBe('late');
    await desk.act(item, 'settle-promise', { commitmentId, ending: 'cancelled', note: 'Klant belde zelf' });
    expect(await stands(item, 'promise')).toBe('not-kept');

    const other = await desk.at('2026-03-02T09:20:00Z').inTreatment();
    await desk.act(other, 'make-promise', { dueOn: '2026-03-03', words: 'Terugbellen' });
    const { id } = await desk.commitment(other, 'promise');
    desk.at('2026-03-05T09:00:00Z');
    await desk.act(other, 'settle-promise', { commitmentId: id, ending: 'kept' });
    expect(await stands(other, 'promise')).toBe('kept-late');
  });

  it('is the end of the case itself, where that was promised', async () => {
    const terms = [
      { milestone: 'closure' as const, term: { unit: 'workingDays' as const, length: 5 }, targetPercent: 90 },
    ];
    const strict = await Desk.open(database.dataSource, { code: 'CL', settings: { publishedTerms: terms } });
    const [agreed, withdrawn] = [await strict.closing(), await strict.closing()];
    strict.at('2026-03-12T09:00:00Z');
    await strict.act(agreed, 'record-closure-answer', { answer: 'yes' });
    await strict.act(withdrawn, 'withdraw', { words: 'Laat maar.' });
    expect([await stands(agreed, 'closure'), await stands(withdrawn, 'closure')]).toEqual(['kept-late', 'not-kept']);
  });
});

describe('the day by which the customer says whether the case may be closed', () => {
  const closing = async (item: string) => {
    const { closureQuestion } = await readCustomerCase(database.dataSource, item, customer, 'nl', desk.now);
    return closureQuestion;
  };

  it('is that of the closing itself, and tells how it came about', async () => {
    const item = await desk.answered();
    await desk.act(item, 'ask-closure', { by: 'phone' });
    const question = await closing(item);
    expect(question?.answerBy).toBe('2026-03-16');
    expect(question?.why.at(-2)).toBe('De laatste dag die op tijd is: maandag 16 maart 2026.');
  });

  it('counts anew from the question after a call that the customer asked for', async () => {
    const item = await desk.answered();
    await desk.act(item, 'ask-closure', { by: 'phone' });
    desk.at('2026-03-05T09:00:00Z');
    await desk.act(item, 'record-closure-answer', { answer: 'call-me' });
    // Nothing was asked since.
    expect((await closing(item))?.answerBy).toBe('2026-03-16');
    desk.at('2026-03-09T09:00:00Z');
    await desk.act(item, 'ask-closure', { by: 'phone' });
    expect((await closing(item))?.answerBy).toBe('2026-03-23');
  });
});
