import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOfOurOwn } from './harness/port.js';
import { until } from './harness/until.js';

const root = resolve(__dirname, '..');

interface Run {
  child: ChildProcess;
  url: string;
  /** It ended, and everything that it wrote has come in. */
  closed: Promise<unknown>;
  output(): string;
}

let dataDir: string;
const runs: Run[] = [];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gehoor-start-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  for (const run of runs.splice(0)) await end(run);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Starts the product as `npm start` does, on its own data. */
async function start(): Promise<Run> {
  const port = await portOfOurOwn();
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--empty', '--port', String(port)], {
    cwd: root,
    env: { ...env, DATA_DIR: dataDir, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (written += chunk));
  const run = { child, url: `http://127.0.0.1:${port}`, closed: once(child, 'close'), output: () => written };
  runs.push(run);
  return run;
}

/** Waits until it is ready; false when it ended instead. */
async function becomesReady(run: Run): Promise<boolean> {
  const hasEnded = () => run.child.exitCode !== null;
  const answers = () =>
    fetch(`${run.url}/health/ready`).then(
      (reply) => reply.ok,
      () => false,
    );
  await until('it is ready', async () => hasEnded() || answers());
  if (!hasEnded()) return true;
  await run.closed;
  return false;
}

async function untilReady(run: Run): Promise<void> {
  if (!(await becomesReady(run))) throw new Error(`It stopped before it was ready:\n${run.output()}`);
}

/** Starts it as soon as the database of the one before has stopped too. */
function startAfterAnother(): Promise<Run> {
  return until('the one before is gone', async () => {
    const run = await start();
    if (await becomesReady(run)) return run;
    expect(run.output()).toContain('Stop that one first.');
    return undefined;
  });
}

function untilWritten(run: Run, pattern: RegExp): Promise<RegExpExecArray> {
  return until(`it writes ${pattern}`, () => pattern.exec(run.output()));
}

async function end({ child }: Run): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return child.exitCode;
}

describe('npm start', () => {
  it('brings the product up, says where, and stops with code 0', async () => {
    const run = await start();
    await untilReady(run);
    await untilWritten(run, new RegExp(`Gehoor runs at ${run.url} `));
    expect(await fetch(run.url).then((reply) => reply.headers.get('content-type'))).toMatch(/^text\/html/);
    expect(await end(run)).toBe(0);
    await expect(fetch(run.url)).rejects.toThrow();
  });

  it('starts the API again when it crashes', async () => {
    const run = await start();
    await untilReady(run);
    await untilWritten(run, /Gehoor runs at/);
    const [, pid] = await untilWritten(run, /api {4}\| .*"pid":(\d+)/);
    process.kill(Number(pid), 'SIGKILL');
    await untilWritten(run, /api {4}\| stopped by itself \(SIGKILL\)/);
    await untilReady(run);
  });

  it('refuses to start twice on the same data', async () => {
    const first = await start();
    await untilReady(first);
    const second = await start();
    await second.closed;
    expect([second.child.exitCode, second.output()]).toEqual([1, expect.stringContaining('Stop that one first.')]);
  });

  it('starts again after it was killed', async () => {
    const first = await start();
    await untilReady(first);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await startAfterAnother();
    expect(await end(second)).toBe(0);
  });

  it('stops at once when asked while it is still starting', async () => {
    const run = await start();
    await sleep(1500);
    run.child.kill('SIGTERM');
    await once(run.child, 'exit');
    await startAfterAnother();
  });
});
