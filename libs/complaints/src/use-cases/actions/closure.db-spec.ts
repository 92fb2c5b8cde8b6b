import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';
import { defaultPolicySettings } from '../../labels/policy-settings.js';
import { RecordDelivery } from '../record-delivery.js';
import { WatchCommitments } from '../watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  const publishedTerms = [
    ...defaultPolicySettings.publishedTerms,
    { milestone: 'closure' as const, term: { unit: 'weeks' as const, length: 4 }, targetPercent: 90 },
  ];
  desk = await Desk.open(database.dataSource, { settings: { publishedTerms } });
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

const refusedFor = (reason: string) => ({ code: 'requirement-not-met', reason });
const sweep = () => new WatchCommitments(database.dataSource, desk.clock).execute();

describe('closing a complaint', () => {
  it("needs the customer's yes", async () => {
    const item = await desk.answered();
    await expect(desk.act(item, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
    await desk.act(item, 'record-reaction', { reaction: 'disagrees' });
    await expect(desk.act(item, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
    await desk.act(item, 'record-reaction', { reaction: 'agrees' });
    expect(await desk.act(item, 'close')).toMatchObject({ status: 'closed' });
    expect(await desk.item(item)).toMatchObject({ closureReason: 'agreed', isOpen: false });
  });

  it('waits until the solution was carried out, also when the customer agrees already', async () => {
    const item = await desk.answered({}, { solution: 'Betalen.' });
    await desk.act(item, 'record-reaction', { reaction: 'agrees' });
    await expect(desk.act(item, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
    await expect(desk.act(item, 'ask-closure', { by: 'phone' })).rejects.toMatchObject(
      refusedFor('solution-carried-out'),
    );
    await desk.act(item, 'carry-out-solution', { note: 'Overgemaakt.' });
    expect(await desk.act(item, 'close')).toMatchObject({ status: 'closed' });
  });

  it('without reaction takes the attempts of the label and its whole window', async () => {
    const item = await desk.closing();
    desk.at('2026-03-30T09:00:00Z');
    await expect(desk.act(item, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
    const second = await desk.closing();
    await desk.act(second, 'ask-closure', { by: 'phone' });
    await expect(desk.act(second, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
    desk.at('2026-04-16T22:00:00Z');
    expect(await desk.act(second, 'close')).toMatchObject({ status: 'closed' });
    expect(await desk.item(second)).toMatchObject({ closureReason: 'no-reaction' });
  });

  it('waits after the last attempt until the day after the window, and explains that day', async () => {
    const item = await desk.at('2026-03-02T09:20:00Z').closing();
    const [asked] = (await desk.events(item)).filter(({ type }) => type === 'closure-asked');
    desk.at('2026-03-09T09:00:00Z');
    await desk.act(item, 'ask-closure', { by: 'phone' });
    const wait = await desk.commitment(item, 'closure-attempt');
    expect(wait.lateFrom).toEqual(new Date('2026-03-17T23:00:00Z'));
    expect(wait.explanation).toMatchObject({
      start: asked?.occurredAt.toISOString(),
      term: { unit: 'workingDays', length: 11 },
      dueOn: '2026-03-17',
    });
    // Asked again after the window, the customer still has a working day.
    desk.at('2026-03-20T09:00:00Z');
    await desk.act(item, 'ask-closure', { by: 'phone' });
    expect((await desk.commitment(item, 'closure-attempt')).explanation).toMatchObject({
      start: '2026-03-20T09:01:00.000Z',
      term: { unit: 'workingDays', length: 1 },
      dueOn: '2026-03-23',
    });
  });

  it('keeps one attempt for one question: the next is let go when the customer answers', async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-closure-answer', { answer: 'yes' });
    expect((await desk.commitments(item, 'closure-attempt')).map(({ state }) => state)).toEqual(['kept', 'cancelled']);
  });

  it('does not count a letter that was never written, or that came back', async () => {
    const item = await desk.answered();
    await expect(desk.act(item, 'ask-closure', { by: 'letter' })).rejects.toMatchObject({ reason: 'letter-needed' });
    const letter = { channel: 'e-mail', subject: 'Mag uw klacht dicht?', body: 'Bent u het ermee eens?' };
    await desk.act(item, 'ask-closure', { by: 'letter', letter });
    const [{ id }] = await database.dataSource.query(
      `SELECT id FROM letters WHERE item_id = $1 AND purpose = 'closure-question'`,
      [item],
    );
    await new RecordDelivery(database.dataSource, desk.clock).failed(id, 'no such user');
    await desk.act(item, 'ask-closure', { by: 'phone' });
    desk.at('2026-04-20T09:00:00Z');
    await expect(desk.act(item, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
    expect(await desk.item(item)).toMatchObject({ nextAction: 'ask-closure' });
  });

  it('is never "without reaction" for a customer who said no', async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-reaction', { reaction: 'disagrees' });
    await desk.act(item, 'ask-closure', { by: 'phone' });
    await desk.act(item, 'ask-closure', { by: 'phone' });
    desk.at('2026-04-20T09:00:00Z');
    await expect(desk.act(item, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
    expect(await desk.act(item, 'refer', { body: 'kifid' })).toMatchObject({ status: 'closed' });
    expect(await desk.item(item)).toMatchObject({ closureReason: 'referred' });
  });

  it('by referral needs an answer first', async () => {
    const item = await desk.inTreatment();
    await expect(desk.act(item, 'refer', { body: 'kifid' })).rejects.toMatchObject({ code: 'transition-not-allowed' });
  });

  it('by referral needs a customer who disagrees with this answer, and a body that takes the complaint', async () => {
    const item = await desk.answered({}, { solution: 'Betalen.' });
    await expect(desk.act(item, 'refer', { body: 'kifid' })).rejects.toMatchObject(refusedFor('customer-disagrees'));
    expect((await desk.commitment(item, 'carry-out-solution')).state).toBe('open');
    await desk.act(item, 'record-reaction', { reaction: 'disagrees' });
    await expect(desk.act(item, 'refer', { body: 'skgz' })).rejects.toMatchObject(refusedFor('referral-fits-case'));
    expect(await desk.act(item, 'refer', { body: 'court' })).toMatchObject({ status: 'closed' });
    expect((await desk.commitment(item, 'carry-out-solution')).state).toBe('cancelled');
  });

  it('by referral keeps owing a solution that the customer accepted', async () => {
    const item = await desk.answered({}, { outcome: 'partly-upheld', solution: 'De helft betalen.' });
    await desk.act(item, 'record-reaction', { reaction: 'agrees' });
    await desk.act(item, 'record-reaction', { reaction: 'disagrees', words: 'De andere helft wil ik ook.' });
    await desk.act(item, 'refer', { body: 'kifid' });
    expect(await desk.item(item)).toMatchObject({ isOpen: true, nextAction: 'carry-out-solution' });
    await desk.act(item, 'carry-out-solution', { note: 'Overgemaakt.' });
    expect((await desk.commitments(item, 'carry-out-solution')).map(({ state }) => state)).toEqual(['kept']);
    expect(await desk.item(item)).toMatchObject({ status: 'closed', isOpen: false, nextAction: null });
  });

  it('by a referral that is undone lets the next answer take the place of the accepted solution', async () => {
    const item = await desk.answered({}, { outcome: 'partly-upheld', solution: 'De helft betalen.' });
    await desk.act(item, 'record-reaction', { reaction: 'agrees' });
    await desk.act(item, 'record-reaction', { reaction: 'disagrees' });
    await desk.act(item, 'refer', { body: 'kifid' });
    await desk.act(item, 'reopen', { reason: 'Wij kijken opnieuw.' });
    await desk.answer(item, { solution: 'Alles betalen.' });
    expect((await desk.commitments(item, 'carry-out-solution')).map(({ state }) => state)).toEqual([
      'cancelled',
      'open',
    ]);
  });

  it('promises a call to who asks for one', async () => {
    const item = await desk.closing();
    expect(await desk.act(item, 'record-closure-answer', { answer: 'call-me' })).toMatchObject({ status: 'closing' });
    expect(await desk.commitment(item, 'promise')).toMatchObject({
      state: 'open',
      madeTo: 'customer',
      words: 'terugbellen over het sluiten van de zaak',
    });
  });

  describe('lets terms begin when the customer said it, not when that was typed in', () => {
    const said = { occurredAt: '2026-03-03T09:00:00Z', backdatedReason: 'Brief bleef liggen' };
    const later = async (input: object) => {
      const item = await desk.at('2026-03-02T09:20:00Z').closing();
      desk.at('2026-03-05T09:00:00Z');
      await desk.act(item, 'record-closure-answer', input);
      return item;
    };

    it.each([
      ['2026-03-05T15:00:00Z', 'kept'],
      ['2026-03-06T09:00:00Z', 'broken'],
    ])('a call that was asked for on Tuesday and made on %s is %s', async (calledAt, state) => {
      const item = await later({ answer: 'call-me', ...said });
      expect((await desk.commitment(item, 'promise')).lateFrom).toEqual(new Date('2026-03-05T23:00:00Z'));
      desk.at(calledAt);
      await desk.act(item, 'log-contact', {
        ...{ channel: 'phone', direction: 'outgoing', reached: true, summary: 'Gebeld.' },
      });
      expect((await desk.commitment(item, 'promise')).state).toBe(state);
    });

    it('a second look, and the interval in which its customer hears of us', async () => {
      const start = async (item: string) =>
        [await desk.commitment(item, 'second-look'), await desk.commitment(item, 'progress-update')].map(
          ({ explanation }) => (explanation as { start: string }).start,
        );
      const late = await later({ answer: 'no', ...said });
      expect(await start(late)).toEqual(['2026-03-03T09:00:00.000Z', '2026-03-03T09:00:00.000Z']);
      const begun = (await desk.events(late)).findLast(({ type }) => type === 'second-look-started');
      expect(begun?.occurredAt).toEqual(new Date('2026-03-03T09:00:00Z'));
      const atOnce = await later({ answer: 'no' });
      expect(await start(atOnce)).toEqual(['2026-03-05T09:01:00.000Z', '2026-03-05T09:01:00.000Z']);
    });

    it('the question whether the case may be closed, after a solution that was carried out earlier', async () => {
      const item = await desk.at('2026-03-02T09:20:00Z').answered({}, { solution: 'Betalen.' });
      desk.at('2026-03-05T09:00:00Z');
      await desk.act(item, 'carry-out-solution', { note: 'Overgemaakt.', ...said });
      const { explanation } = await desk.commitment(item, 'closure-attempt');
      expect((explanation as { start: string }).start).toBe('2026-03-03T09:00:00.000Z');
    });
  });

  it('keeps the closure term by when the customer agreed, not by when that was typed in', async () => {
    const item = await desk.closing();
    const due = await desk.commitment(item, 'closure');
    desk.at('2026-03-31T09:00:00Z');
    expect(due.lateFrom < desk.now).toBe(true);
    const agreedAt = '2026-03-27T15:00:00.000Z';
    await desk.act(item, 'record-closure-answer', {
      answer: 'yes',
      occurredAt: agreedAt,
      backdatedReason: 'Vrijdag gebeld',
    });
    expect(await desk.commitment(item, 'closure')).toMatchObject({ state: 'kept', settledAt: new Date(agreedAt) });
    expect(await desk.item(item)).toMatchObject({ closedAt: new Date(agreedAt) });
    const closed = (await desk.events(item)).at(-1);
    expect([
      closed?.type,
      closed?.occurredAt.toISOString(),
      (closed?.recordedAt ?? 0) > (closed?.occurredAt ?? 0),
    ]).toEqual(['closed', agreedAt, true]);
  });
});

describe('feedback that is no complaint', () => {
  it.each(['customer-signal', 'compliment', 'requested-feedback'])(
    '%s closes as handled, without the ceremony of a complaint',
    async (kind) => {
      const item = await desk.register({ kind });
      await desk.act(item, 'take-over');
      await expect(
        desk.act(item, 'decide', { outcome: 'upheld', isObliged: true, motivation: 'Ja.' }),
      ).rejects.toMatchObject({ code: 'transition-not-allowed' });
      expect(await desk.act(item, 'close', { note: 'Gedeeld met de afdeling.' })).toMatchObject({ status: 'closed' });
      expect(await desk.item(item)).toMatchObject({ closureReason: 'handled', isOpen: false });
    },
  );
});

describe('a withdrawal', () => {
  const states = async (item: string) =>
    (await Promise.all((['confirmation', 'answer'] as const).map((kind) => desk.commitment(item, kind)))).map(
      ({ state }) => state,
    );

  it('before the term lets the promises go; after it the miss stays', async () => {
    const early = await desk.register();
    await desk.act(early, 'withdraw', { words: 'Laat maar.' });
    expect(await states(early)).toEqual(['cancelled', 'cancelled']);
    desk.at('2026-03-02T09:20:00Z');
    const late = await desk.register();
    desk.at('2026-03-04T09:20:00Z');
    await desk.act(late, 'withdraw', { words: 'Laat maar.' });
    expect(await states(late)).toEqual(['broken', 'cancelled']);
    expect(await desk.item(late)).toMatchObject({
      status: 'closed',
      closureReason: 'withdrawn',
      isOpen: false,
      nextLateFrom: null,
    });
  });

  it('by the customer, who gets a letter about it, lets go of promises that hold again when it is undone', async () => {
    const customer = { role: 'customer', userId: null, mandateCents: 0, labels: 'all' } as const;
    const item = await desk.register();
    await desk.act(item, 'withdraw', { words: 'Laat maar.' }, customer);
    expect((await desk.events(item)).at(-1)?.type).toBe('letter-written');
    expect(await states(item)).toEqual(['cancelled', 'cancelled']);
    await desk.act(item, 'reopen', { reason: 'Toch niet.' }, customer);
    expect(await states(item)).toEqual(['open', 'open']);
  });

  it('counts from when the customer took it back', async () => {
    const item = await desk.register();
    desk.at('2026-03-10T09:00:00Z');
    await desk.act(item, 'withdraw', {
      words: 'Laat maar.',
      occurredAt: '2026-03-02T16:00:00Z',
      backdatedReason: 'Briefje bleef liggen',
    });
    expect(await states(item)).toEqual(['cancelled', 'cancelled']);
  });

  it('that is taken back makes no promise disappear', async () => {
    const item = await desk.register();
    await desk.act(item, 'withdraw', { words: 'Laat maar.' });
    desk.at('2026-03-12T09:00:00Z');
    await desk.act(item, 'reopen', { reason: 'Toch niet.' });
    expect(await states(item)).toEqual(['open', 'open']);
    await sweep();
    const { missedAt, lateFrom } = await desk.commitment(item, 'answer');
    expect(missedAt).toEqual(desk.now);
    expect(
      (await desk.events(item)).find(({ type, facts }) => type === 'commitment-missed' && facts.kind === 'answer')
        ?.occurredAt,
    ).toEqual(lateFrom);
  });
});

describe('reopening', () => {
  it('never erases a miss', async () => {
    const item = await desk.inTreatment();
    desk.at('2026-03-20T09:00:00Z');
    await sweep();
    await desk.answer(item);
    await desk.act(item, 'record-reaction', { reaction: 'agrees' });
    await desk.act(item, 'close');
    const before = await desk.commitment(item, 'answer');
    expect(before).toMatchObject({ state: 'broken', missedAt: new Date('2026-03-20T09:00:00Z') });
    expect(await desk.act(item, 'reopen', { reason: 'Toch niet betaald.' }, desk.colleague)).toMatchObject({
      status: 'in-treatment',
    });
    expect(await desk.commitment(item, 'answer')).toEqual(before);
    expect(await desk.item(item)).toMatchObject({ isOpen: true, closureReason: null, closedAt: null });
    expect(
      (await desk.events(item)).filter(({ type, facts }) => type === 'commitment-missed' && facts.kind === 'answer'),
    ).toHaveLength(1);
  });

  it('asks for a decision and a closure of its own', async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-closure-answer', { answer: 'yes' });
    await desk.act(item, 'reopen', { reason: 'Toch niet betaald.' });
    await desk.answer(item);
    await expect(desk.act(item, 'close')).rejects.toMatchObject(refusedFor('closure-allowed'));
  });
});
