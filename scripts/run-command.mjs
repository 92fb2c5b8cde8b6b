import { join } from 'node:path';
import { openEmbeddedPostgres } from './postgres-process.mjs';

/**
 * Runs a command of the built `gehoor`. One that needs the database gets DATABASE_URL, or the embedded PostgreSQL: the
 * one that already runs, or one for as long as the command takes.
 */
export async function runCommand([name, ...args]) {
  const { commands, main } = await import('../dist/programs/cli.js');
  const needsOurs = commands[name]?.needsDatabase && !process.env.DATABASE_URL;
  if (!needsOurs) return main([name, ...args].filter((word) => word !== undefined));
  const dataDir = join(process.env.DATA_DIR || '.gehoor', 'postgres');
  const database = { isNeeded: true, isLost: false };
  const opening = openEmbeddedPostgres({ dataDir, useRunning: name !== 'start' }).then((server) => {
    process.env.DATABASE_URL = server.url;
    server.ended?.then(() => {
      if (!database.isNeeded) return;
      database.isLost = true;
      process.kill(process.pid, 'SIGTERM');
    });
    return server;
  });
  try {
    const code = await main([name, ...args], opening);
    if (database.isLost) throw new Error(`The database stopped by itself; ${dataDir}/server.log says why.`);
    return code;
  } finally {
    database.isNeeded = false;
    await opening.then(
      (server) => server.stop(),
      () => undefined,
    );
  }
}

/** Runs `work`, and ends this process with the code that it gives. */
export function endWith(work) {
  work().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
