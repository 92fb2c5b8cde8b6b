import { closeSync, existsSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const unwrittenGraceMs = 2000;

/**
 * Takes the lock file at `path` for this process. The lock of a process that no longer lives is taken over.
 * With `waitMs` it waits so long for another holder; then it throws {@link LockHeld}.
 */
export async function takeLock(path, { waitMs = 0 } = {}) {
  const giveUpAt = Date.now() + waitMs;
  for (;;) {
    if (createLock(path)) return () => unlinkIfThere(path);
    const holder = readHolder(path);
    if (holder !== undefined && !isAlive(holder)) unlinkIfThere(path);
    else if (Date.now() >= giveUpAt) throw new LockHeld(path, holder?.pid);
    else await sleep(50);
  }
}

/** Whether a living process holds the lock file at `path`. */
export function isLocked(path) {
  const holder = existsSync(path) && readHolder(path);
  return holder !== false && (holder === undefined || isAlive(holder));
}

/** Says that another living process holds the lock. */
export class LockHeld extends Error {
  constructor(path, pid) {
    super(`${path} is held by process ${pid ?? '(starting)'}.`);
    this.pid = pid;
  }
}

function createLock(path) {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; undefined while it is being written. A file that stays unreadable belongs to nobody. */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    return age > unwrittenGraceMs ? { pid: 0 } : undefined;
  }
}

function isAlive({ pid, startedAt }) {
  return pid > 0 && processExists(pid) && startOf(pid) === startedAt;
}

/** Whether a process with this id runs, ours or not; one that ended and was not collected yet does not run. */
export function processExists(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return kernelFacts(pid)?.[0] !== 'Z';
}

/** When the kernel started the process: tells a re-used process id from the one that was meant (Linux only). */
function startOf(pid) {
  return kernelFacts(pid)?.[19];
}

function kernelFacts(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function unlinkIfThere(path) {
  try {
    unlinkSync(path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
