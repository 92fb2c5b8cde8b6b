import { aRound, aRoundInput, judgeAll } from '../../../../test/builders/audit-round.js';
import { Desk } from '../../../../test/builders/desk.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import type { Actor } from '../staff/actor.js';
import { DrawAuditSample } from './draw-audit-sample.js';
import { JudgeQuestion } from './judge-question.js';
import { listRounds, readDraw } from './list-rounds.query.js';
import { OpenAuditRound } from './open-audit-round.js';
import { readRound } from './read-round.query.js';
import { readRoundDossier } from './read-round-dossier.query.js';
import { SaveRecommendation } from './save-recommendation.js';
import { SignRound } from './sign-round.js';

let database: TestDatabase;
let desk: Desk;
let auditor: Actor;
let second: Actor;
let manager: Actor;
const closed: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  const people = { labels: [desk.label], role: 'auditor' as const };
  ({ actor: auditor } = await aColleague(database.dataSource, { ...people, name: 'Aad Auditor' }));
  ({ actor: second } = await aColleague(database.dataSource, { ...people, name: 'Bea Auditor' }));
  ({ actor: manager } = await aColleague(database.dataSource, { labels: [desk.label], role: 'manager' }));
  for (const day of ['02', '03', '04']) {
    const id = await desk.at(`2026-03-${day}T09:00:00Z`).closing();
    await desk.act(id, 'record-closure-answer', { answer: 'yes' });
    closed.push(id);
  }
  await desk.at('2026-03-05T09:00:00Z').answered();
  desk.at('2026-06-01T09:00:00Z');
});
afterAll(() => database.drop());

const at = (roundId: string) => readRound(database.dataSource, roundId, auditor, 'nl', desk.now);
const round = (more: object = {}) =>
  aRound(database.dataSource, desk.clock, { labelId: desk.label.id, auditors: [auditor], ...more });
const judge = (roundId: string, input: object, actor = auditor) =>
  new JudgeQuestion(database.dataSource, desk.clock).execute(roundId, { remark: null, version: 0, ...input }, actor);
const sign = (roundId: string, actor = auditor) =>
  new SignRound(database.dataSource, desk.clock).execute(roundId, actor);
const recommend = (roundId: string, more: object = {}) =>
  new SaveRecommendation(database.dataSource, desk.clock).add(
    roundId,
    { words: 'Bel klanten terug.', ownerId: manager.userId, dueOn: '2026-09-01', ...more },
    auditor,
  );
const refused = (promise: Promise<unknown>, why: object) => expect(promise).rejects.toMatchObject(why);

describe('Opening a round', () => {
  const open = (more: object, actor = auditor) =>
    new OpenAuditRound(database.dataSource, desk.clock).execute(
      aRoundInput(desk.label.id, [auditor.userId], more),
      actor,
    );

  it.each([
    [{ frameworkId: 'iso' }, 'no-such-framework'],
    [{ periodTo: '2025-12-31' }, 'before-start'],
    [{ periodFrom: '2026-06-02', periodTo: '2026-06-30' }, 'in-the-future'],
  ])('is refused for what cannot be: %j', (more, reason) => refused(open(more), { reason }));

  it('takes auditors only, and labels of one’s own only', async () => {
    await refused(open({ auditorIds: [manager.userId] }), { reason: 'no-auditor' });
    const theirs = await aLabel(database.dataSource, { code: 'DL' });
    await refused(open({ labelId: theirs.id }), { code: 'not-found' });
  });
});

/** What erasing a person leaves in the history of a case. */
const markErased = (itemId: string) =>
  database.dataSource.query(
    `INSERT INTO history_events (item_id, seq, type, occurred_at, recorded_at, actor_role, facts, previous_hash, hash)
     SELECT id, last_seq + 1, 'person-erased', now(), now(), 'administrator', '{}', last_hash, last_hash || '1'
     FROM feedback_items WHERE id = $1`,
    [itemId],
  );

describe('A round that a manager opens', () => {
  it('lets its auditors see the label for half a year, as one of an auditor does not', async () => {
    const people = { labels: [], role: 'auditor' as const };
    const [one, other] = [await aColleague(database.dataSource, people), await aColleague(database.dataSource, people)];
    const open = (auditorId: string, actor: Actor) =>
      new OpenAuditRound(database.dataSource, desk.clock).execute(aRoundInput(desk.label.id, [auditorId]), actor);
    await open(one.id, manager);
    await open(other.id, auditor);
    const given = await database.dataSource.query(
      `SELECT user_id AS "userId", label_id AS "labelId", given_until - given_from AS lasts FROM access_grants
       WHERE user_id = ANY($1)`,
      [[one.id, other.id]],
    );
    expect(given).toMatchObject([{ userId: one.id, labelId: desk.label.id, lasts: { days: 183 } }]);
  });
});

