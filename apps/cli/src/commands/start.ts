import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '#platform';
import { SupervisedProcess } from '../start/supervised-process.js';
import { migrate } from './migrate.js';

const apps = join(import.meta.dirname, '../../..');
const readyLimitMs = 60_000;

/**
 * `gehoor start [--empty] [--port N]`: brings the database up to date, loads the demo data on the first run unless
 * `--empty`, runs the API and a worker until Ctrl-C or SIGTERM, and stops the worker before the API.
 */
export async function start(
  args: string[],
  output: NodeJS.WritableStream,
  loadDemo?: (args: string[]) => Promise<number>,
): Promise<number> {
  const options = { empty: { type: 'boolean' }, port: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  const config = readConfig(values.port === undefined ? process.env : { ...process.env, PORT: values.port });
  await refuseTakenPort(config);
  await migrate();
  if (!values.empty) await loadDemo?.(['--if-empty']);
  return runUntilStopped(config, output);
}

async function runUntilStopped(config: Config, output: NodeJS.WritableStream): Promise<number> {
  const stopRequested = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const env = { PORT: String(config.port), LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
  const api = new SupervisedProcess('api', join(apps, 'api/src/main.js'), env, output);
  const worker = new SupervisedProcess('worker', join(apps, 'worker/src/main.js'), env, output);
  try {
    api.start();
    // The worker has time: on a small machine it would only slow down the API's start.
    const ready = becomesReady(config, api).then((isReady) => {
      if (!isReady || api.isStopping) return;
      worker.start();
      output.write(`\nGehoor runs at http://${config.host}:${config.port} (stop with Ctrl-C)\n`);
    });
    await Promise.race([ready.then(() => stopRequested), stopRequested]);
    output.write('\nStopping …\n');
  } finally {
    await worker.stop();
    await api.stop();
  }
  return 0;
}

/** True when the API answers that it is ready, false when it was told to stop before that. */
async function becomesReady({ host, port }: Config, api: SupervisedProcess): Promise<boolean> {
  const giveUpAt = performance.now() + readyLimitMs;
  while (performance.now() < giveUpAt) {
    if (api.isStopping) return false;
    const reply = await fetch(`http://${host}:${port}/health/ready`).catch(() => undefined);
    if (reply?.ok && api.isRunning) return true;
    await sleep(50);
  }
  throw new Error('The API did not become ready; its messages above say why.');
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
