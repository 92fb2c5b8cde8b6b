import { Desk } from '../../../../test/builders/desk.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { until } from '../../../../test/harness/until.js';
import type { Actor } from '../staff/actor.js';
import { SaveAbsence } from '../staff/save-absence.js';
import { PerformAction } from './perform-action.js';
import { ReassignCases } from './reassign-cases.js';

let database: TestDatabase;
let desk: Desk;
let reassign: ReassignCases;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  reassign = new ReassignCases(database.dataSource, desk.clock);
});
afterAll(() => database.drop());

const id = (actor: Actor) => String(actor.userId);
const anotherHandler = async () => (await aColleague(database.dataSource, { name: 'Bo Demo' })).actor;
/** Cases that the actor handles, in the order in which they came in. */
async function casesOf(actor: Actor, more: Record<string, unknown>[] = [{}, {}]): Promise<string[]> {
  const cases: string[] = [];
  for (const one of more) cases.push(await desk.inTreatment(one, actor));
  return cases;
}

describe('ReassignCases', () => {
  it('gives every open case of a handler away, each with a line in its history', async () => {
    const from = await anotherHandler();
    const [one, other] = await casesOf(from);
    const kept = await desk.inTreatment();
    const result = await reassign.execute(
      { fromId: id(from), toId: id(desk.colleague), note: 'Bo is ziek' },
      desk.manager,
    );
    expect(result.reassigned.map((given) => given.id).sort()).toEqual([one, other].sort());
    expect(result.refused).toEqual([]);
    for (const item of [one, other] as string[]) {
      expect((await desk.item(item)).handlerId).toBe(id(desk.colleague));
      expect((await desk.events(item)).at(-1)).toMatchObject({
        type: 'assigned',
        actorId: id(desk.manager),
        facts: { handlerId: id(desk.colleague), from: id(from) },
      });
    }
    expect((await desk.item(kept)).handlerId).toBe(id(desk.handler));
  });

  it('says of each case that a rule keeps where it is, and gives the others', async () => {
    const from = await anotherHandler();
    const [ordinary, aboutReceiver] = await casesOf(from, [{}, { aboutUserId: id(desk.colleague) }]);
    const result = await reassign.execute({ fromId: id(from), toId: id(desk.colleague) }, desk.manager);
    expect(result.reassigned.map((given) => given.id)).toEqual([ordinary]);
    expect(result.refused).toMatchObject([
      { id: aboutReceiver, error: { code: 'requirement-not-met', reason: 'new-handler-not-complained-about' } },
    ]);
    expect((await desk.item(String(aboutReceiver))).handlerId).toBe(id(from));
  });

  it('gives the cases that nobody handles, and they are in treatment from then on', async () => {
    const label = await aLabel(database.dataSource, { code: 'PA' });
    const item = await desk.register({ labelId: label.id });
    await reassign.execute({ fromId: null, toId: id(desk.colleague), labelId: label.id }, desk.manager);
    expect(await desk.item(item)).toMatchObject({ handlerId: id(desk.colleague), status: 'in-treatment' });
  });

  it('touches only cases of labels that the actor may see', async () => {
    const from = await anotherHandler();
    const [item] = await casesOf(from, [{}]);
    const elsewhere = await aLabel(database.dataSource, { code: 'DL' });
    const { actor } = await aColleague(database.dataSource, { role: 'manager', labels: [elsewhere] });
    expect(await reassign.execute({ fromId: id(from), toId: id(desk.colleague) }, actor)).toEqual({
      reassigned: [],
      refused: [],
    });
    expect((await desk.item(String(item))).handlerId).toBe(id(from));
  });

  it('gives nothing to who is away, has gone or had it already', async () => {
    const from = await anotherHandler();
    const away = await anotherHandler();
    await new SaveAbsence(database.dataSource, desk.clock).add(
      { userId: id(away), standInId: id(desk.handler), fromOn: '2026-03-02', untilOn: null },
      desk.manager,
    );
    const to = (toId: string) => reassign.execute({ fromId: id(from), toId }, desk.manager);
    await expect(to(id(away))).rejects.toMatchObject({ reason: 'is-away' });
    await expect(to(id(from))).rejects.toMatchObject({ reason: 'unknown-colleague' });
    const { id: auditor } = await aColleague(database.dataSource, { role: 'auditor' });
    await expect(to(auditor)).rejects.toMatchObject({ reason: 'unknown-colleague' });
  });

  it('looks again under the lock: what the handler closes or gives away meanwhile stays as he left it', async () => {
    const from = await anotherHandler();
    const [closed, given, worked] = (await casesOf(from, [{}, {}, {}])) as [string, string, string];
    const handlerAtWork = database.dataSource.createQueryRunner();
    await handlerAtWork.startTransaction();
    // The handler holds the first case while the manager reassigns everything.
    await handlerAtWork.query('SELECT FROM feedback_items WHERE id = $1 FOR UPDATE', [closed]);
    const managing = reassign.execute({ fromId: id(from), toId: id(desk.colleague) }, desk.manager);
    await untilSomebodyWaits();
    const perform = new PerformAction(database.dataSource, desk.clock);
    const asHandler = { actor: from, version: null };
    await perform.execute({ ...asHandler, itemId: given, action: 'assign', input: { handlerId: id(desk.handler) } });
    const { version } = await perform.execute({
      ...asHandler,
      itemId: worked,
      action: 'add-note',
      input: { note: 'Gebeld.' },
    });
    await handlerAtWork.query('UPDATE feedback_items SET is_open = false WHERE id = $1', [closed]);
    await handlerAtWork.commitTransaction();
    await handlerAtWork.release();

    expect((await managing).reassigned.map((one) => one.id)).toEqual([worked]);
    expect((await desk.item(closed)).handlerId).toBe(id(from));
    expect((await desk.item(given)).handlerId).toBe(id(desk.handler));
    expect(await desk.item(worked)).toMatchObject({ handlerId: id(desk.colleague), version: version + 1 });
  });
});

function untilSomebodyWaits(): Promise<unknown> {
  return until('somebody waits for the lock', async () => {
    const [{ waiting }] = await database.dataSource.query(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return waiting > 0;
  });
}
