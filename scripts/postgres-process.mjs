import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isLocked } from './owner-lock.mjs';
import { runningServerUrl } from './postgres/server.mjs';

const program = join(import.meta.dirname, 'embedded-postgres.mjs');

/**
 * Runs the embedded PostgreSQL in a process of its own, which stops it also when this process is killed.
 * `useRunning` gives the one that already runs on the folder, if any; `throwaway` trades safety for speed.
 */
export async function openEmbeddedPostgres({ dataDir, useRunning = false, throwaway = false }) {
  const running = useRunning && isLocked(join(dataDir, 'owner.lock')) && runningServerUrl(dataDir);
  if (running) return { url: running, stop: async () => {} };
  const args = [program, '--data-dir', dataDir, ...(throwaway ? ['--throwaway'] : [])];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const errors = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  const ended = once(child, 'close');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  if (typeof line !== 'string') throw new Error(Buffer.concat(errors).toString().trim());
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { url: JSON.parse(line).url, ended, stop };
}
