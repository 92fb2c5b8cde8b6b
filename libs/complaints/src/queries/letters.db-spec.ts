import { aColleague, aComplaint, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { MovedClock } from '../clock.js';
import type { Label } from '../labels/label.entity.js';
import type { Actor } from '../staff/actor.js';
import { PerformAction } from '../use-cases/perform-action.js';
import { RegisterFeedback } from '../use-cases/register-feedback.js';
import { readLetter, readLetters } from './letters.query.js';

let database: TestDatabase;
let veldgroen: Label;
let duinlicht: Label;
let actor: Actor;
const clock = new MovedClock(new Date('2026-03-02T10:00:00Z'));
const address = { street: 'Proeflaan 12', postalCode: '1234 AB', city: 'Voorbeeldstad' };

beforeAll(async () => {
  database = await testDatabase();
  veldgroen = await aLabel(database.dataSource);
  duinlicht = await aLabel(database.dataSource, { code: 'DL' });
  ({ actor } = await aColleague(database.dataSource));
  for (const label of [veldgroen, duinlicht]) await writeOnPaper(label);
});
afterAll(() => database.drop());

async function writeOnPaper({ id: labelId }: Label): Promise<void> {
  const complainant = { type: 'person', name: 'Anna Voorbeeld', address, preferredChannel: 'post' };
  const { id } = await new RegisterFeedback(database.dataSource, clock).execute({
    input: aComplaint(labelId, { complainant }),
    actor,
  });
  const input = { purpose: 'reply', channel: 'post', subject: 'Uw klacht', body: 'Beste Anna,\n\nWij bellen u.' };
  await new PerformAction(database.dataSource, clock).execute({
    itemId: id,
    action: 'write-letter',
    input,
    actor,
    version: null,
  });
}

const box = (filter: Partial<Parameters<typeof readLetters>[1]>, as = actor) =>
  readLetters(database.dataSource, { box: 'to-post', limit: 50, ...filter }, as);

describe('readLetters', () => {
  it('gives the letters of every label in scope, and of one label when asked', async () => {
    const all = await box({});
    expect(all.rows.map(({ labelCode }) => labelCode).sort()).toEqual(['DL', 'VG']);
    expect(all.counts).toMatchObject({ 'to-post': 2, failed: 0 });
    const one = await box({ labelId: duinlicht.id });
    expect(one.rows.map(({ labelCode }) => labelCode)).toEqual(['DL']);
    expect(one.counts['to-post']).toBe(1);
  });

  it('shows nothing of a label out of scope, also when that label is asked for', async () => {
    const colleague = await aColleague(database.dataSource, { name: 'Alleen Veldgroen', labels: [veldgroen] });
    expect((await box({}, colleague.actor)).rows.map(({ labelCode }) => labelCode)).toEqual(['VG']);
    expect(await box({ labelId: duinlicht.id }, colleague.actor)).toMatchObject({ rows: [], counts: { 'to-post': 0 } });
  });
});

describe('boxes', () => {
  it('tell what failed from what came back, and when a letter that did not go is tried again', async () => {
    const [row] = (await box({ labelId: veldgroen.id })).rows;
    const put = (state: string, more = '') =>
      database.dataSource.query(`UPDATE letters SET state = $2 ${more} WHERE id = $1`, [row!.id, state]);
    const counts = async () => (await box({ labelId: veldgroen.id })).counts;
    await put('failed');
    expect(await counts()).toEqual({ waiting: 0, 'to-post': 0, failed: 1, bounced: 0 });
    await put('bounced');
    expect(await counts()).toEqual({ waiting: 0, 'to-post': 0, failed: 0, bounced: 1 });
    expect((await box({ box: 'bounced' })).rows.map(({ id }) => id)).toEqual([row!.id]);
    await put('sending', `, next_try_at = '2026-03-02T10:02:00Z'`);
    expect((await box({ box: 'waiting' })).rows).toMatchObject([{ state: 'sending', nextTryAt: null }]);
    await put('ready', `, failure = '451 later'`);
    expect((await box({ box: 'waiting' })).rows).toMatchObject([
      { state: 'ready', failure: '451 later', nextTryAt: new Date('2026-03-02T10:02:00Z') },
    ]);
    await put('to-post', ', next_try_at = NULL, failure = NULL');
  });
});

describe('readLetter', () => {
  it('gives the very words with the case and who writes, to who may see it', async () => {
    const [row] = (await box({ labelId: veldgroen.id })).rows;
    const letter = await readLetter(database.dataSource, row!.id, actor);
    expect(letter).toMatchObject({
      body: 'Beste Anna,\n\nWij bellen u.',
      recipient: 'Anna Voorbeeld\nProeflaan 12\n1234 AB Voorbeeldstad',
    });
    expect(letter.item).toMatchObject({ reference: row!.reference, version: row!.itemVersion });
    expect(letter.label.postalAddress).toEqual(['Postbus 1', '1000 AA Voorbeeldstad']);
    const colleague = await aColleague(database.dataSource, { name: 'Alleen Duinlicht', labels: [duinlicht] });
    await expect(readLetter(database.dataSource, row!.id, colleague.actor)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
