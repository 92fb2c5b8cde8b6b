import type { DataSource } from 'typeorm';
import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { verifyRegister } from '../../history/verify-register.js';
import type { FOUR_EYES } from '../../labels/policy-settings.js';
import { Letter } from '../../letters/letter.entity.js';
import { countWork, readWorkList } from '../../queries/work-list.query.js';
import type { Actor } from '../../staff/actor.js';
import { Draft } from '../../staff/draft.entity.js';
import { PerformAction } from '../perform-action.js';
import { RecordDelivery } from '../record-delivery.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  dataSource = database.dataSource;
});
afterAll(() => database.drop());

const codes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `F${letter}`);
const openDesk = (fourEyes: (typeof FOUR_EYES)[number]) =>
  Desk.open(dataSource, { code: codes.pop() ?? '', settings: { fourEyes } });
const refusedFor = (reason: string) => ({ code: 'requirement-not-met', reason });
const lettersOf = (itemId: string) => dataSource.manager.findBy(Letter, { itemId });

/** A case with a decision, whose answer was sent off by its handler. */
async function answerOffered(desk: Desk, outcome: 'upheld' | 'rejected' = 'rejected', more: object = {}) {
  const item = await desk.inTreatment(more as Record<string, unknown>);
  await desk.decide(item, { outcome });
  const letter = await desk.answerDraft(item);
  const result = await desk.act(item, 'send-answer', letter);
  return { item, letter, result };
}

