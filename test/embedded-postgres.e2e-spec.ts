import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { processExists } from '../scripts/owner-lock.mjs';
import { openEmbeddedPostgres } from '../scripts/postgres-process.mjs';
import { until } from './harness/until.js';

let dataDir: string;
const open: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gehoor-embedded-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop()));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function openServer(options: { useRunning?: boolean } = {}) {
  const server = await openEmbeddedPostgres({ dataDir, ...options });
  open.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const postmasterPid = () => Number(readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
/** Ends a process as a power cut does; done when it is gone. */
async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await until('it is gone', () => !processExists(pid));
}

const ownerPid = () => JSON.parse(readFileSync(join(dataDir, 'owner.lock'), 'utf8')).pid as number;

describe('the embedded PostgreSQL', () => {
  it('keeps what was written over a stop and a start', async () => {
    const first = await openServer();
    await ask(first.url, 'CREATE TABLE kept (word text)');
    await ask(first.url, "INSERT INTO kept VALUES ('één')");
    await first.stop();
    const second = await openServer();
    expect(await ask(second.url, 'SELECT * FROM kept')).toEqual([{ word: 'één' }]);
  });

  it('sorts and stores the same on every machine, and writes to the disk for real', async () => {
    const { url } = await openServer();
    const [settings] = await ask(
      url,
      "SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, current_setting('fsync') AS fsync, current_setting('listen_addresses') AS address FROM pg_database WHERE datname = current_database()",
    );
    expect(settings).toEqual({ encoding: 'UTF8', provider: 'b', fsync: 'on', address: '127.0.0.1' });
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await openServer();
    const wrong = Object.assign(new URL(url), { password: 'wrong' }).toString();
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(dataDir, 'password'))).mode & 0o077).toBe(0);
  });

  it('refuses a second start on the same data, or gives the running one to who asks for that', async () => {
    const first = await openServer();
    await expect(openServer()).rejects.toThrow(`is in use by process ${ownerPid()}. Stop that one first.`);
    const shared = await openServer({ useRunning: true });
    expect(shared.url).toBe(first.url);
    await shared.stop();
    expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('starts again after its keeper was killed and left the server running', async () => {
    await openServer();
    const orphan = postmasterPid();
    await kill(ownerPid());
    const { url } = await openServer();
    expect(postmasterPid()).not.toBe(orphan);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('recovers after a power cut', async () => {
    const { url } = await openServer();
    await ask(url, 'CREATE TABLE survivors (id integer)');
    await Promise.all([kill(ownerPid()), kill(postmasterPid())]);
    const again = await openServer();
    expect(await ask(again.url, 'SELECT * FROM survivors')).toEqual([]);
  });

  it('is not misled by a pid file whose number belongs to another program by now', async () => {
    const first = await openServer();
    const pidFile = join(dataDir, 'cluster/postmaster.pid');
    const content = readFileSync(pidFile, 'utf8');
    await first.stop();
    await writeFile(pidFile, content.replace(/^\d+/, String(process.pid)));
    const again = await openServer();
    expect(await ask(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('stops when the process that started it is gone', async () => {
    const script = `
      const { openEmbeddedPostgres } = await import(${JSON.stringify(join(__dirname, '../scripts/postgres-process.mjs'))});
      const server = await openEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      console.log(server.url);
      process.kill(process.pid, 'SIGKILL');`;
    const started = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    const { stdout } = await started.catch((error) => error);
    expect(stdout).toMatch(/^postgres:/);
    const again = await untilFree();
    expect(await ask(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

/** The one before needs a moment to write everything down and stop. */
async function untilFree() {
  for (;;) {
    try {
      return await openServer();
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('in use'))) throw error;
    }
  }
}
