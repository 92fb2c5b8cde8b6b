import { anEvidenceFile } from '../../../../test/builders/evidence.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import { declaredAnswers } from './declared-answers.query.js';
import { SaveEvidenceDocument } from './save-evidence-document.js';
import { SaveStatement } from './save-statement.js';
import { SaveTraining } from './save-training.js';

let database: TestDatabase;
let ours: Label;
let theirs: Label;
let manager: Actor;
const clock = new MovedClock(new Date('2026-03-02T09:00:00Z'));
const at = (instant: string) => new Date(instant);

beforeAll(async () => {
  database = await testDatabase();
  theirs = await aLabel(database.dataSource, { code: 'DL' });
});
beforeEach(async () => {
  clock.moveTo(at('2026-03-02T09:00:00Z'));
  const code = `${String.fromCharCode(65 + (serial % 26))}${String.fromCharCode(65 + Math.floor(serial++ / 26))}X`;
  ours = await aLabel(database.dataSource, { code });
  ({ actor: manager } = await aColleague(database.dataSource, { role: 'manager', labels: [ours] }));
});
afterAll(() => database.drop());
let serial = 0;

const state = (questionId: string, answer: string, version = 0, labelId = ours.id) =>
  new SaveStatement(database.dataSource, clock).execute(
    { labelId, questionId },
    { answer, explanation: 'Het staat in ons beleid.' },
    version,
    manager,
  );
const documents = () => new SaveEvidenceDocument(database.dataSource, clock);
const fields = async (more: object = {}) => ({
  questionIds: ['I.2.1'],
  title: 'Klachtenbeleid',
  fileId: (await anEvidenceFile(database.dataSource, ours.id, manager, clock)).id,
  ownerId: manager.userId,
  datedOn: '2026-01-05',
  validUntil: '2026-12-31',
  ...more,
});
const answerOf = async (questionId: string, instant = clock.now(), labelId = ours.id) => {
  const answers = await declaredAnswers(database.dataSource.manager, { labelId, at: instant, frameworkId: 'stv-2018' });
  const found = answers.find((answer) => answer.questionId === questionId);
  if (!found) throw new Error(`No answer on ${questionId}`);
  return found;
};

describe('A statement of a label', () => {
  it('that nobody made is no answer at all', async () => {
    expect(await answerOf('I.2.1')).toMatchObject({ answer: null, reason: 'nothing-stated' });
  });

  it('of yes needs a document, and is then supported by it', async () => {
    await state('I.2.1', 'yes');
    expect(await answerOf('I.2.1')).toMatchObject({ answer: 'no', reason: 'no-document' });
    await documents().add(ours.id, await fields(), manager);
    expect(await answerOf('I.2.1')).toMatchObject({
      answer: 'yes',
      reason: 'supported',
      owner: 'Kees Demo',
      validUntil: '2026-12-31',
      document: { title: 'Klachtenbeleid', isValid: true },
    });
    expect(await answerOf('I.3.1')).toMatchObject({ answer: null, documents: [] });
  });

  it('of no or not applicable needs none', async () => {
    await state('I.2.1', 'no');
    await state('I.3.1', 'na');
    expect(await answerOf('I.2.1')).toMatchObject({ answer: 'no', reason: 'said-so' });
    expect(await answerOf('I.3.1')).toMatchObject({ answer: 'na', reason: 'said-so' });
  });

  it('is supported up to and including the last day of the document, local time', async () => {
    await state('I.2.1', 'yes');
    await documents().add(ours.id, await fields({ validUntil: '2026-06-30' }), manager);
    expect(await answerOf('I.2.1', at('2026-06-30T21:59:59Z'))).toMatchObject({ answer: 'yes' });
    expect(await answerOf('I.2.1', at('2026-06-30T22:00:00Z'))).toMatchObject({
      answer: 'no',
      reason: 'document-expired',
      document: { isValid: false },
    });
  });

  it('is not supported before its document was added, nor after it was withdrawn', async () => {
    await state('I.2.1', 'yes');
    clock.advance(60_000);
    const { id } = await documents().add(ours.id, await fields(), manager);
    clock.advance(60_000);
    await documents().withdraw(id, { reason: 'Vervangen.' }, 1, manager);
    expect(await answerOf('I.2.1', at('2026-03-02T09:00:30Z'))).toMatchObject({ answer: 'no' });
    expect(await answerOf('I.2.1', at('2026-03-02T09:01:30Z'))).toMatchObject({ answer: 'yes' });
    expect(await answerOf('I.2.1')).toMatchObject({ answer: 'no', reason: 'no-document' });
  });

  it('stays what it was at the time, when it is changed later', async () => {
    await state('I.2.1', 'na');
    clock.advance(60_000);
    await state('I.2.1', 'no', 1);
    expect(await answerOf('I.2.1', at('2026-03-02T09:00:30Z'))).toMatchObject({ answer: 'na' });
    expect(await answerOf('I.2.1')).toMatchObject({ answer: 'no', statement: { version: 2 } });
    await expect(database.dataSource.query('UPDATE statements SET answer = $1', ['yes'])).rejects.toThrow(
      'append-only',
    );
  });

  it('of one label says nothing of another, and only one label makes it', async () => {
    await state('I.2.1', 'na');
    expect(await answerOf('I.2.1', clock.now(), theirs.id)).toMatchObject({ answer: null });
    await expect(state('I.2.1', 'yes', 0, theirs.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not made on a question that is measured', async () => {
    await expect(state('I.2.2', 'yes')).rejects.toMatchObject({ reason: 'not-declared' });
    await expect(state('X.1', 'yes')).rejects.toMatchObject({ reason: 'not-declared' });
  });

  it('of two people at once is made once', async () => {
    const made = await Promise.allSettled([state('I.2.1', 'yes'), state('I.2.1', 'no')]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'case-changed' } });
  });
});

