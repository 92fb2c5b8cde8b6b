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

/** Promises the answer for 27 March instead. */
async function delay(item: string) {
  const { subject, text: body } = await draftLetter(database.dataSource, item, 'delay-notice', desk.handler, desk.now, {
    answerDueAt: '2026-03-27',
    reason: 'De expert is ziek.',
  });
  const reason = 'De expert is ziek.';
  await desk.act(item, 'announce-delay', { channel: 'e-mail', subject, body, reason, newDueOn: '2026-03-27' });
  await desk.deliver();
}

describe('a letter in the making', () => {
  const preview = async (item: string, purpose: 'answer-rejected' | 'reply', body: string) =>
    previewLetter(database.dataSource, item, { purpose, subject: 'Antwoord', body }, desk.handler, desk.now, 'nl');

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

  it('after a delay notice tells the new day of the answer alone', async () => {
    const item = await desk.inTreatment();
    const draft = async (purpose: 'progress-update' | 'delay-notice') =>
      (await draftLetter(database.dataSource, item, purpose, desk.handler, desk.now)).text;
    expect(await draft('progress-update')).toContain('U krijgt ons antwoord uiterlijk maandag 9 maart 2026.');
    await delay(item);
    const update = await draft('progress-update');
    expect(update).toContain('U krijgt ons antwoord uiterlijk vrijdag 27 maart 2026.');
    expect(update).not.toMatch(/9 maart 2026\.? U krijgt|nieuwe datum|- Uiterlijk/);
    expect(await draft('delay-notice')).toContain(
      'niet op vrijdag 27 maart 2026, maar uiterlijk maandag 16 maart 2026',
    );
  });

  it('tells no day of an answer that was given, and what it is that comes later', async () => {
    const item = await desk.answered({}, { solution: 'Wij betalen alsnog.' });
    const draft = async (purpose: 'progress-update' | 'delay-notice') =>
      (await draftLetter(database.dataSource, item, purpose, desk.handler, desk.now)).text;
    expect(await draft('progress-update')).not.toContain('ons antwoord uiterlijk');
    const notice = await draft('delay-notice');
    expect(notice).toContain(
      'Wij doen later wat wij u in ons antwoord beloofden: niet op maandag 9 maart 2026, maar uiterlijk maandag 16 maart 2026.',
    );
    expect(notice).not.toContain('Kifid');
    await desk.act(item, 'carry-out-solution', { note: 'Betaald.' });
    expect(await draft('delay-notice')).toContain('Wij ronden uw zaak later af dan wij beloofden');
  });

  it('to a colleague tells the last day that is in time, and of the answer as long as it is awaited', async () => {
    const item = await desk.inTreatment();
    const asked = { colleagueName: 'Ria', colleagueEmail: 'ria@vg.example', question: 'Wat zegt de expert?' };
    await desk.act(item, 'ask-colleague', { ...asked, dueOn: '2026-03-05' });
    await delay(item);
    const { id: commitmentId } = await desk.commitment(item, 'colleague-request');
    await desk.act(item, 'chase-colleague', { commitmentId });
    await desk.answer(item);
    await desk.act(item, 'chase-colleague', { commitmentId });
    await desk.deliver();
    const mails = desk.sent.filter(({ to }) => to === asked.colleagueEmail).map(({ text }) => text);
    expect(mails[0]).toContain('Wil je mij uiterlijk donderdag 5 maart 2026 helpen');
    expect(mails[0]).toContain('De klant krijgt uiterlijk maandag 9 maart 2026 ons antwoord.');
    expect(mails[1]).toContain('We spraken af: uiterlijk donderdag 5 maart 2026.');
    expect(mails[1]).toContain('De klant krijgt uiterlijk vrijdag 27 maart 2026 ons antwoord.');
    expect(mails[2]).toContain('Zonder jouw antwoord kan ik niet verder. De klacht gaat hierover:');
    expect(mails[2]).not.toContain('ons antwoord');
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
