import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * Registering complaints over HTTP with 8 clients, and bare `pg` replaying the very same statements on an equal
 * database with 8 connections, two at a time as the product sends them. Prints both rates and their ratio. `node bench/register.mjs [number]`
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
  const overHttp = await measureHttp(await server.create('gehoor_bench_http', 'gehoor_bench_seeded'));
  const transactions = await record(await server.create('gehoor_bench_recorded', 'gehoor_bench_seeded'), office);
  const bare = await replay(await server.create('gehoor_bench_replayed', 'gehoor_bench_seeded'), transactions);
  console.log(`over HTTP, ${CLIENTS} clients: ${overHttp.toFixed(0)} registrations/s`);
  console.log(`bare pg, same statements (${transactions[0].length} each): ${bare.toFixed(0)} registrations/s`);
  console.log(`ratio: ${(overHttp / bare).toFixed(2)}`);

  async function measureHttp(url) {
    const api = await startBenchApi(url, server.folder);
    try {
      const register = (index) => api.post('/api/v1/feedback-items', office.complaint(index));
      await inParallel(1000, register);
      return await rateOf(number, register);
    } finally {
      await api.stop();
    }
  }
} finally {
  await server.stop();
}

/** The statements of each registration with their values, in order. */
async function record(url, office) {
  const { createDataSource, RegisterFeedback, SystemClock } = await import('#complaints');
  const dataSource = await createDataSource(url, { poolSize: 1 }).initialize();
  const registerFeedback = new RegisterFeedback(dataSource, new SystemClock());
  const original = pg.Client.prototype.query;
  const transactions = [];
  pg.Client.prototype.query = function (text, values, ...rest) {
    const statement = typeof text === 'string' ? { text, values: Array.isArray(values) ? values : undefined } : text;
    transactions.at(-1)?.push({ name: statement.name, text: statement.text, values: statement.values });
    return original.call(this, text, values, ...rest);
  };
  try {
    for (let index = 0; index < number; index++) {
      transactions.push([]);
      await registerFeedback.execute({
        input: office.complaint(index),
        actor: office.actor,
        idempotency: { caller: 'bench', key: `key-${index}` },
      });
    }
  } finally {
    pg.Client.prototype.query = original;
    await dataSource.destroy();
  }
  return transactions;
}

async function replay(url, transactions) {
  const pool = new pg.Pool({ connectionString: url, max: CLIENTS, pipeline: true });
  pool.on('error', () => undefined);
  try {
    return await rateOf(transactions.length, async (index) => {
      const client = await pool.connect();
      const together = (statements) => Promise.all(statements.map((statement) => client.query(statement)));
      await together(transactions[index].slice(0, 2));
      await together(transactions[index].slice(2));
      client.release();
    });
  } finally {
    await pool.end();
  }
}

async function rateOf(count, work) {
  const start = performance.now();
  await inParallel(count, work);
  return count / ((performance.now() - start) / 1000);
}

async function inParallel(count, work) {
  let next = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next < count) await work(next++);
    }),
  );
}
