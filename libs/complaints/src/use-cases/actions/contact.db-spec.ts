import { Desk } from '../../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../../test/harness/database.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

const spoke = { channel: 'phone', direction: 'outgoing', reached: true, summary: 'Gesproken.' };

describe('a fact of earlier', () => {
  it('needs a reason when it is more than an hour old', async () => {
    const item = await desk.inTreatment();
    desk.at('2026-03-03T12:00:00Z');
    const yesterday = { ...spoke, occurredAt: '2026-03-02T15:00:00Z' };
    await expect(desk.act(item, 'log-contact', yesterday)).rejects.toMatchObject({
      reason: 'reason-needed',
      errors: [{ pointer: '/backdatedReason' }],
    });
    await desk.act(item, 'log-contact', { ...yesterday, backdatedReason: 'Systeem lag eruit' });
    await desk.act(item, 'log-contact', { ...spoke, occurredAt: '2026-03-03T11:30:00Z' });
  });

  it('stays recognisable: when it happened and when it was known are two things', async () => {
    const item = await desk.inTreatment();
    desk.at('2026-03-03T12:00:00Z');
    await desk.act(item, 'log-contact', {
      ...spoke,
      occurredAt: '2026-03-02T15:00:00Z',
      backdatedReason: 'Systeem lag eruit',
    });
    const contact = (await desk.events(item)).at(-1);
    expect(contact).toMatchObject({
      type: 'contact-logged',
      occurredAt: new Date('2026-03-02T15:00:00Z'),
      recordedAt: desk.now,
    });
    const [{ content }] = await database.dataSource.query(
      'SELECT content FROM event_contents WHERE item_id = $1 ORDER BY seq DESC LIMIT 1',
      [item],
    );
    expect(content.backdatedReason).toBe('Systeem lag eruit');
  });

  it.each([
    ['before the receipt', '2026-03-02T09:19:59Z', 'before-receipt'],
    ['in the future', '2026-03-02T12:00:00Z', 'in-future'],
  ])('is not believed %s', async (_, occurredAt, reason) => {
    const item = await desk.inTreatment();
    await expect(
      desk.act(item, 'log-contact', { ...spoke, occurredAt, backdatedReason: 'Zomaar' }),
    ).rejects.toMatchObject({ reason });
  });

  it.each([
    ['2026-03-03T09:19:59.999Z', 'kept'],
    ['2026-03-03T09:20:00.000Z', 'kept'],
    ['2026-03-03T09:20:00.001Z', 'broken'],
  ])('of %s leaves the confirmation within 24 hours %s, whenever it was typed in', async (occurredAt, state) => {
    const item = await desk.register();
    desk.at('2026-03-05T09:00:00Z');
    await desk.act(item, 'confirm-receipt', {
      channel: 'phone',
      occurredAt,
      backdatedReason: 'Gebeld, later opgeschreven',
    });
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({ state, settledAt: new Date(occurredAt) });
  });

  it('is never of before what it follows, also when that is later than the receipt', async () => {
    const item = await desk.closing();
    desk.at('2026-03-22T09:00:00Z');
    const early = { occurredAt: '2026-03-02T09:22:00Z', backdatedReason: 'Echt waar' };
    await expect(desk.act(item, 'record-closure-answer', { answer: 'yes', ...early })).rejects.toMatchObject({
      reason: 'before-closure-question',
      errors: [{ pointer: '/occurredAt' }],
    });
    await expect(desk.act(item, 'record-reaction', { reaction: 'agrees', ...early })).rejects.toMatchObject({
      reason: 'before-answer',
    });
    expect((await desk.commitment(item, 'closure-attempt')).state).toBe('open');
  });

  it('of the minute of what it follows counts from that moment on', async () => {
    const item = await desk.closing();
    const asked = (await desk.events(item)).find(({ type }) => type === 'closure-asked');
    const minute = new Date(Math.floor((asked?.occurredAt.getTime() ?? 0) / 60_000) * 60_000);
    expect(minute < (asked?.occurredAt ?? minute)).toBe(true);
    await desk.act(item, 'record-closure-answer', { answer: 'yes', occurredAt: minute.toISOString() });
    expect((await desk.item(item)).closedAt).toEqual(asked?.occurredAt);
  });

  it('is no reply to a message that came later, and the promises of a talk date from that talk', async () => {
    const item = await desk.inTreatment();
    desk.at('2026-03-05T09:00:00Z');
    const customer = { role: 'customer' as const, userId: null, mandateCents: 0, labels: [desk.label.id] };
    await desk.act(item, 'send-message', { text: 'Hoe staat het ermee?' }, customer);
    const talkedAt = '2026-03-04T09:00:00Z';
    const promises = [{ dueOn: '2026-03-06', words: 'Terugbellen' }];
    const earlier = { ...spoke, promises, occurredAt: talkedAt, backdatedReason: 'Gisteren vergeten' };
    await desk.act(item, 'log-contact', earlier);
    const [promised, reply] = await desk.commitments(item, 'promise');
    expect([promised, reply]).toMatchObject([
      { state: 'open', words: 'Terugbellen', madeAt: new Date(talkedAt) },
      { state: 'open', words: 'antwoord op uw bericht' },
    ]);
    await desk.act(item, 'log-contact', spoke);
    expect((await desk.commitments(item, 'promise')).map(({ state }) => state).sort()).toEqual(['kept', 'open']);
  });

  it('is no posting of before the letter was written', async () => {
    const address = { street: 'Dorpsstraat 1', postalCode: '1000 AA', city: 'Voorbeeldstad' };
    const item = await desk.inTreatment({
      complainant: { type: 'person', name: 'Anna', address, preferredChannel: 'post' },
    });
    await desk.decide(item);
    desk.at('2026-03-12T09:00:00Z');
    await desk.act(item, 'send-answer', { channel: 'post', subject: 'Antwoord', body: 'U heeft gelijk.' });
    const [{ id: letterId }] = await database.dataSource.query('SELECT id FROM letters WHERE item_id = $1', [item]);
    const early = { letterId, occurredAt: '2026-03-06T09:00:00Z', backdatedReason: 'Echt waar' };
    await expect(desk.act(item, 'hand-to-post', early)).rejects.toMatchObject({ reason: 'before-letter' });
    await desk.act(item, 'hand-to-post', { letterId });
    expect((await desk.commitment(item, 'answer')).state).toBe('broken');
    await expect(desk.act(item, 'hand-to-post', { letterId })).rejects.toMatchObject({
      reason: 'letter-waits-for-post',
    });
  });
});

