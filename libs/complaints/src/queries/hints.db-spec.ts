import { Desk } from '../../../../test/builders/desk.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { nameWords } from '../feedback-item/name-words.js';
import { type RegistrationSoFar, registrationHints } from './hints.query.js';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
});
afterEach(() => database.dataSource.query('UPDATE item_contents SET name = NULL, address = NULL, organisation = NULL'));
afterAll(() => database.drop());

const address = { street: '2e Lindelaan 12 bis', postalCode: '1234 AB', city: 'Voorbeeldstad' };
const person = (name: string) => ({ type: 'person', name, address, preferredChannel: 'post' });

async function finds(complainant: object, soFar: RegistrationSoFar, more: object = {}): Promise<boolean> {
  const item = await desk.register({ complainant, ...more });
  const hints = await registrationHints(database.dataSource, soFar, desk.handler, desk.now);
  return hints.some(({ row, match }) => row.id === item && match === 'same-customer');
}

describe('an earlier case of the same customer', () => {
  it.each([
    ['Anna Voorbeeld', 'anna VOORBEELD'],
    ['Anna Voorbeeld', 'Voorbeeld, Anna'],
    ['Anna Voorbeeld', 'A. Voorbeeld'],
    ['A. Voorbeeld', 'Anna Voorbeeld'],
    ['Anna Maria van der Voorbeeld', 'Anna Voorbeeld'],
    ['Anna Voorbeeld', 'Voorbeeld'],
    ['José Çelik', 'Jose Celik'],
    ['Łukasz Müller', 'lukasz muller'],
    ["P. O'Brien-van 't Hof", 'O’Brien van ’t Hof'],
  ])('is found by a name as people write it: %s by "%s"', async (stored, typed) => {
    expect(await finds(person(stored), { name: typed })).toBe(true);
  });

  it.each([
    ['Anna Voorbeeld', 'Albert Voorbeeld'],
    ['Albert Voorbeeld', 'A. Pietersen'],
    ['Anna J. Pietersen', 'Anna Jansen'],
    ['Bert Voorbeeld', 'A. Voorbeeld'],
    ['Anna Voorbeeld', 'Anna Voorbeeldsma'],
    ['Anna Voorbeeld', 'van der'],
  ])('is not found by the name of somebody else: %s by "%s"', async (stored, typed) => {
    expect(await finds(person(stored), { name: typed })).toBe(false);
  });

  it('is found by the name of a business', async () => {
    const business = { type: 'business', organisation: 'Bakkerij De Wit B.V.', email: 'info@wit.example' };
    expect(await finds({ ...business, preferredChannel: 'e-mail' }, { organisation: 'bakkerij de wit' })).toBe(true);
  });

  it.each<[string, RegistrationSoFar]>([
    ['policy number', { policyNumber: 'av 12-34' }],
    ['claim number', { claimNumber: 's.99.1' }],
    ['e-mail', { email: ' Anna@Voorbeeld.example' }],
    ['telephone', { phone: '+31 6 0000 1234' }],
    ['postcode and house number', { postalCode: '1234ab', street: 'Lindenlaan 12' }],
  ])('is found by its %s, however it is typed', async (_, soFar) => {
    const anna = { ...person('Anna'), email: 'anna@voorbeeld.example', phone: '06-00001234' };
    expect(await finds(anna, soFar, { policyNumber: 'AV-1234', claimNumber: 'S-991' })).toBe(true);
  });

  it.each<[string, RegistrationSoFar]>([
    ['another house', { postalCode: '1234 AB', street: 'Lindelaan 121' }],
    ['a postcode without a house', { postalCode: '1234 AB', street: 'Lindelaan' }],
    ['a street without a postcode', { street: 'Lindelaan 12' }],
  ])('is not found by %s', async (_, soFar) => {
    expect(await finds(person('Anna'), soFar)).toBe(false);
  });

  it('is looked for in the indexes, so that it stays quick among very many', async () => {
    const { dataSource } = database;
    const asked: { sql: string; parameters: unknown[] }[] = [];
    const query = jest.spyOn(dataSource, 'query').mockImplementation(async (sql: string, parameters) => {
      asked.push({ sql, parameters: parameters as unknown[] });
      return [];
    });
    const all = { email: 'a@b.example', phone: '0600001234', policyNumber: 'AV-1', claimNumber: 'S-99' };
    const where = { postalCode: '1234 AB', street: 'Lindelaan 12' };
    await registrationHints(dataSource, { name: 'Anna Voorbeeld', ...all, ...where }, desk.handler, desk.now);
    query.mockRestore();
    const plan = await dataSource.transaction(async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      return JSON.stringify(await tx.query(`EXPLAIN ${asked[0]?.sql}`, asked[0]?.parameters));
    });
    for (const index of ['names', 'policy_key', 'claim_key', 'address_key']) {
      expect(plan).toContain(`item_contents_by_${index}`);
    }
    expect(plan).not.toContain('Seq Scan on item_contents');
  });

  it.each(['Anna van der Voorbeeld', "P.J. O'Brien-van 't Hof", 'ØRSTED, Łucja', 'Zoë İnan-Đorđević', 'Ängström ﬁ ½'])(
    'is looked for by the very words that the index holds: %s',
    async (name) => {
      const [{ words }] = await database.dataSource.query('SELECT name_words($1) AS words', [name]);
      const sought = nameWords(name);
      expect(new Set(words)).toEqual(new Set([...sought, ...sought.map((word) => `:${word.slice(0, 1)}`)]));
    },
  );
});
