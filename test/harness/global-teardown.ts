import { rmSync } from 'node:fs';
// Jest loads this file without its own way of finding modules: no extension here.
import { onServer } from './database-server';

/** Leaves nothing behind: the server of this run with its data, or on a server of others this run's databases. */
export default async function tearDown(): Promise<void> {
  const { throwawayServer: own } = globalThis as { throwawayServer?: { folder: string; stop(): Promise<void> } };
  if (!own) return onServer((server) => server.dropAll(`${process.env.GEHOOR_TEST_RUN}_`));
  await own.stop();
  rmSync(own.folder, { recursive: true, force: true });
}
