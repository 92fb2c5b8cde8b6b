import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';

let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const factsOf = async (item: string, type: string) =>
  (await desk.events(item)).filter((event) => event.type === type).map(({ facts }) => facts);

describe('What is learnt', () => {
  it('is kept in the history, its words apart from its facts', async () => {
    const item = await desk.answered();
    const examined = { othersAffected: true, findings: 'Twaalf polissen.', followUp: 'Zij krijgen hun geld terug.' };
    await desk.act(item, 'examine-similar-cases', examined);
    await desk.act(item, 'record-improvement', { improvement: 'Wij bellen eerder.', departments: 'Schade en Polis' });
    await desk.act(item, 'measure-improvement', { effect: 'De helft minder klachten.', isEffective: true });
    expect(await factsOf(item, 'similar-cases-examined')).toEqual([{ othersAffected: true, hasFollowUp: true }]);
    expect(await factsOf(item, 'improvement-recorded')).toEqual([{}]);
    expect(await factsOf(item, 'improvement-measured')).toEqual([{ isEffective: true }]);
  });

  it('needs a decision first, and an improvement before its effect', async () => {
    const item = await desk.inTreatment();
    const examined = { othersAffected: false, findings: 'Geen.' };
    await expect(desk.act(item, 'examine-similar-cases', examined)).rejects.toMatchObject({ reason: 'has-decision' });
    await expect(desk.act(item, 'record-improvement', { improvement: 'Bellen.' })).rejects.toMatchObject({
      reason: 'has-decision',
    });
    await desk.decide(item);
    const effect = { effect: 'Rustiger.', isEffective: true };
    await expect(desk.act(item, 'measure-improvement', effect)).rejects.toMatchObject({
      reason: 'improvement-recorded',
    });
  });

  it('holds no remedy for others when nobody else is affected', async () => {
    const item = await desk.answered();
    const odd = { othersAffected: false, findings: 'Geen.', followUp: 'Terugbetalen.' };
    await expect(desk.act(item, 'examine-similar-cases', odd)).rejects.toMatchObject({
      code: 'invalid-input',
      reason: 'nobody-affected',
    });
  });
});

describe('An adjustment', () => {
  it('is ticked off for a need that the case has, once', async () => {
    const needs = [
      { need: 'hearing', adjustment: 'Mailen' },
      { need: 'stress', adjustment: 'Rustig bellen' },
    ];
    const item = await desk.register({ needs });
    await expect(desk.act(item, 'carry-out-adjustment', { need: 'reading' })).rejects.toMatchObject({
      reason: 'no-such-adjustment',
    });
    await desk.act(item, 'carry-out-adjustment', { need: 'hearing', note: 'Alles ging per mail.' });
    await expect(desk.act(item, 'carry-out-adjustment', { need: 'hearing' })).rejects.toMatchObject({
      reason: 'no-such-adjustment',
    });
    expect(await factsOf(item, 'adjustment-carried-out')).toEqual([{ need: 'hearing' }]);
  });
});
