import { v7 as newId } from 'uuid';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Label } from '../labels/label.entity.js';
import { RetryStaffMail } from '../use-cases/retry-staff-mail.js';
import { StaffMail } from '../warnings/staff-mail.entity.js';
import { readStaffMails } from './staff-mails.query.js';

let database: TestDatabase;
let veldgroen: Label;
let duinlicht: Label;
const clock = new MovedClock(new Date('2026-03-02T10:00:00Z'));
beforeAll(async () => {
  database = await testDatabase();
  veldgroen = await aLabel(database.dataSource);
  duinlicht = await aLabel(database.dataSource, { code: 'DL' });
});
beforeEach(() => database.dataSource.query('DELETE FROM staff_mails'));
afterAll(() => database.drop());

async function aMail(labels: Label[] | undefined, more: Partial<StaffMail> = {}): Promise<string> {
  const { id: recipientId } = await aColleague(database.dataSource, { labels });
  const id = newId();
  const mail = { id, recipientId, sender: 'klachten@vg.example', subject: 'Waarschuwing', body: '-', html: '-' };
  await database.dataSource.manager.insert(StaffMail, {
    ...mail,
    messageId: `<${id}@vg.example>`,
    state: 'failed',
    failure: '550 no such user',
    writtenAt: clock.now(),
    ...more,
  });
  return id;
}

const manager = async (labels?: Label[]) => (await aColleague(database.dataSource, { role: 'manager', labels })).actor;
const read = async (actor: Awaited<ReturnType<typeof manager>>, more = {}) =>
  readStaffMails(database.dataSource, { box: 'failed', limit: 50, ...more }, actor);

describe('readStaffMails', () => {
  it('shows mail to colleagues of the same label and of all labels, and to no others', async () => {
    const mine = await aMail([veldgroen]);
    const everybodys = await aMail(undefined);
    const theirs = await aMail([duinlicht]);
    const ids = async (actor: Awaited<ReturnType<typeof manager>>) =>
      (await read(actor)).rows.map(({ id }) => id).sort();
    expect(await ids(await manager([veldgroen]))).toEqual([mine, everybodys].sort());
    expect(await ids(await manager())).toEqual([mine, everybodys, theirs].sort());
    expect((await read(await manager([veldgroen]))).counts).toEqual({ waiting: 0, failed: 2 });
  });

  it('gives page after page, each mail once', async () => {
    const actor = await manager();
    const ids = [await aMail(undefined), await aMail(undefined), await aMail(undefined)];
    const first = await read(actor, { limit: 2 });
    const second = await read(actor, { limit: 2, cursor: first.nextCursor ?? undefined });
    expect([...first.rows, ...second.rows].map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(second.nextCursor).toBeNull();
  });
});

describe('RetryStaffMail', () => {
  const retry = async (id: string, labels?: Label[]) =>
    new RetryStaffMail(database.dataSource, clock).execute(id, await manager(labels));

  it('has a mail that failed sent again, and wakes whoever sends', async () => {
    // It was taken first, and came back.
    const id = await aMail([veldgroen], { attempts: 75, takenAt: clock.now() });
    await retry(id, [veldgroen]);
    expect(await database.dataSource.manager.findOneBy(StaffMail, { id })).toMatchObject({
      state: 'ready',
      attempts: 0,
      failure: null,
      nextTryAt: null,
      takenAt: null,
    });
    const [{ count }] = await database.dataSource.query(
      `SELECT count(*)::int FROM outbox_messages WHERE topic = 'staff-mail-ready' AND payload ->> 'mailId' = $1`,
      [id],
    );
    expect(count).toBe(1);
  });

  it('refuses what did not fail, and knows nothing of another label', async () => {
    const sent = await aMail([veldgroen], { state: 'sent' });
    await expect(retry(sent)).rejects.toMatchObject({ reason: 'letter-failed' });
    const theirs = await aMail([duinlicht]);
    await expect(retry(theirs, [veldgroen])).rejects.toMatchObject({ code: 'not-found' });
    await expect(retry(newId())).rejects.toMatchObject({ code: 'not-found' });
  });
});
