import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';

/**
 * The secret with which private links are sealed: `LINK_SECRET`, or else a file in the data directory that the first
 * process makes, readable by nobody else. Every process must have the same.
 */
export async function readLinkSecret({ linkSecret, dataDir }: Pick<Config, 'linkSecret' | 'dataDir'>): Promise<string> {
  if (linkSecret) return linkSecret;
  const path = join(dataDir, 'link-secret');
  return (await readFile(path, 'utf8').catch(() => null)) ?? makeSecret(dataDir, path);
}

/** Two processes may start at once: the file appears whole or not at all, and whoever comes second reads the first's. */
async function makeSecret(dataDir: string, path: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    await link(unfinished, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  return readFile(path, 'utf8');
}
