import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts the worker as it is delivered, in a process of its own on this database, and waits until it works. */
export async function startWorker(databaseUrl, folder, settings = {}) {
  const main = resolve(import.meta.dirname, '../dist/programs/worker.js');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'warn',
    ...settings,
  };
  const worker = spawn(process.execPath, ['--max-semi-space-size=4', main], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [first] = await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => [null])]);
  if (first === null) throw new Error('The worker did not start.');
  return worker;
}

/**
 * Waits until the jobs of the day, which a first start catches up on, are done: two seconds of hardly any work, in the
 * worker and in the database.
 */
export async function untilIdle(pid, client) {
  const ticks = () => {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    return Number(user) + Number(system);
  };
  for (let before = ticks(); ; before = ticks()) {
    await sleep(2000);
    const { rows } = await client.query(
      `SELECT FROM pg_stat_activity WHERE state = 'active' AND datname = current_database() AND pid <> pg_backend_pid()`,
    );
    if (ticks() - before < 10 && rows.length === 0) return;
  }
}