describe('The sample of a round', () => {
  it('is of complaints closed in the period, the newest first', async () => {
    const { dossiers, sample } = await at((await round()).id);
    expect(dossiers.map(({ itemId }) => itemId)).toEqual([closed[2], closed[1]]);
    expect(sample).toMatchObject({ eligible: 3, seed: null, drawnBy: 'Aad Auditor' });
  });

  it('is drawn once, also by two auditors at once', async () => {
    const auditors = [auditor, second];
    const input = aRoundInput(
      desk.label.id,
      auditors.map(({ userId }) => userId),
      { sample: { method: 'random', size: 2 } },
    );
    const { id } = await new OpenAuditRound(database.dataSource, desk.clock).execute(input, auditor);
    const draw = (actor: Actor) => new DrawAuditSample(database.dataSource, desk.clock).execute(id, actor);
    const [one, other] = await Promise.all(auditors.map(draw));
    expect(one).toHaveLength(2);
    expect(other).toEqual(one);
    expect(await draw(auditor)).toEqual(one);
    const drawnFrom = await readDraw(database.dataSource, id, auditor);
    const byKey = drawnFrom.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ reference }) => reference);
    expect(one?.map(({ reference }) => reference)).toEqual(byKey.slice(0, 2));
  });

  it('stays as it was drawn, whoever asks the database', async () => {
    const { id } = await round();
    const [, third] = closed;
    for (const statement of [
      `UPDATE sampled_cases SET reference = 'x' WHERE round_id = '${id}'`,
      `DELETE FROM sampled_cases WHERE round_id = '${id}'`,
      `INSERT INTO sampled_cases (round_id, position, item_id, reference, closed_at) VALUES ('${id}', 9, '${third}', 'x', now())`,
      `DELETE FROM audit_draws WHERE round_id = '${id}'`,
      `UPDATE audit_rounds SET sample_size = 1 WHERE id = '${id}'`,
    ])
      await expect(database.dataSource.query(statement)).rejects.toThrow('append-only');
  });

  it('is not drawn from nothing, nor by somebody else', async () => {
    const input = aRoundInput(desk.label.id, [auditor.userId], { periodTo: '2026-01-31' });
    const { id } = await new OpenAuditRound(database.dataSource, desk.clock).execute(input, auditor);
    const draw = (actor: Actor) => new DrawAuditSample(database.dataSource, desk.clock).execute(id, actor);
    await refused(draw(auditor), { reason: 'cases-to-draw' });
    await refused(draw(second), { code: 'role-not-allowed' });
  });
});

describe('A verdict', () => {
  it('is kept beside the proposal, and needs a remark where it differs', async () => {
    const { id } = await round();
    const { questions } = await readRoundDossier(database.dataSource, id, 1, auditor, 'nl');
    expect(questions).toMatchObject([
      { id: 'IV.1', proposal: { answer: 'yes' } },
      // The letter went as the model has it, with places that nobody filled in.
      { id: 'IV.2.a', proposal: { answer: 'no' } },
    ]);
    const differs = { position: 1, questionId: 'IV.1', verdict: 'no' };
    await refused(judge(id, differs), { reason: 'remark-needed' });
    await judge(id, { ...differs, remark: 'De wens is niet echt gevraagd.' });
    const judged = await readRoundDossier(database.dataSource, id, 1, auditor, 'nl');
    expect(judged.questions[0]).toMatchObject({
      proposal: { answer: 'yes' },
      judgement: { verdict: 'no', proposed: 'yes', judgedBy: 'Aad Auditor', version: 1 },
    });
  });

  it('needs no remark where it follows the proposal, or where there is none', async () => {
    const { id } = await round();
    await judge(id, { position: 1, questionId: 'IV.1', verdict: 'yes' });
    await judge(id, { position: 0, questionId: 'I.2.1', verdict: 'no' });
    await refused(judge(id, { position: 0, questionId: 'I.2.1', verdict: 'yes', version: 1 }), {
      reason: 'remark-needed',
    });
  });

  it('of two auditors at once is given once, and the other sees whose it is', async () => {
    const { id } = await round({ auditors: [auditor, second] });
    const input = { position: 1, questionId: 'IV.1', verdict: 'yes' };
    const given = await Promise.allSettled([judge(id, input), judge(id, input, second)]);
    expect(given.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(given.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'judged-meanwhile' } });
    await judge(id, { ...input, verdict: 'na', remark: 'Bij nader inzien.', version: 1 }, second);
    const { dossiers } = await at(id);
    expect(dossiers[0]).toMatchObject({ judged: 1, asked: 2, judgedBy: ['Bea Auditor'], verdicts: { 'IV.1': 'na' } });
    await expect(database.dataSource.query('UPDATE judgements SET remark = NULL')).rejects.toThrow('append-only');
  });

  it('is given by the auditors of the round only, on what is asked there only', async () => {
    const { id } = await round();
    const input = { position: 1, questionId: 'IV.1', verdict: 'yes' };
    for (const actor of [second, manager]) await refused(judge(id, input, actor), { code: 'role-not-allowed' });
    for (const wrong of [{ position: 3 }, { questionId: 'IV.2.b' }, { position: 0, questionId: 'IV.2.a' }])
      await refused(judge(id, { ...input, ...wrong }), { code: 'not-found' });
  });
});

