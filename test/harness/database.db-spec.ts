import { testDatabase } from './database.js';

describe('testDatabase', () => {
  it('gives each file an empty, migrated database of its own', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    await one.dataSource.query('CREATE TABLE only_in_one (id integer)');
    const [{ found }] = await other.dataSource.query("SELECT to_regclass('only_in_one') AS found");
    const [{ count }] = await other.dataSource.query('SELECT count(*)::int FROM migrations');
    expect(found).toBeNull();
    expect(count).toBeGreaterThan(0);
    await Promise.all([one.drop(), other.drop()]);
  });
});
