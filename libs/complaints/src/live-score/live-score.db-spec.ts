import { v7 as newId } from 'uuid';
import { aRound } from '../../../../test/builders/audit-round.js';
import { Desk } from '../../../../test/builders/desk.js';
import { anEvidenceFile } from '../../../../test/builders/evidence.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { SignRound } from '../audit-rounds/sign-round.js';
import { EvidenceDocument } from '../evidence/evidence-document.entity.js';
import { SaveStatement } from '../evidence/save-statement.js';
import { frameworks } from '../norms/frameworks.js';
import { liveScore, readLiveScore } from './live-score.query.js';
import { scoreTrend } from './score-trend.query.js';
import { TakeScoreSnapshots } from './take-score-snapshots.js';

let database: TestDatabase;
let desk: Desk;
let labels = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  desk = await Desk.open(database.dataSource, { code: `S${labels++}` });
});

const asked = () => ({ labelId: desk.label.id, frameworkId: 'stv-2018', now: desk.now });
const score = () => liveScore(database.dataSource.manager, asked());
const answerTo = async (id: string) => (await score()).answers.find(({ questionId }) => questionId === id);

/** The label says yes to a question, with a document that is valid for a while. */
async function state(questionId: string): Promise<void> {
  const statement = { answer: 'yes', explanation: 'Het staat in ons beleid.' };
  const place = { labelId: desk.label.id, questionId };
  await new SaveStatement(database.dataSource, desk.clock).execute(place, statement, 0, desk.manager);
  const file = await anEvidenceFile(database.dataSource, desk.label.id, desk.manager, desk.clock);
  await database.dataSource.manager.insert(EvidenceDocument, {
    ...{ id: newId(), labelId: desk.label.id, questionIds: [questionId], title: 'Beleid', fileId: file.id },
    ...{ ownerId: desk.manager.userId ?? '', datedOn: '2026-01-05', validUntil: '2026-03-10', addedAt: desk.now },
    ...{ addedBy: desk.manager.userId ?? '' },
  } as object);
}

describe('The live score', () => {
  it.each(frameworks)('answers every question of $id from the sources that it rests on', async ({ id, parts }) => {
    const { answers } = await liveScore(database.dataSource.manager, { ...asked(), frameworkId: id });
    const questions = parts.flatMap((part) => part.questions);
    expect(answers.map(({ questionId }) => questionId)).toEqual(questions.map((question) => question.id));
    for (const [index, { evidence }] of questions.entries())
      expect([answers[index]?.measured, answers[index]?.declared, answers[index]?.sampled].map(Boolean)).toEqual([
        evidence.includes('measured'),
        evidence.includes('declared'),
        evidence.includes('sampled'),
      ]);
  });

  it('is the lowest for a label of which nothing is known, and says what is not answered yet', async () => {
    const { score: found, from, to, round, path } = await score();
    expect(found.overall).toBe('1.0');
    expect(found.unanswered).toBeGreaterThan(10);
    expect([from, to]).toEqual(['2025-04-01', '2026-03-31']);
    expect(round).toBeNull();
    expect(path).toMatchObject({ goal: 4, missing: 12 });
  });

  it('takes what the register shows', async () => {
    await desk.answered();
    expect(await answerTo('II.2.2')).toMatchObject({ answer: 'yes', measured: { numerator: 1, denominator: 1 } });
    expect(await answerTo('IV.1')).toMatchObject({ answer: 'yes', sampled: { answer: null } });
  });

  it('takes the sampled answers of the last round that was signed, and none of one that is not', async () => {
    const id = await desk.at('2026-03-02T09:00:00Z').closing();
    await desk.act(id, 'record-closure-answer', { answer: 'yes' });
    desk.at('2026-06-01T09:00:00Z');
    const { actor } = await aColleague(database.dataSource, { labels: [desk.label], role: 'auditor' });
    const round = { labelId: desk.label.id, auditors: [actor], isJudged: true };
    const { id: roundId } = await aRound(database.dataSource, desk.clock, round);
    expect([(await score()).round, (await answerTo('IV.2.a'))?.answer]).toEqual([null, null]);
    await new SignRound(database.dataSource, desk.clock).execute(roundId, actor);
    expect((await score()).round).toEqual({ id: roundId, signedOn: '2026-06-01' });
    expect(await answerTo('IV.2.a')).toMatchObject({ answer: 'yes', sampled: { answer: 'yes' } });
  });

  it('takes a statement as long as its document is valid', async () => {
    expect(await answerTo('I.2.1')).toMatchObject({ answer: null, declared: { reason: 'nothing-stated' } });
    await state('I.2.1');
    expect((await answerTo('I.2.1'))?.answer).toBe('yes');
    desk.at('2026-03-11T09:00:00Z');
    expect(await answerTo('I.2.1')).toMatchObject({ answer: 'no', declared: { reason: 'document-expired' } });
  });

  it('is not shown to somebody who may not see the label', async () => {
    const { manager } = database.dataSource;
    await expect(readLiveScore(manager, asked(), { ...desk.manager, labels: [] })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(readLiveScore(manager, { ...asked(), labelId: newId() }, desk.manager)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await readLiveScore(manager, asked(), desk.manager)).labelId).toBe(desk.label.id);
  });
});

describe('The trend', () => {
  const take = () => new TakeScoreSnapshots(database.dataSource, desk.clock).execute();
  const trend = () => scoreTrend(database.dataSource.manager, asked());

  it('is kept once a day, also when it is taken again or twice at once', async () => {
    await Promise.all([take(), take()]);
    expect(await take()).toBe(0);
    expect(await trend()).toMatchObject([{ takenOn: '2026-03-02', overall: '1.0', isRecomputed: false }]);
    await desk.answered();
    expect(await take()).toBe(0);
    expect((await trend())[0]?.overall).toBe('1.0');
  });

  it('keeps with a score which higher levels carried it', async () => {
    const kept = async () =>
      database.dataSource.query(
        `SELECT parts ->> 'II' AS score, carried_by AS "carriedBy" FROM score_snapshots
         WHERE label_id = $1 AND framework_id = 'stv-2018' ORDER BY taken_on`,
        [desk.label.id],
      );
    await take();
    expect(await kept()).toEqual([{ score: '1', carriedBy: {} }]);
    await state('II.4.b');
    desk.at('2026-03-03T09:00:00Z');
    await take();
    expect((await kept()).at(-1)).toEqual({ score: '4', carriedBy: { II: [4] } });
  });

  it('shows the last score of each month', async () => {
    await take();
    desk.at('2026-03-30T09:00:00Z');
    await take();
    desk.at('2026-04-02T09:00:00Z');
    await take();
    expect((await trend()).map(({ takenOn }) => takenOn)).toEqual(['2026-03-30', '2026-04-02']);
  });

  it('fills in the past months since the first complaint, and says that it did so afterwards', async () => {
    await desk.answered();
    desk.at('2026-05-04T09:00:00Z');
    await take();
    const points = await trend();
    expect(points.map(({ takenOn, isRecomputed }) => [takenOn, isRecomputed])).toEqual([
      ['2026-03-31', true],
      ['2026-04-30', true],
      ['2026-05-04', false],
    ]);
    // What was decided in March counted at the end of March already.
    expect(points[0]?.parts.IV).toBe(points[2]?.parts.IV);
  });
});
