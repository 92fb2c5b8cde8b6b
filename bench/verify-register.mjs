import 'reflect-metadata';
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * `node bench/verify-register.mjs [cases]`: what `gehoor verify-register` does, and the check of all seals after a month
 * of them, each in a process of its own: time, cases in a second and its highest memory. Beside it bare pg that reads the
 * same rows in the same pages and hashes their JSON.
 */
const CASES = Number(process.argv[2] ?? 100_000);
const PAGE = 500;
const DAYS = 30;
/** Of a day, one in so many cases has something new. */
const TOUCHED = 100;

await ensureBuilt();
const c = await import('#complaints');
const { makeSealKey, SealKeyPair } = await import('#platform');
const { benchServer } = await import('./database.mjs');
const { addEvents, makeCases } = await import('./many-cases.mjs');
const { seedOffice } = await import('./office.mjs');

const server = await benchServer();
try {
  const url = await server.create('gehoor_bench_verify');
  const office = await seedOffice(url);
  const dataSource = await c.createDataSource(url).initialize();
  const clock = await makeCases({ url, dataSource, office, count: CASES });
  const pair = SealKeyPair.from(makeSealKey());
  const seal = new c.SealRegister(dataSource, clock, async () => pair);
  await seal.execute();
  for (let round = 1; round <= DAYS; round += 1) {
    clock.advance(24 * 3_600_000);
    await addEvents({ dataSource, clock, count: Math.ceil(CASES / TOUCHED), round });
    await seal.execute();
  }
  await dataSource.destroy();
  const bare = await readBare(url);
  const register = await verified(
    url,
    'verifyRegister',
    ({ broken, contradicted }) => broken.length + contradicted.length,
  );
  const seals = await verified(url, 'verifySeals', ({ problems }) => problems.length);
  console.table([
    { what: 'bare pg, the same rows hashed', ...figures(bare) },
    { what: `verify-register, ${register.found.events} events`, ...figures(register), ratio: ratioOf(register, bare) },
    { what: `check of ${seals.found.seals} seals`, ...figures(seals), ratio: ratioOf(seals, bare) },
  ]);
} finally {
  await server.stop();
}

async function verified(url, what, faultsIn) {
  const child = fork(new URL('./verify-process.mjs', import.meta.url), [url, what]);
  const [result] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])]);
  if (result === null) throw new Error(`${what} failed.`);
  const faults = faultsIn(result.found);
  if (faults > 0) throw new Error(`${what} found ${faults} faults in a register that has none.`);
  return result;
}

/** Reads every row that the check of the register reads, and hashes its JSON. */
async function readBare(url) {
  const client = new pg.Client(url);
  await client.connect();
  const hash = createHash('sha256');
  const from = performance.now();
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows: items } = await client.query('SELECT * FROM feedback_items WHERE id > $1 ORDER BY id LIMIT $2', [
      after,
      PAGE,
    ]);
    if (items.length === 0) break;
    const ids = items.map(({ id }) => id);
    after = ids.at(-1);
    const rows = [...items];
    for (const table of ['history_events', 'event_contents', 'item_contents', 'decisions', 'letters', 'commitments']) {
      const text = `SELECT * FROM ${table} WHERE item_id = ANY($1)`;
      rows.push(...(await client.query({ name: table, text, values: [ids] })).rows);
    }
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  const ms = performance.now() - from;
  await client.end();
  return { ms };
}

function figures({ ms, highest }) {
  return {
    seconds: Number((ms / 1000).toFixed(1)),
    'cases/s': Math.round(CASES / (ms / 1000)),
    'highest memory, MB': highest ? Math.round(highest / 2 ** 20) : '',
  };
}

function ratioOf(one, other) {
  return Number((one.ms / other.ms).toFixed(2));
}
