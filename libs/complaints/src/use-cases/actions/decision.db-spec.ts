import { Desk } from '../../../../../test/builders/desk.js';
import { aColleague } from '../../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { defaultPolicySettings } from '../../labels/policy-settings.js';
import { RecordDelivery } from '../record-delivery.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const refusedFor = (reason: string) => ({ code: 'requirement-not-met', reason });
const decision = { outcome: 'rejected', isObliged: false, motivation: 'De polis dekt dit niet.' };
const business = {
  complainant: {
    type: 'business',
    organisation: 'Bakkerij Voorbeeld',
    email: 'info@bakkerij.example',
    preferredChannel: 'e-mail',
  },
};

describe('deciding', () => {
  it('waits until the wish was asked', async () => {
    const item = await desk.register();
    await desk.act(item, 'take-over');
    await expect(desk.act(item, 'decide', decision)).rejects.toMatchObject(refusedFor('wish-asked'));
    await desk.act(item, 'record-wish', { wish: 'Excuses.' });
    expect(await desk.act(item, 'decide', decision)).toMatchObject({ status: 'decided' });
  });

  it('may go on with the reason why the wish could not be asked', async () => {
    const item = await desk.register();
    await desk.act(item, 'take-over');
    for (const neither of [{}, { wish: 'Excuses.', wishNotAskedReason: 'Niet bereikt' }]) {
      await expect(desk.act(item, 'record-wish', neither)).rejects.toMatchObject({ reason: 'wish-or-reason' });
    }
    await desk.act(item, 'record-wish', { wishNotAskedReason: 'Driemaal gebeld, niet bereikt' });
    expect(await desk.act(item, 'decide', decision)).toMatchObject({ status: 'decided' });
  });

  it('says what is done for the customer when a redress is granted', async () => {
    const item = await desk.inTreatment();
    await expect(desk.act(item, 'decide', { ...decision, redressCents: 1 })).rejects.toMatchObject({
      reason: 'solution-needed',
    });
  });

  it('is for whoever may: not in a case without a handler', async () => {
    const item = await desk.answered();
    await desk.act(item, 'start-second-look', { reason: 'Nog eens' });
    await expect(desk.act(item, 'decide', decision, desk.colleague)).rejects.toMatchObject({
      code: 'transition-not-allowed',
    });
  });
});

describe('a redress above the mandate', () => {
  const above = { ...decision, outcome: 'upheld', solution: 'Betalen.', redressCents: 50_001 };

  it('is granted at once up to the mandate, to the cent', async () => {
    const item = await desk.inTreatment();
    expect(await desk.act(item, 'decide', { ...above, redressCents: 50_000 })).toMatchObject({ status: 'decided' });
  });

  it('waits for a second person, and no answer goes before', async () => {
    const item = await desk.inTreatment();
    expect(await desk.act(item, 'decide', above)).toMatchObject({ status: 'awaiting-approval' });
    const letter = { channel: 'e-mail', subject: 'Antwoord', body: 'U heeft gelijk.' };
    await expect(desk.act(item, 'send-answer', letter)).rejects.toMatchObject({ code: 'transition-not-allowed' });
    await expect(desk.act(item, 'approve', {}, desk.handler)).rejects.toMatchObject({ code: 'role-not-allowed' });
    expect(await desk.act(item, 'approve', {}, desk.manager)).toMatchObject({ status: 'decided' });
  });

  it('is not approved by who decided it, nor by a mandate that is too small', async () => {
    const item = await desk.inTreatment();
    const decider = await aColleague(database.dataSource, { role: 'manager', mandateCents: 50_000 });
    const poorer = await aColleague(database.dataSource, { role: 'top-manager', mandateCents: 50_000 });
    await desk.act(item, 'decide', above, decider.actor);
    const raised = { ...decider.actor, mandateCents: 100_000 };
    await expect(desk.act(item, 'approve', {}, raised)).rejects.toMatchObject(refusedFor('approver-is-second-person'));
    await expect(desk.act(item, 'approve', {}, poorer.actor)).rejects.toMatchObject(
      refusedFor('approver-within-mandate'),
    );
    await desk.act(item, 'approve', {}, desk.manager);
    const [approved] = await database.dataSource.query('SELECT * FROM decisions WHERE item_id = $1', [item]);
    expect(approved).toMatchObject({
      approval: 'approved',
      approved_by: desk.manager.userId,
      is_within_mandate: false,
    });
  });

  it('that was returned is no decision any more', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'decide', above);
    expect(await desk.act(item, 'return-decision', { reason: 'Te veel.' }, desk.manager)).toMatchObject({
      status: 'in-treatment',
    });
    await expect(
      desk.act(item, 'send-answer', { channel: 'e-mail', subject: 'Antwoord', body: 'U heeft gelijk.' }),
    ).rejects.toMatchObject({
      code: 'transition-not-allowed',
    });
    expect(await desk.act(item, 'decide', { ...above, redressCents: 100 })).toMatchObject({ status: 'decided' });
  });

  it('waits again when a decision is replaced by a larger one', async () => {
    const item = await desk.inTreatment();
    await desk.decide(item);
    expect(await desk.act(item, 'decide', above)).toMatchObject({ status: 'awaiting-approval' });
  });
});

