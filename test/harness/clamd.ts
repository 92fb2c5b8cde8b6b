import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portOfOurOwn } from './port.js';
import { until } from './until.js';

/** The harmless text that virus scanners agree to find; in two halves, so that this file is not found itself. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
/** What the scanner under test calls it. */
export const EICAR_NAME = 'Eicar.UNOFFICIAL';

/** A ClamAV daemon of the test's own, which knows nothing but {@link EICAR} and needs no network. */
export interface TestClamd {
  url: string;
  socketPath: string;
  /** Ends the daemon; it can be started again, at the same places. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends the daemon and removes what it left. */
  remove(): Promise<void>;
}

/** Starts `clamd` from the PATH on a free port and a socket. */
export async function startClamd(): Promise<TestClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'gehoor-clamd-'));
  const signatures = join(folder, 'signatures');
  const [settings, socketPath, port] = [join(folder, 'clamd.conf'), join(folder, 'clamd.sock'), await portOfOurOwn()];
  await mkdir(signatures);
  await writeFile(join(signatures, 'test.ndb'), `Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const lines = [
    `DatabaseDirectory ${signatures}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    `LocalSocket ${socketPath}`,
    'Foreground yes',
  ];
  await writeFile(settings, `${lines.join('\n')}\n`);
  let child: ChildProcess;
  const start = async () => {
    child = spawn('clamd', [`--config-file=${settings}`], { stdio: 'ignore' });
    await until('clamd answers', async () => (await answerTo('zPING\0', port)) === 'PONG\0');
  };
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await start();
  return {
    ...{ url: `tcp://127.0.0.1:${port}`, socketPath, start, stop },
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answerTo(command: string, port: number): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(command));
    let answer = '';
    socket.on('data', (words) => (answer += words));
    socket.on('error', () => {});
    socket.on('close', () => done(answer));
  });
}
