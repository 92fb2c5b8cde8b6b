import { utimesSync, writeFileSync } from 'node:fs';

const heartbeatMs = 5000;

/**
 * With WAIT_FOR_GO set, waits until the process that started this one says "go" and with which settings; all code is
 * loaded by then. Ends this process when the starter is gone before that.
 */
export async function untilStarterSaysGo(environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (environment.WAIT_FOR_GO !== 'yes') return;
  const starterIsGone = () => process.exit(0);
  process.once('disconnect', starterIsGone);
  const settings = await new Promise((done) => process.once('message', done));
  process.off('disconnect', starterIsGone);
  Object.assign(environment, settings);
}

/**
 * Tells the process that started this one, if any, that it does its work from now on. With HEARTBEAT_FILE set it also
 * keeps that file fresh, for a health check from outside: a process that hangs lets the file grow old.
 */
export function reportReady(heartbeatFile: string | undefined = process.env.HEARTBEAT_FILE): void {
  process.send?.('ready');
  if (!heartbeatFile) return;
  writeFileSync(heartbeatFile, '');
  setInterval(() => {
    const now = new Date();
    utimesSync(heartbeatFile, now, now);
  }, heartbeatMs).unref();
}
