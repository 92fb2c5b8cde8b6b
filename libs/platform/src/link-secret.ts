import { randomBytes } from 'node:crypto';
import type { Config } from './config.js';
import { madeOnce } from './made-once.js';

/**
 * The secret with which private links are sealed: `LINK_SECRET`, or else a file in the data directory that the first
 * process makes, readable by nobody else. Every process must have the same.
 */
export async function readLinkSecret({ linkSecret, dataDir }: Pick<Config, 'linkSecret' | 'dataDir'>): Promise<string> {
  return linkSecret ?? madeOnce(dataDir, 'link-secret', () => randomBytes(32).toString('base64url'));
}
