import type { DataSource, EntityManager } from 'typeorm';
import { Desk } from '../../../../test/builders/desk.js';
import { aSigner, directTypesetter, MemoryStore } from '../../../../test/builders/evidence-tools.js';
import { aColleague } from '../../../../test/builders/office.js';
import { zipContents } from '../../../../test/builders/zip-contents.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { until } from '../../../../test/harness/until.js';
import { sourceOf, verify } from '../../../evidence/src/index.js';
import { nodeCryptography } from '../../../evidence/src/node.js';
import { ErasePerson } from '../access/erase-person.js';
import type { Actor } from '../staff/actor.js';
import { DossierOrder } from './dossier-order.entity.js';
import { fetchOrder } from './dossier-orders.query.js';
import { MakeDossiers } from './make-dossiers.js';
import { orderDossiers } from './order-dossiers.js';

type Meanwhile = () => Promise<unknown>;

const anna = {
  type: 'person',
  name: 'Annelotte Zeldenrust',
  email: 'annelotte@zeldenrust.example',
  phone: '06 00004321',
  preferredChannel: 'e-mail',
};
const ANNA = /zeldenrust|annelotte/i;

let database: TestDatabase;
let desk: Desk;
let administrator: Actor;
let store: MemoryStore;
const typesetter = directTypesetter();
const readSigner = aSigner();

beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  administrator = (await aColleague(database.dataSource, { role: 'administrator' })).actor;
});
beforeEach(() => {
  store = new MemoryStore();
});
afterAll(() => database.drop());

async function closed(complainant: object = anna): Promise<string> {
  const id = await desk.answered({ complainant, story: 'Zij wacht al weken.' });
  await desk.act(id, 'withdraw', { words: 'Zij ziet ervan af.' });
  return id;
}
const stranger = { ...anna, name: 'Bas Voorbeeld', email: 'bas@voorbeeld.example', phone: '06 00001111' };

const order = async (...caseIds: string[]) =>
  (await orderDossiers(database.dataSource, desk.clock, { caseIds, orderedBy: desk.manager, reason: 'Toetsing' })).id;

async function erase(itemId: string, dataSource: DataSource = database.dataSource): Promise<void> {
  const { reference } = await desk.item(itemId);
  const input = { references: [reference], confirmation: [reference], reason: 'Verzoek' };
  await new ErasePerson(dataSource, desk.clock).execute(input, administrator);
}

/** Makes the order; `meanwhile` happens once, before the dossier at this place is set on paper. */
async function make(orderId: string, meanwhile: Meanwhile = async () => undefined, place = 1): Promise<number> {
  let set = 0;
  const slow = {
    typeset: async (document: Parameters<typeof typesetter.typeset>[0]) => {
      set += 1;
      if (set === place) await meanwhile();
      return typesetter.typeset(document);
    },
  };
  await new MakeDossiers(database.dataSource, desk.clock, readSigner, slow, store).execute(orderId);
  return set;
}

/** What is fetched: the words of the file, and whether it proves itself. */
async function fetched(orderId: string) {
  const { sha256 } = await fetchOrder(database.dataSource, orderId, desk.manager, desk.now);
  const bytes = store.files.get(sha256) ?? Buffer.alloc(0);
  return { bytes, words: wordsIn(bytes), isIntact: (await verify(sourceOf(bytes), nodeCryptography)).isIntact };
}
const wordsIn = (bytes: Buffer): string =>
  Object.entries(zipContents(bytes))
    .map(([path, content]) => (path.endsWith('.zip') ? wordsIn(content) : `${path}\n${content}`))
    .join('\n');
const kept = () => [...store.files.values()].map(wordsIn).join('\n');
const stateOf = async (id: string) => (await database.dataSource.manager.findOneByOrFail(DossierOrder, { id })).state;
const someoneWaits = () =>
  database.dataSource.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );

