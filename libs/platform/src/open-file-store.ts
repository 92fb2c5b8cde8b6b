import { join } from 'node:path';
import type { Config } from './config.js';
import { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** The store of this installation: the bucket that is configured, made when it is not there, or a folder on this disk. */
export async function openFileStore({ s3Url, dataDir }: Pick<Config, 's3Url' | 'dataDir'>): Promise<FileStore> {
  const directory = join(dataDir, 'files');
  if (!s3Url) return new FileStore(directory);
  const store = new S3FileStore(s3Url, directory);
  await store.prepare();
  return store;
}
