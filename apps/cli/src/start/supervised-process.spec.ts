import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../../../test/harness/until.js';
import { SupervisedProcess } from './supervised-process.js';

let folder: string;
let output: PassThrough;
let written: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gehoor-supervised-'));
  output = new PassThrough();
  written = '';
  output.on('data', (chunk) => {
    written += chunk;
  });
});
afterEach(() => rm(folder, { recursive: true }));

async function supervised(source: string): Promise<SupervisedProcess> {
  const program = join(folder, 'program.cjs');
  await writeFile(program, source);
  return new SupervisedProcess('api', program, output);
}

function untilWritten(pattern: RegExp): Promise<boolean> {
  return until(`it writes ${pattern}`, () => pattern.test(written));
}

const runsOn = "console.log('hallo'); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1e6);";

describe('SupervisedProcess', () => {
  it('puts its name before every line of the program', async () => {
    const program = await supervised(runsOn);
    program.start();
    await untilWritten(/^api {4}\| hallo\n/);
    await program.stop();
  });

  it('starts a program again that crashed, and says so', async () => {
    const program = await supervised(`console.log('here'); setTimeout(() => process.exit(3), 50);`);
    program.start();
    await untilWritten(/here\n.*stopped by itself \(code 3\), starts again in 1 s\n.*here/);
    await program.stop();
  });

  it('waits longer after every crash', async () => {
    const program = await supervised('process.exit(1)');
    program.start();
    await untilWritten(/again in 1 s\n.*again in 2 s/);
    await program.stop();
  });

  it('leaves a program stopped that was told to stop', async () => {
    const program = await supervised(runsOn);
    program.start();
    await untilWritten(/hallo/);
    await program.stop();
    await sleep(1200);
    expect(program.isRunning).toBe(false);
    expect(written).not.toContain('starts again');
  });

  it('lets the program finish its work before it counts as stopped', async () => {
    const program = await supervised(
      "process.on('SIGTERM', () => setTimeout(() => { console.log('finished'); process.exit(0); }, 200)); console.log('here'); setInterval(() => {}, 1e6);",
    );
    program.start();
    await untilWritten(/here/);
    await program.stop();
    await untilWritten(/finished/);
  });

  it('does not start what was told to stop before', async () => {
    const program = await supervised(runsOn);
    await program.stop();
    program.start();
    expect(program.isRunning).toBe(false);
  });

  it('gives up a restart that was waiting', async () => {
    const program = await supervised('process.exit(1)');
    program.start();
    await untilWritten(/again in 1 s/);
    await program.stop();
    await sleep(1200);
    expect(written.match(/stopped by itself/g)).toHaveLength(1);
  });
});
