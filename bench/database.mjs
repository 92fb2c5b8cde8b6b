import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '../scripts/postgres-process.mjs';

/** A PostgreSQL as `npm start` runs it (fsync on) in a temporary folder, and a migrated database on it. */
export async function benchServer() {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'));
  const server = process.env.BENCH_DATABASE_SERVER
    ? { url: process.env.BENCH_DATABASE_SERVER, stop: async () => {} }
    : await openEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const urlOf = (name) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const sql = async (text) => {
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  return {
    folder,
    /** Creates a database, migrated or as a copy of another one. */
    async create(name, template) {
      await sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await sql(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
      const url = urlOf(name);
      if (!template) await (await import('#complaints')).runMigrations(url);
      return url;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
