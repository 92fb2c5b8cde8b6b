import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Desk } from '../../../../test/builders/desk.js';
import { aSigner, directTypesetter, MemoryStore } from '../../../../test/builders/evidence-tools.js';
import { aColleague } from '../../../../test/builders/office.js';
import { zipContents } from '../../../../test/builders/zip-contents.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { sourceOf, type Verification, verify } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import { sha256 } from '../history/hash-chain.js';
import { keptMail } from '../outgoing-mail/kept-mail.js';
import { MailTable } from '../outgoing-mail/mail-table.js';
import { SealRegister } from '../seals/seal-register.js';
import { SYSTEM } from '../staff/actor.js';
import { PrepareConfirmation } from '../use-cases/prepare-confirmation.js';
import { RecordDelivery } from '../use-cases/record-delivery.js';
import { estimateDossiers } from './closed-cases.query.js';
import { dossierJson } from './dossier-json.js';
import { DossierOrder } from './dossier-order.entity.js';
import { fetchOrder, readOrder } from './dossier-orders.query.js';
import { ExpireDossiers } from './expire-dossiers.js';
import { MakeDossiers } from './make-dossiers.js';
import { OrderDossiers, orderDossiers } from './order-dossiers.js';
import { OrderedDossier } from './ordered-dossier.entity.js';

let database: TestDatabase;
let desk: Desk;
const store = new MemoryStore();
const readSigner = aSigner();
const typesetter = directTypesetter();

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

const maker = () => new MakeDossiers(database.dataSource, desk.clock, readSigner, typesetter, store);

/** Orders and makes dossiers, and gives the bytes of the file. */
async function made(caseIds: string[], options: { pseudonymised?: boolean; withoutNotes?: boolean } = {}) {
  const { id } = await orderDossiers(database.dataSource, desk.clock, {
    caseIds,
    orderedBy: desk.manager,
    reason: 'Toetsing',
    options,
  });
  await maker().execute(id);
  const order = await database.dataSource.manager.findOneByOrFail(DossierOrder, { id });
  return { id, order, bytes: store.files.get(order.sha256 ?? '') ?? Buffer.alloc(0) };
}

const checked = (bytes: Uint8Array): Promise<Verification> => verify(sourceOf(bytes), nodeCryptography);

async function aFullCase(): Promise<string> {
  const id = await desk.answered({ complainant: anna });
  await desk.act(id, 'add-note', { note: 'Bel Anna Voorbeeld pas na zessen.' });
  const { sha256, size } = await store.write(Buffer.from('%PDF-1.7 de polis van Anna Voorbeeld'));
  const file = { name: 'polis van Anna.pdf', mediaType: 'application/pdf', sha256, sizeBytes: size };
  await desk.act(id, 'attach-file', file);
  return id;
}
const anna = {
  type: 'person',
  name: 'Anna Voorbeeld',
  email: 'anna@voorbeeld.example',
  phone: '06 00001234',
  preferredChannel: 'e-mail',
};

async function closed(): Promise<string> {
  const id = await desk.closing();
  await desk.act(id, 'record-closure-answer', { answer: 'yes' });
  return id;
}