describe('A document', () => {
  it.each([
    [{ validUntil: '2026-01-04' }, 'before-date'],
    [{ datedOn: '2026-03-03', validUntil: '2026-04-01' }, 'in-the-future'],
    [{ questionIds: ['I.2.1', 'I.2.2'] }, 'not-declared'],
  ])('that cannot be is refused: %j', async (more, reason) => {
    await expect(documents().add(ours.id, await fields(more), manager)).rejects.toMatchObject({ reason });
  });

  it('has a file and an owner of its label', async () => {
    const { id: stranger } = await aColleague(database.dataSource, { labels: [theirs] });
    await expect(documents().add(ours.id, await fields({ ownerId: stranger }), manager)).rejects.toMatchObject({
      reason: 'unfit-owner',
    });
    const { id: fileId } = await anEvidenceFile(database.dataSource, theirs.id, manager, clock);
    await expect(documents().add(ours.id, await fields({ fileId }), manager)).rejects.toMatchObject({
      reason: 'no-such-file',
    });
  });

  it('leaves each of its versions in the history, which nobody can change', async () => {
    const { id } = await documents().add(ours.id, await fields(), manager);
    await documents().edit(id, await fields({ title: 'Klachtenbeleid 2026' }), 1, manager);
    await expect(documents().edit(id, await fields(), 1, manager)).rejects.toMatchObject({ code: 'case-changed' });
    const lines = await database.dataSource.query(
      'SELECT change, content ->> $2 AS title FROM evidence_changes WHERE subject_id = $1 ORDER BY id',
      [id, 'title'],
    );
    expect(lines).toEqual([
      { change: 'added', title: 'Klachtenbeleid' },
      { change: 'changed', title: 'Klachtenbeleid 2026' },
    ]);
    await expect(database.dataSource.query('DELETE FROM evidence_changes')).rejects.toThrow('append-only');
  });
});

describe('Training of the handlers', () => {
  it('must be on record for each of them before a yes is supported', async () => {
    const [one, other] = [await somebody('Eva Demo'), await somebody('Bas Demo')];
    await state('II.3.1', 'yes');
    await documents().add(ours.id, await fields({ questionIds: ['II.3.1'] }), manager);
    await train(one);
    expect(await answerOf('II.3.1')).toMatchObject({
      answer: 'no',
      reason: 'handlers-not-trained',
      trainings: { handlers: 2, trained: 1, untrained: ['Bas Demo'] },
    });
    await train(other, { validUntil: '2026-06-30' });
    expect(await answerOf('II.3.1')).toMatchObject({ answer: 'yes', trainings: { trained: 2 } });
    expect(await answerOf('II.3.1', at('2026-07-01T10:00:00Z'))).toMatchObject({ trainings: { trained: 1 } });
  });

  it('is of colleagues who handle cases of one’s own labels, and over', async () => {
    const { id: stranger } = await aColleague(database.dataSource, { labels: [theirs] });
    const { id: auditor } = await aColleague(database.dataSource, { labels: [ours], role: 'auditor' });
    for (const userId of [stranger, auditor]) await expect(train(userId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(train(await somebody('Eva Demo'), { completedOn: '2026-03-03' })).rejects.toMatchObject({
      reason: 'in-the-future',
    });
  });
});

const somebody = async (name: string) => (await aColleague(database.dataSource, { name, labels: [ours] })).id;
const train = (userId: string, more: object = {}) =>
  new SaveTraining(database.dataSource, clock).add(
    { userId, title: 'Gesprekken met ontevreden klanten', provider: 'Opleider', completedOn: '2026-02-02', ...more },
    manager,
  );
