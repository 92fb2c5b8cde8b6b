import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#platform/config';
import { readArgs } from '../refused.js';
import { SupervisedProcess } from '../start/supervised-process.js';

const programs = join(import.meta.dirname, '../../../../programs');
const PATIENCE_MS = 60_000;

/** Much of what a worker reads lives for a moment: a small nursery is cleared more often, and keeps its memory low. */
const WORKER_FLAGS = ['--max-semi-space-size=4'];

/**
 * `gehoor start [--empty] [--port N]`: brings the database up to date as soon as it can be reached, loads the demo data
 * on the first run unless `--empty`, runs the API and a worker until Ctrl-C or SIGTERM, and stops the worker before the
 * API.
 */
export async function start(
  args: string[],
  output: NodeJS.WritableStream,
  database: Promise<unknown>,
  loadDemo?: (args: string[]) => Promise<number>,
): Promise<number> {
  const options = { empty: { type: 'boolean' }, port: { type: 'string' } } as const;
  const { values } = readArgs({ args, options }, 'gehoor start [--empty] [--port N]');
  if (values.port !== undefined) process.env.PORT = values.port;
  process.env.LOG_LEVEL ||= 'warn';
  const api = new SupervisedProcess('api', join(programs, 'api.js'), output);
  const worker = new SupervisedProcess('worker', join(programs, 'worker.js'), output, WORKER_FLAGS);
  try {
    api.warmUp();
    // Loaded only now, so that the API has begun before it.
    const { readConfig } = await import('#platform/config');
    const { isFirstStart } = await import('../start/is-first-start.js');
    await database;
    const config = readConfig();
    await refuseTakenPort(config);
    if (!values.empty && (await isFirstStart(config.databaseUrl))) await loadDemo?.(['--if-empty']);
    const stopRequested = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    api.go({ DATABASE_URL: config.databaseUrl, MIGRATE_ON_START: 'yes' });
    await Promise.race([runBoth(config, api, worker, output).then(() => stopRequested), stopRequested]);
    output.write('\nStopping …\n');
  } finally {
    await worker.stop();
    await api.stop();
  }
  return 0;
}

/** Starts the worker after the API: on a small machine it would only slow down the API's start. */
async function runBoth(
  config: Config,
  api: SupervisedProcess,
  worker: SupervisedProcess,
  output: NodeJS.WritableStream,
): Promise<void> {
  if (!(await becomesReady(config, api, output))) return;
  worker.start();
  const logins = await loginLines(config);
  const where = `Gehoor runs at http://${config.host}:${config.port} (stop with Ctrl-C)`;
  output.write(`\n${[...logins, '', where].join('\n')}\n`);
}

/** The logins of the demo, when it was loaded here. */
async function loginLines({ dataDir }: Config): Promise<string[]> {
  const file = await readFile(join(dataDir, 'demo-logins.json'), 'utf8').catch(() => undefined);
  if (file === undefined) return [];
  const { logins }: { logins: Record<'email' | 'password' | 'role' | 'name', string>[] } = JSON.parse(file);
  const lines = logins.map(({ email, role, name }) => `  ${email.padEnd(40)} ${role.padEnd(14)} ${name}`);
  return [`Demo logins (password ${logins[0]?.password}):`, ...lines];
}

/** True when the API answers that it is ready, false when it was told to stop before that. A large register takes long to bring up to date. */
async function becomesReady(
  { host, port }: Config,
  api: SupervisedProcess,
  output: NodeJS.WritableStream,
): Promise<boolean> {
  for (let sayAt = performance.now() + PATIENCE_MS; !api.isStopping; await sleep(50)) {
    const reply = await fetch(`http://${host}:${port}/health/ready`).catch(() => undefined);
    if (reply?.ok && !api.isStopping) return true;
    if (performance.now() < sayAt) continue;
    output.write('The API is not ready yet; its messages above say why. Stop with Ctrl-C.\n');
    sayAt += PATIENCE_MS;
  }
  return false;
}

async function refuseTakenPort({ host, port }: Config): Promise<void> {
  const probe = createServer();
  probe.listen(port, host);
  await once(probe, 'listening').catch((error) => {
    throw new Error(`${host}:${port} cannot be used (${error.code}). Choose another port: npm start -- --port 3001`);
  });
  probe.close();
  await once(probe, 'close');
}