describe('a dossier', () => {
  it('proves itself, with the seal that fixes it and everything that the case holds', async () => {
    const item = await aFullCase();
    await new SealRegister(database.dataSource, desk.clock, readSigner).execute();
    const { bytes } = await made([item]);
    const verification = await checked(bytes);
    const events = await desk.events(item);
    expect(verification).toMatchObject({ isIntact: true, kind: 'dossier', findings: [] });
    expect(verification.dossiers[0]).toMatchObject({
      findings: [],
      events: events.length,
      withoutContent: 0,
      sealed: { number: 1, seq: events.length },
    });
    const files = zipContents(bytes);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['LEESMIJ.txt', 'README.txt', 'dossier.pdf', 'files/001-polis van Anna.pdf']),
    );
    expect(files['letters/001-answer-upheld.txt']?.toString()).toContain('Verzekeraar VG');
  });

  it('says that a case changed after the last seal, and that no seal is there for a newer one', async () => {
    const item = await aFullCase();
    expect((await checked((await made([item])).bytes)).dossiers[0]?.sealed).toBeNull();
    desk.clock.advance(24 * 3_600_000);
    await new SealRegister(database.dataSource, desk.clock, readSigner).execute();
    const { lastSeq } = await desk.item(item);
    await desk.act(item, 'add-note', { note: 'Later.' });
    const [dossier] = (await checked((await made([item])).bytes)).dossiers;
    expect(dossier).toMatchObject({ isIntact: true, events: lastSeq + 1, sealed: { seq: lastSeq } });
  });

  it('holds each mail byte for byte as it left, but opens no case to whoever reads it', async () => {
    const item = await desk.inTreatment({ complainant: anna });
    await desk.confirm(item);
    const { text } = desk.sent.at(-1) ?? {};
    const [, secret = ''] = /volg#([\w-]{64})/.exec(text ?? '') ?? [];
    const left = desk.sentBytes.at(-1)?.toString('latin1') ?? '';
    const joined = (mail: string) => mail.replaceAll('=\r\n', '');
    expect(joined(left)).toContain(secret);
    const { bytes } = await made([item]);
    expect(await checked(bytes)).toMatchObject({ isIntact: true });
    const mail = zipContents(bytes)['letters/001-confirmation.eml']?.toString('latin1') ?? '';
    expect(mail).toHaveLength(left.length);
    expect(joined(mail)).toBe(joined(left).replaceAll(secret, 'x'.repeat(64)));
    expect(joined(Object.values(zipContents(bytes)).join('\n'))).not.toContain(secret);
    const events = await desk.events(item);
    const delivered = events.find(({ type }) => type === 'letter-delivered');
    expect(delivered?.facts.mailSha256).toBe(sha256(Buffer.from(mail, 'latin1')));
  });

  it('proves itself also while a mail was taken by the carrier and its delivery is not recorded yet', async () => {
    const item = await desk.inTreatment({ complainant: anna });
    const id = String(await new PrepareConfirmation(database.dataSource, desk.clock).execute(item));
    const kept = keptMail(Buffer.from('Subject: Ontvangen\r\n\r\nDag'), undefined);
    await new MailTable(database.dataSource, 'letters').noteTaken(id, desk.now, '250 ok', kept);
    const before = await made([item]);
    expect(await checked(before.bytes)).toMatchObject({ isIntact: true });
    expect(Object.keys(zipContents(before.bytes))).toContain('letters/001-confirmation.txt');
    expect(Object.keys(zipContents(before.bytes))).not.toContain('letters/001-confirmation.eml');
    await new RecordDelivery(database.dataSource, desk.clock).delivered([id]);
    const after = await made([item]);
    expect(await checked(after.bytes)).toMatchObject({ isIntact: true });
    expect(Object.keys(zipContents(after.bytes))).toContain('letters/001-confirmation.eml');
  });

  it('is the same, byte for byte, however often it is made', async () => {
    const item = await aFullCase();
    const first = await made([item]);
    desk.clock.advance(3_600_000);
    const second = await made([item]);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    await desk.act(item, 'add-note', { note: 'Iets nieuws.' });
    expect((await made([item])).bytes.equals(first.bytes)).toBe(false);
  });

  it('holds data that its published schema describes', async () => {
    const ajv = addFormats(new Ajv({ strict: false }));
    const published = JSON.parse(readFileSync(join(__dirname, '../../../../docs/dossier.schema.json'), 'utf8'));
    const isValid = ajv.compile(published);
    for (const options of [{}, { pseudonymised: true }, { withoutNotes: true }]) {
      const files = zipContents((await made([await aFullCase()], options)).bytes);
      const data = JSON.parse(String(files['dossier.json']));
      expect([isValid(data), isValid.errors]).toEqual([true, null]);
      expect(dossierJson.parse(data)).toEqual(data);
      expect(isValid({ ...data, events: [{ seq: 'een' }] })).toBe(false);
    }
  });

  it('tells nobody who it is about when it is pseudonymised, and still proves itself', async () => {
    const item = await aFullCase();
    const { bytes } = await made([item], { pseudonymised: true });
    expect((await checked(bytes)).dossiers[0]).toMatchObject({ isIntact: true, leftOut: ['personal-data'] });
    const files = zipContents(bytes);
    const words = Object.values(files).join('\n');
    for (const personal of ['Anna', 'Voorbeeld', 'anna@voorbeeld.example', '06 00001234', 'Kees', '"salt":"'])
      expect(words).not.toContain(personal);
    expect(words).toContain('[klager]');
    expect(Object.keys(files).filter((path) => /^(letters|files)\//.test(path))).toEqual([]);
    expect(Object.values(zipContents((await made([item])).bytes)).join('\n')).toContain('Anna Voorbeeld');
  });

  it('holds no internal notes when they are left out, and still proves itself', async () => {
    const item = await aFullCase();
    const { bytes } = await made([item], { withoutNotes: true });
    const [dossier] = (await checked(bytes)).dossiers;
    expect(dossier).toMatchObject({ isIntact: true, leftOut: ['internal-notes'] });
    expect(dossier?.withoutContent).toBeGreaterThan(0);
    expect(Object.values(zipContents(bytes)).join('\n')).not.toContain('na zessen');
    expect(Object.values(zipContents((await made([item])).bytes)).join('\n')).toContain('na zessen');
  });
});

