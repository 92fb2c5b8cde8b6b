import { setTimeout as sleep } from 'node:timers/promises';

/** How long a test waits before it gives up: long enough for a machine that is many times slower than ours. */
export const PATIENCE_MS = 180_000;

/** Waits until something is so, and gives what was found. Throws, with what was waited for, when that takes too long. */
export async function until<T>(
  what: string,
  find: () => T | Promise<T>,
): Promise<Exclude<T, false | null | undefined>> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await find();
    if (found) return found as Exclude<T, false | null | undefined>;
    if (performance.now() > giveUpAt) throw new Error(`Not within ${PATIENCE_MS / 1000} seconds: ${what}`);
    await sleep(20);
  }
}