describe('a rejecting answer', () => {
  const smallBusiness = { referral: { ...defaultPolicySettings.referral, kifidForSmallBusiness: true } };
  const bare = 'Wij wijzen uw klacht af. Dat spijt ons.';
  const kifid = 'Ga tot en met 2 maart 2027 naar Kifid (www.kifid.nl) of naar de rechter.';
  const skgz = 'Ga tot en met 2 maart 2027 naar SKGZ (www.skgz.nl) of naar de rechter.';
  const court = 'U kunt hiermee naar de rechter.';

  it.each([
    ['of a consumer about health', { category: 'health' }, skgz, [bare, kifid, court]],
    [
      'of a consumer about anything else',
      { category: 'travel' },
      kifid,
      [bare, skgz, court, kifid.replace('2 maart', '3 maart')],
    ],
    ['of a business', business, court, [bare, 'U kunt hiermee naar Kifid (www.kifid.nl).']],
  ])('%s goes only with the right referral', async (_, more, right, wrong) => {
    desk.at('2026-03-02T09:20:00Z');
    const item = await desk.inTreatment(more);
    await desk.decide(item, { outcome: 'rejected' });
    for (const words of wrong) {
      const letter = { channel: 'e-mail', subject: 'Antwoord', body: `${bare}\n\n${words}` };
      await expect(desk.act(item, 'send-answer', letter)).rejects.toMatchObject(refusedFor('referral-in-letter'));
    }
    const letter = { channel: 'e-mail', subject: 'Antwoord', body: `${bare}\n\n${right}` };
    expect(await desk.act(item, 'send-answer', letter)).toMatchObject({ status: 'answered' });
  });

  it('of a business goes with Kifid where the label admits small business there', async () => {
    const label = await Desk.open(database.dataSource, { code: 'SB', settings: smallBusiness });
    const item = await label.inTreatment(business);
    await label.decide(item, { outcome: 'rejected' });
    await expect(
      label.act(item, 'send-answer', { channel: 'e-mail', subject: 'Antwoord', body: court }),
    ).rejects.toMatchObject(refusedFor('referral-in-letter'));
    expect(await label.act(item, 'send-answer', { channel: 'e-mail', subject: 'Antwoord', body: kifid })).toMatchObject(
      { status: 'answered' },
    );
  });

  it.each(['partly-upheld', 'rejected'] as const)('that is %s goes as it is drafted', async (outcome) => {
    const item = await desk.answered({}, { outcome });
    expect(await desk.item(item)).toMatchObject({ status: 'answered' });
  });

  it('follows the product once that is corrected', async () => {
    const item = await desk.inTreatment({ category: 'other' });
    await desk.decide(item, { outcome: 'rejected' });
    const [product] = await database.dataSource.query(
      `INSERT INTO products (id, category, name_nl, name_en) VALUES (gen_random_uuid(), 'health', 'Zorg', 'Health') RETURNING id`,
    );
    const draft = await desk.answerDraft(item);
    await desk.act(item, 'correct-data', { reason: 'Het gaat om zorg', productId: product.id });
    await expect(desk.act(item, 'send-answer', draft)).rejects.toMatchObject(refusedFor('referral-in-letter'));
    await desk.act(item, 'send-answer', await desk.answerDraft(item));
  });
});

