import { Desk } from '../../../../test/builders/desk.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { readCase } from '../queries/case.query.js';
import { readLetters } from '../queries/letters.query.js';
import { searchCases } from '../queries/search.query.js';
import { readWorkList } from '../queries/work-list.query.js';
import { type Actor, staffActor } from '../staff/actor.js';
import { findSession, SignIn } from '../staff/sign-in.js';
import type { StaffUser } from '../staff/staff-user.entity.js';
import { GiveAccess } from './give-access.js';

const DAY_MS = 24 * 3_600_000;

let database: TestDatabase;
let desk: Desk;
let auditor: StaffUser;
let item: string;
let other: string;

beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  auditor = await aColleague(database.dataSource, { role: 'auditor', labels: [] });
  item = await desk.answered();
  other = await desk.answered();
});
afterEach(() => database.drop());

const later = (days: number) => new Date(desk.now.getTime() + days * DAY_MS).toISOString();
const give = (what: object, actor: Actor = desk.manager) =>
  new GiveAccess(database.dataSource, desk.clock).execute(
    { userId: auditor.id, until: later(7), reason: 'Toetsing 2026', ...what },
    actor,
  );

/** The auditor as a request finds them now. */
async function now(): Promise<Actor> {
  const signIn = new SignIn(database.dataSource, desk.clock, 10);
  const { token } = await signIn.execute({
    email: auditor.email,
    password: 'een lang wachtwoord',
    networkAddress: '192.0.2.1',
  });
  const found = await findSession(database.dataSource, token, desk.now);
  if (!found) throw new Error('The auditor cannot sign in.');
  return staffActor(found.user);
}

/** What the auditor sees through every door. */
async function seen() {
  const actor = await now();
  const { dataSource } = database;
  const ids = async (rows: Promise<{ rows: { id?: string; itemId?: string }[] }>) =>
    new Set((await rows).rows.map((row) => row.itemId ?? row.id));
  const reads = async (id: string) =>
    readCase(dataSource, id, actor, 'nl', desk.now).then(
      () => true,
      () => false,
    );
  return {
    search: await ids(searchCases(dataSource, { limit: 50 }, actor, desk.now)),
    work: await ids(readWorkList(dataSource, { limit: 50, who: 'all' } as never, actor, desk.now)),
    letters: await ids(readLetters(dataSource, { box: 'sent', limit: 50 } as never, actor) as never),
    item: await reads(item),
    other: await reads(other),
  };
}

const nothing = { search: new Set(), work: new Set(), letters: new Set(), item: false, other: false };

describe('an auditor', () => {
  it('sees nothing without being given access, whatever labels the user has', async () => {
    await database.dataSource.query('UPDATE staff_users SET has_all_labels = true, label_ids = $2 WHERE id = $1', [
      auditor.id,
      [desk.label.id],
    ]);
    expect(await seen()).toEqual(nothing);
  });

  it('sees a label that was given, from its beginning to its end and not after', async () => {
    await give({ labelId: desk.label.id, from: later(1) });
    expect(await seen()).toEqual(nothing);
    desk.clock.advance(DAY_MS);
    expect(await seen()).toMatchObject({ search: new Set([item, other]), item: true, other: true });
    desk.clock.advance(6 * DAY_MS);
    expect(await seen()).toEqual(nothing);
  });

  it('sees just the cases that were given, through every door', async () => {
    await give({ caseIds: [item] });
    expect(await seen()).toEqual({
      search: new Set([item]),
      work: new Set([item]),
      letters: new Set([item]),
      item: true,
      other: false,
    });
  });

  it('sees nothing more once the access was ended', async () => {
    const { id } = await give({ labelId: desk.label.id });
    expect(await seen()).toMatchObject({ item: true });
    await new GiveAccess(database.dataSource, desk.clock).end(id, desk.manager);
    expect(await seen()).toEqual(nothing);
  });

  it('leaves a line in the log for each look into a case, with the reason of the access', async () => {
    await give({ caseIds: [item] });
    await readCase(database.dataSource, item, await now(), 'nl', desk.now);
    await readCase(database.dataSource, item, desk.handler, 'nl', desk.now);
    const log = await database.dataSource.query(
      "SELECT user_id, role, reason FROM access_entries WHERE item_id = $1 AND kind = 'case-viewed'",
      [item],
    );
    expect(log).toEqual([{ user_id: auditor.id, role: 'auditor', reason: 'Toetsing 2026' }]);
  });
});

describe('GiveAccess', () => {
  it('lets nobody give what they may not see, and administrators give every label', async () => {
    const theirs = await aLabel(database.dataSource, { code: 'DL' });
    const manager = await aColleague(database.dataSource, { role: 'manager', labels: [theirs] });
    const administrator = await aColleague(database.dataSource, { role: 'administrator', labels: [] });
    await expect(give({ labelId: desk.label.id }, manager.actor)).rejects.toMatchObject({ code: 'not-found' });
    await expect(give({ caseIds: [item] }, manager.actor)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await give({ labelId: desk.label.id }, administrator.actor);
    const end = new GiveAccess(database.dataSource, desk.clock).end(id, manager.actor);
    await expect(end).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives to auditors only, for a time that ends', async () => {
    const labelId = desk.label.id;
    await expect(give({ labelId, userId: desk.handler.userId })).rejects.toMatchObject({ reason: 'no-auditor' });
    await expect(give({ labelId, until: later(-1) })).rejects.toMatchObject({ reason: 'ends-too-soon' });
    await expect(give({ labelId, from: later(3), until: later(2) })).rejects.toMatchObject({ reason: 'ends-too-soon' });
    await expect(give({ labelId, until: later(500) })).rejects.toMatchObject({ reason: 'ends-too-late' });
    await expect(give({})).rejects.toThrow();
    await expect(give({ labelId, caseIds: [item] })).rejects.toThrow();
  });
});
