import { v7 as newId } from 'uuid';
import { Desk } from '../../../../test/builders/desk.js';
import { aSigner, directTypesetter, MemoryStore } from '../../../../test/builders/evidence-tools.js';
import { aColleague } from '../../../../test/builders/office.js';
import { zipContents } from '../../../../test/builders/zip-contents.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { sourceOf, verify } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import { DossierOrder } from '../dossier/dossier-order.entity.js';
import { MakeDossiers } from '../dossier/make-dossiers.js';
import { orderDossiers } from '../dossier/order-dossiers.js';
import { verifyRegister } from '../history/verify-register.js';
import { searchCases } from '../queries/search.query.js';
import { verifySeals } from '../seals/check-seals.js';
import { SealRegister } from '../seals/seal-register.js';
import type { Actor } from '../staff/actor.js';
import { Draft } from '../staff/draft.entity.js';
import { WatchCommitments } from '../use-cases/watch-commitments.js';
import { ErasePerson, removeErasedFile } from './erase-person.js';

let database: TestDatabase;
let desk: Desk;
let administrator: Actor;
const store = new MemoryStore();
const readSigner = aSigner();
const typesetter = directTypesetter();

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  administrator = (await aColleague(database.dataSource, { role: 'administrator' })).actor;
});
afterAll(() => database.drop());

const anna = {
  type: 'person',
  name: 'Annelotte Zeldenrust',
  email: 'annelotte@zeldenrust.example',
  phone: '06 00004321',
  preferredChannel: 'e-mail',
};
const erase = async (references: string[], confirmation = references) =>
  new ErasePerson(database.dataSource, desk.clock).execute(
    { references, reason: 'Verzoek', confirmation },
    administrator,
  );

/** A closed case with a note, a letter and a file in which the person stands. */
async function aClosedCase(): Promise<{ id: string; reference: string; file: string }> {
  const id = await desk.answered({ complainant: anna, story: 'Zeldenrust wacht op de uitkering van de aanrijding.' });
  await desk.act(id, 'add-note', { note: 'Annelotte belde boos.' });
  const { sha256, size } = await store.write(Buffer.from(`%PDF-1.7 Zeldenrust ${id}`));
  await desk.act(id, 'attach-file', { name: 'zeldenrust.pdf', mediaType: 'application/pdf', sha256, sizeBytes: size });
  await desk.act(id, 'withdraw', { words: 'Annelotte ziet ervan af.' });
  return { id, reference: (await desk.item(id)).reference, file: sha256 };
}

async function dossierOf(
  id: string,
): Promise<{ order: string; words: string; isIntact: boolean; withoutContent: number }> {
  const order = await orderDossiers(database.dataSource, desk.clock, {
    caseIds: [id],
    orderedBy: desk.manager,
    reason: 'Toetsing',
  });
  await new MakeDossiers(database.dataSource, desk.clock, readSigner, typesetter, store).execute(order.id);
  const { sha256 } = await database.dataSource.manager.findOneByOrFail(DossierOrder, { id: order.id });
  const bytes = store.files.get(sha256 ?? '') ?? Buffer.alloc(0);
  const { isIntact, dossiers } = await verify(sourceOf(bytes), nodeCryptography);
  const words = Object.values(zipContents(bytes)).join('\n');
  return { order: order.id, words, isIntact, withoutContent: dossiers[0]?.withoutContent ?? 0 };
}

/** The worker's part: the bytes go once nothing needs them. */
async function removeFiles(): Promise<void> {
  const rows: { payload: { sha256: string } }[] = await database.dataSource.query(
    "SELECT payload FROM outbox_messages WHERE topic = 'file-erased'",
  );
  for (const { payload } of rows) await removeErasedFile(database.dataSource, payload.sha256, store);
}

