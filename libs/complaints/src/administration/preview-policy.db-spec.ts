import { Desk } from '../../../../test/builders/desk.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { defaultPolicySettings } from '../labels/policy-settings.js';
import { explainCommitment } from '../queries/commitment-explanation.query.js';
import { previewPolicy } from './preview-policy.query.js';

const AT = new Date('2026-03-03T09:00:00Z');
let database: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.drop());

const preview = (settings: object) =>
  previewPolicy(database.dataSource, desk.label.id, { ...defaultPolicySettings, ...settings }, 'nl');

describe('previewPolicy', () => {
  it('changes no open case, and shows which dates the new version would have given', async () => {
    const item = await desk.inTreatment();
    const before = await desk.commitments(item, 'answer');
    const publishedTerms = [
      { milestone: 'answer' as const, term: { unit: 'workingDays' as const, length: 3 }, targetPercent: 90 },
    ];
    const { otherDates, ...rest } = await preview({ publishedTerms });
    expect(rest).toEqual({ openCases: 1, changed: 0, otherDatesInAll: 1 });
    expect(otherDates).toMatchObject([
      {
        itemId: item,
        kind: 'answer',
        lateFrom: new Date('2026-03-09T23:00:00Z'),
        wouldBeLateFrom: new Date('2026-03-05T23:00:00Z'),
        why: expect.arrayContaining(['De termijn is 5 werkdagen.', 'Gerekend met versie 1 van de kalender.']),
        wouldBeWhy: [
          'De termijn begon op maandag 2 maart 2026 om 10.20 uur.',
          'De termijn is 3 werkdagen.',
          'Die dag zelf telt niet mee.',
          'De laatste dag die op tijd is: donderdag 5 maart 2026.',
          'Gerekend met versie 2 van de kalender.',
        ],
      },
    ]);
    expect(await desk.commitments(item, 'answer')).toEqual(before);
  });

  it('finds no other date when the dates are the same, nor of what is kept, closed or of another label', async () => {
    await desk.confirm(await desk.register());
    await desk.act(await desk.register(), 'withdraw', { words: 'Laat maar.' });
    expect(await preview({})).toMatchObject({ openCases: 1, otherDatesInAll: 0 });
    // The confirmation was given: a shorter term for it would have been no other date to anybody.
    expect(await preview({ confirmation: { unit: 'hours', length: 2 } })).toMatchObject({ otherDatesInAll: 0 });
    const other = await Desk.open(database.dataSource, { code: 'DL' });
    await other.register();
    expect(await preview({ firstContact: { unit: 'workingDays', length: 9 } })).toMatchObject({ otherDatesInAll: 1 });
  });

  it('sees a day off that comes in between', async () => {
    await desk.register();
    const calendar = { holidaysLeftOut: [], holidaysAdded: [{ on: '2026-03-04', name: 'Bedrijfsdag' }] };
    const { otherDates } = await preview({ calendar });
    expect(otherDates.map(({ kind }) => kind)).toEqual(['first-contact', 'progress-update', 'answer']);
    for (const { wouldBeWhy } of otherDates) expect(wouldBeWhy.join(' ')).toContain('Bedrijfsdag');
  });

  it('has nothing to explain of a promise that the new version does not make', async () => {
    await desk.register();
    const { otherDates } = await preview({ publishedTerms: [] });
    expect(otherDates).toMatchObject([{ kind: 'answer', wouldBeLateFrom: null, wouldBeWhy: [] }]);
  });
});

describe('explainCommitment', () => {
  it('goes through the days with the policy version that was kept', async () => {
    const item = await desk.inTreatment();
    const { id } = await desk.commitment(item, 'answer');
    const explained = await explainCommitment(database.dataSource, id, desk.handler, 'nl', AT);
    expect(explained).toMatchObject({ kind: 'answer', policyVersion: 1 });
    expect(explained.days).toHaveLength(8);
    expect(explained.days.at(-1)).toEqual({ on: '2026-03-09', number: 5, words: 'dag 5' });
  });

  it('says of a promised day that somebody chose it', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'make-promise', { dueOn: '2026-03-06', words: 'U hoort vrijdag van ons' });
    const { id } = await desk.commitment(item, 'promise');
    const explained = await explainCommitment(database.dataSource, id, desk.handler, 'en', AT);
    expect(explained).toMatchObject({ policyVersion: null, days: [] });
    expect(explained.lines.join()).toContain('chosen');
  });

  it('tells nothing to colleagues of another label', async () => {
    const { id } = await desk.commitment(await desk.register(), 'answer');
    const elsewhere = await Desk.open(database.dataSource, { code: 'DL' });
    const { actor } = await aColleague(database.dataSource, { labels: [elsewhere.label] });
    await expect(explainCommitment(database.dataSource, id, actor, 'nl', AT)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
