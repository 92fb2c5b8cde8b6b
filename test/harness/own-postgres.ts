import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource, runMigrations } from '#complaints';
import { openEmbeddedPostgres } from '../../scripts/postgres-process.mjs';

/** A PostgreSQL server of one test's own, migrated, which can be restarted under the same address. */
export interface OwnPostgres {
  url: string;
  dataSource: DataSource;
  /** Stops the server, which breaks every connection, and starts it again after a while. */
  restart(downMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server behind a door of which the address stays, for a restarted server listens on another port. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'gehoor-own-'));
  await chmod(folder, 0o755);
  let server = await openEmbeddedPostgres({ dataDir: folder, throwaway: true });
  const sockets = new Set<Socket>();
  const door = createServer((client) => {
    const inside = connect(Number(new URL(server.url).port), '127.0.0.1');
    for (const socket of [client, inside]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        inside.destroy();
      });
    }
    client.pipe(inside).pipe(client);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const url = Object.assign(new URL(server.url), { port: String((door.address() as AddressInfo).port) }).toString();
  await runMigrations(url);
  const dataSource = await createDataSource(url).initialize();
  return {
    url,
    dataSource,
    async restart(downMs) {
      await server.stop();
      await new Promise((done) => setTimeout(done, downMs));
      server = await openEmbeddedPostgres({ dataDir: folder, throwaway: true });
    },
    async stop() {
      await dataSource.destroy().catch(() => undefined);
      for (const socket of sockets) socket.destroy();
      door.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