describe('an order of several dossiers', () => {
  it('is one pack, in the order of the list, in which every dossier proves itself', async () => {
    const items = [await aFullCase(), await desk.answered(), await desk.register()];
    const { bytes } = await made(items);
    const verification = await checked(bytes);
    const references = await Promise.all(items.map(async (id) => (await desk.item(id)).reference));
    expect(verification).toMatchObject({ isIntact: true, kind: 'pack' });
    expect(verification.dossiers.map(({ reference }) => reference)).toEqual(references);
  });

  it('goes on after a crash where it stopped, and ends in one file', async () => {
    const { id } = await orderDossiers(database.dataSource, desk.clock, {
      caseIds: [await desk.register(), await desk.register(), await desk.register()],
      orderedBy: desk.manager,
      reason: 'Toetsing',
    });
    let count = 0;
    const dying = {
      typeset: (document: Parameters<typeof typesetter.typeset>[0]) => {
        count += 1;
        return count === 2 ? Promise.reject(new Error('the machine stopped')) : typesetter.typeset(document);
      },
    };
    const first = new MakeDossiers(database.dataSource, desk.clock, readSigner, dying, store);
    await expect(first.execute(id)).rejects.toThrow('the machine stopped');
    expect(await readOrder(database.dataSource, id, desk.manager)).toMatchObject({
      state: 'failed',
      done: 1,
      failure: 'the machine stopped',
    });
    const [kept] = await database.dataSource.manager.find(OrderedDossier, { where: { orderId: id, place: 1 } });
    await Promise.all([maker().execute(id), maker().execute(id)]);
    expect(await readOrder(database.dataSource, id, desk.manager)).toMatchObject({ state: 'ready', done: 3 });
    const [still] = await database.dataSource.manager.find(OrderedDossier, { where: { orderId: id, place: 1 } });
    expect(still).toEqual(kept);
  });

  it('takes no case out of sight, and nothing twice', async () => {
    const outsider = await aColleague(database.dataSource, { role: 'manager', labels: [] });
    const item = await desk.register();
    const order = (orderedBy = desk.manager) =>
      orderDossiers(database.dataSource, desk.clock, { caseIds: [item, item], orderedBy, reason: 'Toetsing' });
    await expect(order(outsider.actor)).rejects.toMatchObject({ code: 'not-found' });
    const { id, total } = await order();
    expect(total).toBe(1);
    await expect(readOrder(database.dataSource, id, outsider.actor)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can be fetched for a week, and each fetching is written down; then the file is gone', async () => {
    const { id, order } = await made([await desk.register()]);
    const expire = () => new ExpireDossiers(database.dataSource, desk.clock, store).execute();
    const fetch = () => fetchOrder(database.dataSource, id, desk.manager, desk.now);
    expect(await expire()).toBe(0);
    expect((await fetch()).sha256).toBe(order.sha256);
    desk.clock.advance(7 * 24 * 3_600_000);
    await expect(fetch()).rejects.toMatchObject({ code: 'dossier-not-there', reason: 'expired' });
    expect(await expire()).toBeGreaterThan(0);
    expect(await expire()).toBe(0);
    expect(store.files.has(order.sha256 ?? '')).toBe(false);
    const log = await database.dataSource.query(
      'SELECT kind, user_id, reason FROM access_entries WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    const { userId } = desk.manager;
    expect(log).toEqual([
      { kind: 'dossiers-ordered', user_id: userId, reason: 'Toetsing' },
      { kind: 'dossiers-downloaded', user_id: userId, reason: 'Toetsing' },
    ]);
  });

  it('of a period holds what was closed in those days, as many as were said beforehand', async () => {
    desk.at('2026-08-03T09:00:00Z');
    const [first, last] = [await closed(), await closed()];
    desk.at('2026-08-04T22:30:00Z');
    const tooLate = await closed();
    const period = { labelId: desk.label.id, from: '2026-08-03', to: '2026-08-04' };
    expect((await desk.item(tooLate)).closedAt?.toISOString()).toMatch(/^2026-08-04T22/);
    const estimate = await estimateDossiers(database.dataSource, period, desk.manager);
    expect(estimate).toMatchObject({ cases: 2, isTooMany: false });
    expect(estimate.sizeBytes).toBeGreaterThan(100_000);
    const { id, title } = await new OrderDossiers(database.dataSource, desk.clock).execute(
      { period, reason: 'Toetsing' },
      desk.manager,
    );
    expect(title).toBe('VG 2026-08-03 – 2026-08-04');
    const ordered = await database.dataSource.manager.find(OrderedDossier, {
      where: { orderId: id },
      order: { place: 'ASC' },
    });
    expect(ordered.map(({ itemId }) => itemId)).toEqual([first, last]);
    const outsider = (await aColleague(database.dataSource, { role: 'manager', labels: [] })).actor;
    expect((await estimateDossiers(database.dataSource, period, outsider)).cases).toBe(0);
  });

  it('is refused for a period without closed cases', async () => {
    const period = { labelId: desk.label.id, from: '2020-01-01', to: '2020-12-31' };
    const input = { period, reason: 'Toetsing' };
    const order = new OrderDossiers(database.dataSource, desk.clock);
    await expect(order.execute(input, desk.manager)).rejects.toMatchObject({ reason: 'no-cases' });
    await expect(order.execute({ reason: 'Toetsing' }, SYSTEM)).rejects.toThrow();
  });
});
