import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const firstDelayMs = 1000;
const longestDelayMs = 30_000;
const steadyAfterMs = 60_000;
const stopLimitMs = 20_000;

/** Runs a program, starts it again when it crashes (waiting longer each time), and stops it on request. */
export class SupervisedProcess {
  /** Whether it was told to stop; then it does not start any more. */
  isStopping = false;
  private child?: ChildProcess;
  private retry?: NodeJS.Timeout;
  private delayMs = firstDelayMs;
  /** What the program needs to know before it begins; undefined while it has to wait for that. */
  private settings?: NodeJS.ProcessEnv = {};

  constructor(
    readonly name: string,
    private readonly program: string,
    private readonly output: NodeJS.WritableStream,
    private readonly flags: readonly string[] = [],
  ) {}

  /** Starts the program, which loads its code and then waits for {@link go}. */
  warmUp(): void {
    this.settings = undefined;
    this.start();
  }

  /** Lets a program that was warmed up do its work, with these settings in its environment. */
  go(settings: NodeJS.ProcessEnv): void {
    this.settings = settings;
    // One that crashed in this very moment starts again by itself, and then need not wait.
    this.child?.send(settings, () => {});
  }

  /** Starts the program; one that was told to stop stays stopped. */
  start(): void {
    if (this.isStopping) return;
    const startedAt = performance.now();
    this.child = spawn(process.execPath, ['--enable-source-maps', ...this.flags, this.program], {
      env: { ...process.env, ...(this.settings ?? { WAIT_FOR_GO: 'yes' }) },
      // In a process group of its own, so that Ctrl-C reaches us alone; the channel tells it when we are gone.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => this.say(line));
    }
    this.child.once('exit', (code, signal) =>
      this.restartLater(signal ?? `code ${code}`, performance.now() - startedAt),
    );
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Lets the program finish its work; what it does not finish in time is cut off. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.retry);
    const { child } = this;
    if (!child || !this.isRunning) return;
    const impatience = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(impatience);
  }

  private restartLater(ending: string, ranMs: number): void {
    if (this.isStopping) return;
    if (ranMs > steadyAfterMs) this.delayMs = firstDelayMs;
    this.say(`stopped by itself (${ending}), starts again in ${this.delayMs / 1000} s`);
    this.retry = setTimeout(() => this.start(), this.delayMs);
    this.delayMs = Math.min(this.delayMs * 2, longestDelayMs);
  }

  private say(line: string): void {
    this.output.write(`${this.name.padEnd(6)} | ${line}\n`);
  }
}
