import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A secret that the first process makes and keeps in a file of the data directory, readable by nobody else. Two processes
 * may start at once: the file appears whole or not at all, and whoever comes second reads the first's.
 */
export async function madeOnce(dataDir: string, name: string, make: () => string): Promise<string> {
  const path = join(dataDir, name);
  const present = await readFile(path, 'utf8').catch(() => null);
  if (present !== null) return present;
  await mkdir(dataDir, { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, make(), { mode: 0o600, flag: 'wx' });
  try {
    await link(unfinished, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  return readFile(path, 'utf8');
}
