import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import type { DeadlineExplanation } from '../../deadlines/deadline-explanation.js';
import { explainDeadline } from '../../deadlines/explain-deadline.js';
import { normCases } from '../../norm-figures/norm-cases.query.js';
import { GROUPINGS, type Grouping } from '../../norm-figures/norm-counts.js';
import { type NormBand, type NormFigures, normFigures } from '../../norm-figures/norm-figures.query.js';
import { normFiguresCsv } from '../../norm-figures/norm-figures-csv.js';
import type { Cohort } from '../../norm-figures/norm-period.js';
import { measuredScope } from '../../norms/measured/measure.js';
import { publishedTermsMet } from '../../norms/measured/published-terms-met.js';
import { guaranteeReport } from '../../public-figures/guarantee-report.query.js';
import { publicFigures } from '../../public-figures/public-figures.query.js';
import { readCase } from '../../queries/case.query.js';
import { SYSTEM } from '../../staff/actor.js';
import { WatchCommitments } from '../watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
let strict: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource, { settings: { clockPausesForCustomer: true } });
  strict = await Desk.open(database.dataSource, { code: 'DL' });
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

const PAUSE = { reason: 'customer-information', note: 'Wacht op de rekening van het hotel.' };
const RESUME = { note: 'De rekening is er.' };
const answerDue = async (item: string) => (await desk.commitment(item, 'answer')).dueAt.toISOString();

const answerBand = ({ bands }: NormFigures) => bands.find(({ milestone }) => milestone === 'answer') as NormBand;

/** What a file says of the answer term about stopped clocks, line by line. */
function pausedInFile(file: string): number[] {
  const [head = [], ...lines] = file
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  const answers = lines.filter((cells) => cells[2] === 'answer');
  return answers.map((cells) => Number(cells[head.indexOf('terms_paused')]));
}

/** Pauses from one instant to another. */
async function paused(item: string, from: string, until: string): Promise<void> {
  desk.at(from);
  await desk.act(item, 'pause-clock', PAUSE);
  desk.at(until);
  await desk.act(item, 'resume-clock', RESUME);
}

