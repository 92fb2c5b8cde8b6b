import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * Registering complaints over HTTP with 8 clients, and bare `pg` replaying the very same statements, as the API sent them
 * in a run of its own, on an equal database with 8 connections. Prints both rates and their ratio.
 * `node bench/register.mjs [number]`
 */
const number = Number(process.argv[2] ?? 4000);
const CLIENTS = 8;

await ensureBuilt();
const { benchServer } = await import('./database.mjs');
const { seedOffice, startBenchApi } = await import('./office.mjs');

const server = await benchServer();
try {
  const seeded = await server.create('gehoor_bench_seeded');
  const office = await seedOffice(seeded);
  const overHttp = await register(await copy('http'), office);
  const statements = await record(await copy('recorded'), office);
  const bare = await replay(await copy('replayed'), statements);
  const each = (statements.length / number).toFixed(2);
  console.log(`over HTTP, ${CLIENTS} clients: ${overHttp.toFixed(0)} registrations/s`);
  console.log(`bare pg, same statements (${each} for each): ${bare.toFixed(0)} registrations/s`);
  console.log(`ratio: ${(overHttp / bare).toFixed(2)}`);
} finally {
  await server.stop();
}

function copy(name) {
  return server.create(`gehoor_bench_${name}`, 'gehoor_bench_seeded');
}

/** The rate at which complaints are registered, after a first thousand that is not counted. */
async function register(url, office, { first = 1000, flags = [] } = {}) {
  const api = await startBenchApi(url, server.folder, flags);
  try {
    const post = (index) => api.post('/api/v1/feedback-items', office.complaint(index));
    await inParallel(first, post);
    return await rateOf(number, post);
  } finally {
    await api.stop();
  }
}

/** The statements of registrations with their values, in order; not those that look who is signed in. */
async function record(url, office) {
  const file = join(server.folder, 'statements.json');
  process.env.RECORD_TO = file;
  await register(url, office, {
    first: 0,
    flags: ['--import', new URL('./record-statements.mjs', import.meta.url).href],
  });
  const statements = JSON.parse(readFileSync(file, 'utf8'));
  return statements.filter(({ text }) => !text.includes('sessions session'));
}

async function replay(url, statements) {
  const pool = new pg.Pool({ connectionString: url, max: CLIENTS });
  pool.on('error', () => undefined);
  try {
    const seconds = await secondsOf(statements.length, (index) => pool.query(statements[index]));
    return number / seconds;
  } finally {
    await pool.end();
  }
}

async function rateOf(count, work) {
  return count / (await secondsOf(count, work));
}

async function secondsOf(count, work) {
  const start = performance.now();
  await inParallel(count, work);
  return (performance.now() - start) / 1000;
}

async function inParallel(count, work) {
  let next = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next < count) await work(next++);
    }),
  );
}
