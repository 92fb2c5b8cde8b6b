import { v7 as newId } from 'uuid';
import { Desk } from '../../../../test/builders/desk.js';
import { mailComes, readMail, storedMail, replyTokens as tokens } from '../../../../test/builders/incoming-mail.js';
import { mailContents } from '../../../../test/builders/mail.js';
import { aColleague, aLabel } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { ItemFile } from '../feedback-item/item-file.entity.js';
import { IncomingMail } from '../incoming-mail/incoming-mail.entity.js';
import type { MailContents } from '../incoming-mail/mail-contents.js';
import { CollectMail, type Mailbox } from './collect-mail.js';
import { PerformAction } from './perform-action.js';
import { RegisterFromMail } from './register-from-mail.js';
import { SetAsideMail } from './set-aside-mail.js';
import { WarnOfFailingMailboxes } from './warn-of-failing-mailboxes.js';
import { WarnOfUnplacedMail } from './warn-of-unplaced-mail.js';

const ADDRESS = 'anna@voorbeeld.example';
let database: TestDatabase;
let desk: Desk;
let serial = 0;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  // Each test has a label of its own.
  desk = await Desk.open(database.dataSource, {
    code: `V${String.fromCharCode(65 + (serial % 26))}${'GHJK'[Math.floor(serial / 26)]}`,
  });
  serial += 1;
});
afterAll(() => database.drop());

const stored = (more: object = {}) => storedMail(desk, more);
const read = (id: string, contents: MailContents) => readMail(desk, id, contents);
const comes = (contents: MailContents, more: object = {}) => mailComes(desk, contents, more);

function mailOf(id: string): Promise<IncomingMail> {
  return desk.dataSource.manager.findOneByOrFail(IncomingMail, { id });
}

/** A complaint whose confirmation was delivered, and the Message-ID of that. */
async function confirmed(more: Record<string, unknown> = {}) {
  const itemId = await desk.register(more);
  const letterId = await desk.confirm(itemId);
  return { itemId, letterId, messageId: desk.sent.at(-1)?.messageId ?? '', item: await desk.item(itemId) };
}

const types = async (itemId: string) => (await desk.events(itemId)).map(({ type }) => type);

