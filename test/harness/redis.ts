import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { portOfOurOwn } from './port.js';
import { until } from './until.js';

/** A Redis or Valkey of the test's own, in memory only. */
export interface TestRedis {
  url: string;
  /** Loses everything, as a crash without a disk would. */
  kill(): Promise<void>;
  /** Loses everything while it runs on. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts `redis-server` or `valkey-server` from the PATH, on a free port unless it comes back on its own. Throws when the machine has neither. */
export async function startRedis(onPort?: number): Promise<TestRedis> {
  const program = ['redis-server', 'valkey-server'].find((name) => !spawnSync(name, ['--version']).error);
  if (!program) throw new Error('This test needs redis-server or valkey-server on the PATH');
  const port = onPort ?? (await portOfOurOwn());
  const url = `redis://127.0.0.1:${port}`;
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'noeviction'];
  const child = spawn(program, settings, { stdio: 'ignore', cwd: '/tmp' });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  await until(`Redis answers at ${url}`, () => answers(url));
  return { url, flush: () => flushAll(url), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function flushAll(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushall();
  await client.quit();
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => {});
  const isThere = await client.connect().then(
    () => true,
    () => false,
  );
  client.disconnect();
  return isThere;
}
