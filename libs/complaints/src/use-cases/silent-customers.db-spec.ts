import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { createDataSource } from '../database/data-source.js';
import { WatchCommitments } from './watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.drop());

/** Monday 2 March: answered, and asked by letter whether the case may be closed. */
async function asked(more: Record<string, unknown> = {}): Promise<string> {
  const item = await desk.answered(more);
  await desk.act(item, 'ask-closure', {
    by: 'letter',
    letter: { channel: 'e-mail', subject: 'Mag het?', body: 'Ja?' },
  });
  await desk.deliver();
  return item;
}

/** What the sweep does at an instant, with what it sends delivered. */
async function at(instant: string): Promise<void> {
  desk.at(instant);
  const { failures } = await new WatchCommitments(database.dataSource, desk.clock).execute();
  expect(failures).toEqual([]);
  await desk.deliver();
}

const purposes = () => desk.sent.map(({ subject }) => subject.replace(/\s*\(VG-.*/, ''));
const REMINDER = 'Wij horen graag nog van u: mogen wij uw klacht sluiten?';
const CLOSED = 'Wij hebben uw klacht gesloten';

describe('a customer who keeps silent about closing', () => {
  it('is reminded on the last day of the wait, and told in a letter that the case was closed after the window', async () => {
    const item = await asked();
    await at('2026-03-09T07:59:00Z');
    expect(purposes()).not.toContain(REMINDER);
    await at('2026-03-09T08:00:00Z');
    expect(purposes().filter((one) => one === REMINDER)).toHaveLength(1);
    expect(await desk.commitments(item, 'closure-attempt')).toMatchObject([
      { state: 'kept' },
      { state: 'kept' },
      { state: 'open', dueAt: new Date('2026-03-17T23:00:00Z') },
    ]);
    await at('2026-03-16T16:00:00Z');
    expect(await desk.item(item)).toMatchObject({ status: 'closing' });
    await at('2026-03-17T08:00:00Z');
    expect(await desk.item(item)).toMatchObject({ status: 'closed', closureReason: 'no-reaction' });
    expect(purposes().at(-1)).toBe(CLOSED);
    await at('2026-03-18T08:00:00Z');
    expect(purposes().filter((one) => one === REMINDER || one === CLOSED)).toEqual([REMINDER, CLOSED]);
    const events = (await desk.events(item)).filter(({ actorRole }) => actorRole === 'system').map(({ type }) => type);
    expect(events.filter((type) => ['closure-asked', 'closed'].includes(type))).toEqual(['closure-asked', 'closed']);
    const attempts = await desk.commitments(item, 'closure-attempt');
    expect(attempts.map(({ missedAt }) => missedAt)).toEqual([null, null, null]);
  });

  it('is reminded and closed once by two workers at once', async () => {
    await asked();
    const other = await createDataSource(database.url).initialize();
    const together = async (instant: string) => {
      desk.at(instant);
      const sweeps = [database.dataSource, other, other].map((one) => new WatchCommitments(one, desk.clock).execute());
      expect((await Promise.all(sweeps)).flatMap(({ failures }) => failures)).toEqual([]);
      await desk.deliver();
    };
    await together('2026-03-09T08:00:00Z');
    await together('2026-03-17T08:00:00Z');
    await other.destroy();
    expect(purposes().filter((one) => one === REMINDER || one === CLOSED)).toEqual([REMINDER, CLOSED]);
  });

  it.each([
    ['says what they think of the answer', 'record-reaction', { reaction: 'disagrees' }],
    ['calls', 'log-contact', { channel: 'phone', direction: 'incoming', reached: true, summary: 'Denkt nog na.' }],
    ['wants to be called', 'record-closure-answer', { answer: 'call-me' }],
    ['says no', 'record-closure-answer', { answer: 'no' }],
  ] as const)('stops being reminded when the customer %s', async (_, action, input) => {
    const item = await asked();
    desk.at('2026-03-05T09:00:00Z');
    await desk.act(item, action, input);
    await at('2026-03-09T08:00:00Z');
    await at('2026-03-17T08:00:00Z');
    await at('2026-03-24T08:00:00Z');
    expect(purposes().filter((one) => one === REMINDER || one === CLOSED)).toEqual([]);
    expect((await desk.item(item)).status).not.toBe('closed');
  });

  it('is left to the handler when a reminder cannot be written, or the last question came back', async () => {
    const complainant = { type: 'person', name: 'Anna', phone: '06 00001234', preferredChannel: 'phone' };
    const byPhone = await desk.answered();
    await desk.confirm(byPhone);
    await desk.act(byPhone, 'ask-closure', { by: 'phone' });
    await desk.act(byPhone, 'correct-data', { reason: 'Adres vervallen', complainant });
    await at('2026-03-09T08:00:00Z');
    await at('2026-03-10T08:00:00Z');
    expect(await desk.item(byPhone)).toMatchObject({ status: 'closing', nextAction: 'ask-closure' });
    expect(await desk.commitment(byPhone, 'closure-attempt')).toMatchObject({ state: 'open', missedAt: desk.now });
  });
});

describe('a colleague who owes an answer', () => {
  const QUESTION = { colleagueName: 'Ria', colleagueEmail: 'ria@veldgroen.example', question: 'Wat zegt de expert?' };
  const reminders = () => desk.sent.filter(({ to }) => to === QUESTION.colleagueEmail).map(({ subject }) => subject);
  const chases = async (item: string) =>
    (await desk.events(item)).filter(({ type }) => type === 'colleague-chased').map(({ recordedAt }) => recordedAt);

  it('is reminded from the working day after the term on, once a day, until the answer is there', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'ask-colleague', { ...QUESTION, dueOn: '2026-03-05' });
    await desk.deliver();
    await at('2026-03-05T15:00:00Z');
    expect(reminders()).toHaveLength(1);
    await at('2026-03-05T23:30:00Z');
    expect(await chases(item)).toEqual([]);
    await at('2026-03-06T08:00:00Z');
    await at('2026-03-06T12:00:00Z');
    expect(await chases(item)).toEqual([new Date('2026-03-06T08:00:00Z')]);
    await at('2026-03-08T12:00:00Z');
    await at('2026-03-09T10:00:00Z');
    expect(await chases(item)).toHaveLength(2);
    expect(reminders().slice(1)).toEqual(Array(2).fill(expect.stringContaining('Herinnering')));
    const { id } = await desk.commitment(item, 'colleague-request');
    await desk.act(item, 'record-colleague-answer', { commitmentId: id, answer: 'Gedekt.' });
    await at('2026-03-10T10:00:00Z');
    expect(await chases(item)).toHaveLength(2);
  });

  it('is not reminded on a day on which the handler did so', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'ask-colleague', { ...QUESTION, dueOn: '2026-03-05' });
    desk.at('2026-03-06T07:30:00Z');
    const { id } = await desk.commitment(item, 'colleague-request');
    await desk.act(item, 'chase-colleague', { commitmentId: id });
    await at('2026-03-06T09:00:00Z');
    expect(await chases(item)).toHaveLength(1);
    await at('2026-03-09T08:00:00Z');
    expect(await chases(item)).toHaveLength(2);
  });

  it('is reminded at the own address when asked in person, and not at all without one', async () => {
    const [known, unknown] = [await desk.inTreatment(), await desk.inTreatment()];
    const inPerson = { ...QUESTION, colleagueEmail: null, dueOn: '2026-03-05' };
    await desk.act(known, 'ask-colleague', { ...inPerson, colleagueId: desk.colleague.userId });
    await desk.act(unknown, 'ask-colleague', inPerson);
    await at('2026-03-06T08:00:00Z');
    expect([(await chases(known)).length, (await chases(unknown)).length]).toEqual([1, 0]);
    expect(desk.sent.filter(({ to }) => to.startsWith('lies.demo'))).toHaveLength(1);
  });
});

describe('terms after the first answer', () => {
  it('are watched too: a second look and a dispute', async () => {
    const looked = await desk.answered();
    await desk.act(looked, 'start-second-look', { reason: 'Niet eens.', handlerId: desk.colleague.userId });
    const disputed = await desk.answered();
    await desk.act(disputed, 'open-dispute', { body: 'kifid' });
    await at('2026-04-15T10:00:00Z');
    for (const [item, kind] of [
      [looked, 'second-look'],
      [disputed, 'dispute-reply'],
    ] as const) {
      const missed = (await desk.events(item)).filter(({ type }) => type === 'commitment-missed');
      expect(missed.filter(({ facts }) => facts.kind === kind).map(({ occurredAt }) => occurredAt)).toEqual([
        (await desk.commitment(item, kind)).lateFrom,
      ]);
    }
    expect(await desk.item(looked)).toMatchObject({ nextAction: 'announce-delay' });
  });
});