describe('A mail that comes in', () => {
  it('is entered once, by whatever way it comes again', async () => {
    const found = { mailbox: 'k@vg.example', uidValidity: '1', uid: '7' };
    const first = await stored({ found, fingerprint: 'f' });
    expect(first.isNew).toBe(true);
    const again = [
      await stored({ found, fingerprint: 'g' }),
      await stored({ fingerprint: 'f' }),
      await stored({ found: { ...found, uid: '8' }, fingerprint: 'f' }),
    ];
    expect(again).toEqual(again.map(() => ({ id: first.id, isNew: false })));
    expect((await stored({ found: { ...found, uidValidity: '2' }, fingerprint: 'h' })).isNew).toBe(true);
  });

  it('waits for a place when it belongs to nothing known, and starts no case', async () => {
    const mail = await comes(mailContents({ messageId: null }));
    expect(mail).toMatchObject({ state: 'to-place', fromAddress: ADDRESS, threading: null, itemId: null });
    expect(await desk.dataSource.query('SELECT FROM feedback_items WHERE label_id = $1', [desk.label.id])).toEqual([]);
  });

  it('is kept, with a note, when it could not be read', async () => {
    const mail = await comes(
      mailContents({ subject: '', text: '', from: { name: null, address: null }, trouble: ['Niet te lezen.'] }),
    );
    expect(mail).toMatchObject({ state: 'to-place', trouble: 'Niet te lezen.' });
  });

  it('becomes a message on the case whose letter it answers', async () => {
    const { itemId, messageId, letterId } = await confirmed();
    const attachments = [
      { name: 'bon.pdf', mediaType: 'application/pdf', sha256: 'b'.repeat(64), sizeBytes: 3, contentId: null },
    ];
    const mail = await comes(mailContents({ inReplyTo: [messageId], attachments }));
    expect(mail).toMatchObject({ state: 'placed', itemId, letterId, threading: 'sure', settledBy: null });
    const events = await desk.events(itemId);
    expect(events.at(-3)).toMatchObject({ type: 'message-received', seq: mail.eventSeq, facts: { mailId: mail.id } });
    const files = await desk.dataSource.manager.find(ItemFile, { where: { itemId }, order: { sha256: 'DESC' } });
    expect(files.map(({ name, sha256 }) => [name, sha256])).toEqual([
      ['bon.pdf', 'b'.repeat(64)],
      ['Mijn klacht.eml', 'a'.repeat(64)],
    ]);
    // As a message from the private page: somebody owes an answer.
    expect((await desk.commitment(itemId, 'promise')).state).toBe('open');
  });

  it('is placed once, also when it is read again', async () => {
    const { itemId, messageId } = await confirmed();
    const contents = mailContents({ references: [messageId] });
    const { id } = await comes(contents);
    await Promise.all([read(id, contents), read(id, contents)]);
    expect((await types(itemId)).filter((type) => type === 'message-received')).toHaveLength(1);
  });

  it('is recognised by the token in the address, but not by a reference alone', async () => {
    const { itemId, item } = await confirmed();
    const to = `k+${tokens.nameOf(item)}@vg.example`;
    expect(await comes(mailContents({ to: [to] }))).toMatchObject({ state: 'placed', itemId });
    const bare = await comes(mailContents({ messageId: '<2@x>', subject: `Over ${item.reference}` }));
    expect(bare).toMatchObject({
      state: 'to-place',
      suggestedItemId: itemId,
      threading: 'reference-only',
      itemId: null,
    });
    const guessed = await comes(
      mailContents({ messageId: '<3@x>', to: [`k+${item.reference}-bcdfghjkmn@vg.example`] }),
    );
    expect(guessed).toMatchObject({ state: 'to-place', threading: 'reference-only' });
  });

  it('from another address is suggested, not placed', async () => {
    const { itemId, messageId } = await confirmed();
    const mail = await comes(
      mailContents({ inReplyTo: [messageId], from: { name: 'Zoon', address: 'zoon@voorbeeld.example' } }),
    );
    expect(mail).toMatchObject({ state: 'to-place', suggestedItemId: itemId, threading: 'other-sender' });
    expect(await types(itemId)).not.toContain('message-received');
  });

  it('that answers a question to a colleague is no message of the customer', async () => {
    const itemId = await desk.inTreatment();
    await desk.act(itemId, 'ask-colleague', {
      colleagueName: 'Piet',
      colleagueEmail: 'piet@vg.example',
      question: 'Wat is er gebeurd?',
    });
    await desk.deliver();
    const messageId = desk.sent.at(-1)?.messageId ?? '';
    const mail = await comes(
      mailContents({ inReplyTo: [messageId], from: { name: 'Piet', address: 'piet@vg.example' } }),
    );
    expect(mail).toMatchObject({ state: 'to-place', threading: 'other-sender' });
  });

  it('about two cases at once is left to a person', async () => {
    const one = await confirmed();
    const other = await confirmed();
    const mail = await comes(
      mailContents({ inReplyTo: [one.messageId], to: [`k+${tokens.nameOf(other.item)}@vg.example`] }),
    );
    expect(mail).toMatchObject({ state: 'to-place', threading: 'reference-only' });
  });

  it('follows a merged case to the one that it went into', async () => {
    const into = await desk.inTreatment();
    const { itemId, messageId } = await confirmed();
    await desk.act(itemId, 'merge', { intoId: into, reason: 'Dezelfde klacht' });
    expect(await comes(mailContents({ inReplyTo: [messageId] }))).toMatchObject({ state: 'placed', itemId: into });
  });

  it('on a closed case is a message there, and does not open it', async () => {
    const { itemId, messageId } = await confirmed();
    await desk.act(itemId, 'withdraw', { words: 'Laat maar.' });
    expect(await comes(mailContents({ inReplyTo: [messageId] }))).toMatchObject({ state: 'placed', itemId });
    expect((await desk.item(itemId)).status).toBe('closed');
  });
});

