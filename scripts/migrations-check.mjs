import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { ensureBuilt } from './build.mjs';
import { openEmbeddedPostgres } from './postgres-process.mjs';
import { endWith } from './run-command.mjs';

/** Runs the migrations on an empty database and tells what the entities would still want to change. */
async function checkMigrations() {
  await ensureBuilt();
  const { createDataSource, runMigrations } = await import('#complaints');
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-migrations-'));
  const server = await openEmbeddedPostgres({ dataDir: join(folder, 'postgres'), throwaway: true });
  try {
    await runMigrations(server.url);
    const dataSource = await createDataSource(server.url).initialize();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    for (const { query } of upQueries) console.error(`The entities differ from the migrations: ${query}`);
    return upQueries.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

endWith(checkMigrations);
