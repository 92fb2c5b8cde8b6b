import { Desk } from '../../../../test/builders/desk.js';
import { mailComes } from '../../../../test/builders/incoming-mail.js';
import { mailContents } from '../../../../test/builders/mail.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { ErasePerson } from '../access/erase-person.js';
import { readDossierSource } from '../dossier/dossier-source.query.js';
import { filesIn, toDossierJson } from '../dossier/to-dossier-json.js';
import { verifyRegister } from '../history/verify-register.js';
import { IncomingMail } from '../incoming-mail/incoming-mail.entity.js';
import { suggestWriter } from '../incoming-mail/mail-writer.js';
import { readWorkList } from '../queries/work-list.query.js';
import { WatchCommitments } from './watch-commitments.js';

let database: TestDatabase;
let desk: Desk;
beforeEach(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.drop());

const CUSTOMER = 'anna@voorbeeld.example';
const GARAGE = 'info@garage.example';
const PIET = 'piet@veldgroen.example';
const complainant = { type: 'person', name: 'Anna Voorbeeld', email: CUSTOMER, preferredChannel: 'e-mail' };

/** A mail from an address that came in and waits for a place. */
async function waits(address: string, more: object = {}): Promise<string> {
  const contents = mailContents({ messageId: null, from: { name: null, address }, text: 'Zie de bijlage.', ...more });
  return (await mailComes(desk, contents)).id;
}

async function place(itemId: string, address: string, as: object) {
  const mailId = await waits(address);
  await desk.act(itemId, 'receive-mail', { mailId, ...as });
  return mailId;
}

async function ask(itemId: string, colleagueEmail: string, question = 'Wat zegt de expert?'): Promise<string> {
  await desk.act(itemId, 'ask-colleague', { colleagueName: 'Piet', colleagueEmail, question });
  return (await desk.commitment(itemId, 'colleague-request')).id;
}

const types = async (itemId: string) => (await desk.events(itemId)).map(({ type }) => type);
const isInWorkList = async (itemId: string) =>
  (await readWorkList(desk.dataSource, { who: 'mine', limit: 50 }, desk.handler, desk.now)).rows.some(
    ({ id }) => id === itemId,
  );

describe('A mail of the customer', () => {
  it('promises a reply, and waits for nobody to read it', async () => {
    const itemId = await desk.inTreatment();
    await place(itemId, CUSTOMER, { writer: 'customer' });
    expect(await desk.commitments(itemId, 'promise')).toMatchObject([{ state: 'open', madeTo: 'customer' }]);
    expect(await desk.commitments(itemId, 'message-to-read')).toEqual([]);
    expect((await desk.item(itemId)).nextAction).toBe('write-letter');
  });
});

describe('A mail of a colleague', () => {
  it('answers the question when it came in, however late it is placed, and is told to nobody else', async () => {
    const itemId = await desk.inTreatment();
    const commitmentId = await ask(itemId, PIET);
    const other = await ask(itemId, 'ria@veldgroen.example');
    const mailId = await waits(PIET);
    const cameAt = (await desk.dataSource.manager.findOneByOrFail(IncomingMail, { id: mailId })).receivedAt;
    desk.clock.advance(30 * 24 * 3_600_000);
    await desk.act(itemId, 'receive-mail', { mailId, writer: 'colleague', commitmentId });
    const [answered, stillOpen] = await desk.commitments(itemId, 'colleague-request');
    expect(answered).toMatchObject({ id: commitmentId, state: 'kept', settledAt: cameAt });
    expect(stillOpen).toMatchObject({ id: other, state: 'open' });
    const event = (await desk.events(itemId)).find(({ seq }) => seq === answered?.settledBySeq);
    expect(event).toMatchObject({ type: 'colleague-answered', occurredAt: cameAt, facts: { commitmentId, mailId } });
    expect(await types(itemId)).not.toContain('message-received');
    expect(await desk.commitments(itemId, 'promise')).toEqual([]);
  });

  it('must say which question it answers, one that is open', async () => {
    const itemId = await desk.inTreatment();
    const commitmentId = await ask(itemId, PIET);
    const mailId = await waits(PIET);
    const placed = (more: object) => desk.act(itemId, 'receive-mail', { mailId, writer: 'colleague', ...more });
    await expect(placed({})).rejects.toMatchObject({ errors: [{ code: 'question-missing' }] });
    await expect(placed({ commitmentId: itemId })).rejects.toMatchObject({ errors: [{ code: 'unknown-request' }] });
    await placed({ commitmentId });
    const again = await waits(PIET);
    const twice = desk.act(itemId, 'receive-mail', { mailId: again, writer: 'colleague', commitmentId });
    await expect(twice).rejects.toMatchObject({ errors: [{ code: 'unknown-request' }] });
    expect((await desk.dataSource.manager.findOneByOrFail(IncomingMail, { id: again })).state).toBe('to-place');
  });

  it('stays among colleagues: a dossier without internal notes has neither its words nor its files', async () => {
    const itemId = await desk.inTreatment();
    const commitmentId = await ask(itemId, PIET);
    await place(itemId, PIET, { writer: 'colleague', commitmentId });
    await place(itemId, GARAGE, { writer: 'other' });
    const source = await desk.dataSource.transaction((tx) => readDossierSource(tx, itemId));
    const dossier = (withoutNotes: boolean) => toDossierJson(source, { pseudonymised: false, withoutNotes }, new Map());
    expect(JSON.stringify(dossier(false).events)).toContain(PIET);
    const outside = dossier(true);
    expect(JSON.stringify(outside.events)).not.toContain(PIET);
    expect(JSON.stringify(outside.events)).toContain(GARAGE);
    expect([dossier(false).files.length, outside.files.length]).toEqual([2, 1]);
    expect(filesIn(source, { pseudonymised: false, withoutNotes: true })).toHaveLength(1);
  });
});

