import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ensureBuilt } from '../../scripts/build.mjs';
import { openEmbeddedPostgres } from '../../scripts/postgres-process.mjs';
// Jest loads this file without its own way of finding modules: no extension here.
import { onServer } from './database-server';
import tearDown from './global-teardown';

const cli = resolve(__dirname, '../../dist/programs/cli.js');

/**
 * Once per run: builds the server, starts a PostgreSQL to throw away (or takes the one of TEST_DATABASE_URL) and makes
 * the template that every test file clones, by running the migrations.
 */
export default async function setUp(): Promise<void> {
  await ensureBuilt();
  if (!process.env.TEST_DATABASE_URL) await startThrowawayServer();
  await makeTemplate().catch((error) => tearDown().finally(() => Promise.reject(error)));
}

async function makeTemplate(): Promise<void> {
  process.env.GEHOOR_TEST_RUN = `gehoor_test_${randomBytes(4).toString('hex')}`;
  const template = `${process.env.GEHOOR_TEST_RUN}_template`;
  const url = await onServer(async (server) => {
    await server.query(`CREATE DATABASE ${template}`);
    return server.urlOf(template);
  });
  await promisify(execFile)(process.execPath, [cli, 'migrate'], { env: { ...process.env, DATABASE_URL: url } });
  await onServer((server) => server.query(`ALTER DATABASE ${template} IS_TEMPLATE true ALLOW_CONNECTIONS false`));
}

async function startThrowawayServer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-test-'));
  chmodSync(folder, 0o755);
  const server = await openEmbeddedPostgres({ dataDir: folder, throwaway: true });
  process.env.TEST_DATABASE_URL = server.url;
  Object.assign(globalThis, { throwawayServer: { folder, stop: server.stop } });
}