describe('Signing', () => {
  it('waits for every verdict', async () => {
    const { id } = await round();
    await refused(sign(id), { reason: 'all-judged' });
    await judgeAll(database.dataSource, desk.clock, id, auditor);
    expect(await sign(id)).toEqual({ isClosed: true });
  });

  it('of all auditors closes the round for good, whoever asks the database', async () => {
    const { id } = await round({ auditors: [auditor, second], isJudged: true });
    await recommend(id);
    expect(await sign(id)).toEqual({ isClosed: false });
    expect(await sign(id)).toEqual({ isClosed: false });
    expect(await sign(id, second)).toEqual({ isClosed: true });
    const signed = await at(id);
    expect(signed.auditors.every(({ hasSignedThis }) => hasSignedThis)).toBe(true);
    await refused(judge(id, { position: 1, questionId: 'IV.1', verdict: 'yes', version: 1 }), {
      reason: 'round-not-signed',
    });
    await refused(recommend(id), { reason: 'round-not-signed' });
    for (const statement of [
      `UPDATE audit_rounds SET signed_at = NULL, score = NULL WHERE id = '${id}'`,
      `DELETE FROM audit_rounds WHERE id = '${id}'`,
      `UPDATE recommendations SET words = 'x' WHERE round_id = '${id}'`,
      `DELETE FROM audit_round_auditors WHERE round_id = '${id}'`,
      `INSERT INTO judgements SELECT round_id, position, question_id, version + 9, verdict, remark, proposal, judged_by, judged_at
       FROM judgements WHERE round_id = '${id}'`,
    ])
      await expect(database.dataSource.query(statement)).rejects.toThrow('append-only');
  });

  it('no longer counts when the round changed since', async () => {
    const { id } = await round({ auditors: [auditor, second], isJudged: true });
    await sign(id);
    await recommend(id);
    expect((await at(id)).auditors).toMatchObject([
      { name: 'Aad Auditor', hasSignedThis: false },
      { name: 'Bea Auditor', signedAt: null },
    ]);
    expect(await sign(id, second)).toEqual({ isClosed: false });
    expect(await sign(id)).toEqual({ isClosed: true });
  });

  it('at once by the last two closes it once', async () => {
    const { id } = await round({ auditors: [auditor, second], isJudged: true });
    const signed = await Promise.all([sign(id), sign(id, second)]);
    expect(signed.map(({ isClosed }) => isClosed).sort()).toEqual([false, true]);
  });

  it('leaves no verdict given at the same time outside what was signed', async () => {
    const { id } = await round({ isJudged: true });
    const change = { position: 1, questionId: 'IV.1', verdict: 'no', remark: 'Toch niet.', version: 1 };
    const [, judged] = await Promise.allSettled([sign(id), judge(id, change)]);
    const { dossiers, signedAt } = await at(id);
    // Whichever came first, a closed round holds exactly what was judged.
    expect(dossiers[0]?.verdicts['IV.1']).toBe(judged.status === 'fulfilled' ? 'no' : 'yes');
    if (signedAt === null) expect(judged.status).toBe('fulfilled');
  });
});

describe('Recommendations', () => {
  it('are followed once the round is signed, step by step', async () => {
    const { id } = await round({ isJudged: true });
    const { id: recommendationId } = await recommend(id);
    const follow = (state: string) =>
      new SaveRecommendation(database.dataSource, desk.clock).follow(
        recommendationId,
        { state, words: 'Afspraak gemaakt.' },
        manager,
      );
    await refused(follow('done'), { reason: 'round-signed' });
    await sign(id);
    await follow('done');
    expect((await at(id)).recommendations).toMatchObject([{ state: 'done', isLate: false, progress: [{}] }]);
    desk.clock.advance(1000);
    await follow('open');
    const later = await readRound(database.dataSource, id, auditor, 'nl', new Date('2026-09-02T09:00:00Z'));
    expect(later.recommendations).toMatchObject([{ state: 'open', isLate: true, progress: [{}, {}] }]);
  });

  it('have an owner of the label, a day to come and questions of the framework', async () => {
    const { id } = await round();
    const { id: stranger } = await aColleague(database.dataSource, { labels: [] });
    await refused(recommend(id, { ownerId: stranger }), { reason: 'unfit-owner' });
    await refused(recommend(id, { dueOn: '2026-05-31' }), { reason: 'in-the-past' });
    await refused(recommend(id, { questionIds: ['I.9.9'] }), { reason: 'no-such-question' });
  });
});

