import { Desk } from '../../../../test/builders/desk.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { LabelPolicy } from '../labels/label-policy.entity.js';
import { defaultPolicySettings, type PolicySettings } from '../labels/policy-settings.js';
import { RecordDelivery } from '../use-cases/record-delivery.js';
import { normCases } from './norm-cases.query.js';
import { type NormFiguresFilter, normFigures } from './norm-figures.query.js';

let database: TestDatabase;
let desk: Desk;
let labels = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
// A label of its own for each test: figures count whole labels. Monday 2 March 2026, 10:20 in Amsterdam.
beforeEach(async () => {
  desk = await Desk.open(database.dataSource, { code: `L${labels++}` });
});

/** The bands of the desk's label in March and April 2026, by milestone and length. */
async function bands(more: Partial<NormFiguresFilter> = {}) {
  const filter = {
    labelIds: [desk.label.id],
    from: '2026-03-01',
    to: '2026-04-30',
    cohort: 'fell-due' as const,
    ...more,
  };
  return (await normFigures(database.dataSource.manager, filter, desk.manager, desk.now)).bands;
}
async function figure(milestone: string, more: Partial<NormFiguresFilter> = {}) {
  const band = (await bands(more)).find((one) => one.milestone === milestone);
  if (!band) throw new Error(`No band for ${milestone}.`);
  const { met, missed, leftOut, toFallDue } = band;
  return [met, missed, leftOut.withdrawn, leftOut.merged, toFallDue.total];
}