describe('an answer', () => {
  it('keeps the term once it is really delivered, not when it is written', async () => {
    const item = await desk.inTreatment();
    await desk.decide(item);
    await desk.act(item, 'send-answer', await desk.answerDraft(item));
    expect((await desk.commitment(item, 'answer')).state).toBe('open');
    await desk.deliver();
    for (const kind of ['answer', 'two-week-duty', 'twelve-week-limit'] as const) {
      expect((await desk.commitment(item, kind)).state).toBe('kept');
    }
  });

  it('that came back is sent once more, and what it promised is not promised twice', async () => {
    const item = await desk.answered({}, { solution: 'Betalen.' });
    const draft = await desk.answerDraft(item);
    await expect(desk.act(item, 'send-answer', draft)).rejects.toMatchObject(refusedFor('answer-came-back'));
    const [{ id: letterId }] = await database.dataSource.query(
      `SELECT id FROM letters WHERE item_id = $1 AND purpose = 'answer-upheld'`,
      [item],
    );
    await new RecordDelivery(database.dataSource, desk.clock).bounced(letterId, 'no such user');
    expect(await desk.item(item)).toMatchObject({ nextAction: 'send-answer' });
    expect(await desk.commitment(item, 'answer')).toMatchObject({ state: 'open', nextStep: 'call-or-write' });

    await desk.act(item, 'correct-data', {
      reason: 'Adres verbeterd',
      complainant: { type: 'person', name: 'Anna', email: 'anna.nieuw@voorbeeld.example', preferredChannel: 'e-mail' },
    });
    expect(await desk.act(item, 'send-answer', draft)).toMatchObject({ status: 'answered' });
    await desk.deliver();
    expect(desk.sent.at(-1)?.to).toBe('anna.nieuw@voorbeeld.example');
    expect((await desk.commitment(item, 'answer')).state).toBe('kept');
    expect(await desk.commitments(item, 'carry-out-solution')).toHaveLength(1);
  });
});

describe('what a decision tells of the investigation and of each point', () => {
  const told = {
    investigation: 'Ik las het dossier.',
    points: [{ point: 'Niemand belde terug.', answer: 'Dat klopt.' }],
  };
  const latest = async (item: string) => {
    const [row] = await database.dataSource.query(
      'SELECT investigation, points FROM decisions WHERE item_id = $1 ORDER BY decided_at DESC LIMIT 1',
      [item],
    );
    return row;
  };
  const above = { ...decision, outcome: 'upheld', redressCents: 400_000, solution: 'Betalen.' };

  it('stays when it is revised, unless something else is said', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'decide', { ...above, ...told });
    await desk.act(item, 'return-decision', { reason: 'Te veel.' }, desk.manager);
    await desk.act(item, 'decide', above);
    expect(await latest(item)).toEqual(told);
    await desk.act(item, 'return-decision', { reason: 'Nog te veel.' }, desk.manager);
    await desk.act(item, 'decide', { ...decision, investigation: null, points: [] });
    expect(await latest(item)).toEqual({ investigation: null, points: [] });
  });

  it('stands in the answer as it is filled in, and not where nothing was told', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'decide', { ...decision, ...told });
    const { body } = await desk.answerDraft(item);
    expect(body).toMatch(/## Wat vinden wij van elk punt\?\s+- Niemand belde terug. Dat klopt./);
    expect(body).toMatch(/## Wat hebben wij onderzocht\?\s+Ik las het dossier./);
    const other = await desk.inTreatment();
    await desk.act(other, 'decide', decision);
    expect((await desk.answerDraft(other)).body).not.toMatch(/elk punt|onderzocht/);
  });
});