describe('A mail of somebody else', () => {
  it('promises the customer nothing, and is something to read until it is read', async () => {
    const itemId = await desk.inTreatment();
    await place(itemId, GARAGE, { writer: 'other' });
    expect(await desk.commitments(itemId, 'promise')).toEqual([]);
    const [message] = await desk.commitments(itemId, 'message-to-read');
    expect(message).toMatchObject({ state: 'open', madeTo: 'handler' });
    expect((await desk.item(itemId)).nextAction).toBe('mark-message-read');
    await desk.act(itemId, 'mark-message-read', { commitmentId: message?.id, note: 'Rekening klopt.' });
    expect((await desk.commitment(itemId, 'message-to-read')).state).toBe('kept');
    expect((await desk.item(itemId)).nextAction).toBe('log-contact');
    expect(await types(itemId)).toEqual(expect.arrayContaining(['other-message-received', 'message-read']));
  });

  it('is read once, and only what waits can be marked', async () => {
    const itemId = await desk.inTreatment();
    await expect(desk.act(itemId, 'mark-message-read', { commitmentId: itemId })).rejects.toMatchObject({
      reason: 'message-waits-to-be-read',
    });
    await place(itemId, GARAGE, { writer: 'other' });
    const wrong = desk.act(itemId, 'mark-message-read', { commitmentId: itemId });
    await expect(wrong).rejects.toMatchObject({ errors: [{ code: 'unknown-message' }] });
  });

  it.each([
    ['stops no reminder about closing when it is of somebody else', GARAGE, 'other', 'no-reaction'],
    ['stops the reminder when it is of the customer', CUSTOMER, 'customer', null],
  ] as const)('%s', async (_, address, writer, closureReason) => {
    const itemId = await desk.answered({ complainant });
    const letter = { channel: 'e-mail', subject: 'Mag het?', body: 'Ja?' };
    await desk.act(itemId, 'ask-closure', { by: 'letter', letter });
    await desk.deliver();
    desk.at('2026-03-05T09:00:00Z');
    await place(itemId, address, { writer });
    for (const instant of ['2026-03-09T08:00:00Z', '2026-03-17T08:00:00Z']) {
      desk.at(instant);
      await new WatchCommitments(desk.dataSource, desk.clock).execute();
      await desk.deliver();
    }
    const asked = (await types(itemId)).filter((type) => type === 'closure-asked');
    expect(asked).toHaveLength(closureReason ? 2 : 1);
    expect((await desk.item(itemId)).closureReason).toBe(closureReason);
  });

  it('still waits to be read when the case is closed, and keeps it in the work list', async () => {
    const itemId = await desk.closing();
    await place(itemId, GARAGE, { writer: 'other' });
    await desk.act(itemId, 'record-closure-answer', { answer: 'yes' });
    expect(await desk.item(itemId)).toMatchObject({ status: 'closed', isOpen: true, nextAction: 'mark-message-read' });
    expect(await isInWorkList(itemId)).toBe(true);
    const { id: commitmentId } = await desk.commitment(itemId, 'message-to-read');
    await desk.act(itemId, 'mark-message-read', { commitmentId });
    expect(await desk.item(itemId)).toMatchObject({ status: 'closed', isOpen: false, nextAction: null });
    expect(await isInWorkList(itemId)).toBe(false);
  });

  it('is erased with the person, and the history still verifies', async () => {
    const itemId = await desk.closing();
    const commitmentId = await ask(itemId, PIET);
    await place(itemId, PIET, { writer: 'colleague', commitmentId });
    await place(itemId, GARAGE, { writer: 'other' });
    await desk.act(itemId, 'mark-message-read', {
      commitmentId: (await desk.commitment(itemId, 'message-to-read')).id,
    });
    await desk.act(itemId, 'record-closure-answer', { answer: 'yes' });
    const { reference } = await desk.item(itemId);
    const erasing = { references: [reference], reason: 'Verzoek', confirmation: [reference] };
    await new ErasePerson(desk.dataSource, desk.clock).execute(erasing, desk.manager);
    const source = await desk.dataSource.transaction((tx) => readDossierSource(tx, itemId));
    expect(JSON.stringify(source.history)).not.toMatch(/garage|piet@|Zie de bijlage/);
    expect(source.files).toEqual([]);
    const mails = await desk.dataSource.query(`SELECT FROM incoming_mails WHERE from_address = ANY($1)`, [
      [PIET, GARAGE],
    ]);
    expect(mails).toEqual([]);
    expect(await verifyRegister(desk.dataSource)).toMatchObject({ broken: [], contradicted: [] });
  });
});

