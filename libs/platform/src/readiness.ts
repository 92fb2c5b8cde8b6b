import { utimesSync, writeFileSync } from 'node:fs';

const heartbeatMs = 5000;

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