describe('A round', () => {
  it('is compared with the one signed before it', async () => {
    const { id: first } = await round({ isJudged: true });
    await sign(first);
    desk.clock.advance(60_000);
    const { id } = await round();
    expect((await at(id)).previous).toMatchObject({ id: first, overall: expect.stringMatching(/^\d\.\d$/) });
  });

  it('says what is answered otherwise than before, and nothing of what is not answered yet', async () => {
    const { id: first } = await round({ isJudged: true });
    await judge(first, { position: 0, questionId: 'I.2.1', verdict: 'no', remark: 'Verouderd.', version: 1 });
    await judge(first, { position: 0, questionId: 'I.3.1', verdict: 'no', remark: 'Ontbreekt.', version: 1 });
    await sign(first);
    desk.clock.advance(60_000);
    const { id } = await round();
    expect((await at(id)).previous?.changed).toEqual([]);
    await judge(id, { position: 0, questionId: 'I.2.1', verdict: 'yes', remark: 'Vernieuwd.' });
    await judge(id, { position: 0, questionId: 'I.3.1', verdict: 'no', remark: 'Ontbreekt nog.' });
    await judge(id, { position: 0, questionId: 'III.4.1', verdict: 'na', remark: 'Niet hier.' });
    expect((await at(id)).previous).toMatchObject({
      isComparable: true,
      changed: [
        { questionId: 'I.2.1', was: 'no', now: 'yes' },
        { questionId: 'III.4.1', was: 'yes', now: 'na' },
      ],
    });
  });

  it('by another framework is not simply comparable, and only shares questions', async () => {
    const { id: first } = await round({ frameworkId: 'afm-2016', isJudged: true });
    await judge(first, { position: 0, questionId: 'I.2.1', verdict: 'no', remark: 'Verouderd.', version: 1 });
    await sign(first);
    desk.clock.advance(60_000);
    const { id } = await round();
    // Only the framework of 2018 asks I.4.3.
    for (const questionId of ['I.2.1', 'I.4.3'])
      await judge(id, { position: 0, questionId, verdict: 'yes', remark: 'Gezien.' });
    const { previous } = await at(id);
    expect(previous).toMatchObject({ isComparable: false, changed: [{ questionId: 'I.2.1', was: 'no', now: 'yes' }] });
    expect(previous?.frameworkTitle).toContain('2016');
  });

  it('opens to its own auditors only while they have access, tells them why otherwise, and others nothing', async () => {
    const { actor: outside } = await aColleague(database.dataSource, { labels: [], role: 'auditor' });
    const { actor: stranger } = await aColleague(database.dataSource, { labels: [], role: 'auditor' });
    const { id } = await round({ auditors: [auditor, outside] });
    const read = (actor: Actor) => readRound(database.dataSource, id, actor, 'nl', desk.now);
    const list = (actor: Actor) => listRounds(database.dataSource, {}, actor, 'nl');
    expect(await read(auditor)).toMatchObject({ isOwn: true });
    expect((await list(auditor)).map((row) => row.id)).toContain(id);
    for (const door of [
      read(outside),
      readRoundDossier(database.dataSource, id, 1, outside, 'nl'),
      readDraw(database.dataSource, id, outside),
      judge(id, { position: 1, questionId: 'IV.1', verdict: 'yes' }, outside),
      sign(id, outside),
    ])
      await refused(door, { code: 'access-not-given' });
    expect(await list(outside)).toEqual([]);
    await refused(read(stranger), { code: 'not-found' });
    expect(await list(stranger)).toEqual([]);
    expect((await list(manager)).length).toBeGreaterThan(1);
  });
});

describe('A dossier of somebody who was erased', () => {
  it('stays in the sample, is shown as such and not asked for, and is drawn in no other', async () => {
    const { id } = await round();
    const { open } = await at(id);
    await markErased(closed[2] as string);
    expect(await at(id)).toMatchObject({ open: open - 2, dossiers: [{ isErased: true }, { isErased: false }] });
    expect(await readRoundDossier(database.dataSource, id, 1, auditor, 'nl')).toMatchObject({
      isErased: true,
      questions: [{ proposal: { answer: null } }, { proposal: { answer: null } }],
    });
    await refused(judge(id, { position: 1, questionId: 'IV.1', verdict: 'yes' }), { code: 'not-found' });
    expect((await at((await round()).id)).dossiers.map(({ itemId }) => itemId)).not.toContain(closed[2]);
  });
});