describe('an answer that four eyes must see', () => {
  it.each([
    ['none', 'upheld', 'answered'],
    ['none', 'rejected', 'answered'],
    ['rejecting-answers', 'upheld', 'answered'],
    ['rejecting-answers', 'rejected', 'decided'],
    ['all-answers', 'upheld', 'decided'],
    ['all-answers', 'rejected', 'decided'],
  ] as const)('with the setting %s and the outcome %s leaves the case %s', async (fourEyes, outcome, status) => {
    const { result, item } = await answerOffered(await openDesk(fourEyes), outcome);
    expect(result.status).toBe(status);
    expect(await lettersOf(item)).toHaveLength(status === 'answered' ? 1 : 0);
  });

  it('goes out in the words of its writer, through a colleague', async () => {
    const desk = await openDesk('all-answers');
    const { item, letter } = await answerOffered(desk);
    expect(await desk.act(item, 'release-answer', {}, desk.colleague)).toMatchObject({ status: 'answered' });
    const [sent] = await lettersOf(item);
    expect(sent).toMatchObject({ subject: letter.subject, body: letter.body, writtenBy: desk.handler.userId });
    await desk.deliver();
    expect(await desk.commitment(item, 'answer')).toMatchObject({ state: 'kept' });
    const event = (await desk.events(item)).find(({ type }) => type === 'answer-sent');
    expect(event).toMatchObject({ actorId: desk.colleague.userId, facts: { offeredBy: desk.handler.userId } });
    expect(await verifyRegister(dataSource)).toMatchObject({ broken: [], contradicted: [] });
  });

  it('is not sent by its writer, and is no promise kept while it waits', async () => {
    const desk = await openDesk('all-answers');
    const { item, letter } = await answerOffered(desk);
    await expect(desk.act(item, 'release-answer')).rejects.toMatchObject(refusedFor('reader-is-second-person'));
    await expect(desk.act(item, 'send-answer', letter)).rejects.toMatchObject(refusedFor('no-answer-waits'));
    await expect(
      desk.act(item, 'decide', { outcome: 'upheld', isObliged: true, motivation: 'Toch.' }),
    ).rejects.toMatchObject(refusedFor('no-answer-waits'));
    expect(await desk.commitment(item, 'answer')).toMatchObject({ state: 'open' });
  });

  it('is not released where none waits', async () => {
    const desk = await openDesk('all-answers');
    const item = await desk.inTreatment();
    await desk.decide(item);
    await expect(desk.act(item, 'release-answer', {}, desk.colleague)).rejects.toMatchObject(
      refusedFor('answer-waits'),
    );
  });

  it('is released once, whoever tries at the same moment', async () => {
    const desk = await openDesk('all-answers');
    const { item } = await answerOffered(desk);
    const release = (actor: Actor) =>
      new PerformAction(dataSource, desk.clock).execute({
        itemId: item,
        action: 'release-answer',
        input: {},
        actor,
        version: null,
      });
    const results = await Promise.allSettled([release(desk.colleague), release(desk.manager)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await lettersOf(item)).toHaveLength(1);
  });

  it('comes back to its writer as a draft, with the remark in the history', async () => {
    const desk = await openDesk('all-answers');
    const { item, letter } = await answerOffered(desk);
    await desk.act(item, 'return-answer', { remark: 'Noem de datum.' }, desk.colleague);
    const draft = await dataSource.manager.findOneBy(Draft, {
      userId: desk.handler.userId ?? '',
      key: `case.${item}.send-answer`,
    });
    expect(draft?.content).toMatchObject({ ...letter, channel: 'e-mail', declinedDays: [] });
    expect(await desk.act(item, 'send-answer', { ...letter, body: `${letter.body}\n\nBeter.` })).toMatchObject({
      status: 'decided',
    });
    await desk.act(item, 'release-answer', {}, desk.colleague);
    expect((await lettersOf(item))[0]?.body).toContain('Beter.');
  });

  it('names on the day of sending the last day that is right then, with its weekday', async () => {
    const desk = await openDesk('rejecting-answers');
    desk.at('2026-03-02T09:20:00Z');
    const { item, letter } = await answerOffered(desk, 'rejected', { category: 'health' });
    expect(letter.body).toContain('dinsdag 2 maart 2027');
    desk.at('2026-03-04T09:20:00Z');
    await desk.act(item, 'release-answer', {}, desk.colleague);
    const [sent] = await lettersOf(item);
    expect(sent?.body).toBe(letter.body.replaceAll('dinsdag 2 maart 2027', 'donderdag 4 maart 2027'));
  });

  it('promises nothing for a day that is over by the time it is sent', async () => {
    const desk = await openDesk('all-answers');
    const item = await desk.inTreatment();
    await desk.decide(item);
    const letter = await desk.answerDraft(item);
    const body = `${letter.body}\n\nWij bellen u uiterlijk woensdag 4 maart.`;
    await desk.act(item, 'send-answer', { ...letter, body });
    desk.at('2026-03-05T09:20:00Z');
    await expect(desk.act(item, 'release-answer', {}, desk.colleague)).rejects.toMatchObject({
      reason: 'date-in-past',
    });
    expect(await lettersOf(item)).toHaveLength(0);
    await desk.act(item, 'return-answer', { remark: 'De dag is voorbij.' }, desk.colleague);
    // Of which the writer said that it promises nothing may be over.
    const anew = await desk.answerDraft(item);
    const ending = `${anew.body}\n\nUw polis eindigt vrijdag 6 maart.`;
    await desk.act(item, 'send-answer', { ...anew, body: ending, declinedDays: ['2026-03-06'] });
    desk.at('2026-03-09T09:20:00Z');
    await desk.act(item, 'release-answer', {}, desk.colleague);
    expect(await lettersOf(item)).toHaveLength(1);
  });

  it('is refused at once when it could not be sent anyway', async () => {
    const desk = await openDesk('all-answers');
    const item = await desk.inTreatment();
    await desk.decide(item);
    const letter = { ...(await desk.answerDraft(item)), channel: 'post' };
    await expect(desk.act(item, 'send-answer', letter)).rejects.toMatchObject({ reason: 'no-postal-address' });
  });

  it('is read again when it came back and is sent once more', async () => {
    const desk = await openDesk('all-answers');
    const { item, letter } = await answerOffered(desk);
    await desk.act(item, 'release-answer', {}, desk.colleague);
    await desk.deliver();
    const [first] = await lettersOf(item);
    await new RecordDelivery(dataSource, desk.clock).bounced(first?.id ?? '', '550');
    expect(await desk.act(item, 'send-answer', letter)).toMatchObject({ status: 'answered' });
    expect(await lettersOf(item)).toHaveLength(1);
    await desk.act(item, 'release-answer', {}, desk.colleague);
    expect(await lettersOf(item)).toHaveLength(2);
  });
});

describe('answers to read along', () => {
  const work = async (desk: Desk, actor: Actor) => {
    const filter = { who: 'mine', labelId: desk.label.id };
    const { rows } = await readWorkList(dataSource, { ...filter, group: 'to-read', limit: 50 }, actor, desk.now);
    const counts = await countWork(dataSource, filter, actor, desk.now);
    expect(counts['to-read']).toBe(rows.length);
    return { ids: rows.map(({ id }) => id), waits: counts['waits-for-colleague'] };
  };

  it('stand in the work of every colleague who may send them, and wait in that of the writer', async () => {
    const desk = await openDesk('all-answers');
    const { item } = await answerOffered(desk);
    expect(await work(desk, desk.colleague)).toEqual({ ids: [item], waits: 0 });
    expect(await work(desk, desk.handler)).toEqual({ ids: [], waits: 1 });
    await desk.act(item, 'release-answer', {}, desk.colleague);
    expect(await work(desk, desk.colleague)).toEqual({ ids: [], waits: 0 });
  });

  it('are not for whom the complaint is about, nor for who only looks', async () => {
    const desk = await openDesk('all-answers');
    await answerOffered(desk, 'rejected', { aboutUserId: desk.colleague.userId });
    expect((await work(desk, desk.colleague)).ids).toEqual([]);
    expect((await work(desk, { ...desk.manager, role: 'auditor' })).ids).toEqual([]);
    expect((await work(desk, desk.manager)).ids).toHaveLength(1);
  });
});