describe('The figure of a period', () => {
  it('waits until the term falls due, and counts an unanswered complaint as missed at that very instant', async () => {
    await desk.register();
    expect(await figure('answer')).toEqual([0, 0, 0, 0, 1]);
    // Five working days: late from the first instant of Tuesday 10 March.
    desk.at('2026-03-09T22:59:59.999Z');
    expect(await figure('answer')).toEqual([0, 0, 0, 0, 1]);
    desk.at('2026-03-09T23:00:00Z');
    expect(await figure('answer')).toEqual([0, 1, 0, 0, 0]);
  });

  it('counts a confirmation at the due instant itself as in time, and a millisecond later as missed', async () => {
    const inTime = await desk.register();
    const tooLate = await desk.register();
    // The desk delivers a second after the last instant.
    await desk.at('2026-03-03T09:19:59.000Z').confirm(inTime);
    await desk.at('2026-03-03T09:19:59.001Z').confirm(tooLate);
    expect(await figure('confirmation')).toEqual([1, 1, 0, 0, 0]);
  });

  it('counts 24 elapsed hours across the change to summer time', async () => {
    desk.at('2026-03-28T11:00:00Z');
    const inTime = await desk.register();
    const tooLate = await desk.register();
    // 12:00 winter time to 13:00 summer time.
    await desk.at('2026-03-29T10:59:59Z').confirm(inTime);
    await desk.at('2026-03-29T11:00:00Z').confirm(tooLate);
    expect(await figure('confirmation')).toEqual([1, 1, 0, 0, 0]);
    expect(await figure('confirmation', { from: '2026-03-29', to: '2026-03-29' })).toEqual([1, 1, 0, 0, 0]);
    expect(await figure('confirmation', { from: '2026-03-30' })).toEqual([0, 0, 0, 0, 0]);
  });

  it('puts a term that ends with a day in the period of that day, not of the next', async () => {
    await desk.register();
    desk.at('2026-03-31T10:00:00Z');
    expect(await figure('answer', { from: '2026-03-09', to: '2026-03-09' })).toEqual([0, 1, 0, 0, 0]);
    expect(await figure('answer', { from: '2026-03-10', to: '2026-03-31' })).toEqual([0, 0, 0, 0, 0]);
  });

  it('leaves out what was withdrawn a second before the due instant, not a second after', async () => {
    const before = await desk.inTreatment();
    const after = await desk.inTreatment();
    // The desk acts a minute after the last instant.
    await desk.at('2026-03-09T22:58:59Z').act(before, 'withdraw', { words: 'Laat maar.' });
    await desk.at('2026-03-09T22:59:00Z').act(after, 'withdraw', { words: 'Laat maar.' });
    expect(await figure('answer')).toEqual([0, 1, 1, 0, 0]);
    expect(await figure('confirmation')).toEqual([0, 2, 0, 0, 0]);
  });

  it('leaves out a complaint that was withdrawn before its due instant even when it had been answered', async () => {
    const id = await desk.answered();
    await desk.act(id, 'withdraw', { words: 'Laat maar.' });
    desk.at('2026-03-20T10:00:00Z');
    expect(await figure('answer')).toEqual([0, 0, 1, 0, 0]);
  });

  it('counts a withdrawn complaint again when it is reopened: past due is missed at once', async () => {
    const id = await desk.inTreatment();
    await desk.act(id, 'withdraw', { words: 'Laat maar.' });
    desk.at('2026-03-20T10:00:00Z');
    expect(await figure('answer')).toEqual([0, 0, 1, 0, 0]);
    await desk.act(id, 'reopen', { reason: 'Toch niet.' });
    expect(await figure('answer')).toEqual([0, 1, 0, 0, 0]);
  });

  it('does not let a reopening erase an earlier miss, nor a late answer mend it', async () => {
    const id = await desk.inTreatment();
    await desk.at('2026-03-12T09:00:00Z').answer(id);
    expect(await figure('answer')).toEqual([0, 1, 0, 0, 0]);
    await desk.act(id, 'ask-closure', { by: 'phone' });
    await desk.act(id, 'record-closure-answer', { answer: 'yes' });
    await desk.act(id, 'reopen', { reason: 'Toch niet opgelost.' });
    expect(await figure('answer')).toEqual([0, 1, 0, 0, 0]);
  });

  it('leaves out a duplicate, and counts the other from the earliest receipt', async () => {
    const earlier = await desk.inTreatment();
    await desk.at('2026-03-04T09:20:00Z');
    const later = await desk.inTreatment();
    await desk.act(earlier, 'merge', { intoId: later, reason: 'Zelfde klacht.' });
    // The confirmation of both would have been due within 24 hours; the first one's was due before the merge.
    desk.at('2026-03-09T23:00:00Z');
    expect(await figure('answer')).toEqual([0, 1, 0, 1, 0]);
    await desk.act(earlier, 'unmerge', { reason: 'Toch niet dezelfde.' });
    expect(await figure('answer')).toEqual([0, 1, 0, 0, 1]);
  });

  it('takes back a confirmation that bounced', async () => {
    const id = await desk.register();
    const letterId = await desk.confirm(id);
    desk.at('2026-03-03T12:00:00Z');
    expect(await figure('confirmation')).toEqual([1, 0, 0, 0, 0]);
    await new RecordDelivery(database.dataSource, desk.clock).bounced(letterId, 'no such mailbox');
    expect(await figure('confirmation')).toEqual([0, 1, 0, 0, 0]);
  });

  it('is not moved by a delay notice', async () => {
    const id = await desk.inTreatment();
    await desk.act(id, 'announce-delay', await delayNotice(id));
    await desk.deliver();
    desk.at('2026-03-10T10:00:00Z');
    expect(await figure('answer')).toEqual([0, 1, 0, 0, 0]);
  });

  it('counts complaints only, and a signal from its receipt once it is converted', async () => {
    const id = await desk.register({ kind: 'customer-signal' });
    await desk.act(id, 'take-over');
    desk.at('2026-03-10T10:00:00Z');
    expect(await figure('confirmation')).toEqual([0, 0, 0, 0, 0]);
    await desk.act(id, 'convert-to-complaint', { reason: 'Wil vergoeding.' });
    expect(await figure('confirmation')).toEqual([0, 1, 0, 0, 0]);
    expect(await figure('answer')).toEqual([0, 1, 0, 0, 0]);
  });

  it('measures a complaint by the version of its receipt for ever', async () => {
    await desk.register();
    await publish({
      publishedTerms: [{ milestone: 'answer', term: { unit: 'workingDays', length: 10 }, targetPercent: 95 }],
    });
    desk.at('2026-03-03T10:00:00Z');
    await desk.register();
    desk.at('2026-03-10T10:00:00Z');
    const answers = (await bands()).filter(({ milestone }) => milestone === 'answer');
    expect(
      answers.map(({ key, policyVersions, missed, toFallDue, isInForce }) => [
        key,
        policyVersions,
        missed,
        toFallDue.total,
        isInForce,
      ]),
    ).toEqual([
      ['answer-5-workingDays-90', [1], 1, 0, false],
      ['answer-10-workingDays-95', [2], 0, 1, true],
    ]);
    // The default of 24 hours stays a promise to the new one, but is no published term any more.
    expect(await figure('confirmation')).toEqual([0, 1, 0, 0, 0]);
  });
});