describe('Mail that no person wrote', () => {
  it.each([
    [{ 'Auto-Submitted': 'auto-replied (vacation)' }, 'automatic', 'vacation'],
    [{ 'List-Id': '<nieuws.voorbeeld.example>' }, 'automatic', 'mailing-list'],
    [{ 'X-Gehoor-Letter': '0190' }, 'own', 'own-mail'],
    [{ 'Auto-Submitted': 'auto-generated' }, 'to-place', 'auto-generated'],
  ])('with %o becomes %s', async (headers, state, recognisedAs) => {
    expect(await comes(mailContents({}, headers as Record<string, string>))).toMatchObject({ state, recognisedAs });
  });

  it('never becomes a message, also when it answers our letter', async () => {
    const { itemId, messageId } = await confirmed();
    const away = await comes(mailContents({ inReplyTo: [messageId] }, { 'Auto-Submitted': 'auto-replied' }));
    expect(away).toMatchObject({ state: 'automatic', suggestedItemId: itemId });
    const list = await comes(mailContents({ messageId: '<2@x>', inReplyTo: [messageId] }, { 'List-Id': '<a.b>' }));
    expect(list).toMatchObject({ state: 'to-place', recognisedAs: 'mailing-list' });
    expect(await types(itemId)).not.toContain('message-received');
  });

  it('is known when it is our own letter that comes back, and makes no new confirmation', async () => {
    // The customer is known by our own address, so that the confirmation comes to our own mailbox.
    const email = desk.label.email;
    const { itemId, item, messageId } = await confirmed({
      complainant: { type: 'person', name: 'Anna', email, preferredChannel: 'e-mail' },
    });
    const sent = desk.sent.at(-1);
    expect(sent?.to).toBe(email);
    const from = { name: desk.label.name, address: email };
    const to = [`k+${tokens.nameOf(item)}@vg.example`];
    const own = { state: 'own', recognisedAs: 'own-mail' };
    expect(await comes(mailContents({ messageId, from, to }))).toMatchObject(own);
    // On its way its Message-ID was replaced.
    expect(await comes(mailContents({ messageId: '<2@x>', from, to }, sent?.headers))).toMatchObject(own);
    await desk.deliver();
    expect(desk.sent.at(-1)).toBe(sent);
    expect(await types(itemId)).not.toContain('message-received');
  });

  it('is not what comes from our own address: a form on a website or a colleague sends that', async () => {
    const from = { name: null, address: desk.label.email };
    const { itemId, messageId } = await confirmed();
    const sent = desk.sent.length;
    const form = await comes(mailContents({ messageId: '<1@x>', from }, { 'Auto-Submitted': 'auto-generated' }));
    expect(form).toMatchObject({ state: 'to-place', recognisedAs: 'auto-generated', fromAddress: desk.label.email });
    const forwarded = await comes(mailContents({ messageId: '<2@x>', from, references: [messageId] }));
    expect(forwarded).toMatchObject({ state: 'to-place', recognisedAs: null, suggestedItemId: itemId, itemId: null });
    await desk.deliver();
    expect(desk.sent).toHaveLength(sent);
  });

  it('from our own address is of whoever the answer goes to', async () => {
    const from = { name: 'Formulier', address: desk.label.email };
    const anna = { name: 'Anna', address: ADDRESS };
    const writes = (mail: object) => comes(mailContents({ messageId: newId(), ...mail }));
    expect(await writes({ from, replyTo: anna })).toMatchObject({ fromName: 'Anna', fromAddress: ADDRESS });
    expect(await writes({ from, replyTo: from })).toMatchObject({ fromAddress: desk.label.email });
    const son = { name: 'Zoon', address: 'zoon@voorbeeld.example' };
    expect(await writes({ from: anna, replyTo: son })).toMatchObject({ fromAddress: ADDRESS });
  });
});

