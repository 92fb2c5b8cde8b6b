import { join } from 'node:path';
import type { Config } from './config.js';
import { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';
import { VirusScanner } from './virus-scanner.js';

type StoreSettings = Pick<Config, 's3Url' | 'dataDir'> & Partial<Pick<Config, 'clamavUrl'>>;

/**
 * The store of this installation: the bucket that is configured, made when it is not there, or a folder on this disk;
 * with the virus scanner that is configured.
 */
export async function openFileStore({ s3Url, dataDir, clamavUrl }: StoreSettings): Promise<FileStore> {
  const directory = join(dataDir, 'files');
  const scanner = clamavUrl ? new VirusScanner(clamavUrl) : undefined;
  const refuseInfected = scanner && ((path: string) => scanner.refuseInfected(path));
  if (!s3Url) return new FileStore(directory, refuseInfected);
  const store = new S3FileStore(s3Url, directory, refuseInfected);
  await store.prepare();
  return store;
}
