import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * PostgreSQL refuses to run as root. As an ordinary user it runs as that user; as root it runs as the owner of the
 * data, and for new data as the system user `postgres`, made when it is not there.
 * `command` turns a program and its arguments into what to spawn; `own` gives a path to the user.
 */
export function runAs(directory, programDirectory) {
  if (process.getuid?.() !== 0) return { command: (program, args) => [program, args, {}], own: () => {} };
  const ids = ownerOf(join(directory, 'cluster')) ?? postgresUser();
  const own = (path, mode) => {
    chownSync(path, ids.uid, ids.gid);
    chmodSync(path, mode);
  };
  const closed = [directory, programDirectory].map((path) => closedTo(ids, path)).find(Boolean);
  if (!closed) return { command: (program, args) => [program, args, ids], own };
  if (!canKeepFileAccess(ids, directory)) throw new Error(explainClosed(closed));
  return { command: (program, args) => ['setpriv', [...keepFileAccess(ids), program, ...args], {}], own };
}

function ownerOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function postgresUser() {
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/** The topmost folder on the way to `path` that the user may not enter; undefined when the way is free. */
function closedTo(ids, path) {
  if (mayEnter(ids, path)) return undefined;
  const parent = dirname(path);
  return parent === path ? path : (closedTo(ids, parent) ?? path);
}

function mayEnter(ids, path) {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', path], { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A checkout in root's own home is closed to everybody else; root may lend its file access to the server. */
function keepFileAccess({ uid, gid }) {
  const capabilities = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
  return ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', ...capabilities];
}

function canKeepFileAccess(ids, directory) {
  const args = [...keepFileAccess(ids), '/bin/sh', '-c', 'cd "$0"', directory];
  return spawnSync('setpriv', args, { cwd: '/', stdio: 'ignore' }).status === 0;
}

function explainClosed(folder) {
  return `PostgreSQL cannot run as root and runs as the user "postgres", who may not enter ${folder}.
Open that folder (chmod o+x ${folder}), put the project elsewhere, start as an ordinary user, or set DATABASE_URL.`;
}