describe('a letter on paper', () => {
  it('keeps its promise when it is handed to the post, not before', async () => {
    const address = { street: 'Dorpsstraat 1', postalCode: '1000 AA', city: 'Voorbeeldstad' };
    const item = await desk.inTreatment({
      complainant: { type: 'person', name: 'Anna', address, preferredChannel: 'post' },
    });
    await desk.act(item, 'write-letter', {
      purpose: 'confirmation',
      channel: 'post',
      subject: 'Ontvangen',
      body: 'Wij kregen uw klacht.',
    });
    expect((await desk.commitment(item, 'confirmation')).state).toBe('open');
    const [{ id: letterId }] = await database.dataSource.query('SELECT id FROM letters WHERE item_id = $1', [item]);
    await desk.act(item, 'hand-to-post', { letterId });
    expect((await desk.commitment(item, 'confirmation')).state).toBe('kept');
  });

  it('needs an address', async () => {
    const item = await desk.inTreatment();
    const letter = { purpose: 'confirmation', channel: 'post', subject: 'Ontvangen', body: 'Wij kregen uw klacht.' };
    await expect(desk.act(item, 'write-letter', letter)).rejects.toMatchObject({ reason: 'no-postal-address' });
  });
});

describe('a delay notice', () => {
  it('keeps the two-week duty and the update, promises a new day, and never keeps the answer term', async () => {
    const item = await desk.inTreatment();
    const letter = { channel: 'e-mail', subject: 'Het duurt langer', body: 'Wij hebben meer tijd nodig.' };
    await desk.act(item, 'announce-delay', { ...letter, reason: 'Expert is ziek', newDueOn: '2026-03-20' });
    expect((await desk.commitment(item, 'two-week-duty')).state).toBe('open');
    await desk.deliver();
    expect((await desk.commitment(item, 'two-week-duty')).state).toBe('kept');
    expect((await desk.commitments(item, 'progress-update')).map(({ state }) => state)).toEqual(['kept', 'open']);
    expect(await desk.commitment(item, 'promise')).toMatchObject({
      state: 'open',
      lateFrom: new Date('2026-03-20T23:00:00Z'),
    });
    const answer = await desk.commitment(item, 'answer');
    expect(answer).toMatchObject({ state: 'open', lateFrom: new Date('2026-03-09T23:00:00Z') });
    desk.at('2026-03-19T09:00:00Z');
    await desk.answer(item);
    expect((await desk.commitment(item, 'answer')).state).toBe('broken');
    expect((await desk.commitment(item, 'twelve-week-limit')).state).toBe('kept');
  });

  it('does not keep the two-week duty once the two weeks are over', async () => {
    const item = await desk.inTreatment();
    desk.at('2026-03-17T09:00:00Z');
    const letter = { channel: 'e-mail', subject: 'Het duurt langer', body: 'Wij hebben meer tijd nodig.' };
    await desk.act(item, 'announce-delay', { ...letter, reason: 'Expert is ziek', newDueOn: '2026-03-20' });
    await desk.deliver();
    expect((await desk.commitment(item, 'two-week-duty')).state).toBe('broken');
  });
});

