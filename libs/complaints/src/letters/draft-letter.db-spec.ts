import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { draftLetter, previewLetter } from './draft-letter.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

describe('a letter in the making', () => {
  const preview = async (item: string, purpose: 'answer-rejected' | 'reply', body: string) =>
    previewLetter(database.dataSource, item, { purpose, subject: 'Antwoord', body }, desk.handler, desk.now);

  it('of a rejection comes with the block that refers the customer on', async () => {
    const item = await desk.inTreatment();
    await desk.decide(item, { outcome: 'rejected' });
    const { referral, checks } = await preview(item, 'answer-rejected', 'Wij wijzen uw klacht af.');
    expect(checks.find(({ id }) => id === 'referral')?.passed).toBe(false);
    const mended = await preview(item, 'answer-rejected', `Wij wijzen uw klacht af.\n\n${referral}`);
    expect(mended.checks.find(({ id }) => id === 'referral')?.passed).toBe(true);
    const letter = { channel: 'e-mail', subject: 'Antwoord', body: `Wij wijzen uw klacht af.\n\n${referral}` };
    expect(await desk.act(item, 'send-answer', letter)).toMatchObject({ status: 'answered' });
  });

  it('that is no rejection has no such block', async () => {
    const item = await desk.inTreatment();
    await desk.decide(item, { outcome: 'rejected' });
    expect((await preview(item, 'reply', 'Dank u.')).referral).toBeNull();
  });

  it('of a delay names the day that is promised', async () => {
    const item = await desk.inTreatment();
    const given = { answerDueAt: '2026-03-27' };
    const { text } = await draftLetter(database.dataSource, item, 'delay-notice', desk.handler, desk.now, given);
    expect(text).toContain('maar uiterlijk vrijdag 27 maart 2026');
  });

  it('about an improvement tells the one that was last recorded on the case, or leaves a place for it', async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-closure-answer', { answer: 'yes' });
    const draft = () => draftLetter(database.dataSource, item, 'improvement-message', desk.handler, desk.now);
    expect((await draft()).text).toContain('[vul in: wat is er veranderd?]');
    await desk.act(item, 'record-improvement', { improvement: 'Wij mailen eerder.' });
    await desk.act(item, 'record-improvement', { improvement: 'Wij bellen eerder.' });
    desk.clock.advance(3 * 24 * 3_600_000);
    const { text } = await draft();
    expect(text).toContain('Wij bellen eerder.');
    expect(text).not.toMatch(/mailen eerder|vul in/);
    expect(text).toContain('Dat doen wij sinds maandag 2 maart 2026.');
  });
});
