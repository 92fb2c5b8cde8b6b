import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { searchCases, verifyRegister } from '#complaints';
import { signedIn, type Visitor } from '../api/visitor.js';
import { Desk } from '../builders/desk.js';
import { aColleague, PASSWORD } from '../builders/office.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { startApi } from '../harness/processes.js';

/** Two hundred real complaint texts, beside the repository on some machines; nobody may copy them into it. */
const path = resolve(__dirname, '../../../shared/data/narratives-sample.csv');

/** How many of the texts are worked to each end. */
const ENDS = { agreed: 30, 'no-reaction': 15, withdrawn: 10, merged: 10, referred: 10, 'second-look': 15, handled: 10 };
type End = keyof typeof ENDS;

let database: TestDatabase;
let desk: Desk;
let kees: Visitor;

/** Registers a text as a customer told it, through the API, and gives its id. */
async function register(story: string, kind: string): Promise<string> {
  const complainant = {
    type: 'person',
    name: 'Anna Voorbeeld',
    email: 'anna@voorbeeld.example',
    preferredChannel: 'e-mail',
  };
  const reply = await kees.register(desk.label.id, {
    story,
    kind,
    complainant,
    receivedAt: null,
    language: 'en',
    wish: 'Please put it right.',
  });
  expect([reply.status, reply.text]).toEqual([201, expect.any(String)]);
  return reply.body.id;
}

const workDays = (days: number) => desk.clock.advance((days * 7 * 86_400_000) / 5);

async function askClosure(item: string, actor = desk.handler): Promise<void> {
  const letter = { channel: 'e-mail', subject: 'May we close your complaint?', body: 'Do you agree with our answer?' };
  await desk.act(item, 'ask-closure', { by: 'letter', letter }, actor);
  await desk.deliver();
}

/** What happens to a text on its way to each end. */
const workTo: Record<End, (item: string, earlier: string) => Promise<unknown>> = {
  agreed: async (item) => {
    await desk.act(item, 'take-over');
    await desk.answer(item, { outcome: 'upheld', solution: 'We correct the amount.', redressCents: 2_500 });
    await desk.act(item, 'carry-out-solution', { note: 'Corrected.' });
    await askClosure(item);
    await desk.act(
      item,
      'record-closure-answer',
      { answer: 'yes' },
      { role: 'customer', userId: null, mandateCents: 0, labels: [desk.label.id] },
    );
  },
  'no-reaction': async (item) => {
    await desk.act(item, 'take-over');
    await desk.answer(item, { outcome: 'partly-upheld' });
    await askClosure(item);
    workDays(6);
    await askClosure(item);
    // Holidays may lie between, wherever the clock stands.
    workDays(10);
    await desk.act(item, 'close');
  },
  withdrawn: (item) => desk.act(item, 'withdraw', { words: 'It has been sorted out.' }),
  merged: (item, earlier) => desk.act(item, 'merge', { intoId: earlier, reason: 'Same complaint' }),
  referred: async (item) => {
    await desk.act(item, 'take-over');
    await desk.answer(item, { outcome: 'rejected' });
    await desk.act(item, 'record-reaction', { reaction: 'disagrees' });
    await desk.act(item, 'refer', { body: 'kifid' });
    await desk.act(item, 'open-dispute', { body: 'kifid' });
    workDays(20);
    await desk.act(item, 'record-dispute-outcome', { outcome: 'partly', lesson: 'Say it earlier.' });
  },
  'second-look': async (item) => {
    await desk.act(item, 'take-over');
    await desk.answer(item, { outcome: 'rejected' });
    await askClosure(item);
    await desk.act(item, 'record-closure-answer', { answer: 'no', words: 'I do not agree.' });
    await desk.act(item, 'take-over', {}, desk.colleague);
    await desk.answer(item, { outcome: 'upheld' }, desk.colleague);
    await askClosure(item, desk.colleague);
    await desk.act(item, 'record-closure-answer', { answer: 'yes' }, desk.colleague);
  },
  handled: async (item) => {
    await desk.act(item, 'take-over');
    await desk.act(item, 'close', { note: 'Shared with the department.' });
  },
};

async function openDesk(): Promise<void> {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource, { now: new Date().toISOString() });
  const api = await startApi({ databaseUrl: database.url });
  kees = await signedIn(api.url, await aColleague(database.dataSource), PASSWORD);
}

async function workAll(texts: string[]): Promise<void> {
  const ends = Object.entries(ENDS).flatMap(([end, count]) => Array<End>(count).fill(end as End));
  const items: string[] = [];
  for (const [index, end] of ends.entries()) {
    const kind =
      end === 'handled' ? (['customer-signal', 'compliment', 'requested-feedback'][index % 3] ?? '') : 'complaint';
    items.push(await register(String(texts[index]), kind));
  }
  desk.clock.advance(3_600_000);
  // From the last to the first, so that a duplicate is merged into a case that is still open.
  for (const [index, end] of [...ends.entries()].reverse()) {
    const item = String(items[index]);
    if (end !== 'withdrawn') await desk.confirm(item);
    await workTo[end](item, String(items[index - ENDS.merged]));
  }
}

if (existsSync(path)) {
  const texts = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(2).join(','));

  describe('a hundred complaints of real people', () => {
    beforeAll(openDesk);
    afterAll(() => database.drop());

    it('are registered as they were told and come to every kind of end, with a history that verifies', async () => {
      await workAll(texts);
      const { dataSource } = database;
      const ended: { end: string; count: number }[] = await dataSource.query(
        `SELECT CASE WHEN round > 1 THEN 'second-look' ELSE coalesce(closure_reason, status) END AS end, count(*)::int FROM feedback_items GROUP BY 1`,
      );
      expect(Object.fromEntries(ended.map(({ end, count }) => [end, count]))).toEqual(ENDS);
      const told: { story: string }[] = await dataSource.query('SELECT story FROM item_contents');
      expect(told.map(({ story }) => story).sort()).toEqual(
        texts
          .slice(0, 100)
          .map((text) => text.trim())
          .sort(),
      );
      expect(await dataSource.query('SELECT reference FROM feedback_items WHERE is_open')).toEqual([]);
      expect(await verifyRegister(dataSource)).toMatchObject({ items: 100, broken: [], contradicted: [] });
    });

    it('are found by their own words, and read through the API', async () => {
      const [text = ''] = texts;
      const words = text.split(' ').slice(3, 8).join(' ');
      const { rows } = await searchCases(database.dataSource, { q: words, limit: 5 }, desk.handler, desk.now);
      const reply = await kees.get(`/feedback-items/${rows[0]?.id}`);
      expect([reply.status, reply.body?.story, reply.body?.closureReason]).toEqual([200, text.trim(), 'agreed']);
    });
  });
} else {
  describe(`the check with real complaints, for which ${path} is not on this machine,`, () => {
    it('has nothing to do here', () => {
      console.info(`Not checked with real complaints: ${path} is not there.`);
      expect(existsSync(path)).toBe(false);
    });
  });
}