describe('ErasePerson', () => {
  it('destroys what leads to the person, everywhere, and every chain and seal still verifies', async () => {
    const { id, reference, file } = await aClosedCase();
    const before = await dossierOf(id);
    expect(before.words).toContain('Zeldenrust');
    await new SealRegister(database.dataSource, desk.clock, readSigner).execute();

    expect(await erase([reference])).toEqual({ erased: 1 });
    await removeFiles();

    expect(await verifyRegister(database.dataSource)).toMatchObject({ broken: [], contradicted: [] });
    expect((await verifySeals(database.dataSource)).problems).toEqual([]);
    const found = await searchCases(database.dataSource, { q: 'Zeldenrust', limit: 50 }, desk.manager, desk.now);
    expect(found.rows).toEqual([]);
    expect(store.files.has(file)).toBe(false);
    const after = await dossierOf(id);
    expect(after).toMatchObject({ isIntact: true });
    expect(after.withoutContent).toBeGreaterThan(3);
    for (const personal of [/zeldenrust/i, /annelotte/i, /06 ?0000 ?4321/]) expect(after.words).not.toMatch(personal);
    expect((await desk.events(id)).at(-1)?.type).toBe('person-erased');
    const { state } = await database.dataSource.manager.findOneByOrFail(DossierOrder, { id: before.order });
    expect(state).toBe('expired');
  });

  it('leaves nothing of the person in any table', async () => {
    const { reference } = await aClosedCase();
    // Mails are kept packed, where no search for words finds them.
    expect(await database.dataSource.query(SENT_OF, [reference])).toEqual([{ sent: 1 }]);
    await erase([reference]);
    expect(await database.dataSource.query(SENT_OF, [reference])).toEqual([{ sent: 0 }]);
    const tables: { name: string }[] = await database.dataSource.query(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await database.dataSource.query(
        `SELECT t::text AS line FROM ${name} t WHERE t::text ~* 'zeldenrust|annelotte|06 00004321'`,
      );
      expect([name, rows]).toEqual([name, []]);
    }
  });

  it('leaves no draft about the case, whoever wrote it, and keeps those about others', async () => {
    const late = await desk.inTreatment({ complainant: anna, story: 'Zeldenrust wacht op antwoord.' });
    const draft = async (key: string, actor = desk.handler) =>
      database.dataSource.manager.insert(Draft, {
        userId: String(actor.userId),
        key,
        content: { body: 'Geachte mevrouw Zeldenrust' },
        savedAt: desk.now,
      });
    const [mail, other] = [newId(), await desk.register()];
    await database.dataSource.query(
      `INSERT INTO incoming_mails (id, label_id, raw_sha256, size_bytes, fingerprint, received_at, stored_at, place_by, state, item_id, text)
       VALUES ($1, $2, '', 0, 'once', $3, $3, $3, 'placed', $4, 'Zeldenrust')`,
      [mail, desk.label.id, desk.now, late],
    );
    // The worker's draft of a delay notice, a handler's letter, and a colleague's registering of the mail.
    desk.at('2026-03-09T08:30:00Z');
    await new WatchCommitments(database.dataSource, desk.clock).execute();
    await draft(`case.${late}.send-answer`);
    await draft(`register-${mail}`, desk.colleague);
    await draft(`case.${other}.send-answer`);
    await draft('register');
    const keys = async () => {
      const rows: { key: string }[] = await database.dataSource.query('SELECT key FROM drafts ORDER BY key');
      return rows.map(({ key }) => key);
    };
    expect(await keys()).toContain(`case.${late}.announce-delay`);

    await desk.act(late, 'withdraw', { words: 'Annelotte ziet ervan af.' });
    await erase([(await desk.item(late)).reference]);
    expect(await keys()).toEqual([`case.${other}.announce-delay`, `case.${other}.send-answer`, 'register']);
  });

  it('keeps the bytes of a file that another case has too', async () => {
    const { id, reference } = await aClosedCase();
    const shared = await store.write(Buffer.from('%PDF-1.7 polisvoorwaarden'));
    const input = {
      name: 'voorwaarden.pdf',
      mediaType: 'application/pdf',
      sha256: shared.sha256,
      sizeBytes: shared.size,
    };
    const other = await desk.register();
    await desk.act(other, 'attach-file', input);
    await database.dataSource.query(
      `INSERT INTO item_files (id, item_id, name, media_type, sha256, size_bytes, uploaded_at)
       SELECT gen_random_uuid(), $1, name, media_type, sha256, size_bytes, uploaded_at FROM item_files WHERE item_id = $2`,
      [id, other],
    );
    await erase([reference]);
    await removeFiles();
    expect(store.files.has(shared.sha256)).toBe(true);
  });

  it('finds the other cases of the person, and erases none while work goes on with one of them', async () => {
    const closed = await aClosedCase();
    const open = await desk.register({ complainant: { ...anna, email: 'ander@zeldenrust.example' } });
    const { reference } = await desk.item(open);
    const cases = await new ErasePerson(database.dataSource, desk.clock).casesOfPerson(closed.reference);
    expect(cases).toEqual([
      expect.objectContaining({ reference: closed.reference, isOver: true }),
      expect.objectContaining({ reference, isOver: false }),
    ]);
    await expect(erase([closed.reference, reference])).rejects.toMatchObject({ reason: 'still-open' });
    await expect(erase([closed.reference], [reference])).rejects.toMatchObject({ reason: 'not-the-same' });
    await expect(erase(['VG-1999-000001'])).rejects.toMatchObject({ code: 'not-found' });
    expect((await desk.events(closed.id)).at(-1)?.type).not.toBe('person-erased');
  });

  it('says who did it, when and why, where the privacy of customers is guarded', async () => {
    const { id, reference } = await aClosedCase();
    await erase([reference]);
    const [entry] = await database.dataSource.query(
      "SELECT user_id, reason FROM access_entries WHERE item_id = $1 AND kind = 'person-erased'",
      [id],
    );
    expect(entry).toEqual({ user_id: administrator.userId, reason: 'Verzoek' });
    await expect(database.dataSource.query('DELETE FROM access_entries')).rejects.toThrow(/append-only/);
    await expect(database.dataSource.query('UPDATE access_entries SET reason = NULL')).rejects.toThrow(/append-only/);
  });
});

const SENT_OF = `
  SELECT count(*)::int AS sent FROM sent_mails JOIN letters ON letters.id = letter_id
  JOIN feedback_items item ON item.id = letters.item_id WHERE item.reference = $1`;
