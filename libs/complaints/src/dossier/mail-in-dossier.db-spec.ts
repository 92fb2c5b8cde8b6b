import { Desk } from '../../../../test/builders/desk.js';
import { mailComes } from '../../../../test/builders/incoming-mail.js';
import { mailContents } from '../../../../test/builders/mail.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { dossierFacts } from './dossier-facts.js';
import { readDossierSource } from './dossier-source.query.js';
import { toDossierJson } from './to-dossier-json.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterAll(() => database.drop());

/** The events of a case as its dossier tells them on paper. */
async function told(itemId: string, options: { pseudonymised?: boolean } = {}) {
  const source = await database.dataSource.transaction((tx) => readDossierSource(tx, itemId));
  const json = toDossierJson(source, { pseudonymised: false, withoutNotes: false, ...options }, new Map());
  return dossierFacts(json, null).events;
}

/** A mail of the customer's son, placed by the handler on the day after it came in. */
async function placedNextDay(): Promise<string> {
  const itemId = await desk.inTreatment();
  const from = { name: 'Bram Zonneveld', address: 'bram@voorbeeld.example' };
  const { id: mailId } = await mailComes(desk, mailContents({ messageId: `<${itemId}@x>`, from }));
  desk.clock.advance(24 * 3_600_000);
  await desk.act(itemId, 'receive-mail', { mailId, writer: 'customer' });
  return itemId;
}

describe('a mail in a dossier', () => {
  it('is said by who wrote it when it came in, with who placed it and when beside it', async () => {
    const itemId = await placedNextDay();
    const message = (await told(itemId)).find(({ title }) => title === 'Bericht van de klant');
    expect(message).toMatchObject({ who: 'Bram Zonneveld (bram@voorbeeld.example)', time: '02-03-2026 10:21' });
    const facts = new Map(message?.facts);
    expect(facts.get('Geplaatst')).toEqual(['03-03-2026 10:22, door Kees Demo']);
    expect(facts.has('Vastgelegd')).toBe(false);
  });

  it('names nobody when the dossier is pseudonymised', async () => {
    const events = JSON.stringify(await told(await placedNextDay(), { pseudonymised: true }));
    expect(events).toContain('[afzender]');
    expect(events).not.toMatch(/Bram|Zonneveld|bram@/);
  });

  it('is no mail when it was written on the private page: the customer said it', async () => {
    const itemId = await desk.inTreatment();
    const customer = { userId: null, role: 'customer' as const, labels: 'all' as const, mandateCents: 0 };
    await desk.act(itemId, 'send-message', { text: 'Hoe staat het ermee?' }, customer);
    const message = (await told(itemId)).at(-1);
    expect(message).toMatchObject({ title: 'Bericht van de klant', who: 'de klant' });
    expect(new Map(message?.facts).has('Geplaatst')).toBe(false);
  });
});
