import { Desk } from '../../../../../test/builders/desk.js';
import { figuresOf } from '../../../../../test/builders/measured-figures.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { Letter } from '../../letters/letter.entity.js';
import type { Actor } from '../../staff/actor.js';
import { RecordDelivery } from '../../use-cases/record-delivery.js';

let database: TestDatabase;
let desk: Desk;
let labels = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
// A label of its own for each test. Monday 2 March 2026, 10:20 in Amsterdam.
beforeEach(async () => {
  desk = await Desk.open(database.dataSource, { code: `L${labels++}` });
});

const { figure, share } = figuresOf(() => desk);
const letter = { channel: 'e-mail', subject: 'Over uw klacht', body: 'Dank u wel.' };

async function decided(outcome: string, cause: string | null = null): Promise<string> {
  const id = await desk.inTreatment();
  await desk.act(id, 'decide', { outcome, isObliged: true, motivation: 'Fout.', cause });
  return id;
}

async function closed(): Promise<string> {
  const id = await desk.closing();
  await desk.act(id, 'record-closure-answer', { answer: 'yes' });
  return id;
}

function answerMonitor(id: string, more: object = {}) {
  const customer: Actor = { role: 'customer', userId: null, mandateCents: 0, labels: [desk.label.id] };
  return desk.act(id, 'answer-monitor', { remarks: 'Netjes.', ...more }, customer);
}

const feedBack = (id: string) =>
  desk.act(id, 'write-letter', {
    purpose: 'causer-feedback',
    colleagueName: 'Ria Demo',
    colleagueEmail: 'ria@veldgroen.example',
    ...letter,
  });

async function bounce(itemId: string): Promise<void> {
  const { id } = await database.dataSource
    .getRepository(Letter)
    .findOneByOrFail({ itemId, purpose: 'causer-feedback' });
  await new RecordDelivery(database.dataSource, desk.clock).bounced(id, '550 no such user');
}

describe('Causes', () => {
  it('are fed back once the mail to the colleague has left, and not when it came back', async () => {
    await decided('upheld');
    await decided('rejected', 'Niets');
    const told = await decided('upheld', 'Brief bleef liggen');
    await decided('partly-upheld', 'Polis verkeerd gelezen');
    await feedBack(told);
    expect(await share('cause-fed-back')).toEqual([0, 2]);
    await desk.deliver();
    expect(await share('cause-fed-back')).toEqual([1, 2]);
    await bounce(told);
    expect(await share('cause-fed-back')).toEqual([0, 2]);
  });

  it('of a second look are fed back anew', async () => {
    const id = await desk.answered();
    await feedBack(id);
    await desk.deliver();
    await desk.act(id, 'start-second-look', { reason: 'Niet eens.', handlerId: desk.colleague.userId });
    const again = { outcome: 'upheld', isObliged: true, motivation: 'Toch.', cause: 'Verkeerde tabel' };
    await desk.act(id, 'decide', again, desk.colleague);
    expect(await share('cause-fed-back')).toEqual([0, 1]);
  });
});

describe('Similar cases', () => {
  it('are examined in upheld complaints; those who are affected too must get something', async () => {
    const alone = await decided('upheld');
    const others = await decided('partly-upheld');
    await decided('upheld');
    await desk.act(await decided('rejected'), 'examine-similar-cases', { othersAffected: false, findings: 'Geen.' });
    await desk.act(alone, 'examine-similar-cases', { othersAffected: false, findings: 'Alleen deze polis.' });
    await desk.act(others, 'examine-similar-cases', { othersAffected: true, findings: 'Twaalf polissen.' });
    expect(await share('examined')).toEqual([2, 3]);
    expect(await share('followed-up')).toEqual([0, 1]);
    const whole = { othersAffected: true, findings: 'Twaalf polissen.', followUp: 'Zij krijgen hun geld terug.' };
    await desk.act(others, 'examine-similar-cases', whole);
    expect(await share('followed-up')).toEqual([1, 1]);
  });
});

describe('Improvements', () => {
  it('have a measured effect when it was recorded after the improvement, also when it did not work', async () => {
    const id = await desk.answered();
    await desk.act(await desk.answered(), 'record-improvement', { improvement: 'Wij bellen eerder.' });
    await desk.act(id, 'record-improvement', { improvement: 'De brief is duidelijker.' });
    expect(await share('effect-measured')).toEqual([0, 2]);
    await desk.act(id, 'measure-improvement', { effect: 'Niets te merken.', isEffective: false });
    expect(await share('effect-measured')).toEqual([1, 2]);
    await desk.act(id, 'record-improvement', { improvement: 'De brief is herschreven.' });
    expect(await share('effect-measured')).toEqual([0, 2]);
  });

  it('are told in person to customers who asked for it, when the complaint led to one', async () => {
    const [asked, silent, noImprovement] = [await closed(), await closed(), await closed()];
    await answerMonitor(asked, { wantsImprovements: true });
    await answerMonitor(silent, { wantsImprovements: false });
    await answerMonitor(noImprovement, { wantsImprovements: true });
    expect(await figure('personal-messages')).toMatchObject({ denominator: 0, isMet: null });
    for (const id of [asked, silent]) await desk.act(id, 'record-improvement', { improvement: 'Wij bellen eerder.' });
    expect(await share('personal-messages')).toEqual([0, 1]);
    await desk.act(asked, 'write-letter', { purpose: 'improvement-message', ...letter });
    expect(await share('personal-messages')).toEqual([0, 1]);
    await desk.deliver();
    expect(await share('personal-messages')).toEqual([1, 1]);
  });
});

describe('Responses to the monitor', () => {
  it('count once somebody recorded going through them, and not while they are being filled in', async () => {
    const [shared, unread] = [await closed(), await closed()];
    await closed();
    await answerMonitor(shared);
    await answerMonitor(unread);
    await desk.act(shared, 'share-response', { lesson: 'Eerder bellen.' });
    expect(await share('responses-shared')).toEqual([1, 2]);
    await expect(desk.act(shared, 'share-response')).rejects.toMatchObject({ reason: 'response-unshared' });
  });
});

describe('Adjustments', () => {
  it('are made when that is recorded for every need of a closed complaint', async () => {
    const needs = [
      { need: 'hearing', adjustment: 'Mailen' },
      { need: 'reading', adjustment: 'Grote letters' },
    ];
    const id = await closed();
    const waiting = await desk.closing({ needs });
    await desk.act(waiting, 'carry-out-adjustment', { need: 'hearing' });
    expect(await share('adjustments-made')).toEqual([0, 0]);
    await desk.act(waiting, 'record-closure-answer', { answer: 'yes' });
    expect(await share('adjustments-made')).toEqual([0, 1]);
    await desk.act(waiting, 'carry-out-adjustment', { need: 'reading' });
    expect(await share('adjustments-made')).toEqual([1, 1]);
    const again = desk.act(waiting, 'carry-out-adjustment', { need: 'reading' });
    await expect(again).rejects.toMatchObject({ reason: 'adjustment-waits' });
    await expect(desk.act(id, 'carry-out-adjustment', { need: 'reading' })).rejects.toMatchObject({
      reason: 'adjustment-waits',
    });
  });
});