describe('an order whose person is erased while it is made', () => {
  it('is made again without the person, and what was made before is gone', async () => {
    const item = await closed();
    const id = await order(item);
    expect(await make(id, () => erase(item))).toBe(2);
    const { words, isIntact } = await fetched(id);
    expect([isIntact, ANNA.test(words), ANNA.test(kept())]).toEqual([true, false, false]);
    expect(store.files.size).toBe(1);
  });

  it('is made once, with the person, while nobody is erased or somebody else is', async () => {
    const [item, other] = [await closed(), await closed(stranger)];
    const id = await order(item);
    expect(await make(id, () => erase(other))).toBe(1);
    expect(await fetched(id)).toMatchObject({ isIntact: true, words: expect.stringMatching(ANNA) });
  });

  it('is made without the person when the erasing came before the making', async () => {
    const item = await closed();
    const id = await order(item);
    await erase(item);
    expect(await stateOf(id)).toBe('waiting');
    await make(id);
    expect((await fetched(id)).words).not.toMatch(ANNA);
  });

  it('is made again where it was a pack and the dossier of the person was finished already', async () => {
    const [item, other] = [await closed(), await closed(stranger)];
    const id = await order(item, other);
    expect(await make(id, () => erase(item), 2)).toBe(3);
    const { words, isIntact } = await fetched(id);
    expect([isIntact, ANNA.test(words), words.includes('Bas Voorbeeld')]).toEqual([true, false, true]);
  });

  it('is packed again when the erasing came while the pack was written', async () => {
    const [item, other] = [await closed(), await closed(stranger)];
    const id = await order(item, other);
    const write = store.write.bind(store);
    let written = 0;
    store.write = async (source) => {
      const file = await write(source);
      written += 1;
      // Two dossiers, then the pack.
      if (written === 3) await erase(item);
      return file;
    };
    await make(id);
    expect(written).toBe(5);
    const { words, isIntact } = await fetched(id);
    expect([isIntact, ANNA.test(words), words.includes('Bas Voorbeeld')]).toEqual([true, false, true]);
    // The bytes of the person's own dossier wait for the worker, which finds them on its list.
    await removeErased();
    expect(kept()).not.toMatch(ANNA);
  });

  it('waits for an erasing that is not committed yet, though it read the case before', async () => {
    const item = await closed();
    const id = await order(item);
    const erasing = database.dataSource.createQueryRunner();
    await erasing.startTransaction();
    const transaction = <T>(work: (tx: EntityManager) => Promise<T>) => work(erasing.manager);
    await erase(item, { transaction } as unknown as DataSource);
    const making = make(id);
    await until('the making waits', async () => (await someoneWaits()).length > 0);
    await erasing.commitTransaction();
    await erasing.release();
    await making;
    expect((await fetched(id)).words).not.toMatch(ANNA);
    expect(kept()).not.toMatch(ANNA);
  });

  it('is destroyed when it was finished while the erasing waited', async () => {
    const item = await closed();
    const id = await order(item);
    const { sha256 } = await store.write(Buffer.from('Annelotte'));
    const finishing = database.dataSource.createQueryRunner();
    await finishing.startTransaction();
    await finishing.query('SELECT FROM dossier_orders WHERE id = $1 FOR UPDATE', [id]);
    const erasing = erase(item);
    await until('the erasing waits', async () => (await someoneWaits()).length > 0);
    await finishing.query("UPDATE dossier_orders SET state = 'ready', sha256 = $2 WHERE id = $1", [id, sha256]);
    await finishing.commitTransaction();
    await finishing.release();
    await erasing;
    expect(await stateOf(id)).toBe('expired');
    expect(await erasedFiles()).toContain(sha256);
  });
});

async function erasedFiles(): Promise<string[]> {
  const rows: { sha256: string }[] = await database.dataSource.query(
    "SELECT payload->>'sha256' AS sha256 FROM outbox_messages WHERE topic = 'file-erased'",
  );
  return rows.map(({ sha256 }) => sha256);
}

async function removeErased(): Promise<void> {
  for (const sha256 of await erasedFiles()) await store.remove(sha256);
}
