import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { readCustomerCase } from '../../customer-view/customer-case.query.js';
import { fittingLetters } from '../../feedback-item/free-letters.js';
import { draftLetter } from '../../letters/draft-letter.js';
import { Letter } from '../../letters/letter.entity.js';
import { readCase } from '../../queries/case.query.js';
import { loadCase } from '../load-case.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const fitting = async (item: string) =>
  fittingLetters(await loadCase(database.dataSource.manager, item, desk.handler, false));
type Purpose = Awaited<ReturnType<typeof fitting>>[number];

/** Drafts the letter as its form does, fills in what is open, and sends it. */
async function write(item: string, purpose: Purpose, more: object = {}) {
  const draft = await draftLetter(database.dataSource, item, purpose, desk.handler, desk.now);
  const body = draft.text.replace(/\[vul in:[^\]]*\]/g, 'dit hebben wij gedaan');
  await desk.act(item, 'write-letter', { purpose, channel: 'e-mail', subject: draft.subject, body, ...more });
  await desk.deliver();
  return body;
}

describe('A letter that is written freely', () => {
  it('is offered where it makes sense, and refused elsewhere', async () => {
    const item = await desk.inTreatment();
    expect(await fitting(item)).toEqual(['reply', 'information-request', 'invitation-to-call', 'confirmation']);
    for (const purpose of [
      'improvement-message',
      'dispute-forwarding',
      'causer-feedback',
      'solution-carried-out',
    ] as const)
      await expect(write(item, purpose)).rejects.toMatchObject({ reason: 'letter-fits-case' });
    const view = await readCase(database.dataSource, item, desk.handler, 'nl', desk.now);
    expect(view.fittingLetters).toEqual(await fitting(item));
  });

  it('tells what was carried out, what changed thanks to the complaint, and where its file went', async () => {
    const item = await desk.answered({}, { solution: 'Wij betalen alsnog.' });
    expect(await fitting(item)).not.toContain('solution-carried-out');
    await desk.act(item, 'carry-out-solution', { note: 'Betaald.' });
    expect(await write(item, 'solution-carried-out')).toContain(
      'Wij betalen alsnog. Dat deden wij op maandag 2 maart 2026.',
    );
    await desk.act(item, 'open-dispute', { body: 'kifid' });
    expect(await write(item, 'dispute-forwarding')).toContain(
      'het Klachteninstituut Financiële Dienstverlening (Kifid)',
    );
    await desk.act(item, 'record-dispute-outcome', { outcome: 'settled', lesson: 'Eerder bellen.' });
    await expect(write(item, 'dispute-forwarding')).rejects.toMatchObject({ reason: 'letter-fits-case' });
    await desk.act(item, 'record-reaction', { reaction: 'agrees' });
    await desk.act(item, 'close');
    expect(await fitting(item)).toEqual(['reply', 'solution-carried-out', 'improvement-message', 'causer-feedback']);
    expect(await write(item, 'improvement-message')).toMatch(/Dankzij uw klacht .* werken wij nu anders/);
    await expect(write(item, 'information-request')).rejects.toMatchObject({ reason: 'letter-fits-case' });
  });

  it('goes to the colleague concerned when the cause is fed back, and never to the customer', async () => {
    const item = await desk.answered();
    const to = { colleagueName: 'Ria Demo', colleagueEmail: 'ria@veldgroen.example' };
    await expect(write(item, 'causer-feedback')).rejects.toMatchObject({ reason: 'colleague-needed' });
    await expect(write(item, 'causer-feedback', { ...to, channel: 'post' })).rejects.toMatchObject({
      reason: 'not-by-post',
    });
    await write(item, 'causer-feedback', to);
    expect(desk.sent.at(-1)).toMatchObject({ to: to.colleagueEmail, subject: expect.stringContaining('leren') });
    const events = (await desk.events(item)).filter(({ type }) => type === 'cause-fed-back');
    expect(events).toHaveLength(1);
    const { messages } = await readCustomerCase(
      database.dataSource,
      item,
      { role: 'customer', userId: null, mandateCents: 0, labels: 'all' },
      'nl',
      desk.now,
    );
    expect(messages.map(({ subject }) => subject).join()).not.toContain('leren');
  });

  it('to a colleague is in the language of the office, whatever the customer speaks', async () => {
    const item = await desk.answered({ language: 'en' });
    await write(item, 'causer-feedback', { colleagueName: 'Ria', colleagueEmail: 'ria@veldgroen.example' });
    const letter = await database.dataSource.manager.findOneByOrFail(Letter, {
      itemId: item,
      purpose: 'causer-feedback',
    });
    expect(letter).toMatchObject({ language: 'nl', body: expect.stringContaining('Waardoor kwam het?') });
    expect(letter.html).toContain('<html lang="nl">');
  });
});

describe('A reminder to a colleague', () => {
  it('stands on no page of the customer', async () => {
    const item = await desk.inTreatment();
    const question = { colleagueName: 'Ria', colleagueEmail: 'ria@veldgroen.example', question: 'Wat zegt de expert?' };
    await desk.act(item, 'ask-colleague', { ...question, dueOn: '2026-03-05' });
    const { id: commitmentId } = await desk.commitment(item, 'colleague-request');
    await desk.act(item, 'chase-colleague', { commitmentId });
    await desk.deliver();
    const actor = { role: 'customer', userId: null, mandateCents: 0, labels: 'all' } as const;
    const { messages } = await readCustomerCase(database.dataSource, item, actor, 'nl', desk.now);
    expect(messages.filter(({ what }) => what === 'letter')).toEqual([]);
  });
});
