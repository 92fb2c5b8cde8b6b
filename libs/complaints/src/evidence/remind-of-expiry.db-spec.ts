import { anEvidenceFile } from '../../../../test/builders/evidence.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import { RemindOfExpiry } from './remind-of-expiry.js';
import { SaveEvidenceDocument } from './save-evidence-document.js';

let database: TestDatabase;
let label: Label;
let elsewhere: Label;
let owner: Actor;
const clock = new MovedClock(new Date('2026-03-02T09:00:00Z'));
const FIELDS = { questionIds: ['I.2.1'], title: 'Klachtenbeleid', datedOn: '2026-01-05' };

beforeAll(async () => {
  database = await testDatabase();
  label = await aLabel(database.dataSource);
  elsewhere = await aLabel(database.dataSource, { code: 'DL' });
  ({ actor: owner } = await aColleague(database.dataSource, { role: 'manager', labels: [label] }));
});
beforeEach(async () => {
  clock.moveTo(new Date('2026-03-02T09:00:00Z'));
  await database.dataSource.query('DELETE FROM evidence_documents');
  await database.dataSource.query('DELETE FROM staff_mails');
});
afterAll(() => database.drop());

const save = () => new SaveEvidenceDocument(database.dataSource, clock);
const fields = async (validUntil: string) => {
  const { id: fileId } = await anEvidenceFile(database.dataSource, label.id, owner, clock);
  return { ...FIELDS, fileId, ownerId: owner.userId, validUntil };
};
const add = async (validUntil: string) => save().add(label.id, await fields(validUntil), owner);
const remind = () => new RemindOfExpiry(database.dataSource, clock, 'https://gehoor.example/app').execute();
const mails = () => database.dataSource.query('SELECT subject, body FROM staff_mails');

describe('The owner of a document', () => {
  it('is told thirty days before it expires, not earlier, and once', async () => {
    await add('2026-04-01');
    await add('2026-04-02');
    expect(await remind()).toBe(1);
    expect(await remind()).toBe(0);
    expect(await mails()).toMatchObject([
      { subject: 'Een document verloopt', body: expect.stringContaining('woensdag 1 april 2026') },
    ]);
    clock.moveTo(new Date('2026-03-03T09:00:00Z'));
    expect(await remind()).toBe(1);
  });

  it('gets one mail for all of them, also when two look at once', async () => {
    await add('2026-03-10');
    await add('2026-03-11');
    expect((await Promise.all([remind(), remind()])).reduce((sum, count) => sum + count)).toBe(1);
    expect(await mails()).toMatchObject([{ subject: '2 documenten verlopen' }]);
  });

  it('is told again when its validity was changed, and not at all once it was withdrawn', async () => {
    const { id } = await add('2026-03-10');
    await remind();
    await save().edit(id, await fields('2026-03-20'), 1, owner);
    expect(await remind()).toBe(1);
    await save().edit(id, await fields('2026-03-21'), 2, owner);
    await save().withdraw(id, { reason: 'Vervangen.' }, 3, owner);
    expect(await remind()).toBe(0);
  });

  it('is left alone outside office hours', async () => {
    await add('2026-03-10');
    clock.moveTo(new Date('2026-03-01T09:00:00Z'));
    expect(await remind()).toBe(0);
    expect(await mails()).toEqual([]);
  });
});

describe('A document whose owner left', () => {
  const leave = (change: string) =>
    database.dataSource.query(`UPDATE staff_users SET ${change} WHERE id = $1`, [owner.userId]);
  const recipients = () =>
    database.dataSource.query('SELECT recipient_id AS id, body FROM staff_mails ORDER BY recipient_id');
  afterEach(() => leave(`is_active = true, label_ids = ARRAY['${label.id}']::uuid[]`));

  it.each([
    ['the firm', 'is_active = false'],
    ['the label', "label_ids = '{}'"],
  ])('%s is brought to every manager of the label, once', async (_, change) => {
    const managers = [
      await aColleague(database.dataSource, { role: 'manager', labels: [label] }),
      await aColleague(database.dataSource, { role: 'manager', labels: [label] }),
    ];
    await aColleague(database.dataSource, { role: 'handler', labels: [label] });
    await aColleague(database.dataSource, { role: 'manager', labels: [elsewhere] });
    await add('2026-03-10');
    await leave(change);
    expect(await remind()).toBe(2);
    expect(await remind()).toBe(0);
    const told = await recipients();
    expect(told.map(({ id }: { id: string }) => id)).toEqual(managers.map(({ id }) => id).sort());
    expect(told[0].body).toContain('werkt er niet meer. Kies wie het overneemt.');
    await database.dataSource.query("UPDATE staff_users SET is_active = false WHERE role = 'manager' AND id <> $1", [
      owner.userId,
    ]);
  });

  it('waits until there is somebody to tell', async () => {
    await add('2026-03-10');
    await leave('is_active = false');
    expect(await remind()).toBe(0);
    await aColleague(database.dataSource, { role: 'manager', labels: [label] });
    expect(await remind()).toBe(1);
  });
});
