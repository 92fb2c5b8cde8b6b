import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';
import { freePort } from '../scripts/free-port.mjs';

/**
 * `node bench/commitments.mjs [open] [due]`: so many open commitments of which so many fall due in the same minute, handled
 * by one worker process, with the queue in PostgreSQL and in Redis. Beside it, in the same run: bare BullMQ with empty jobs
 * on the same store, and the database's own limit for the same rows.
 */
const OPEN = Number(process.argv[2] ?? 100_000);
const DUE = Number(process.argv[3] ?? 10_000);
const MEMORY_LIMIT_MB = 300;
const LATENESS_LIMIT_MS = 60_000;
const RATIO_LIMIT = 0.5;

await ensureBuilt();
const { benchServer } = await import('./database.mjs');
const { seedOffice } = await import('./office.mjs');
const { startWorker, untilIdle } = await import('./worker-process.mjs');

const server = await benchServer();
try {
  const results = [await measure('PostgreSQL', undefined)];
  const redis = await startRedis();
  if (redis) results.push(await measure('Redis', redis.url).finally(redis.stop));
  else console.log('No redis-server or valkey-server on the PATH: only PostgreSQL was measured.');
  console.table(results);
  const isGood = (one) =>
    Math.max(one['ratio to bare'], one['ratio to database']) >= RATIO_LIMIT &&
    one['lateness p99 ms'] < LATENESS_LIMIT_MS &&
    one['memory MB'] < MEMORY_LIMIT_MB;
  console.log(results.every(isGood) ? 'Within all limits.' : 'NOT within all limits.');
} finally {
  await server.stop();
}

async function measure(backend, redisUrl) {
  const url = await server.create('bench_commitments');
  const office = await seedOffice(url);
  await fill(url, office);
  const bare = await bareRate(url, redisUrl);
  const own = await ownLimit(url);
  const worked = await workerRate(url, redisUrl);
  return {
    backend,
    open: OPEN,
    due: DUE,
    'handled/s': Math.round(worked.rate),
    'bare BullMQ/s': Math.round(bare),
    'database limit/s': Math.round(own),
    'ratio to bare': Number((worked.rate / bare).toFixed(2)),
    'ratio to database': Number((worked.rate / own).toFixed(2)),
    'lateness p99 ms': Math.round(worked.latenessMs),
    'memory MB': Math.round(worked.memoryMb),
  };
}

/** Cases of one open commitment each, as their registration leaves them; those that fall due do so when told. */
async function fill(url, { labelIds, userId }) {
  await withClient(url, async (client) => {
    const { rows } = await client.query('SELECT id FROM label_policies WHERE label_id = $1', [labelIds[0]]);
    const item = `INSERT INTO feedback_items (id, label_id, reference, kind, status, channel, received_at, registered_at,
        language, category, urgency, impact, has_email, wish_state, handler_id, policy_id, last_seq, last_hash, next_action)
      SELECT gen_random_uuid(), $1, 'VG-2026-' || lpad(number::text, 7, '0'), 'complaint', 'in-treatment', 'phone',
        now() - interval '6 days', now() - interval '6 days', 'nl', 'motor', 'normal', 'ordinary', true, 'asked', $2, $3, 1,
        repeat('0', 64), 'decide' FROM generate_series(1, $4::int) number`;
    await client.query(item, [labelIds[0], userId, rows[0].id, OPEN]);
    await client.query(`INSERT INTO item_contents (item_id, complainant_type, name, preferred_channel, story)
      SELECT id, 'person', 'Klant', 'e-mail', repeat('Niet betaald. ', 40) FROM feedback_items`);
    await client.query(`INSERT INTO history_events (item_id, seq, type, occurred_at, recorded_at, actor_role, facts, previous_hash, hash)
      SELECT id, 1, 'registered', received_at, registered_at, 'handler', '{}', repeat('0', 64), repeat('0', 64) FROM feedback_items`);
    await client.query(`INSERT INTO commitments (id, item_id, kind, made_to, made_at, due_at, late_from, explanation, state, norm_policy_id)
      SELECT gen_random_uuid(), id, 'answer', 'customer', received_at, late, late, '{}', 'open', policy_id
      FROM feedback_items, LATERAL (SELECT now() + interval '9 days' + right(reference, 4)::int * interval '1 minute' AS late) term`);
    await client.query('VACUUM ANALYZE');
  });
}