describe('A bounce', () => {
  const report =
    'Final-Recipient: rfc822; anna@voorbeeld.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 User unknown';

  it('opens the commitment that its letter had kept, with calling or writing as the next step', async () => {
    const { itemId, letterId, messageId } = await confirmed();
    expect((await desk.commitment(itemId, 'confirmation')).state).toBe('kept');
    const mail = await comes(mailContents({ deliveryStatus: report, returnedIds: [messageId] }));
    expect(mail).toMatchObject({ state: 'bounce', itemId, letterId });
    expect(await desk.commitment(itemId, 'confirmation')).toMatchObject({ state: 'open', nextStep: 'call-or-write' });
    const [letter] = await desk.dataSource.query('SELECT state, failure FROM letters WHERE id = $1', [letterId]);
    expect(letter).toEqual({ state: 'bounced', failure: '5.1.1 <anna@voorbeeld.example> 550 User unknown' });
  });

  it('counts once, however often it comes', async () => {
    const { itemId, messageId } = await confirmed();
    for (const id of ['<1@mx>', '<2@mx>'])
      await comes(mailContents({ messageId: id, deliveryStatus: report, returnedIds: [messageId] }));
    expect((await types(itemId)).filter((type) => type === 'letter-bounced')).toHaveLength(1);
  });

  it('that only tells of a delay changes nothing', async () => {
    const { itemId, messageId } = await confirmed();
    const delayed = report.replace('failed', 'delayed');
    const mail = await comes(mailContents({ deliveryStatus: delayed, returnedIds: [messageId] }));
    expect(mail).toMatchObject({ state: 'automatic', recognisedAs: 'delay-report' });
    expect((await desk.commitment(itemId, 'confirmation')).state).toBe('kept');
  });

  it('of a mail that is not ours waits for a person', async () => {
    const mail = await comes(mailContents({ deliveryStatus: report, returnedIds: ['<vreemd@elders.example>'] }));
    expect(mail).toMatchObject({ state: 'to-place', recognisedAs: 'bounce' });
  });

  it('that is faster than our own note is looked at again later', async () => {
    const { letterId, messageId } = await confirmed();
    await desk.dataSource.query(`UPDATE letters SET state = 'sending' WHERE id = $1`, [letterId]);
    const { id } = await stored();
    const contents = mailContents({ deliveryStatus: report, returnedIds: [messageId] });
    await expect(read(id, contents)).rejects.toThrow('being sent');
    await desk.dataSource.query(`UPDATE letters SET state = 'sent' WHERE id = $1`, [letterId]);
    await read(id, contents);
    expect((await mailOf(id)).state).toBe('bounce');
  });
});

