import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';

const folder = mkdtempSync(join(tmpdir(), 'gehoor-shutdown-'));
const children: ChildProcess[] = [];

// A process of its own is the only place where signals and a lost starter can be tried.
beforeAll(() => {
  for (const name of ['shutdown', 'logger']) {
    const module = { type: 'commonjs' } as const;
    const { code } = transformFileSync(join(__dirname, `${name}.ts`), { module, sourceMaps: false });
    writeFileSync(
      join(folder, `${name}.cjs`),
      code.replace('require("pino")', `require(${JSON.stringify(require.resolve('pino'))})`),
    );
  }
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a program that stops by `close`, with a channel to us, and waits until it is up. */
async function program(close: string): Promise<ChildProcess> {
  const source = `
    const { onShutdown } = require('./shutdown.cjs');
    const { createLogger } = require('./logger.cjs');
    const server = require('node:net').createServer().listen(0, '127.0.0.1');
    onShutdown(${close}, createLogger('test', 'info'));
    process.send('up');`;
  writeFileSync(join(folder, 'program.cjs'), source);
  const child = spawn(process.execPath, [join(folder, 'program.cjs')], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  children.push(child);
  await once(child, 'message');
  return child;
}

const closes = 'async () => { server.close(); }';

describe('onShutdown', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('closes and ends with code 0 on %s', async (signal) => {
    const child = await program(closes);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('closes once, however often it is asked', async () => {
    const child = await program(
      "async () => { console.log('closing'); await new Promise((done) => setTimeout(done, 300)); }",
    );
    let written = '';
    child.stdout?.on('data', (chunk) => (written += chunk));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(written.match(/closing/g)).toHaveLength(1);
  });

  it('ends with code 1 when closing fails', async () => {
    const child = await program("async () => { throw new Error('still busy'); }");
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it('ends when its starter is gone and nobody reads its output any more', async () => {
    const child = await program(closes);
    child.stdout?.destroy();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
