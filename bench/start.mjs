import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from '../scripts/build.mjs';
import { freePort } from '../scripts/free-port.mjs';
import { openEmbeddedPostgres } from '../scripts/postgres-process.mjs';

/**
 * `npm start` from the command to "ready": the first time, with the demo data being made, and then with the data
 * present. Beside it the embedded PostgreSQL alone on the same data. `node bench/start.mjs [starts]`
 */
const starts = Number(process.argv[2] ?? 5);
const program = resolve(import.meta.dirname, '../scripts/start.mjs');

await ensureBuilt({ web: true });
const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-start-'));
chmodSync(folder, 0o755);
try {
  const first = await secondsToReady();
  const again = [];
  const bare = [];
  for (let start = 0; start < starts; start++) {
    again.push(await secondsToReady());
    bare.push(await secondsOfPostgres());
  }
  console.log(`first start, demo data made: ${first.toFixed(1)} s`);
  console.log(
    `with the data present: median ${median(again).toFixed(2)} s, slowest ${Math.max(...again).toFixed(2)} s`,
  );
  console.log(
    `PostgreSQL alone: median ${median(bare).toFixed(2)} s; ratio ${(median(again) / median(bare)).toFixed(1)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function secondsToReady() {
  const port = await freePort();
  const { DATABASE_URL: _, REDIS_URL: __, ...env } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, [program, '--port', String(port)], {
    env: { ...env, DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('It did not start; its messages above say why.');
    await sleep(20);
  }
  const seconds = (performance.now() - start) / 1000;
  child.kill('SIGTERM');
  await ended;
  return seconds;
}

function isReady(port) {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function secondsOfPostgres() {
  const start = performance.now();
  const server = await openEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const seconds = (performance.now() - start) / 1000;
  await server.stop();
  return seconds;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
