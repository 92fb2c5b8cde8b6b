import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#complaints';
import { onServer } from './database-server.js';

/** A database of its own for one test file, migrated and empty. */
export interface TestDatabase {
  url: string;
  dataSource: DataSource;
  drop(): Promise<void>;
}

/** Clones the migrated template; made in `beforeAll`, dropped in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const run = process.env.GEHOOR_TEST_RUN;
  const name = `${run}_${randomBytes(5).toString('hex')}`;
  const url = await onServer(async (server) => {
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${run}_template`);
    return server.urlOf(name);
  });
  const dataSource = await createDataSource(url).initialize();
  return {
    url,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await onServer((server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
