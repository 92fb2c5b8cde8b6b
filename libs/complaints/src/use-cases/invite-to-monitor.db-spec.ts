import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import type { Actor } from '../staff/actor.js';
import { InviteToMonitor } from './invite-to-monitor.js';

const DAY = 24 * 3_600_000;
let database: TestDatabase;
let desk: Desk;
let serial = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  // Each test at a label and in a time of its own, so that nobody else's case is waiting.
  serial += 1;
  desk = await Desk.open(database.dataSource, {
    code: `M${'ABCDEFGHIJ'[serial]}`,
    now: `20${40 + serial}-03-02T09:20:00Z`,
  });
});

const agreed = async (more: Record<string, unknown> = {}) => {
  const id = await desk.closing(more);
  await desk.act(id, 'record-closure-answer', { answer: 'yes' });
  await desk.deliver();
  return id;
};
const invite = () => new InviteToMonitor(database.dataSource, desk.clock).execute();
const mailsAfter = async (happening: () => Promise<unknown>) => {
  const before = desk.sent.length;
  await happening();
  await desk.deliver();
  return desk.sent.slice(before);
};

describe('InviteToMonitor', () => {
  it('asks a day after the closing how the handling was, once, with the private link', async () => {
    await agreed();
    expect(await mailsAfter(invite)).toEqual([]);
    desk.clock.advance(DAY);
    const [mail, ...others] = await mailsAfter(() => Promise.all([invite(), invite()]));
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Hoe vond u de behandeling/);
    expect(mail?.text).toMatch(/https:\/\/gehoor\.example\/volg#[\w-]{64}/);
    expect(await mailsAfter(invite)).toEqual([]);
  });

  it('asks nobody who told already', async () => {
    const id = await agreed();
    const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [desk.label.id] };
    await desk.act(id, 'answer-monitor', {}, customer);
    desk.clock.advance(DAY);
    expect(await invite()).toBe(0);
  });

  it('asks nobody about a case that is open again, was withdrawn, or was closed long ago', async () => {
    const reopened = await agreed();
    await desk.act(reopened, 'reopen', { reason: 'Toch niet.' });
    const withdrawn = await desk.inTreatment();
    await desk.act(withdrawn, 'withdraw', { words: 'Laat maar.' });
    desk.clock.advance(DAY);
    expect(await invite()).toBe(0);
    await agreed();
    desk.clock.advance(15 * DAY);
    expect(await invite()).toBe(0);
  });

  it('asks nobody without an e-mail address', async () => {
    const complainant = { type: 'person', name: 'Bo Voorbeeld', phone: '06 00001234', preferredChannel: 'phone' };
    const id = await desk.inTreatment({ complainant });
    await desk.decide(id);
    expect(await invite()).toBe(0);
  });
});