describe('The outlook', () => {
  it('says on which day the norm is lost, and how many of the open ones must be answered to prevent it', async () => {
    for (let n = 0; n < 3; n++) await desk.answered();
    await desk.at('2026-03-03T10:00:00Z').register();
    desk.at('2026-03-10T10:00:00Z');
    const [band] = await bands({ term: 'answer-5-workingDays-90' });
    expect(band).toMatchObject({
      met: 3,
      missed: 0,
      isMet: true,
      share: { numerator: 3, denominator: 3, shown: '100.0' },
    });
    expect(band?.forecast).toEqual({
      kind: 'drops',
      at: new Date('2026-03-10T23:00:00Z'),
      open: 1,
      needed: 1,
      lowest: { numerator: 3, denominator: 4, shown: '75.0' },
    });
    const { rows } = await normCases(
      database.dataSource,
      {
        labelIds: [desk.label.id],
        cohort: 'fell-due',
        outcome: 'open',
        limit: 10,
        from: '2026-03-01',
        to: '2026-04-30',
        term: 'answer-5-workingDays-90',
      },
      desk.manager,
      desk.now,
    );
    expect(rows).toMatchObject([{ outcome: 'to-fall-due', timeLeft: { unit: 'hours', amount: 13, isLate: false } }]);
  });

  it('is not given for another cohort, because a budget of closed cases would hide the unanswered ones', async () => {
    await desk.register();
    const [band] = await bands({ cohort: 'received' });
    expect(band).toMatchObject({ budget: null, forecast: null });
  });
});

describe('Who sees which figures', () => {
  it('keeps the comparison of colleagues from handlers', async () => {
    const filter = { cohort: 'fell-due' as const, groupBy: 'handler' as const };
    await expect(normFigures(database.dataSource.manager, filter, desk.handler, desk.now)).rejects.toMatchObject({
      code: 'role-not-allowed',
    });
    expect(
      (await normFigures(database.dataSource.manager, filter, desk.manager, desk.now)).bands.length,
    ).toBeGreaterThan(0);
  });

  it('shows the labels of the actor only, also when another is asked for', async () => {
    await desk.register();
    const own = desk.label;
    const elsewhere = await Desk.open(database.dataSource, { code: `L${labels++}` });
    const { actor } = await aColleague(database.dataSource, { role: 'manager', labels: [elsewhere.label] });
    const all = await normFigures(database.dataSource.manager, { cohort: 'fell-due' }, actor, desk.now);
    expect(new Set(all.bands.map(({ labelId }) => labelId))).toEqual(new Set([elsewhere.label.id]));
    const asked = { labelIds: [own.id], cohort: 'fell-due' as const };
    expect((await normFigures(database.dataSource.manager, asked, actor, desk.now)).bands).toEqual([]);
    expect(
      (await normCases(database.dataSource, { ...asked, outcome: 'open', limit: 5 }, actor, desk.now)).rows,
    ).toEqual([]);
  });

  it('refuses a period that ends before it begins', async () => {
    await expect(bands({ from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({
      errors: [{ pointer: '/to', code: 'before-start' }],
    });
  });
});

async function publish(settings: Partial<PolicySettings>): Promise<void> {
  await database.dataSource.manager.insert(LabelPolicy, {
    id: crypto.randomUUID(),
    labelId: desk.label.id,
    version: 2,
    validFrom: '2026-03-03',
    settings: { ...defaultPolicySettings, ...settings } as object,
  });
}

async function delayNotice(itemId: string) {
  const { draftLetter } = await import('../letters/draft-letter.js');
  const { subject, text } = await draftLetter(database.dataSource, itemId, 'delay-notice', desk.handler, desk.now);
  return { channel: 'e-mail', subject, body: text, reason: 'Wij wachten op het rapport.', newDueOn: '2026-03-16' };
}
