import { v7 as newId } from 'uuid';
import { Desk } from '../../../../test/builders/desk.js';
import { aColleague } from '../../../../test/builders/office.js';
import { takingMailer } from '../../../../test/builders/taking-mailer.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { createDataSource } from '../database/data-source.js';
import type { Mail } from '../outgoing-mail/mail.js';
import { readWarnings } from '../queries/warnings.query.js';
import { Absence } from '../staff/absence.entity.js';
import type { Actor } from '../staff/actor.js';
import { DeliverMail } from './deliver-mail.js';
import { SendDigests } from './send-digests.js';
import { WatchCommitments } from './watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.drop());

const sweep = (dataSource = database.dataSource) => new WatchCommitments(dataSource, desk.clock).execute();
const sendDigests = (dataSource = database.dataSource) =>
  new SendDigests(dataSource, desk.clock, 'https://gehoor.example/').execute();

/** Who was warned at which threshold about which kind of promise. */
async function warned(): Promise<string[]> {
  const rows: { line: string }[] = await database.dataSource.query(
    `SELECT staff.name || ' ' || threshold || ' ' || commitment.kind AS line FROM warnings
     JOIN staff_users staff ON staff.id = recipient_id JOIN commitments commitment ON commitment.id = commitment_id
     ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

/** A confirmed case with its customer spoken to, so that the answer is what comes next. */
async function answerDue(): Promise<string> {
  const item = await desk.inTreatment();
  await desk.confirm(item);
  await desk.act(item, 'log-contact', {
    channel: 'phone',
    direction: 'outgoing',
    reached: true,
    summary: 'Gesproken.',
  });
  return item;
}

async function delivered(): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = takingMailer((mail) => sent.push(mail));
  const delivery = new DeliverMail(database.dataSource, desk.clock, mailer, desk.links);
  const inOrder = 'SELECT id FROM staff_mails ORDER BY written_at, id';
  const mails: { id: string }[] = await database.dataSource.query(inOrder);
  for (const { id } of mails) await delivery.only(id);
  return sent;
}

const leaves = (actor: Actor) =>
  database.dataSource.query('UPDATE staff_users SET is_active = false WHERE id = $1', [actor.userId]);

const ANSWER_WARNED_AT = '2026-03-09T08:00:00Z';

describe('warnings', () => {
  it('go to the handler and the manager at the moments of the policy, once, and stand in the history', async () => {
    const item = await answerDue();
    desk.at('2026-03-09T07:59:59Z');
    expect((await sweep()).warned).toBe(0);
    desk.at(ANSWER_WARNED_AT);
    expect((await sweep()).warned).toBe(4);
    expect((await sweep()).warned).toBe(0);
    expect(await warned()).toEqual([
      'Kees Demo handler answer',
      'Kees Demo handler progress-update',
      'Mia Demo manager answer',
      'Mia Demo manager progress-update',
    ]);
    const events = (await desk.events(item)).filter(({ type }) => type === 'warning-given');
    expect(events.map(({ facts, actorRole }) => `${facts.kind} ${facts.threshold} ${actorRole}`)).toEqual([
      'answer handler system',
      'answer manager system',
      'progress-update handler system',
      'progress-update manager system',
    ]);
  });

  it('are given once by two workers at once', async () => {
    for (let count = 0; count < 5; count++) await answerDue();
    desk.at(ANSWER_WARNED_AT);
    const other = await createDataSource(database.url).initialize();
    await Promise.all([sweep(), sweep(other), sweep(), sweep(other)]);
    expect(await sendDigests()).toBe(2);
    const mails = await Promise.all([sendDigests(), sendDigests(other)]);
    await other.destroy();
    expect(await warned()).toHaveLength(20);
    expect(mails).toEqual([0, 0]);
  });

  it('cannot be stored twice, whoever tries', async () => {
    await answerDue();
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    const again = `INSERT INTO warnings (id, commitment_id, item_id, threshold, recipient_id, given_at)
      SELECT gen_random_uuid(), commitment_id, item_id, threshold, recipient_id, given_at FROM warnings LIMIT 1`;
    await expect(database.dataSource.query(again)).rejects.toThrow('duplicate key');
  });

  it('wait for office hours after an outage, unless the term has ended by then', async () => {
    const item = await answerDue();
    desk.at('2026-03-09T19:00:00Z');
    expect((await sweep()).warned).toBe(0);
    desk.at('2026-03-10T08:00:00Z');
    expect(await sweep()).toMatchObject({ warned: 0, recorded: 2 });
    expect(await desk.item(item)).toMatchObject({ nextAction: 'announce-delay' });
  });

  it('go to the stand-in of a handler who is absent, and to the managers when nobody handles the case', async () => {
    await answerDue();
    await desk.confirm(await desk.register());
    const absence = { id: newId(), userId: String(desk.handler.userId), standInId: String(desk.colleague.userId) };
    await database.dataSource.manager.insert(Absence, { ...absence, fromOn: '2026-03-02', untilOn: '2026-03-13' });
    desk.at('2026-03-04T08:00:00Z');
    await sweep();
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    const people = new Set((await warned()).map((line) => line.replace(/ demo/i, '')));
    expect(people).toEqual(
      new Set([
        'Lies handler answer',
        'Lies handler progress-update',
        'Mia handler answer',
        'Mia handler first-contact',
        'Mia handler progress-update',
        'Mia manager answer',
        'Mia manager progress-update',
      ]),
    );
  });

  it('go to the managers when the handler has left, and not to a stand-in who has left', async () => {
    await answerDue();
    const other = await desk.inTreatment({}, desk.colleague);
    await desk.confirm(other);
    const absence = { id: newId(), userId: String(desk.colleague.userId), standInId: String(desk.handler.userId) };
    await database.dataSource.manager.insert(Absence, { ...absence, fromOn: '2026-03-02', untilOn: '2026-03-13' });
    await database.dataSource.query('UPDATE staff_users SET is_active = false WHERE id = $1', [desk.handler.userId]);
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    const warnings = await warned();
    expect(warnings.filter((line) => line === 'Mia Demo handler answer')).toHaveLength(2);
    expect(warnings.filter((line) => !line.startsWith('Mia Demo '))).toEqual([]);
    const drafts = await database.dataSource.query('SELECT DISTINCT user_id FROM drafts');
    expect(drafts).toEqual([{ user_id: desk.manager.userId }]);
  });

  it('are mailed to nobody who left since', async () => {
    await answerDue();
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    await database.dataSource.query('UPDATE staff_users SET is_active = false WHERE id = $1', [desk.handler.userId]);
    expect(await sendDigests()).toBe(1);
    expect((await delivered()).map(({ to }) => to.split('.')[0])).toEqual(['mia']);
  });

  it('never go to whom the complaint is about, nor to managers of other labels', async () => {
    const item = await answerDue();
    const other = await Desk.open(database.dataSource, { code: 'DL' });
    await database.dataSource.query('UPDATE staff_users SET has_all_labels = false, label_ids = $1 WHERE id = $2', [
      [other.label.id],
      other.manager.userId,
    ]);
    await database.dataSource.query('UPDATE feedback_items SET about_user_id = $1 WHERE id = $2', [
      desk.manager.userId,
      item,
    ]);
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    expect(await warned()).toEqual(['Kees Demo handler answer', 'Kees Demo handler progress-update']);
  });

  it('go to the top managers of the label where it has no managers, and to the administrators where it has none of those', async () => {
    const top = await aColleague(database.dataSource, { name: 'Tea Top', role: 'top-manager' });
    const other = await Desk.open(database.dataSource, { code: 'DL' });
    await aColleague(database.dataSource, { name: 'Dea Top', role: 'top-manager', labels: [other.label] });
    await aColleague(database.dataSource, { name: 'Ada Beheer', role: 'administrator', labels: [] });
    await database.dataSource.query(
      "UPDATE staff_users SET has_all_labels = false, label_ids = ARRAY[$1::uuid] WHERE role = 'manager'",
      [other.label.id],
    );
    const item = await answerDue();
    await leaves(desk.handler);
    desk.at(ANSWER_WARNED_AT);
    expect((await sweep()).warned).toBe(4);
    expect(new Set((await warned()).map((line) => line.slice(0, 8)))).toEqual(new Set(['Tea Top ']));

    await leaves(top.actor);
    const second = await desk.inTreatment({}, desk.colleague);
    await desk.confirm(second);
    await leaves(desk.colleague);
    desk.at('2026-03-16T08:00:00Z');
    await sweep();
    const later = (await warned()).filter((line) => !line.startsWith('Tea Top '));
    expect(later).toContain('Ada Beheer handler answer');
    expect(later.every((line) => line.startsWith('Ada Beheer '))).toBe(true);
    // An administrator sees no cases, and so gets no draft with a customer's name in it.
    const drafts = await database.dataSource.query('SELECT user_id, key FROM drafts');
    expect(drafts).toEqual([{ user_id: top.id, key: `case.${item}.announce-delay` }]);
  });

  it('that nobody could get were not given: they are looked at again after an hour, and given then', async () => {
    const item = await answerDue();
    await leaves(desk.handler);
    await leaves(desk.manager);
    const given = async () => (await desk.events(item)).filter(({ type }) => type === 'warning-given').length;
    desk.at(ANSWER_WARNED_AT);
    expect(await sweep()).toEqual({ recorded: 0, warned: 0, failures: [] });
    expect([await warned(), await given()]).toEqual([[], 0]);
    // Nothing is due for the sweeps of the coming hour.
    const looks = async () => {
      const rows: { look: Date }[] = await database.dataSource.query(
        `SELECT DISTINCT look_at AS look FROM commitments WHERE state = 'open' AND look_at <= $1`,
        [new Date(desk.now.getTime() + 3_600_000)],
      );
      return rows.map(({ look }) => look.toISOString());
    };
    expect(await looks()).toEqual(['2026-03-09T09:00:00.000Z']);

    await database.dataSource.query('UPDATE staff_users SET is_active = true WHERE id = $1', [desk.manager.userId]);
    desk.at('2026-03-09T08:59:59Z');
    expect((await sweep()).warned).toBe(0);
    desk.at('2026-03-09T09:00:00Z');
    expect((await sweep()).warned).toBe(4);
    expect((await sweep()).warned).toBe(0);
    expect(await given()).toBe(4);
    expect(await warned()).toHaveLength(4);
  });

  it('that nobody could get do not keep a term that passes from being recorded at its very end', async () => {
    const item = await answerDue();
    await leaves(desk.handler);
    await leaves(desk.manager);
    for (let hour = 8; hour < 23; hour++) {
      desk.at(`2026-03-09T${String(hour).padStart(2, '0')}:30:00Z`);
      expect(await sweep()).toMatchObject({ warned: 0, recorded: 0 });
    }
    desk.at('2026-03-09T23:00:00Z');
    expect(await sweep()).toMatchObject({ warned: 0, recorded: 2 });
    expect((await desk.events(item)).filter(({ type }) => type === 'commitment-missed')).toHaveLength(2);
  });

  it('make a delay notice the next action, with its letter drafted, before the term lapses', async () => {
    const item = await answerDue();
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    expect(await desk.item(item)).toMatchObject({ nextAction: 'announce-delay' });
    const [draft] = await database.dataSource.query('SELECT user_id, key, content FROM drafts');
    expect(draft).toMatchObject({ user_id: desk.handler.userId, content: { subject: expect.any(String) } });
    await desk.act(item, 'announce-delay', {
      channel: 'e-mail',
      subject: 'Later',
      body: 'Het duurt langer.',
      reason: 'Expert is ziek',
      newDueOn: '2026-03-20',
    });
    expect(await desk.item(item)).toMatchObject({ nextAction: 'decide' });
  });
});

describe('digests', () => {
  it('tell each person everything in one mail, in office hours, at most once an hour', async () => {
    await answerDue();
    await answerDue();
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    expect(await sendDigests()).toBe(2);
    const mails = await delivered();
    expect(mails.map(({ to }) => to.split('.')[0]).sort()).toEqual(['kees', 'mia']);
    const [toKees] = mails.filter(({ to }) => to.startsWith('kees'));
    expect(toKees?.text.match(/VG-2026-00000\d/g)).toHaveLength(4);
    expect(toKees?.text).not.toContain('Behandelaar');
    expect(mails.find(({ to }) => to.startsWith('mia'))?.text).toContain('Behandelaar: Kees Demo');
    expect(await delivered()).toEqual([]);

    // As if the same warnings were new.
    await database.dataSource.query('UPDATE warnings SET mailed_at = NULL');
    desk.at('2026-03-09T08:59:00Z');
    expect(await sendDigests()).toBe(0);
    desk.at('2026-03-09T09:00:01Z');
    expect(await sendDigests()).toBe(2);
  });

  it('leave out what was settled meanwhile, and wait for the next opening', async () => {
    const item = await answerDue();
    desk.at('2026-03-09T15:59:30Z');
    await sweep();
    desk.at('2026-03-09T16:00:00Z');
    expect(await sendDigests()).toBe(0);
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    desk.at('2026-03-10T08:00:00Z');
    expect(await sendDigests()).toBe(0);
    const [{ count }] = await database.dataSource.query('SELECT count(*)::int FROM warnings WHERE mailed_at IS NULL');
    expect(count).toBe(0);
  });
});

describe('readWarnings', () => {
  it('shows somebody what they were warned about and is still open, most urgent first', async () => {
    const item = await answerDue();
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    const mine = () => readWarnings(database.dataSource, desk.handler, desk.now);
    expect((await mine()).map(({ kind, threshold }) => [kind, threshold])).toEqual([
      ['answer', 'handler'],
      ['progress-update', 'handler'],
    ]);
    expect(await readWarnings(database.dataSource, desk.colleague, desk.now)).toEqual([]);
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    expect(await mine()).toEqual([]);
  });

  it('shows nothing of labels that are out of scope by now', async () => {
    await answerDue();
    desk.at(ANSWER_WARNED_AT);
    await sweep();
    const stranger = await aColleague(database.dataSource, { labels: [] });
    expect(await readWarnings(database.dataSource, { ...desk.handler, labels: [] }, desk.now)).toEqual([]);
    expect(await readWarnings(database.dataSource, stranger.actor, desk.now)).toEqual([]);
  });
});
