import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { currentTestFailed } from './current-test.js';
import { portOfOurOwn } from './port.js';
import { PATIENCE_MS, until } from './until.js';

const programs = resolve(__dirname, '../../dist/programs');

/** What a process under test gets: its database, and variables on top of the harness's own. */
export interface ProcessOptions {
  databaseUrl: string;
  env?: NodeJS.ProcessEnv;
}

/** One of the product's own processes, run from the build as in production. */
export interface RunningProcess {
  /** What it wrote so far. */
  output(): string;
  /** Ends it at once, as a power cut would. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Asks it to stop and gives its exit code. */
  stop(): Promise<number | null>;
  /** Starts it again with the same settings, and waits until it is ready. */
  restart(): Promise<void>;
}

/** The API as a process; `url` stays the same over a restart. */
export interface RunningApi extends RunningProcess {
  url: string;
}

const running = new Set<TestProcess>();
const folders: string[] = [];

afterEach(() => {
  if (currentTestFailed())
    for (const one of running) process.stderr.write(`--- ${one.name} wrote:\n${one.output().slice(-8000)}\n`);
});
afterAll(async () => {
  await Promise.all([...running].map((one) => one.remove()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Starts the API on a free port and waits until it says that it is ready, and /health/ready agrees. */
export async function startApi({ databaseUrl, env }: ProcessOptions): Promise<RunningApi> {
  const port = await portOfOurOwn();
  const url = `http://127.0.0.1:${port}`;
  const settings = { DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, ...env };
  const api: TestProcess = new TestProcess(
    'api',
    settings,
    async () => api.hasReported && answersReady(`${url}/health/ready`),
  );
  await api.start();
  return Object.assign(api, { url });
}

/** Starts a worker and waits until it says that it is ready. */
export async function startWorker({ databaseUrl, env }: ProcessOptions): Promise<RunningProcess> {
  const worker: TestProcess = new TestProcess(
    'worker',
    { DATABASE_URL: databaseUrl, ...env },
    async () => worker.hasReported,
  );
  await worker.start();
  return worker;
}

/** A folder for DATA_DIR that several processes may share; removed after the test file. */
export async function temporaryDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gehoor-data-'));
  folders.push(folder);
  return folder;
}

class TestProcess implements RunningProcess {
  hasReported = false;
  private child?: ChildProcess;
  /** Also everything that it wrote has come in. */
  private hasClosed?: Promise<unknown>;
  private written = '';
  private dataDir?: string;

  constructor(
    readonly name: 'api' | 'worker',
    private readonly env: NodeJS.ProcessEnv,
    private readonly isReady: () => Promise<boolean>,
  ) {}

  async start(): Promise<void> {
    running.add(this);
    this.dataDir ??= await mkdtemp(join(tmpdir(), `gehoor-${this.name}-`));
    this.hasReported = false;
    this.child = spawn(process.execPath, ['--enable-source-maps', join(programs, `${this.name}.js`)], {
      env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'info', DATA_DIR: this.dataDir, ...this.env },
      // The channel tells the process that we are gone, so that none outlives a test run that was killed.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.on('message', (message) => {
      this.hasReported ||= message === 'ready';
    });
    this.hasClosed = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk) => (this.written += chunk));
    await this.becomeReady();
  }

  output(): string {
    return this.written;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.end(signal);
  }

  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  async restart(): Promise<void> {
    await this.end('SIGTERM');
    await this.start();
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM');
    running.delete(this);
    if (this.dataDir) await rm(this.dataDir, { recursive: true, force: true });
  }

  private async becomeReady(): Promise<void> {
    const hasEnded = () => this.child?.exitCode !== null || this.child.signalCode !== null;
    try {
      await until('it says that it is ready', async () => hasEnded() || this.isReady());
      if (!hasEnded()) return;
      await this.hasClosed;
      throw new Error('it ended by itself');
    } catch (error) {
      throw new Error(`${this.name} did not become ready: ${(error as Error).message}\n${this.written}`);
    }
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.kill(signal);
    await once(child, 'exit');
    clearTimeout(impatience);
    return child.exitCode;
  }
}

async function answersReady(url: string): Promise<boolean> {
  return fetch(url).then(
    (reply) => reply.ok,
    () => false,
  );
}
