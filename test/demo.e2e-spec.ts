// @needs redis-server valkey-server
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Actor, localDay, MakeDossiers, orderDossiers, SystemClock, verifyRegister } from '#complaints';
import { FileStore } from '#platform';
import { sourceOf, verify } from '../libs/evidence/src/index.js';
import { nodeCryptography } from '../libs/evidence/src/node.js';
import { cookieOf, signIn } from './api/visitor.js';
import { aSigner } from './builders/evidence-tools.js';
import { type TestDatabase, testDatabase } from './harness/database.js';
import { portOfOurOwn } from './harness/port.js';
import { startRedis, type TestRedis } from './harness/redis.js';

const root = resolve(__dirname, '..');
/** Fifteen months are played twice and packed twice: where other tests take a minute, this one takes ten. */
jest.setTimeout(2 * 3_600_000);

let databases: TestDatabase[];
let folders: string[];
let redis: TestRedis;
const running: ChildProcess[] = [];
beforeAll(async () => {
  redis = await startRedis();
  databases = [await testDatabase(), await testDatabase()];
  folders = [await mkdtemp(join(tmpdir(), 'gehoor-demo-')), await mkdtemp(join(tmpdir(), 'gehoor-demo-'))];
});
afterAll(async () => {
  await Promise.all(running.map((child) => end(child)));
  await Promise.all(databases.map((database) => database.drop()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  await redis.stop();
});

/** Runs one of the product's commands on the database and folder of that number. */
function run(script: string, args: string[], number: 0 | 1, more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, DATABASE_URL: databases[number]?.url, DATA_DIR: folders[number], ...more };
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (written += chunk));
  running.push(child);
  const ended = once(child, 'close');
  /** Waits until the product runs, or ended. The demo takes long to load, so no other limit holds than the test's own. */
  const runs = async () => {
    while (child.exitCode === null && !written.includes('Gehoor runs at')) {
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
  };
  return { child, output: () => written, runs };
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

/** What people did, case by case; what the worker adds to it depends on when it runs. */
function playedIn(number: 0 | 1): Promise<unknown[]> {
  return databases[number]?.dataSource.query(
    `SELECT item.reference, item.kind, item.received_at, event.type, event.actor_role, event.occurred_at
     FROM feedback_items item JOIN history_events event ON event.item_id = item.id
     WHERE event.actor_role <> 'system' ORDER BY item.reference, event.seq`,
  ) as Promise<unknown[]>;
}

it('plays the same demo wherever it is loaded, and finds it back after a stop', async () => {
  const day = () => localDay(new Date());
  const begunOn = day();
  const command = run('scripts/gehoor.mjs', ['demo'], 0);
  await once(command.child, 'close');
  expect([command.child.exitCode, command.output()]).toEqual([0, expect.stringContaining('of three fictional labels')]);

  const port = await portOfOurOwn();
  const start = () => run('scripts/start.mjs', ['--port', String(port)], 1, { REDIS_URL: redis.url });
  const first = start();
  const url = `http://127.0.0.1:${port}`;
  await first.runs();
  expect(first.output()).toContain('Demo logins');
  const played = await playedIn(1);
  expect(played.length).toBeGreaterThan(3000);
  // The demo ends today, so around midnight there are two of them.
  if (day() === begunOn) expect(played).toEqual(await playedIn(0));
  for (const { dataSource } of databases)
    expect(await verifyRegister(dataSource)).toMatchObject({ broken: [], contradicted: [] });

  const seen = await aCaseAt(url);
  expect(await end(first.child, 'SIGINT')).toBe(0);
  const second = start();
  await second.runs();
  expect(second.output()).not.toContain('Loading demo data');
  expect(await aCaseAt(url)).toEqual(seen);
  expect(await end(second.child)).toBe(0);
  for (const { dataSource } of databases)
    expect(await verifyRegister(dataSource)).toMatchObject({ broken: [], contradicted: [] });
  await expectWholeDossiers();
});

/** Each case of the demo contradicts nothing of its history, in its dossier neither, whatever is left out of that. */
async function expectWholeDossiers(): Promise<void> {
  const { dataSource } = databases[0] as TestDatabase;
  const store = new FileStore(join(folders[0] as string, 'files'));
  // What stands on paper is looked at elsewhere.
  const typesetter = { typeset: async () => Buffer.from('%PDF-1.7') };
  const clock = new SystemClock();
  const make = new MakeDossiers(dataSource, clock, aSigner(), typesetter, store);
  const [person] = await dataSource.query("SELECT id FROM staff_users WHERE role = 'top-manager' LIMIT 1");
  const orderedBy: Actor = { role: 'top-manager', userId: person.id, mandateCents: 0, labels: 'all' };
  const cases: { id: string }[] = await dataSource.query('SELECT id FROM feedback_items ORDER BY reference');
  expect(cases.length).toBeGreaterThan(100);
  for (const options of [{}, { pseudonymised: true, withoutNotes: true }]) {
    for (let from = 0; from < cases.length; from += PAGE) {
      const caseIds = cases.slice(from, from + PAGE).map(({ id }) => id);
      const { id } = await orderDossiers(dataSource, clock, { caseIds, orderedBy, reason: 'Toetsing', options });
      await make.execute(id);
      const [{ sha256 }] = await dataSource.query('SELECT sha256 FROM dossier_orders WHERE id = $1', [id]);
      const { dossiers, findings } = await verify(sourceOf(await buffer(await store.read(sha256))), nodeCryptography);
      expect([findings, dossiers.flatMap((dossier) => dossier.findings)]).toEqual([[], []]);
      expect(dossiers).toHaveLength(caseIds.length);
    }
  }
}
const PAGE = 100;

/** The first case, as a top manager of the demo reads it. */
async function aCaseAt(url: string): Promise<unknown> {
  const { logins } = JSON.parse(await readFile(join(folders[1] as string, 'demo-logins.json'), 'utf8'));
  const { email, password } = logins.find(({ role }: { role: string }) => role === 'top-manager');
  const cookie = cookieOf(await signIn(url, email, password));
  const { dataSource } = databases[1] as TestDatabase;
  const [{ id }] = await dataSource.query('SELECT id FROM feedback_items ORDER BY reference LIMIT 1');
  const reply = await fetch(`${url}/api/v1/feedback-items/${id}`, { headers: { cookie } });
  const { reference, story } = (await reply.json()) as Record<string, unknown>;
  expect([reply.status, story]).toEqual([200, expect.any(String)]);
  return { reference, story };
}
