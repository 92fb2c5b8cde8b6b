import type { Logger } from './logger.js';

const limitMs = 15_000;

/**
 * Runs `close` once and ends the process with code 0: on SIGTERM or SIGINT, and when the process that started this one
 * is gone. What is not closed within the limit is cut off, with code 1.
 */
export function onShutdown(close: () => Promise<void>, logger: Logger): void {
  let isClosing = false;
  const shutDown = (reason: string) => {
    if (isClosing) return;
    isClosing = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => end(1, logger, new Error(`not stopped within ${limitMs} ms`)), limitMs).unref();
    close().then(
      () => end(0, logger),
      (error) => end(1, logger, error),
    );
  };
  process.on('SIGTERM', () => shutDown('SIGTERM'));
  process.on('SIGINT', () => shutDown('SIGINT'));
  process.on('disconnect', () => shutDown('starter gone'));
  const startedWithChannel = process.send !== undefined;
  if (startedWithChannel && !process.connected) shutDown('starter gone');
}

/** The log is written as it comes, so nothing is lost here, even when nobody reads it any more. */
function end(code: number, logger: Logger, error?: unknown): void {
  if (error) logger.error({ err: error }, 'stopped badly');
  else logger.info('stopped');
  process.exit(code);
}
