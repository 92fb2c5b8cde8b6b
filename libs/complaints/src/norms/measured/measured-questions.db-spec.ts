import { Desk } from '../../../../../test/builders/desk.js';
import { figuresOf } from '../../../../../test/builders/measured-figures.js';
import { aColleague } from '../../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { normFigures } from '../../norm-figures/norm-figures.query.js';
import type { Actor } from '../../staff/actor.js';
import { InviteToMonitor } from '../../use-cases/invite-to-monitor.js';
import { frameworks } from '../frameworks.js';
import { measuredQuestions, measureQuestions } from './measure-questions.js';
import { measuredCases } from './measured-cases.query.js';

let database: TestDatabase;
let desk: Desk;
let topManager: Actor;
let labels = 0;

beforeAll(async () => {
  database = await testDatabase();
  ({ actor: topManager } = await aColleague(database.dataSource, { role: 'top-manager', mandateCents: 900_000 }));
});
afterAll(() => database.drop());
// A label of its own for each test. Monday 2 March 2026, 10:20 in Amsterdam.
beforeEach(async () => {
  desk = await Desk.open(database.dataSource, { code: `M${labels++}` });
});

const manager = () => database.dataSource.manager;
const { period, questions, figure, share } = figuresOf(() => desk);

const spoke = { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Gesproken.' };

describe('Measured questions', () => {
  it.each(frameworks.map(({ id }) => id))(
    'of %s are all answered, each by the register or as not recorded',
    async (frameworkId) => {
      const framework = frameworks.find(({ id }) => id === frameworkId);
      if (!framework) throw new Error('unreachable');
      const asked = { labelId: desk.label.id, ...period, frameworkId, now: desk.now };
      const answers = await measureQuestions(manager(), asked);
      expect(answers.map(({ questionId }) => questionId)).toEqual(measuredQuestions(framework).map(({ id }) => id));
      for (const { recorded, answer, basis, figures } of answers) {
        expect(basis.nl).not.toBe('');
        if (!recorded) expect(answer).toBe('no');
        for (const one of figures) {
          expect(one.definition.nl).toMatch(/\.$/);
          expect(one.definition.en).toMatch(/\.$/);
          if (!one.recorded) expect(one.isMet).toBe(false);
        }
      }
    },
  );

  it('say in words what the register does not hold', async () => {
    const early = (await questions()).find(({ questionId }) => questionId === 'III.2.4');
    expect(early).toMatchObject({ answer: 'no', recorded: false, numerator: null });
    expect(early?.basis.nl).toContain('niet vastgelegd');
  });

  it('claim nothing for a register without complaints', async () => {
    const answers = await questions();
    expect(answers.filter(({ answer }) => answer !== 'no').map(({ questionId }) => questionId)).toEqual([]);
  });

  it('are refused for a framework that is not there, and for a period that cannot be', async () => {
    const asked = { labelId: desk.label.id, ...period, now: desk.now };
    await expect(measureQuestions(manager(), { ...asked, frameworkId: 'other' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      measureQuestions(manager(), { ...asked, frameworkId: 'stv-2018', to: '2025-12-31' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('look at one label only', async () => {
    const other = await Desk.open(database.dataSource, { code: `M${labels++}` });
    await other.answered();
    await desk.answered();
    expect(await share('own-mandate')).toEqual([1, 1]);
  });

  it('look at one period only, whose days begin at midnight of the office', async () => {
    await desk.at('2026-03-31T21:59:00Z').register({ wish: 'Betalen.' });
    await desk.at('2026-03-31T22:01:00Z').register({ wish: 'Betalen.' });
    expect(await share('solution-asked', { to: '2026-03-31' })).toEqual([1, 1]);
    expect(await share('solution-asked', { from: '2026-04-01' })).toEqual([1, 1]);
    expect(await share('solution-asked')).toEqual([2, 2]);
  });

  it('do not show the cases of a label to somebody who may not see it, nor those of a figure without any', async () => {
    const stranger: Actor = { ...desk.manager, labels: [] };
    const filter = { labelId: desk.label.id, ...period, figure: 'verified', offset: 0, limit: 10 };
    const cases = (figureName: string, actor: Actor) =>
      measuredCases(manager(), { ...filter, figure: figureName }, actor, desk.now);
    await expect(cases('verified', stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(cases('kinds-registered', desk.manager)).rejects.toMatchObject({ code: 'not-found' });
    await expect(cases('constructor', desk.manager)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('Policy and culture', () => {
  it('counts the top manager who did something, not the one who was only assigned', async () => {
    const seen = await desk.inTreatment({ impact: 'high' });
    const assigned = await desk.inTreatment({ impact: 'high' });
    await desk.inTreatment();
    await desk.act(assigned, 'assign-top-manager', { topManagerId: topManager.userId }, desk.manager);
    await desk.act(seen, 'add-note', { note: 'Ik bel de klant zelf.' }, topManager);
    expect(await share('involvement')).toEqual([1, 2]);
  });

  it('has nothing to say about involvement without complaints of high impact', async () => {
    await desk.inTreatment();
    expect(await figure('involvement')).toMatchObject({ denominator: 0, isMet: null });
    expect((await questions()).find(({ questionId }) => questionId === 'I.2.4')?.answer).toBe('na');
  });

  it('counts published terms that have data, and satisfaction only when the label has a goal for it', async () => {
    expect((await figure('hard-indicators')).numerator).toBe(0);
    const id = await desk.closing();
    await desk.act(id, 'record-closure-answer', { answer: 'yes' });
    desk.at('2026-03-12T09:00:00Z');
    expect(await figure('hard-indicators')).toMatchObject({ numerator: 2, isMet: true });
    const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [desk.label.id] };
    const answers = [{ statement: 'smooth-on-the-whole', appreciation: 4, importance: 5 }];
    await desk.act(id, 'answer-monitor', { answers }, customer);
    expect(await figure('soft-indicators')).toMatchObject({ numerator: 0, isMet: false });
    await database.dataSource.query(
      `UPDATE label_policies SET settings = settings || '{"guarantee": {"satisfiedPercent": 90, "complaints": null, "forfeit": null}}' WHERE label_id = $1`,
      [desk.label.id],
    );
    expect(await figure('soft-indicators')).toMatchObject({ numerator: 1, isMet: true });
    expect(await figure('monitor-responses', { to: '2026-03-31' })).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('counts a request for feedback that was sent, and leaves out what was closed just now or withdrawn', async () => {
    const asked = await desk.closing();
    await desk.act(asked, 'record-closure-answer', { answer: 'yes' });
    const withdrawn = await desk.inTreatment();
    await desk.act(withdrawn, 'withdraw', { words: 'Laat maar.' });
    expect(await share('feedback-requested')).toEqual([0, 0]);
    desk.at('2026-03-05T09:20:00Z');
    expect(await share('feedback-requested')).toEqual([0, 1]);
    await new InviteToMonitor(database.dataSource, desk.clock).execute();
    expect(await share('feedback-requested')).toEqual([0, 1]);
    await desk.deliver();
    expect(await share('feedback-requested')).toEqual([1, 1]);
  });

  it('counts the kinds that came in, and the public form of an active label only', async () => {
    await desk.register();
    await desk.register({ kind: 'compliment' });
    await desk.register({ kind: 'compliment' });
    expect((await figure('kinds-registered')).numerator).toBe(2);
    expect((await figure('public-ways-in')).numerator).toBe(1);
    await database.dataSource.query('UPDATE labels SET is_active = false WHERE id = $1', [desk.label.id]);
    expect((await figure('public-ways-in')).numerator).toBe(0);
  });

  it('asks for an ordinary complaint in every quarter that is over', async () => {
    const first = await desk.inTreatment();
    await desk.act(first, 'log-contact', { ...spoke, reached: false }, topManager);
    expect(await figure('ordinary-complaints')).toMatchObject({ numerator: 0, denominator: 0, isMet: null });
    await desk.act(first, 'log-contact', spoke, topManager);
    expect(await figure('ordinary-complaints')).toMatchObject({ numerator: 1, denominator: 1, isMet: true });
    desk.at('2026-07-02T09:00:00Z');
    expect(await figure('ordinary-complaints')).toMatchObject({ numerator: 1, denominator: 2, isMet: false });
  });

  it('does not count what a top manager does for a complaint of high impact as an ordinary one', async () => {
    const high = await desk.inTreatment({ impact: 'high' });
    await desk.act(high, 'log-contact', spoke, topManager);
    desk.at('2026-07-02T09:00:00Z');
    expect(await figure('ordinary-complaints')).toMatchObject({ numerator: 0, denominator: 2 });
  });
});

describe('People and means', () => {
  it('counts decisions inside the mandate, and leaves out one that was sent back', async () => {
    await desk.answered();
    await desk.answered({}, { solution: 'Betalen.', redressCents: 60_000 });
    const returned = await desk.inTreatment();
    const above = {
      outcome: 'upheld',
      isObliged: true,
      motivation: 'Fout.',
      solution: 'Betalen.',
      redressCents: 60_000,
    };
    await desk.act(returned, 'decide', above);
    expect(await share('own-mandate')).toEqual([1, 3]);
    await desk.act(returned, 'return-decision', { reason: 'Te veel.' }, desk.manager);
    expect(await share('own-mandate')).toEqual([1, 2]);
  });

  it('counts a wish that was asked before the decision, not after it', async () => {
    await desk.answered();
    const late = await desk.register({ wishNotAskedReason: 'Klant nam niet op.' });
    await desk.act(late, 'take-over');
    await desk.decide(late);
    await desk.act(late, 'record-wish', { wish: 'Betalen.' });
    await desk.decide(late);
    expect(await share('solution-asked-before-decision')).toEqual([1, 2]);
    expect(await share('solution-asked')).toEqual([2, 2]);
  });

  it('finds a decision by whoever the complaint is about', async () => {
    const id = await desk.answered();
    expect(await figure('decided-by-subject')).toMatchObject({ numerator: 0, denominator: 1, isMet: true });
    // The workflow refuses this; only a hand in the database can.
    await database.dataSource.query('UPDATE feedback_items SET about_user_id = $2 WHERE id = $1', [
      id,
      desk.handler.userId,
    ]);
    expect(await share('decided-by-subject')).toEqual([1, 1]);
    expect((await figure('decided-by-subject')).isMet).toBe(false);
  });
});

describe('The learning organisation', () => {
  it('counts the causes of upheld complaints', async () => {
    const decide = async (outcome: string, cause: string | null) => {
      const id = await desk.inTreatment();
      await desk.act(id, 'decide', { outcome, isObliged: true, motivation: 'Fout.', cause });
    };
    await decide('upheld', 'Brief bleef liggen');
    await decide('partly-upheld', null);
    await decide('rejected', null);
    expect(await share('cause-recorded')).toEqual([1, 2]);
  });

  it('needs monitor responses in every quarter', async () => {
    await desk.at('2026-07-02T09:00:00Z').register();
    expect(await figure('monitor-responses')).toMatchObject({ numerator: 0, denominator: 2, isMet: false });
  });

  it('finds the public page of a label that has something to show', async () => {
    expect((await figure('publications')).numerator).toBe(0);
    await desk.register();
    expect((await figure('publications')).numerator).toBe(1);
  });
});

describe('Listening to the customer', () => {
  it('counts closing with agreement and after the attempts, but not a referral without a reaction', async () => {
    const agreed = await desk.closing();
    await desk.act(agreed, 'record-closure-answer', { answer: 'yes' });
    const referred = await desk.answered({}, { outcome: 'rejected' });
    await desk.act(referred, 'record-reaction', { reaction: 'disagrees' });
    await desk.act(referred, 'refer', { body: 'kifid' });
    // As a referral could be before it asked for the reaction of the customer.
    await database.dataSource.query('UPDATE feedback_items SET marks = 0 WHERE id = $1', [referred]);
    const heard = await desk.answered({}, { outcome: 'rejected' });
    await desk.act(heard, 'record-reaction', { reaction: 'disagrees' });
    await desk.act(heard, 'refer', { body: 'kifid' });
    const withdrawn = await desk.inTreatment();
    await desk.act(withdrawn, 'withdraw', { words: 'Laat maar.' });
    expect(await share('verified')).toEqual([2, 3]);
  });

  it('finds the referral in a letter that was really sent, and misses it in one that came back or lacks it', async () => {
    await desk.answered({}, { outcome: 'rejected' });
    await desk.answered({}, { outcome: 'upheld' });
    const waiting = await desk.inTreatment();
    await desk.decide(waiting, { outcome: 'rejected' });
    await desk.act(waiting, 'send-answer', await desk.answerDraft(waiting));
    expect(await share('referral-in-letter')).toEqual([1, 1]);
    await desk.deliver();
    expect(await share('referral-in-letter')).toEqual([2, 2]);
    await database.dataSource.query(
      `UPDATE letters SET state = 'bounced' WHERE item_id = $1 AND purpose = 'answer-rejected'`,
      [waiting],
    );
    expect(await share('referral-in-letter')).toEqual([1, 2]);
    // Erasing a person takes the words away, not what is known of them.
    await database.dataSource.query(`UPDATE letters SET body = '' WHERE purpose = 'answer-rejected'`);
    expect(await share('referral-in-letter')).toEqual([1, 2]);
    await database.dataSource.query(`UPDATE letters SET body = 'Nee.' WHERE purpose = 'answer-rejected'`);
    expect(await share('referral-in-letter')).toEqual([0, 2]);
  });

  it('counts an answer on the chosen channel; who chose the phone must have been spoken to', async () => {
    await desk.answered();
    const complainant = { type: 'person', name: 'Anna', email: 'anna@voorbeeld.example', phone: '06 00001234' };
    const called = await desk.answered({ complainant: { ...complainant, preferredChannel: 'phone' } });
    expect(await share('chosen-channel')).toEqual([1, 2]);
    await desk.act(called, 'log-contact', spoke);
    expect(await share('chosen-channel')).toEqual([2, 2]);
  });

  it('compares the medians of urgent and other complaints, and has nothing to say without urgent ones', async () => {
    await desk.answered();
    expect(await figure('urgent-lead-time')).toMatchObject({ denominator: 0, isMet: null });
    await desk.answered({ urgency: 'urgent', urgencyReason: 'Zonder auto.' });
    const equal = await figure('urgent-lead-time');
    expect(equal).toMatchObject({ numerator: equal.denominator, isMet: false });
    expect(equal.detail?.nl).toMatch(/^spoed [0-9,]+ en gewoon [0-9,]+ dagen$/);
    const slow = await desk.inTreatment();
    await desk.at('2026-03-04T09:00:00Z').answer(slow);
    expect(await figure('urgent-lead-time')).toMatchObject({ isMet: true });
  });

  it('counts needs that were noted or asked, and the public form that asks for them', async () => {
    await desk.register();
    await desk.register({ channel: 'web-form' });
    await desk.register({ needs: [{ need: 'reading', adjustment: 'Bellen' }] });
    const asked = await desk.register();
    expect(await share('needs-noted')).toEqual([2, 4]);
    await desk.act(asked, 'mark-needs', { needs: [] });
    expect(await share('needs-noted')).toEqual([3, 4]);
  });

  it('misses an update the moment its interval lapses', async () => {
    await desk.inTreatment();
    // Five working days: late from the first instant of Tuesday 10 March.
    desk.at('2026-03-09T22:59:59Z');
    expect(await share('updates-in-time')).toEqual([1, 1]);
    desk.at('2026-03-09T23:00:00Z');
    expect(await share('updates-in-time')).toEqual([0, 1]);
  });

  it('wants a delay to be announced before the term lapses', async () => {
    const told = await desk.inTreatment();
    await desk.inTreatment();
    const kept = await desk.inTreatment();
    await desk.answer(kept);
    const letter = { channel: 'e-mail', subject: 'Het duurt langer', body: 'Wij hebben meer tijd nodig.' };
    const delay = { ...letter, reason: 'Expert is ziek', newDueOn: '2026-03-20' };
    await desk.act(told, 'announce-delay', delay);
    await desk.deliver();
    expect(await share('delays-announced')).toEqual([0, 0]);
    const tooLate = await desk.at('2026-03-10T09:00:00Z').inTreatment();
    expect(await share('delays-announced')).toEqual([1, 2]);
    desk.at('2026-03-18T09:00:00Z');
    await desk.act(tooLate, 'announce-delay', delay);
    await desk.deliver();
    expect(await share('delays-announced')).toEqual([1, 3]);
  });

  it('shows of the terms the very figure of the Deadlines screen, for the term that does worst', async () => {
    await desk.answered();
    await desk.inTreatment();
    desk.at('2026-03-20T09:00:00Z');
    const filter = { labelIds: [desk.label.id], ...period, cohort: 'fell-due' as const };
    const { bands } = await normFigures(database.dataSource.manager, filter, desk.manager, desk.now);
    const figures = bands.map((band) => [band.milestone, band.share.numerator, band.share.denominator]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ['confirmation', 0, 2],
        ['answer', 1, 2],
      ]),
    );
    expect(await figure('terms-met')).toMatchObject({
      numerator: 0,
      denominator: 2,
      isMet: false,
      detail: { nl: 'bevestiging (24 uur)', en: 'confirmation (24 hours)' },
    });
  });
});