describe('a promise', () => {
  const callBack = { dueOn: '2026-03-04', words: 'Terugbellen' };

  it('is not made for a day that is over', async () => {
    const item = await desk.inTreatment();
    await expect(desk.act(item, 'make-promise', { ...callBack, dueOn: '2026-03-01' })).rejects.toMatchObject({
      reason: 'date-in-past',
    });
    await desk.act(item, 'make-promise', { ...callBack, dueOn: '2026-03-02' });
  });

  it('that is late stays a miss, also when it is let go', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'make-promise', callBack);
    const { id: commitmentId } = await desk.commitment(item, 'promise');
    desk.at('2026-03-06T09:00:00Z');
    await expect(desk.act(item, 'settle-promise', { commitmentId, ending: 'cancelled' })).rejects.toMatchObject({
      reason: 'reason-needed',
    });
    await desk.act(item, 'settle-promise', { commitmentId, ending: 'cancelled', note: 'Klant belde zelf' });
    expect((await desk.commitment(item, 'promise')).state).toBe('broken');
  });

  it('that no longer holds before its day is no miss', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'make-promise', callBack);
    const { id: commitmentId } = await desk.commitment(item, 'promise');
    await desk.act(item, 'settle-promise', { commitmentId, ending: 'cancelled', note: 'Klant belde zelf' });
    expect((await desk.commitment(item, 'promise')).state).toBe('cancelled');
    await expect(desk.act(item, 'settle-promise', { commitmentId, ending: 'kept' })).rejects.toMatchObject({
      reason: 'promise-is-open',
    });
  });

  it('made in a call after closing keeps the case in the work list until it is kept', async () => {
    const item = await desk.closing();
    await desk.act(item, 'record-closure-answer', { answer: 'yes' });
    await desk.act(item, 'log-contact', { ...spoke, promises: [callBack] });
    expect(await desk.item(item)).toMatchObject({ status: 'closed', isOpen: true, nextAction: 'settle-promise' });
    const { id: commitmentId } = await desk.commitment(item, 'promise');
    await desk.act(item, 'settle-promise', { commitmentId, ending: 'kept' });
    expect(await desk.item(item)).toMatchObject({ status: 'closed', isOpen: false });
  });
});

describe('a talk', () => {
  it('is the first contact and renews the promised interval, when the customer was reached', async () => {
    const item = await desk.inTreatment();
    await desk.act(item, 'log-contact', { ...spoke, reached: false });
    expect((await desk.commitment(item, 'first-contact')).state).toBe('open');
    await desk.act(item, 'log-contact', spoke);
    expect((await desk.commitment(item, 'first-contact')).state).toBe('kept');
    expect((await desk.commitments(item, 'progress-update')).map(({ state }) => state)).toEqual(['kept', 'open']);
  });
});

describe('a question to a colleague', () => {
  it('is a promise to the handler that is mailed, chased and kept', async () => {
    const item = await desk.inTreatment();
    const asked = { colleagueName: 'Ria', colleagueEmail: 'ria@veldgroen.example', question: 'Wat zegt de expert?' };
    await expect(desk.act(item, 'chase-colleague', { commitmentId: item })).rejects.toMatchObject({
      reason: 'colleague-owes-answer',
    });
    await desk.act(item, 'ask-colleague', asked);
    const { id: commitmentId } = await desk.commitment(item, 'colleague-request');
    await expect(
      desk.act(item, 'record-colleague-answer', { commitmentId: item, answer: 'Ja.' }),
    ).rejects.toMatchObject({ reason: 'unknown-request' });
    await desk.act(item, 'chase-colleague', { commitmentId });
    await desk.deliver();
    expect(desk.sent.filter(({ to }) => to === asked.colleagueEmail)).toHaveLength(2);
    expect((await desk.commitment(item, 'confirmation')).state).toBe('open');
    await desk.act(item, 'record-colleague-answer', { commitmentId, answer: 'De schade is gedekt.' });
    expect(await desk.commitment(item, 'colleague-request')).toMatchObject({ state: 'kept', madeTo: 'handler' });
  });
});
