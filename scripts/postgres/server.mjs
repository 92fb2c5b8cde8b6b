import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.mjs';
import { processExists } from '../owner-lock.mjs';
import { clusterPassword, serverArguments } from './cluster.mjs';

const database = 'gehoor';
const startLimitMs = 120_000;
const stopLimitMs = 20_000;

/** Starts the server on the given port, or on a free one, and returns when it accepts connections. */
export async function startServer({ directory, cluster, program, user, port, flags }) {
  const log = join(directory, 'server.log');
  if (existsSync(log)) renameSync(log, join(directory, 'server.previous.log'));
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const child = spawnServer(user.command(program, serverArguments(cluster, chosen, flags)), log);
    try {
      await createDatabase(child, serverUrl(directory, chosen, 'postgres'));
      return { process: child, port: chosen, url: serverUrl(directory, chosen) };
    } catch (error) {
      await stopServer(child);
      const said = readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n');
      const portWasTaken = /could not bind/.test(said) && port === undefined;
      if (!portWasTaken || attempt === 4) throw new Error(`PostgreSQL did not start: ${error.message}\n${said}`);
    }
  }
}

/** The URL of the server that runs on this folder now; undefined when none is ready there. */
export function runningServerUrl(directory) {
  const pidFile = join(directory, 'cluster', 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  return lines[7]?.trim() === 'ready' ? serverUrl(directory, Number(lines[3])) : undefined;
}

function serverUrl(directory, port, name = database) {
  return `postgres://gehoor:${clusterPassword(directory)}@127.0.0.1:${port}/${name}`;
}

/** In a process group of its own, so that Ctrl-C reaches us and not the server: it stops last. */
function spawnServer([program, args, options], log) {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(program, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.on('error', () => {});
  return child;
}

/** Waits until the server accepts connections, then makes our database if it is not there. */
async function createDatabase(child, url) {
  const giveUpAt = Date.now() + startLimitMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: startLimitMs });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
      return;
    } catch (error) {
      const starting = error.code === 'ECONNREFUSED' || error.code === '57P03';
      if (!starting || hasEnded(child) || Date.now() > giveUpAt) throw error;
      await sleep(25);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** SIGINT ends the sessions and writes a checkpoint; SIGQUIT, when that takes too long, leaves it to recovery. */
export async function stopServer(child) {
  for (const [signal, limitMs] of [
    ['SIGINT', stopLimitMs],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ]) {
    if (child.pid === undefined || hasEnded(child)) return;
    process.kill(child.pid, signal);
    const giveUpAt = Date.now() + limitMs;
    while (!hasEnded(child) && Date.now() < giveUpAt) await sleep(20);
  }
}

function hasEnded(child) {
  if (child.spawnfile) return child.exitCode !== null || child.signalCode !== null;
  return !processExists(child.pid);
}

/** After a kill -9 the server may still run, or have left its pid file with a number that is another process by now. */
export async function clearLeftovers(cluster) {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (isServerOf(pid, cluster)) await stopServer({ pid });
  else rmSync(pidFile);
}

function isServerOf(pid, cluster) {
  if (!processExists(pid)) return false;
  try {
    const [program = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return basename(program) === 'postgres' && args.includes(cluster);
  } catch {
    return true; // No /proc on this system: PostgreSQL itself refuses when it is somebody else's.
  }
}