/** Empty jobs through BullMQ as our worker uses it, one process, the same concurrency. */
async function bareRate(databaseUrl, redisUrl) {
  const { openQueues, createLogger } = await import('#platform');
  const queues = await openQueues({ databaseUrl, redisUrl, workerConcurrency: 5 }, createLogger('bench', 'silent'));
  const queue = queues.createQueue('bare');
  const jobs = Math.min(DUE, redisUrl ? 10_000 : 3000);
  for (let from = 0; from < jobs; from += 500) {
    await queue.addBulk(Array.from({ length: Math.min(500, jobs - from) }, () => ({ name: 'bare', data: {} })));
  }
  let done = 0;
  const finished = new Promise((resolveAll) => {
    queues.createWorker('bare', async () => {
      done += 1;
      if (done === jobs) resolveAll();
    });
  });
  const start = performance.now();
  await finished;
  const rate = jobs / ((performance.now() - start) / 1000);
  await queues.close();
  return rate;
}

/** The rows of a miss written by plain statements of a hundred cases each, and rolled back: nobody can be quicker by much. */
async function ownLimit(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query('SELECT id, item_id FROM commitments ORDER BY id LIMIT $1', [DUE]);
    await client.query('BEGIN');
    const start = performance.now();
    for (let from = 0; from < rows.length; from += 100) {
      const page = rows.slice(from, from + 100);
      const [ids, items] = [page.map(({ id }) => id), page.map(({ item_id: item }) => item)];
      await client.query('SELECT FROM feedback_items WHERE id = ANY($1) FOR UPDATE', [items]);
      await client.query(
        `INSERT INTO history_events (item_id, seq, type, occurred_at, recorded_at, actor_role, facts, previous_hash, hash)
         SELECT unnest($1::uuid[]), 2, 'commitment-missed', now(), now(), 'system', '{"kind": "answer"}', repeat('0', 64), repeat('1', 64)`,
        [items],
      );
      await client.query('UPDATE commitments SET missed_at = now(), look_at = NULL WHERE id = ANY($1)', [ids]);
      await client.query(
        `UPDATE feedback_items SET last_seq = 2, last_hash = repeat('1', 64), next_action = 'announce-delay' WHERE id = ANY($1)`,
        [items],
      );
    }
    const rate = rows.length / ((performance.now() - start) / 1000);
    await client.query('ROLLBACK');
    return rate;
  });
}

/** One worker process: from the first breach that it records to the last, and how late each was noticed. */
async function workerRate(url, redisUrl) {
  const worker = await startWorker(url, server.folder, redisUrl ? { REDIS_URL: redisUrl } : {});
  let memoryMb = 0;
  const watch = setInterval(() => {
    memoryMb = Math.max(memoryMb, residentMb(worker.pid));
  }, 200);
  return withClient(url, async (client) => {
    await untilIdle(worker.pid, client);
    // All within the last minute; the worker learns of them at once.
    await client.query(
      `UPDATE commitments SET (due_at, late_from) = (term.at, term.at)
       FROM (SELECT id, now() - random() * interval '1 minute' AS at FROM commitments ORDER BY id LIMIT $1) term
       WHERE term.id = commitments.id`,
      [DUE],
    );
    const due = performance.now();
    const told = (await client.query('SELECT clock_timestamp() AS told')).rows[0].told;
    const missed = async () => (await client.query('SELECT count(missed_at)::int FROM commitments')).rows[0].count;
    while ((await missed()) < DUE) {
      if (performance.now() - due > 600_000)
        throw new Error(`${await missed()} of ${DUE} were handled in ten minutes.`);
      await sleep(500);
    }
    clearInterval(watch);
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    // Between the first page and the last, so that waiting for the next sweep does not count; in the lateness it does.
    const { rows } = await client.query(
      `SELECT (count(*) FILTER (WHERE missed_at > first))::int AS after_first,
         extract(epoch FROM max(missed_at) - min(first))::float AS seconds,
         percentile_cont(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM missed_at - $1::timestamptz) * 1000) AS late
       FROM commitments, (SELECT min(missed_at) AS first FROM commitments) began WHERE missed_at IS NOT NULL`,
      [told],
    );
    const { after_first: afterFirst, seconds, late } = rows[0];
    return { rate: afterFirst / seconds, latenessMs: late, memoryMb };
  });
}

function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function startRedis() {
  const port = await freePort();
  for (const program of ['redis-server', 'valkey-server']) {
    const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore' });
    const started = await Promise.race([once(child, 'spawn').then(() => true), once(child, 'error').then(() => false)]);
    if (!started) continue;
    const url = `redis://127.0.0.1:${port}`;
    const client = new Redis(url, { retryStrategy: () => 50 });
    client.on('error', () => undefined);
    await client.ping();
    client.disconnect();
    return { url, stop: () => child.kill('SIGTERM') };
  }
  return undefined;
}

async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  return work(client).finally(() => client.end());
}
