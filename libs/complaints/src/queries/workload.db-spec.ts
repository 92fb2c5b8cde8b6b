import { Desk } from '../../../../test/builders/desk.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import type { Actor } from '../staff/actor.js';
import { SaveAbsence } from '../staff/save-absence.js';
import { absencesOn, whoAnswers } from '../staff/who-answers.js';
import { loadCase } from '../use-cases/load-case.js';
import { countWork, readWorkList } from './work-list.query.js';
import { readWorkload } from './workload.query.js';

let database: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.drop());

const id = (actor: Actor) => String(actor.userId);
const isAway = (who: Actor, standIn: Actor) =>
  new SaveAbsence(database.dataSource, desk.clock).add(
    { userId: id(who), standInId: id(standIn), fromOn: '2026-03-02', untilOn: '2026-03-06' },
    desk.manager,
  );
const workOf = async (actor: Actor) => {
  const filter = { who: 'mine', limit: 50 };
  const { rows } = await readWorkList(database.dataSource, filter, actor, desk.now);
  const { all } = await countWork(database.dataSource, filter, actor, desk.now);
  expect(all).toBe(rows.length);
  return rows.map((row) => row.id).sort();
};
const loadOf = async (userId: string | null) =>
  (await readWorkload(database.dataSource, {}, desk.manager, desk.now)).rows.find((row) => row.userId === userId);

describe('My work', () => {
  it('holds the cases of whom I stand in for, from the first to the last day of the absence', async () => {
    const own = await desk.inTreatment({}, desk.colleague);
    const theirs = await desk.inTreatment();
    expect(await workOf(desk.colleague)).toEqual([own]);
    await isAway(desk.handler, desk.colleague);
    expect(await workOf(desk.colleague)).toEqual([own, theirs].sort());
    expect(await workOf(desk.handler)).toEqual([theirs]);
    desk.at('2026-03-06T22:59:59Z');
    expect(await workOf(desk.colleague)).toEqual([own, theirs].sort());
    desk.at('2026-03-06T23:00:00Z');
    expect(await workOf(desk.colleague)).toEqual([own]);
  });

  it('says of every case the same as the rule does', async () => {
    const items = [
      await desk.inTreatment(),
      await desk.inTreatment({ aboutUserId: id(desk.colleague) }),
      await desk.answered({}, {}),
    ];
    // A second look by the handler, in which the stand-in was involved before.
    const again = await desk.inTreatment({}, desk.colleague);
    await desk.answer(again, {}, desk.colleague);
    await desk.act(again, 'start-second-look', { handlerId: id(desk.handler), reason: 'Niet eens' });
    items.push(again);
    await isAway(desk.handler, desk.colleague);
    const absences = await absencesOn(database.dataSource, '2026-03-02');
    const answers: string[] = [];
    for (const item of items) {
      const facts = await loadCase(database.dataSource.manager, item, desk.manager, false);
      if (whoAnswers(facts, absences).userId === desk.colleague.userId) answers.push(item);
    }
    expect(answers).toHaveLength(2);
    expect(await workOf(desk.colleague)).toEqual(answers.sort());
    expect(await loadOf(id(desk.handler))).toMatchObject({ cases: 4, unanswered: 2 });
  });
});

describe('The workload', () => {
  it('counts open cases and open promises by handler, by when they fall due', async () => {
    const item = await desk.inTreatment({}, desk.colleague);
    await desk.act(item, 'make-promise', { dueOn: '2026-03-02', words: 'Vandaag bellen' });
    await desk.act(item, 'ask-colleague', { colleagueName: 'Jan', question: 'Wat weet je?' });
    expect(await loadOf(id(desk.colleague))).toMatchObject({ cases: 1, late: 0, today: 1, thisWeek: 2, later: 4 });
    desk.at('2026-03-03T09:30:00Z');
    // The confirmation of 24 hours and the promise of yesterday are late; the question is not the handler's to keep.
    expect(await loadOf(id(desk.colleague))).toMatchObject({ late: 2, today: 0 });
  });

  it('shows who has nothing to do, and what nobody handles above everybody', async () => {
    await desk.register();
    const { rows } = await readWorkload(database.dataSource, {}, desk.manager, desk.now);
    expect(rows[0]).toMatchObject({ userId: null, cases: 1 });
    expect(rows.find(({ userId }) => userId === id(desk.handler))).toMatchObject({ cases: 0, hasLeft: false });
  });

  it.each([
    ['lost access', 'is_active = false'],
    ['does no cases any more', "role = 'administrator'"],
  ])('shows who %s below what nobody handles, as long as cases are theirs', async (_, change) => {
    const { actor } = await aColleague(database.dataSource, { name: 'Oud Demo' });
    const left = await desk.inTreatment({}, actor);
    const kept = await desk.inTreatment();
    await isAway(actor, desk.colleague);
    expect(await loadOf(id(actor))).toMatchObject({ hasLeft: false, unanswered: 0 });
    expect(await workOf(desk.colleague)).toEqual([left]);
    await database.dataSource.query(`UPDATE staff_users SET ${change} WHERE id = $1`, [actor.userId]);
    await desk.register();
    const { rows } = await readWorkload(database.dataSource, {}, desk.manager, desk.now);
    expect(rows.slice(0, 2).map(({ userId }) => userId)).toEqual([null, id(actor)]);
    expect(rows[1]).toMatchObject({ cases: 1, hasLeft: true, unanswered: 1 });
    expect(await loadOf(id(desk.handler))).toMatchObject({ cases: 1, hasLeft: false, unanswered: 0 });
    // The rule and the lists say the same: also a stand-in does not answer for who left.
    expect(await workOf(desk.colleague)).toEqual([]);
    const absences = await absencesOn(database.dataSource, '2026-03-02');
    const answers = async (item: string) =>
      whoAnswers(await loadCase(database.dataSource.manager, item, desk.manager, false), absences);
    expect(await answers(left)).toEqual({ userId: null, insteadOf: id(actor) });
    expect(await answers(kept)).toEqual({ userId: id(desk.handler), insteadOf: null });
  });

  it('names who is and will be away, not who was', async () => {
    await isAway(desk.handler, desk.colleague);
    const absences = async () => (await readWorkload(database.dataSource, {}, desk.manager, desk.now)).absences;
    expect(await absences()).toMatchObject([
      { userName: 'Kees Demo', standInName: 'Lies Demo', fromOn: '2026-03-02', untilOn: '2026-03-06' },
    ]);
    desk.at('2026-03-07T08:00:00Z');
    expect(await absences()).toEqual([]);
  });
});
