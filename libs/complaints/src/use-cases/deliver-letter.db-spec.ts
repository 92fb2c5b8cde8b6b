import { Desk } from '../../../../test/builders/desk.js';
import { takingMailer } from '../../../../test/builders/taking-mailer.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { until } from '../../../../test/harness/until.js';
import { createDataSource } from '../database/data-source.js';
import { Letter } from '../letters/letter.entity.js';
import type { Mail, Mailer } from '../outgoing-mail/mail.js';
import { readCase } from '../queries/case.query.js';
import { DeliverLetter } from './deliver-letter.js';
import { PrepareConfirmation } from './prepare-confirmation.js';
import { RecordDelivery } from './record-delivery.js';
import { RetryLetter } from './retry-letter.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
beforeEach(() => desk.at('2026-03-02T09:20:00Z'));
afterAll(() => database.drop());

/** A carrier that does the next thing on its list with each mail, and takes it when the list is empty. */
function carrier(...outcomes: (Error | Promise<void>)[]): Mailer & { mails: Mail[] } {
  const mails: Mail[] = [];
  const mailer = takingMailer((mail) => {
    mails.push(mail);
    const outcome = outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  return { mails, ...mailer };
}

const greylisted = () => new Error('451 try again later');
const refused = () => Object.assign(new Error('550 no such user'), { kind: 'permanent' });
const sender = (mailer: Mailer, source = database.dataSource) =>
  new DeliverLetter(source, desk.clock, mailer, desk.links);
const letter = (id: string) => database.dataSource.manager.findOneByOrFail(Letter, { id });
const types = async (item: string) => (await desk.events(item)).map(({ type }) => type);

/** A registered complaint with the id of its confirmation. */
async function toConfirm(): Promise<[string, string]> {
  const item = await desk.register();
  const letterId = await new PrepareConfirmation(database.dataSource, desk.clock).execute(item);
  return [item, String(letterId)];
}

describe('PrepareConfirmation', () => {
  it('writes one confirmation, however often and from however many workers at once', async () => {
    const item = await desk.register();
    const other = await createDataSource(database.url).initialize();
    const prepare = [database.dataSource, other, database.dataSource].map((source) =>
      new PrepareConfirmation(source, desk.clock).execute(item),
    );
    const written = (await Promise.all(prepare)).filter((id) => id !== null);
    await other.destroy();
    expect(written).toHaveLength(1);
    expect(await types(item)).toEqual(['registered', 'letter-written']);
    const [{ count }] = await database.dataSource.query(
      `SELECT count(*)::int FROM outbox_messages WHERE payload->>'letterId' = $1`,
      [written[0]],
    );
    expect(count).toBe(1);
  });

  it('writes nothing when there is no address, or when the case is over', async () => {
    const prepare = new PrepareConfirmation(database.dataSource, desk.clock);
    const noAddress = await desk.register({
      complainant: { type: 'person', name: 'Anna', phone: '06 00001234', preferredChannel: 'phone' },
    });
    expect(await prepare.execute(noAddress)).toBeNull();
    expect(await desk.commitment(noAddress, 'confirmation')).toMatchObject({ nextStep: 'call-or-write' });
    const withdrawn = await desk.register();
    await desk.act(withdrawn, 'withdraw', { words: 'Laat maar.' });
    expect(await prepare.execute(withdrawn)).toBeNull();
  });
});

describe('DeliverLetter', () => {
  it('sends a letter once, and keeps the promise at the moment that it was taken', async () => {
    const [item, id] = await toConfirm();
    const mailer = carrier();
    await sender(mailer).execute(id);
    await sender(mailer).execute(id);
    expect(mailer.mails).toHaveLength(1);
    expect(await letter(id)).toMatchObject({ state: 'sent', attempts: 1, sentAt: desk.now });
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({
      state: 'kept',
      settledAt: desk.now,
      settledBySeq: 3,
    });
  });

  it('sends the very same words under the same Message-ID after a temporary failure', async () => {
    const [item, id] = await toConfirm();
    const mailer = carrier(greylisted(), greylisted());
    await sender(mailer).execute(id);
    expect(await letter(id)).toMatchObject({
      state: 'ready',
      attempts: 1,
      failure: '451 try again later',
      nextTryAt: new Date(desk.now.getTime() + 10_000),
    });
    await desk.act(item, 'correct-data', { reason: 'Tikfout', story: 'Een heel ander verhaal.' });
    await sender(mailer).execute(id);
    desk.clock.advance(39_999);
    await sender(mailer).execute(id);
    expect(mailer.mails).toHaveLength(2);
    desk.clock.advance(1);
    await sender(mailer).execute(id);
    const [first, ...again] = mailer.mails;
    expect(again).toEqual([first, first]);
    expect(await letter(id)).toMatchObject({ state: 'sent', attempts: 3, failure: null });
    expect((await types(item)).filter((type) => type === 'letter-delivered')).toHaveLength(1);
  });

  it('belongs to one attempt at a time', async () => {
    const [, id] = await toConfirm();
    let accept = () => {};
    const slow = carrier(
      new Promise<void>((resolve) => {
        accept = resolve;
      }),
    );
    const other = await createDataSource(database.url).initialize();
    const first = sender(slow).execute(id);
    await until('the first mail goes', () => slow.mails.length > 0);
    const hasty = carrier();
    await sender(hasty, other).execute(id);
    accept();
    await first;
    await sender(hasty, other).execute(id);
    await other.destroy();
    expect([slow.mails.length, hasty.mails.length]).toEqual([1, 0]);
  });

  it('is free again some time after its sender died', async () => {
    const [, id] = await toConfirm();
    await database.dataSource.query(
      `UPDATE letters SET state = 'sending', attempts = 1, next_try_at = $2 WHERE id = $1`,
      [id, new Date(desk.now.getTime() + 60_000)],
    );
    const mailer = carrier();
    await sender(mailer).execute(id);
    expect(mailer.mails).toEqual([]);
    desk.clock.advance(60_000);
    await sender(mailer).execute(id);
    expect(mailer.mails).toHaveLength(1);
  });

  it('is not sent again once the carrier took it, also when whoever sent it died before recording that', async () => {
    const [item, id] = await toConfirm();
    const taken = new Date(desk.now);
    await database.dataSource.query(
      `UPDATE letters SET state = 'sending', attempts = 1, next_try_at = $2, taken_at = $2 WHERE id = $1`,
      [id, taken],
    );
    desk.clock.advance(120_000);
    const mailer = carrier();
    await sender(mailer).execute(id);
    expect(mailer.mails).toEqual([]);
    expect(await letter(id)).toMatchObject({ state: 'sent', sentAt: taken });
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({ state: 'kept', settledAt: taken });
  });

  it('leaves "call or write" when the address is refused for good, and sends no more', async () => {
    const [item, id] = await toConfirm();
    const mailer = carrier(refused());
    await sender(mailer).execute(id);
    await sender(mailer).execute(id);
    expect(mailer.mails).toHaveLength(1);
    expect(await letter(id)).toMatchObject({ state: 'failed', failure: '550 no such user' });
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({ state: 'open', nextStep: 'call-or-write' });
    await desk.act(item, 'take-over');
    expect(await desk.item(item)).toMatchObject({ nextAction: 'confirm-receipt' });
    await desk.act(item, 'confirm-receipt', { channel: 'phone' });
    expect((await desk.commitment(item, 'confirmation')).state).toBe('kept');
  });

  it('tells out-of-office replies to stay away from letters that nobody wrote', async () => {
    const mailer = carrier();
    const [item, id] = await toConfirm();
    await sender(mailer).execute(id);
    await desk.act(item, 'take-over');
    await desk.act(item, 'write-letter', {
      purpose: 'information-request',
      channel: 'e-mail',
      subject: 'Vraag',
      body: 'Heeft u de rekening nog?',
    });
    const [{ id: written }] = await database.dataSource.query(
      `SELECT id FROM letters WHERE item_id = $1 AND purpose = 'information-request'`,
      [item],
    );
    await sender(mailer).execute(written);
    expect(mailer.mails.map(({ headers }) => headers)).toEqual([
      {
        'X-Gehoor-Letter': id,
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply',
        'List-Id': '<confirmation.vg.example>',
      },
      { 'X-Gehoor-Letter': written },
    ]);
    const [confirmation, question] = mailer.mails;
    expect(question).toMatchObject({
      inReplyTo: confirmation?.messageId,
      references: [confirmation?.messageId],
    });
  });

  it('never takes a letter for the post', async () => {
    const item = await desk.inTreatment({
      complainant: {
        type: 'person',
        name: 'Anna',
        address: { street: 'Dorpsstraat 1', postalCode: '1000 AA', city: 'Voorbeeldstad' },
        preferredChannel: 'post',
      },
    });
    await desk.act(item, 'write-letter', {
      purpose: 'confirmation',
      channel: 'post',
      subject: 'Ontvangen',
      body: 'Wij kregen uw klacht.',
    });
    const [{ id }] = await database.dataSource.query('SELECT id FROM letters WHERE item_id = $1', [item]);
    const mailer = carrier();
    await sender(mailer).execute(id);
    expect(mailer.mails).toEqual([]);
  });
});

describe('RetryLetter', () => {
  it('has a failed letter sent again in the same words, and nothing else', async () => {
    const [item, id] = await toConfirm();
    const mailer = carrier(refused());
    const retry = new RetryLetter(database.dataSource, desk.clock);
    await expect(retry.execute(id, desk.handler)).rejects.toMatchObject({ reason: 'letter-failed' });
    await sender(mailer).execute(id);
    await expect(retry.execute(id, { ...desk.handler, labels: [] })).rejects.toMatchObject({ code: 'not-found' });
    await retry.execute(id, desk.handler);
    await sender(mailer).execute(id);
    expect(mailer.mails[1]).toEqual(mailer.mails[0]);
    expect((await desk.commitment(item, 'confirmation')).state).toBe('kept');
    await expect(retry.execute(id, desk.handler)).rejects.toMatchObject({ reason: 'letter-failed' });
  });
});

describe('a mail that comes back', () => {
  const steps = async (item: string) => {
    const { journey } = await readCase(database.dataSource, item, desk.handler, 'nl', desk.now);
    return Object.fromEntries(journey.map(({ step, state }) => [step, state]));
  };

  it('was not given: the promise is open again, with "call or write", and the step is undone', async () => {
    const item = await desk.inTreatment();
    const id = await desk.confirm(item);
    expect(await steps(item)).toMatchObject({ confirmation: 'done' });
    const before = await desk.item(item);
    const record = new RecordDelivery(database.dataSource, desk.clock);
    await record.bounced(id, '550 no such user');
    await record.bounced(id, '550 no such user');
    expect(await letter(id)).toMatchObject({ state: 'bounced', failure: '550 no such user' });
    expect(await desk.commitment(item, 'confirmation')).toMatchObject({
      state: 'open',
      nextStep: 'call-or-write',
      settledAt: null,
    });
    expect(await steps(item)).toMatchObject({ confirmation: 'due' });
    expect(await desk.item(item)).toMatchObject({ nextAction: 'confirm-receipt', stepsDone: before.stepsDone - 1 });
    expect((await types(item)).filter((type) => type === 'letter-bounced')).toHaveLength(1);
    await desk.act(item, 'confirm-receipt', { channel: 'phone' });
    expect(await steps(item)).toMatchObject({ confirmation: 'done' });
  });

  it('is late at once when the term has passed meanwhile', async () => {
    const item = await desk.inTreatment();
    const id = await desk.confirm(item);
    desk.at('2026-03-04T09:00:00Z');
    await new RecordDelivery(database.dataSource, desk.clock).bounced(id, '550 no such user');
    expect(await steps(item)).toMatchObject({ confirmation: 'overdue' });
  });

  it('does not open a case that is over: what the letter had kept was not kept after all', async () => {
    const [intime, late] = [
      await desk.inTreatment({ kind: 'compliment' }),
      await desk.inTreatment({ kind: 'compliment' }),
    ];
    const letters = [await desk.confirm(intime), await desk.confirm(late)];
    for (const item of [intime, late]) await desk.act(item, 'close');
    const record = new RecordDelivery(database.dataSource, desk.clock);
    await record.bounced(String(letters[0]), '550 no such user');
    desk.at('2026-03-04T09:00:00Z');
    await record.bounced(String(letters[1]), '550 no such user');
    expect((await desk.commitment(intime, 'confirmation')).state).toBe('cancelled');
    expect((await desk.commitment(late, 'confirmation')).state).toBe('broken');
    for (const item of [intime, late]) expect(await desk.item(item)).toMatchObject({ status: 'closed', isOpen: false });
  });
});
