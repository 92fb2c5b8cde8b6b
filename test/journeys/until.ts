import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so. Throws, with what was waited for, when that takes too long. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, limitMs = 90_000): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`Not within ${limitMs / 1000} seconds: ${what}`);
    await sleep(50);
  }
}
