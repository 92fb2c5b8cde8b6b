import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Settings for a laptop: enough memory for a million complaints, no socket files, loopback only. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** For databases that are thrown away: quick, and lost when the machine stops. */
export const throwawaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '128MB',
};

/** The server's arguments for a cluster, a port and settings on top of ours. */
export function serverArguments(cluster, port, more) {
  const flags = Object.entries({ ...settings, ...more }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}

/** The password of the cluster in `directory`, made at the first call. Only the owner of the file can read it. */
export function clusterPassword(directory) {
  const file = join(directory, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Makes the cluster when there is none; an interrupted attempt is done over. Sorting is the same on every machine. */
export async function createCluster(directory, initdb, user) {
  const cluster = join(directory, 'cluster');
  if (existsSync(cluster)) return cluster;
  const unfinished = join(directory, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  user.own(unfinished, 0o700);
  const passwordFile = join(directory, 'password-for-initdb');
  writeFileSync(passwordFile, clusterPassword(directory), { mode: 0o600 });
  user.own(passwordFile, 0o600);
  try {
    await runInitdb(initdb, unfinished, passwordFile, user);
  } finally {
    rmSync(passwordFile);
  }
  renameSync(unfinished, cluster);
  return cluster;
}

async function runInitdb(initdb, cluster, passwordFile, user) {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--username=gehoor', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const [program, args, options] = user.command(initdb, ['-D', cluster, ...locale, ...access]);
  try {
    await promisify(execFile)(program, args, { ...options, cwd: '/' });
  } catch (error) {
    throw new Error(`PostgreSQL could not make its database in ${cluster}:\n${error.stderr || error.message}`);
  }
}