describe('pause-clock and resume-clock', () => {
  it('add the days on which the clock stood still to the published answer term, and say so', async () => {
    const item = await desk.inTreatment();
    expect(await answerDue(item)).toBe('2026-03-09T23:00:00.000Z');
    await paused(item, '2026-03-03T09:00:00Z', '2026-03-05T09:00:00Z');
    expect(await answerDue(item)).toBe('2026-03-11T23:00:00.000Z');
    const { explanation } = await desk.commitment(item, 'answer');
    expect(explainDeadline(explanation as DeadlineExplanation, 'nl')).toContain(
      'De klok stond stil van dinsdag 3 maart 2026 om 10.01 uur tot donderdag 5 maart 2026 om 10.01 uur: wij wachtten op informatie van de klant.',
    );
    expect((await desk.item(item)).nextLateFrom).toEqual(new Date('2026-03-03T09:20:00.001Z'));
    const events = (await desk.events(item)).filter(({ type }) => type.startsWith('clock-'));
    expect(events.map(({ type, facts }) => [type, facts.reason])).toEqual([
      ['clock-paused', 'customer-information'],
      ['clock-resumed', 'customer-information'],
    ]);
  });

  it('are counted beside the figure of the term that they stopped, and of no other', async () => {
    const asked = { cohort: 'fell-due' as const, from: '2026-03-01', to: '2026-03-31' };
    const manager = { role: 'manager' as const, userId: null, mandateCents: 0, labels: 'all' as const };
    const pausedTerms = async () => {
      const { bands } = await normFigures(
        database.dataSource.manager,
        asked,
        manager,
        new Date('2026-03-20T09:00:00Z'),
      );
      return bands.map(({ labelCode, milestone, pausedTerms: count }) => `${labelCode} ${milestone} ${count}`).sort();
    };
    const countOf = (lines: string[]) => Number(lines.find((line) => line.includes('VG answer'))?.split(' ')[2]);
    const before = await pausedTerms();
    await paused(await desk.inTreatment(), '2026-03-03T09:00:00Z', '2026-03-05T09:00:00Z');
    await strict.inTreatment();
    const after = await pausedTerms();
    expect(countOf(after)).toBe(countOf(before) + 1);
    expect(after.filter((line) => !line.includes('VG answer'))).toEqual(
      expect.arrayContaining(before.filter((line) => !line.includes('VG answer'))),
    );
    expect(after).toContain('DL answer 0');
  });

  it('are counted in every split and in the files as on screen, and for no term that never waits', async () => {
    await paused(await desk.inTreatment(), '2026-03-03T09:00:00Z', '2026-03-05T09:00:00Z');
    const asked = { labelIds: [desk.label.id], from: '2026-03-01', to: '2026-03-31', language: 'en' as const };
    const read = (cohort: Cohort, groupBy?: Grouping) =>
      normFigures(database.dataSource.manager, { ...asked, cohort, groupBy }, SYSTEM, new Date('2026-03-20T09:00:00Z'));
    for (const cohort of ['fell-due', 'received'] as const) {
      const whole = answerBand(await read(cohort));
      expect(whole.pausedTerms).toBeGreaterThan(0);
      for (const groupBy of GROUPINGS) {
        const split = await read(cohort, groupBy);
        const counted = answerBand(split).groups?.map(({ pausedTerms }) => pausedTerms) ?? [];
        expect([groupBy, counted.reduce((sum, count) => sum + count, 0)]).toEqual([groupBy, whole.pausedTerms]);
        expect(pausedInFile(normFiguresCsv(split, 'en'))).toEqual(counted);
      }
    }
    const { bands } = await read('fell-due');
    expect(bands.map((band) => [band.milestone, band.clockPausesForCustomer])).toContainEqual(['confirmation', false]);
  });

  it('stand with the cases behind the figure: from when until when, and why', async () => {
    const item = await desk.inTreatment();
    const [running, withdrawn] = [await desk.inTreatment(), await desk.inTreatment()];
    await desk.inTreatment();
    await paused(item, '2026-03-03T09:00:00Z', '2026-03-05T09:00:00Z');
    await desk.act(withdrawn, 'pause-clock', PAUSE);
    await desk.act(withdrawn, 'withdraw', { words: 'Laat maar.' });
    await desk.act(running, 'pause-clock', { ...PAUSE, reason: 'customer-request' });
    desk.at('2026-03-06T09:00:00Z');
    await new WatchCommitments(database.dataSource, desk.clock).execute();
    const listed = async (language: 'nl' | 'en', outcome: 'paused' | 'open' = 'paused') => {
      const asked = { labelIds: [desk.label.id], cohort: 'fell-due' as const, from: '2026-03-01', to: '2026-03-31' };
      const { rows } = await normCases(
        database.dataSource,
        { ...asked, term: 'answer-5-workingDays-90', language, outcome, limit: 100 },
        desk.manager,
        desk.now,
      );
      return new Map(rows.map(({ itemId, pauses }) => [itemId, pauses]));
    };
    const inDutch = await listed('nl');
    expect(inDutch.get(item)).toEqual([
      'De klok stond stil van dinsdag 3 maart 2026 om 10.01 uur tot donderdag 5 maart 2026 om 10.01 uur: wij wachtten op informatie van de klant.',
    ]);
    expect(inDutch.get(running)).toEqual([
      expect.stringMatching(/^De klok staat stil sinds .*: de klant vroeg om te wachten/),
    ]);
    expect([...inDutch.values()].every((pauses) => pauses.length > 0)).toBe(true);
    expect(inDutch.has(withdrawn)).toBe(false);
    expect((await listed('en')).get(item)).toEqual([expect.stringMatching(/^The clock stood still from /)]);
    expect((await listed('nl', 'open')).get(item)).toEqual(inDutch.get(item));
    const { bands } = await normFigures(
      database.dataSource.manager,
      { labelIds: [desk.label.id], cohort: 'fell-due', from: '2026-03-01', to: '2026-03-31' },
      desk.manager,
      desk.now,
    );
    expect(answerBand({ bands } as NormFigures).pausedTerms).toBe(inDutch.size);
  });

  it('are told beside the public figures, the guarantee and the score', async () => {
    const other = await Desk.open(database.dataSource, { code: 'PZ', settings: { clockPausesForCustomer: true } });
    other.at('2026-03-02T09:20:00Z');
    const item = await other.inTreatment();
    await other.act(item, 'confirm-receipt', { channel: 'phone' });
    other.at('2026-03-03T09:00:00Z');
    await other.act(item, 'pause-clock', PAUSE);
    other.at('2026-03-04T09:00:00Z');
    await other.act(item, 'resume-clock', RESUME);
    const now = new Date('2026-03-20T09:00:00Z');
    const { terms } = await publicFigures(database.dataSource, other.label.id, 'year', now);
    expect(terms.map(({ milestone, pausedTerms }) => [milestone, pausedTerms])).toContainEqual(['answer', 1]);
    const { lines } = await guaranteeReport(database.dataSource, other.label.id, '2026-1', now);
    const told = Object.fromEntries(lines.map(({ milestone, pausedTerms }) => [milestone, pausedTerms]));
    // Confirming never waits.
    expect(told).toMatchObject({ answer: 1, confirmation: null });
    const scope = measuredScope({ labelId: other.label.id, from: '2026-03-01', to: '2026-03-31' }, now);
    const threshold = { atLeastPercent: 90 } as never;
    const reading = await publishedTermsMet.read(database.dataSource.manager, scope, threshold);
    expect(reading.detail).toEqual({
      nl: 'antwoord (5 werkdagen); de klok stond stil bij 1 klacht',
      en: 'answer (5 working days); the clock stood still for 1 complaint',
    });
  });

  it('add nothing from Friday 17:00 to Monday 09:00', async () => {
    const item = await desk.inTreatment();
    await paused(item, '2026-03-06T16:00:00Z', '2026-03-09T08:00:00Z');
    expect(await answerDue(item)).toBe('2026-03-09T23:00:00.000Z');
  });

  it('move no other promise: confirming, reporting and the code of conduct never wait', async () => {
    const item = await desk.inTreatment();
    const others = ['confirmation', 'first-contact', 'progress-update', 'two-week-duty', 'twelve-week-limit'] as const;
    const due = () => Promise.all(others.map(async (kind) => (await desk.commitment(item, kind)).dueAt));
    const before = await due();
    await paused(item, '2026-03-03T09:00:00Z', '2026-03-10T09:00:00Z');
    expect(await due()).toEqual(before);
  });

  it('let no term lapse while the clock stands still, and none that had lapsed come back', async () => {
    const [waiting, late] = [await desk.inTreatment(), await desk.inTreatment()];
    desk.at('2026-03-09T08:00:00Z');
    await desk.act(waiting, 'pause-clock', PAUSE);
    desk.at('2026-03-12T10:00:00Z');
    await new WatchCommitments(database.dataSource, desk.clock).execute();
    const missed = async (item: string) =>
      (await desk.events(item)).filter(({ type, facts }) => type === 'commitment-missed' && facts.kind === 'answer');
    expect([await missed(waiting), (await missed(late)).length]).toEqual([[], 1]);
    expect((await desk.commitment(waiting, 'answer')).lateFrom > desk.now).toBe(true);
    await desk.act(late, 'pause-clock', PAUSE);
    desk.at('2026-03-16T10:00:00Z');
    await desk.act(late, 'resume-clock', RESUME);
    await desk.act(waiting, 'resume-clock', RESUME);
    expect(await desk.commitment(late, 'answer')).toMatchObject({
      dueAt: new Date('2026-03-09T23:00:00Z'),
      missedAt: new Date('2026-03-12T10:00:00Z'),
    });
    expect(await answerDue(waiting)).toBe('2026-03-16T23:00:00.000Z');
  });

  it('end with the case, and are shown with it', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'pause-clock', PAUSE);
    const view = () => readCase(database.dataSource, item, desk.handler, 'nl', desk.now);
    const open = await view();
    expect(open.pauses).toEqual([{ from: desk.now, until: null, reason: 'customer-information' }]);
    expect(open.commitments.filter(({ isPaused }) => isPaused).map(({ kind }) => kind)).toEqual(['answer']);
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    expect((await view()).pauses).toMatchObject([{ until: desk.now }]);
  });

  it('may end earlier than it is recorded, with the reason, but not before it began', async () => {
    const item = await desk.inTreatment();
    desk.at('2026-03-03T09:00:00Z');
    await desk.act(item, 'pause-clock', PAUSE);
    desk.at('2026-03-06T09:00:00Z');
    const resume = (occurredAt: string) =>
      desk.act(item, 'resume-clock', { ...RESUME, occurredAt, backdatedReason: 'Mail pas vandaag gezien' });
    await expect(resume('2026-03-02T10:00:00Z')).rejects.toMatchObject({ code: 'invalid-input' });
    await resume('2026-03-04T09:30:00Z');
    expect(await answerDue(item)).toBe('2026-03-10T23:00:00.000Z');
  });

  it('are refused where the published terms do not say so, and one inside the other', async () => {
    strict.at('2026-03-02T09:20:00Z');
    const elsewhere = await strict.inTreatment();
    await expect(strict.act(elsewhere, 'pause-clock', PAUSE)).rejects.toMatchObject({
      reason: 'terms-allow-pause',
    });
    const item = await desk.inTreatment();
    await expect(desk.act(item, 'resume-clock', RESUME)).rejects.toMatchObject({ reason: 'clock-stands-still' });
    await desk.act(item, 'pause-clock', PAUSE);
    await expect(desk.act(item, 'pause-clock', PAUSE)).rejects.toMatchObject({ reason: 'term-runs' });
    await expect(desk.act(item, 'pause-clock', { reason: 'holiday', note: 'x' })).rejects.toThrow();
  });
});