describe('Placing', () => {
  const perform = () => new PerformAction(desk.dataSource, desk.clock);
  const place = (mailId: string, itemId: string) =>
    perform().execute({
      itemId,
      action: 'receive-mail',
      input: { mailId, writer: 'customer' },
      actor: desk.handler,
      version: null,
    });
  const input = () => ({
    labelId: desk.label.id,
    kind: 'complaint',
    story: 'Ik wacht al weken.',
    complainant: { type: 'person', name: 'Anna', email: ADDRESS, preferredChannel: 'e-mail' },
  });
  const register = (mailId: string) =>
    new RegisterFromMail(desk.dataSource, desk.clock).execute(mailId, input(), desk.handler);

  it('makes a case that was received when the mail arrived, with the mail as its file', async () => {
    const receivedAt = new Date(desk.now.getTime() - 86_400_000);
    const mail = await comes(mailContents(), { receivedAt, found: { mailbox: 'm', uidValidity: '1', uid: '1' } });
    const { id, version } = await register(mail.id);
    const item = await desk.item(id);
    expect(item).toMatchObject({ receivedAt, channel: 'e-mail', version });
    expect(await types(id)).toEqual(['registered', 'complaint-mail-kept', 'file-attached']);
    expect(await mailOf(mail.id)).toMatchObject({ state: 'placed', itemId: id, settledBy: desk.handler.userId });
  });

  it('makes one case of one mail, also when two ask at once', async () => {
    const mail = await comes(mailContents());
    const results = await Promise.allSettled([register(mail.id), register(mail.id), register(mail.id)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const cases = await desk.dataSource.query('SELECT id FROM feedback_items WHERE label_id = $1', [desk.label.id]);
    expect(cases).toHaveLength(1);
    await expect(register(mail.id)).rejects.toThrow('not possible');
  });

  it('goes on where it broke off between the case and its mail', async () => {
    const mail = await comes(mailContents());
    await desk.dataSource.query('ALTER TABLE item_files RENAME TO item_files_away');
    await expect(register(mail.id)).rejects.toThrow();
    await desk.dataSource.query('ALTER TABLE item_files_away RENAME TO item_files');
    const { id } = await register(mail.id);
    expect(await desk.dataSource.query('SELECT id FROM feedback_items WHERE label_id = $1', [desk.label.id])).toEqual([
      { id },
    ]);
  });

  it('refuses wrong input and leaves the mail free', async () => {
    const mail = await comes(mailContents());
    const wrong = new RegisterFromMail(desk.dataSource, desk.clock).execute(
      mail.id,
      { ...input(), story: '' },
      desk.handler,
    );
    await expect(wrong).rejects.toThrow();
    expect((await register(mail.id)).reference).toMatch(/^V/);
  });

  it('puts a mail with one case only', async () => {
    const mail = await comes(mailContents());
    const [one, other] = [await desk.register(), await desk.register()];
    const results = await Promise.allSettled([place(mail.id, one), place(mail.id, other)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const placed = [...(await types(one)), ...(await types(other))].filter((type) => type === 'message-received');
    expect(placed).toHaveLength(1);
  });

  it('sets aside with a reason, and back', async () => {
    const setAside = new SetAsideMail(desk.dataSource, desk.clock);
    const mail = await comes(mailContents());
    await expect(setAside.setAside(mail.id, { reason: ' ' }, desk.handler)).rejects.toThrow();
    await setAside.setAside(mail.id, { reason: 'Reclame' }, desk.handler);
    expect(await mailOf(mail.id)).toMatchObject({ state: 'set-aside', setAsideReason: 'Reclame' });
    await setAside.putBack(mail.id, desk.handler);
    expect(await mailOf(mail.id)).toMatchObject({ state: 'to-place', setAsideReason: null });
    await register(mail.id);
    await expect(setAside.setAside(mail.id, { reason: 'Reclame' }, desk.handler)).rejects.toThrow('not possible');
  });

  it('is not for who works for another label', async () => {
    const mail = await comes(mailContents());
    const other = await aLabel(desk.dataSource, { code: `X${desk.label.code.slice(1)}` });
    const stranger = { ...desk.handler, labels: [other.id] };
    const setAside = new SetAsideMail(desk.dataSource, desk.clock).setAside(mail.id, { reason: 'x' }, stranger);
    await expect(setAside).rejects.toThrow('There is no mail');
  });
});

describe('Mail that nobody places', () => {
  const warn = () => new WarnOfUnplacedMail(desk.dataSource, desk.clock, 'https://gehoor.example/post').execute();
  const mails = () =>
    desk.dataSource.query('SELECT recipient_id AS "to", subject FROM staff_mails WHERE sender LIKE $1', [
      `%${desk.label.email}%`,
    ]);

  it('is told to the managers after a working day, in office hours, once', async () => {
    await comes(mailContents());
    desk.at('2026-03-03T15:00:00Z');
    expect(await warn()).toBe(0);
    // The working day after has passed, but it is night.
    desk.at('2026-03-03T23:30:00Z');
    expect(await warn()).toBe(0);
    desk.at('2026-03-04T09:00:00Z');
    await Promise.all([warn(), warn()]);
    expect(await warn()).toBe(0);
    const told: string[] = (await mails()).map(({ to }: { to: string }) => to);
    expect(told.filter((to) => to === desk.manager.userId)).toHaveLength(1);
    expect(told).not.toContain(desk.handler.userId);
  });

  it('is not when it has its place', async () => {
    const mail = await comes(mailContents());
    await new SetAsideMail(desk.dataSource, desk.clock).setAside(mail.id, { reason: 'Reclame' }, desk.handler);
    desk.at('2026-03-04T09:00:00Z');
    await warn();
    expect(await mails()).toEqual([]);
  });
});

describe('A label without managers', () => {
  const warn = () => new WarnOfUnplacedMail(desk.dataSource, desk.clock, 'https://gehoor.example/post').execute();
  const rolesTold = async () => {
    const rows: { role: string }[] = await desk.dataSource.query(
      `SELECT DISTINCT role FROM staff_mails JOIN staff_users ON staff_users.id = recipient_id WHERE sender LIKE $1`,
      [`%${desk.label.email}%`],
    );
    return rows.map(({ role }) => role);
  };
  const leave = (...roles: string[]) =>
    desk.dataSource.query('UPDATE staff_users SET is_active = false WHERE role = ANY($1)', [roles]);
  beforeEach(async () => {
    await aColleague(desk.dataSource, { role: 'top-manager' });
    await aColleague(desk.dataSource, { role: 'administrator' });
  });
  afterEach(() => desk.dataSource.query('UPDATE staff_users SET is_active = true'));
  const waits = async () => {
    await comes(mailContents());
    desk.at('2026-03-04T09:00:00Z');
  };

  it('has its top managers told of mail that waits', async () => {
    await waits();
    await leave('manager');
    expect(await warn()).toBeGreaterThan(0);
    expect(await rolesTold()).toEqual(['top-manager']);
  });

  it('has the administrators told where there are no top managers either', async () => {
    await waits();
    await leave('manager', 'top-manager');
    expect(await warn()).toBeGreaterThan(0);
    expect(await warn()).toBe(0);
    expect(await rolesTold()).toEqual(['administrator']);
  });

  it('without anybody else tells nobody, and does so as soon as there is somebody', async () => {
    await waits();
    await leave('manager', 'top-manager', 'administrator');
    expect(await warn()).toBe(0);
    await desk.dataSource.query('UPDATE staff_users SET is_active = true');
    expect(await warn()).toBeGreaterThan(0);
    expect(await rolesTold()).toEqual(['manager']);
  });

  it('is told of its mail also when it takes no new complaints, and keeps no other label from being told', async () => {
    await waits();
    await desk.dataSource.query('UPDATE labels SET is_active = false WHERE id = $1', [desk.label.id]);
    expect(await warn()).toBeGreaterThan(0);
    expect(await rolesTold()).toEqual(['manager']);
  });
});

describe('A mailbox that cannot be collected', () => {
  let isBroken: boolean;
  beforeEach(() => {
    isBroken = true;
  });
  const box = (): Mailbox => ({
    name: `stuk ${desk.label.code}`,
    labelCode: desk.label.code,
    collect: async () => {
      if (isBroken) throw new Error('Invalid credentials');
      return 0;
    },
  });
  const collect = () => new CollectMail(desk.dataSource, desk.clock, [box()]).execute();
  const warn = (boxes = [box()]) =>
    new WarnOfFailingMailboxes(desk.dataSource, desk.clock, boxes, 'https://gehoor.example/post').execute();
  const told = (): Promise<{ to: string; body: string }[]> =>
    desk.dataSource.query('SELECT recipient_id AS "to", body FROM staff_mails WHERE sender LIKE $1', [
      `%${desk.label.email}%`,
    ]);

  it('is told to the managers after a working day, in office hours, once', async () => {
    await collect();
    desk.at('2026-03-03T15:00:00Z');
    expect(await warn()).toBe(0);
    // The working day after has passed, but it is night.
    desk.at('2026-03-03T23:30:00Z');
    expect(await warn()).toBe(0);
    desk.at('2026-03-04T09:00:00Z');
    expect((await Promise.all([warn(), warn()])).sort()).toEqual([0, 1]);
    await collect();
    expect(await warn()).toBe(0);
    const [mail, ...more] = (await told()).filter(({ to }) => to === desk.manager.userId);
    expect(more).toEqual([]);
    expect(mail?.body).toContain(`stuk ${desk.label.code}`);
    expect(mail?.body).toContain('Invalid credentials');
    expect((await told()).map(({ to }) => to)).not.toContain(desk.handler.userId);
  });

  it('is not told when it works again in time', async () => {
    await collect();
    isBroken = false;
    desk.at('2026-03-03T15:00:00Z');
    await collect();
    desk.at('2026-03-04T09:00:00Z');
    expect(await warn()).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('is told again when it goes wrong another time', async () => {
    await collect();
    desk.at('2026-03-04T09:00:00Z');
    expect(await warn()).toBe(1);
    isBroken = false;
    await collect();
    isBroken = true;
    desk.at('2026-03-05T09:00:00Z');
    await collect();
    expect(await warn()).toBe(0);
    desk.at('2026-03-09T09:00:00Z');
    expect(await warn()).toBe(1);
    expect(await warn()).toBe(0);
  });

  it('is not told when it is not collected any more', async () => {
    await collect();
    desk.at('2026-03-04T09:00:00Z');
    expect(await warn([])).toBe(0);
  });

  it('of a label without managers and top managers is told to the administrators', async () => {
    await collect();
    desk.at('2026-03-04T09:00:00Z');
    await aColleague(desk.dataSource, { role: 'administrator' });
    const roles = [['manager', 'top-manager']];
    await desk.dataSource.query('UPDATE staff_users SET is_active = false WHERE role = ANY($1)', roles);
    expect(await warn()).toBe(1);
    await desk.dataSource.query('UPDATE staff_users SET is_active = true');
    const people = await desk.dataSource.query('SELECT DISTINCT role FROM staff_users WHERE id = ANY($1)', [
      (await told()).map(({ to }) => to),
    ]);
    expect(people).toEqual([{ role: 'administrator' }]);
  });
});

describe('CollectMail', () => {
  /** A mailbox whose mails wait until the test lets them through. */
  function mailbox(name: string, collect: Mailbox['collect']): Mailbox {
    return { name, labelCode: desk.label.code, collect };
  }
  const found = (uid: number) => ({
    uid,
    uidValidity: '1',
    rawSha256: 'c'.repeat(64),
    sizeBytes: 1,
    fingerprint: `f${uid}`,
    receivedAt: desk.now,
  });

  it('reads a mailbox once, however many workers there are', async () => {
    let running = 0;
    let atOnce = 0;
    const box = mailbox('een', async (_, __, store, done) => {
      running += 1;
      atOnce = Math.max(atOnce, running);
      await store(found(1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await done({ uidValidity: '1', lastUid: 1 });
      running -= 1;
      return 1;
    });
    const workers = Array.from({ length: 4 }, () => new CollectMail(desk.dataSource, desk.clock, [box]));
    await Promise.all(workers.map((worker) => worker.execute()));
    expect(atOnce).toBe(1);
    expect(await desk.dataSource.query('SELECT FROM incoming_mails WHERE mailbox = $1', ['een'])).toHaveLength(1);
  });

  it('goes on from where it was, also after it broke off between storing and settling', async () => {
    const seen: number[] = [];
    const box = (breaksOff: boolean) =>
      mailbox('twee', async ({ lastUid }, _, store, done) => {
        for (const uid of [1, 2, 3].filter((one) => one > lastUid)) {
          seen.push(uid);
          await store(found(uid));
          if (breaksOff && uid === 2) throw new Error('connection lost');
          await done({ uidValidity: '1', lastUid: uid });
        }
        return 0;
      });
    await new CollectMail(desk.dataSource, desk.clock, [box(true)]).execute();
    desk.clock.advance(3_600_000);
    expect(await new CollectMail(desk.dataSource, desk.clock, [box(false)]).execute()).toBe(1);
    expect(seen).toEqual([1, 2, 2, 3]);
    expect(await desk.dataSource.query('SELECT FROM incoming_mails WHERE mailbox = $1', ['twee'])).toHaveLength(3);
  });

  it('waits longer after each failure, shows why, and stops no other mailbox', async () => {
    let tries = 0;
    const broken = mailbox('stuk', async () => {
      tries += 1;
      throw new Error('no such user');
    });
    const well = mailbox('goed', async () => 0);
    const collect = new CollectMail(desk.dataSource, desk.clock, [broken, well]);
    await collect.execute();
    await collect.execute();
    expect(tries).toBe(1);
    desk.clock.advance(15_000);
    await collect.execute();
    desk.clock.advance(15_000);
    await collect.execute();
    expect(tries).toBe(2);
    const states = await desk.dataSource.query(
      'SELECT mailbox, failures, failure FROM mailbox_states ORDER BY mailbox DESC',
    );
    expect(states).toEqual(
      expect.arrayContaining([
        { mailbox: 'stuk', failures: 2, failure: 'no such user' },
        { mailbox: 'goed', failures: 0, failure: null },
      ]),
    );
  });

  it('leaves a mailbox to the process that has it, and takes it over from one that died', async () => {
    let collected = 0;
    const collect = mailbox('vier', async () => {
      collected += 1;
      return 0;
    });
    const dies = mailbox('vier', () => new Promise(() => undefined));
    void new CollectMail(desk.dataSource, desk.clock, [dies]).execute();
    const claimed = () => desk.dataSource.query(`SELECT FROM mailbox_states WHERE mailbox = 'vier'`);
    while ((await claimed()).length === 0);
    const other = new CollectMail(desk.dataSource, desk.clock, [collect]);
    await other.execute();
    expect(collected).toBe(0);
    desk.clock.advance(60_000);
    await other.execute();
    expect(collected).toBe(1);
  });

  it('collects more mailboxes at once than the database has connections for', async () => {
    const boxes = Array.from({ length: 60 }, (_, index) => mailbox(`veel ${index}`, async () => 0));
    await new CollectMail(desk.dataSource, desk.clock, boxes).execute();
    expect(
      await desk.dataSource.query(`SELECT FROM mailbox_states WHERE mailbox LIKE 'veel %' AND checked_at IS NOT NULL`),
    ).toHaveLength(60);
  });

  it('leaves the mail where it is as long as its label is not there, and says so', async () => {
    const collect = jest.fn();
    const well = mailbox('vijf', async () => 0);
    const lost = { name: 'drie', labelCode: 'ZZZZ', collect };
    await expect(new CollectMail(desk.dataSource, desk.clock, [lost, well]).execute()).rejects.toThrow('drie');
    expect(collect).not.toHaveBeenCalled();
    expect(
      await desk.dataSource.query(`SELECT FROM mailbox_states WHERE mailbox = 'vijf' AND checked_at IS NOT NULL`),
    ).toHaveLength(1);
  });
});
