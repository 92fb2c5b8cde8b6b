import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Label } from '../labels/label.entity.js';
import type { Actor } from './actor.js';
import { SaveAbsence } from './save-absence.js';
import { absencesOn } from './who-answers.js';

let database: TestDatabase;
let save: SaveAbsence;
let manager: Actor;
let ours: Label;
let theirs: Label;
const clock = new MovedClock(new Date('2026-03-02T09:20:00Z'));

beforeAll(async () => {
  database = await testDatabase();
  save = new SaveAbsence(database.dataSource, clock);
  ours = await aLabel(database.dataSource, { code: 'VG' });
  theirs = await aLabel(database.dataSource, { code: 'DL' });
  ({ actor: manager } = await aColleague(database.dataSource, { role: 'manager', labels: [ours] }));
});
beforeEach(() => database.dataSource.query('DELETE FROM absences'));
afterAll(() => database.drop());

const somebody = async (labels: Label[] = [ours], role: 'handler' | 'auditor' = 'handler') =>
  (await aColleague(database.dataSource, { labels, role })).id;
const away = async (more: object = {}) => ({
  userId: await somebody(),
  standInId: await somebody(),
  fromOn: '2026-03-02',
  untilOn: '2026-03-06',
  ...more,
});
const refusedFor = (reason: string) => ({ code: 'invalid-input', reason });

describe('An absence', () => {
  it('holds from its first up to and including its last day', async () => {
    const { userId, standInId } = await save.add(await away(), manager);
    const on = async (day: string) =>
      (await absencesOn(database.dataSource, day)).map((one) => [one.userId, one.standIn?.userId]);
    expect(await on('2026-03-01')).toEqual([]);
    expect(await on('2026-03-02')).toEqual([[userId, standInId]]);
    expect(await on('2026-03-06')).toEqual([[userId, standInId]]);
    expect(await on('2026-03-07')).toEqual([]);
  });

  it('without a last day holds until one is filled in', async () => {
    const given = await away({ untilOn: null });
    const { id, version } = await save.add(given, manager);
    expect(await absencesOn(database.dataSource, '2027-01-01')).toHaveLength(1);
    await save.edit(id, { ...given, untilOn: '2026-03-03' }, version, manager);
    expect(await absencesOn(database.dataSource, '2026-03-04')).toEqual([]);
    await expect(save.edit(id, given, version, manager)).rejects.toMatchObject({ code: 'case-changed' });
  });

  it('has no stand-in any more when that colleague loses access', async () => {
    const { userId, standInId } = await save.add(await away(), manager);
    await database.dataSource.query('UPDATE staff_users SET is_active = false WHERE id = $1', [standInId]);
    const found = await absencesOn(database.dataSource, '2026-03-02');
    expect(found.filter((one) => one.userId === userId)).toEqual([{ userId, standIn: null }]);
    // Who left is away on every day, without anybody who stands in.
    expect(found.filter((one) => one.userId === standInId)).toEqual([{ userId: standInId, standIn: null }]);
  });

  it('needs a stand-in who handles cases of all the same labels', async () => {
    const both = await somebody([ours, theirs]);
    for (const standInId of [await somebody([theirs]), await somebody([ours], 'auditor')])
      await expect(save.add(await away({ standInId }), manager)).rejects.toMatchObject(refusedFor('unfit-stand-in'));
    await expect(save.add(await away({ userId: both }), manager)).rejects.toMatchObject(refusedFor('unfit-stand-in'));
    const self = await somebody();
    await expect(save.add(await away({ userId: self, standInId: self }), manager)).rejects.toMatchObject(
      refusedFor('unfit-stand-in'),
    );
    expect(await save.add(await away({ standInId: both }), manager)).toMatchObject({ standInId: both });
  });

  it('leaves no promise with a stand-in who is away too, in either order', async () => {
    const first = await save.add(await away(), manager);
    const touching = { fromOn: '2026-03-06', untilOn: '2026-03-20' };
    const apart = { fromOn: '2026-03-07', untilOn: '2026-03-20' };
    await expect(save.add(await away({ standInId: first.userId, ...touching }), manager)).rejects.toMatchObject(
      refusedFor('stand-in-away'),
    );
    await expect(save.add(await away({ userId: first.standInId, ...touching }), manager)).rejects.toMatchObject(
      refusedFor('stands-in'),
    );
    await expect(save.add(await away({ userId: first.userId, ...touching }), manager)).rejects.toMatchObject(
      refusedFor('away-already'),
    );
    await save.add(await away({ userId: first.standInId, ...apart }), manager);
  });

  it('of two who make each other the stand-in at once, is recorded of one', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const asked = await Promise.allSettled([
      save.add(await away({ userId: one, standInId: other }), manager),
      save.add(await away({ userId: other, standInId: one }), manager),
    ]);
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is taken back before it begins, and only ended after', async () => {
    const coming = await save.add(await away({ fromOn: '2026-03-03' }), manager);
    await save.remove(coming.id, 1, manager);
    const onThatDay = (await absencesOn(database.dataSource, '2026-03-03')).map(({ userId }) => userId);
    expect(onThatDay).not.toContain(coming.userId);
    const begun = await save.add(await away(), manager);
    await expect(save.remove(begun.id, 1, manager)).rejects.toMatchObject(refusedFor('has-begun'));
  });

  it('does not end before it begins, nor is it of somebody of another label', async () => {
    await expect(save.add(await away({ untilOn: '2026-03-01' }), manager)).rejects.toMatchObject(
      refusedFor('before-start'),
    );
    const stranger = { userId: await somebody([theirs]), standInId: await somebody([theirs]) };
    await expect(save.add(await away(stranger), manager)).rejects.toMatchObject({ code: 'not-found' });
  });
});
