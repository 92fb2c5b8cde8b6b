import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Label, MovedClock, PrivateLinks, type Role } from '#complaints';
import { aColleague, aLabel, PASSWORD } from '../builders/office.js';
import { currentTestFailed } from '../harness/current-test.js';
import { type TestDatabase, testDatabase } from '../harness/database.js';
import { signedIn, Visitor } from './visitor.js';

/** A working Monday in the winter, 11:00 in Amsterdam. */
const LINK_SECRET = 'the secret of the private links in tests';
const START = '2026-03-09T10:00:00Z';

/** Starts the API for a test file; everything it leaves behind is removed after the file. */
export function apiUnderTest(env: NodeJS.ProcessEnv = {}): ApiUnderTest {
  const api = new ApiUnderTest(env);
  // Making a database takes long on a machine that is busy.
  beforeAll(() => api.start());
  afterEach(() => api.showErrors());
  afterAll(() => api.stop());
  return api;
}

/**
 * The API as built, as a process of its own on an empty database, with a clock that only the test moves. Its office has
 * the labels `VG` (ours) and `DL` (theirs). In a process of its own because not every package loads in Jest.
 */
export class ApiUnderTest {
  url: string;
  dataSource: DataSource;
  dataDir: string;
  ours: Label;
  theirs: Label;
  readonly clock = new MovedClock(new Date(START));
  /** Makes the links that the API knows. */
  readonly links = new PrivateLinks(LINK_SECRET, 'https://gehoor.example');
  private database: TestDatabase;
  private child: ChildProcess;
  private written = '';

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  async start(): Promise<void> {
    this.database = await testDatabase();
    this.dataSource = this.database.dataSource;
    this.dataDir = await mkdtemp(join(tmpdir(), 'gehoor-api-'));
    this.ours = await aLabel(this.dataSource, { code: 'VG', settings: { clockPausesForCustomer: true } });
    this.theirs = await aLabel(this.dataSource, { code: 'DL' });
    this.child = spawn(process.execPath, ['--enable-source-maps', '--expose-gc', join(__dirname, 'api-process.mjs')], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        LOG_LEVEL: 'error',
        PORT: '0',
        NOW: START,
        DATABASE_URL: this.database.url,
        DATA_DIR: this.dataDir,
        LINK_SECRET,
        ...this.env,
      },
      // The channel moves the clock, and its end tells the process to stop.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk) => (this.written += chunk));
    const [message] = (await Promise.race([once(this.child, 'message'), once(this.child, 'exit')])) as [
      { port?: number },
    ];
    if (!message?.port) throw new Error(`The API did not start:\n${this.written}`);
    this.url = `http://127.0.0.1:${message.port}`;
  }

  async stop(): Promise<void> {
    if (this.child?.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    await this.database?.drop();
    if (this.dataDir) await rm(this.dataDir, { recursive: true, force: true });
  }

  /** What the API logged as an error, which is only what nobody foresaw. */
  errors(): string {
    return this.written;
  }

  showErrors(): void {
    if (currentTestFailed() && this.written) console.error(this.written.slice(-8000));
  }

  /** Moves the clock of the API and of the test. */
  async moveTo(instant: string | Date): Promise<void> {
    this.clock.moveTo(new Date(instant));
    this.child.send({ now: this.clock.now().toISOString() });
    await once(this.child, 'message');
  }

  /** The bytes of files and requests that the API's process holds in memory. */
  async heldBytes(): Promise<number> {
    this.child.send({});
    const [{ heldBytes }] = (await once(this.child, 'message')) as [{ heldBytes: number }];
    return heldBytes;
  }

  async advance(milliseconds: number): Promise<void> {
    await this.moveTo(new Date(this.clock.now().getTime() + milliseconds));
  }

  /** Somebody new of the role, signed in; works for our label unless told otherwise. */
  async signIn(
    role: Role,
    { labels = [this.ours], language = 'nl' }: { labels?: Label[]; language?: 'nl' | 'en' } = {},
  ): Promise<Visitor> {
    const user = await aColleague(this.dataSource, {
      role,
      labels,
      mandateCents: role === 'handler' ? 50_000 : 1_000_000,
    });
    if (language !== user.language)
      await this.dataSource.query('UPDATE staff_users SET language = $2 WHERE id = $1', [user.id, language]);
    return signedIn(this.url, Object.assign(user, { language }), PASSWORD);
  }

  /** The token of the private link of a case. */
  async privateLink(itemId: string): Promise<string> {
    const address = await this.dataSource.transaction((tx) => this.links.addressFor(tx, itemId, this.clock.now()));
    return address.split('#')[1] ?? '';
  }

  /** Somebody who is not signed in. */
  anybody(): Visitor {
    return new Visitor(this.url, null);
  }
}
