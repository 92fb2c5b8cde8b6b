import { aRoundInput } from '../../../../test/builders/audit-round.js';
import { Desk } from '../../../../test/builders/desk.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { OpenAuditRound } from '../audit-rounds/open-audit-round.js';
import { readRound } from '../audit-rounds/read-round.query.js';
import { readLiveScore } from '../live-score/live-score.query.js';
import { openWorkWords, readOpenWork } from './open-work.query.js';

let database: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.drop());

const work = () => readOpenWork(database.dataSource.manager, desk.label.id, desk.now);

describe('The open work beside the question of means', () => {
  it('is that of the handlers of the label, with what nobody handles and what is late', async () => {
    const elsewhere = await aLabel(database.dataSource, { code: 'DL' });
    await aColleague(database.dataSource, { labels: [elsewhere] });
    for (let i = 0; i < 2; i++) await desk.inTreatment();
    await desk.inTreatment({}, desk.colleague);
    await desk.inTreatment({}, desk.manager);
    await desk.register();
    await desk.act(await desk.register(), 'withdraw', { words: 'Laat maar.' });
    expect(await work()).toEqual({ handlers: 2, withHandlers: 3, most: 2, withOthers: 2, late: 0 });
    desk.at('2026-03-03T12:00:00Z');
    expect((await work()).late).toBeGreaterThan(0);
    const other = await readOpenWork(database.dataSource.manager, elsewhere.id, desk.now);
    expect(other).toEqual({ handlers: 3, withHandlers: 0, most: 0, withOthers: 0, late: 0 });
  });

  it('stands in the live score and in the round, and decides nothing', async () => {
    await desk.inTreatment();
    const { manager } = database.dataSource;
    const asked = { labelId: desk.label.id, frameworkId: 'stv-2018', now: desk.now };
    const said = openWorkWords(await work());
    const { answers } = await readLiveScore(manager, asked, desk.manager);
    expect(answers.filter(({ beside }) => beside)).toMatchObject([
      { questionId: 'II.2.1', beside: said, answer: null },
    ]);
    const { actor } = await aColleague(database.dataSource, { role: 'auditor', labels: [desk.label] });
    const round = aRoundInput(desk.label.id, [actor.userId]);
    const { id } = await new OpenAuditRound(database.dataSource, desk.clock).execute(round, actor);
    const { parts } = await readRound(database.dataSource, id, actor, 'nl', desk.now);
    const questions = parts.flatMap((part) => part.questions);
    expect(questions.find((question) => question.id === 'II.2.1')?.proposal).toMatchObject({
      answer: 'no',
      basis: expect.arrayContaining([openWorkWords(await work()).nl]),
    });
    expect(questions.filter(({ proposal }) => proposal?.basis.join().includes('Achterstand'))).toHaveLength(1);
  });

  it('is said in words, also without handlers', () => {
    expect(openWorkWords({ handlers: 6, withHandlers: 121, most: 31, withOthers: 1, late: 7 })).toEqual({
      nl: 'Nu: 121 open zaken bij 6 behandelaars, gemiddeld 20,2 per behandelaar en ten hoogste 31. Bij anderen of bij niemand: 1 open zaak. Achterstand: 7 toezeggingen zijn te laat.',
      en: 'Now: 121 open cases with 6 handlers, 20.2 a handler on average and 31 at most. With others or with nobody: 1 open case. Backlog: 7 promises are late.',
    });
    expect(openWorkWords({ handlers: 0, withHandlers: 0, most: 0, withOthers: 0, late: 0 }).nl).toBe(
      'Het label heeft nu geen behandelaars. Achterstand: geen toezegging is te laat.',
    );
  });
});