describe('Of whom a mail seems to be', () => {
  const suggested = async (itemId: string, address: string | null) => {
    const { writer, commitmentId } = await suggestWriter(desk.dataSource, { itemId, address }, desk.handler);
    return [writer, commitmentId];
  };

  it('is told by the address of the customer, the representative, or the colleague who was asked', async () => {
    const representative = { name: 'Mr. Vos', relation: 'advocaat', email: 'VOS@recht.example' };
    const itemId = await desk.inTreatment({ complainant: { ...complainant, representative } });
    const commitmentId = await ask(itemId, PIET);
    expect(await suggested(itemId, CUSTOMER)).toEqual(['customer', null]);
    expect(await suggested(itemId, 'vos@recht.example')).toEqual(['customer', null]);
    expect(await suggested(itemId, PIET)).toEqual(['colleague', commitmentId]);
    expect(await suggested(itemId, GARAGE)).toEqual([null, null]);
    expect(await suggested(itemId, null)).toEqual([null, null]);
  });

  it('leaves the question open where a colleague owes two answers, or none any more', async () => {
    const itemId = await desk.inTreatment({ complainant });
    const first = await ask(itemId, PIET);
    const second = await ask(itemId, PIET, 'En de garage?');
    expect(await suggested(itemId, PIET)).toEqual(['colleague', null]);
    await desk.act(itemId, 'record-colleague-answer', { commitmentId: second, answer: 'Nee.' });
    expect(await suggested(itemId, PIET)).toEqual(['colleague', first]);
    await desk.act(itemId, 'record-colleague-answer', { commitmentId: first, answer: 'Ja.' });
    expect(await suggested(itemId, PIET)).toEqual([null, null]);
  });

  it('knows a colleague of the staff by the address of their account', async () => {
    const itemId = await desk.inTreatment({ complainant });
    const question = { colleagueName: 'Lies', colleagueId: desk.colleague.userId, question: 'Wat zegt de expert?' };
    await desk.act(itemId, 'ask-colleague', question);
    const { id: commitmentId } = await desk.commitment(itemId, 'colleague-request');
    const [lies] = await desk.dataSource.query('SELECT lower(email) AS email FROM staff_users WHERE id = $1', [
      desk.colleague.userId,
    ]);
    expect(await suggested(itemId, lies.email)).toEqual(['colleague', commitmentId]);
  });

  it('must be said by a person: no mail is placed without it', async () => {
    const itemId = await desk.inTreatment();
    const mailId = await waits(GARAGE);
    await expect(desk.act(itemId, 'receive-mail', { mailId })).rejects.toThrow('Say of whom this mail is');
  });
});
