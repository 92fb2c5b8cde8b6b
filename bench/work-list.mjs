import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * The work list of 50 with its filters over HTTP, with 100,000 open cases among 1,000,000: median and p95 of each filter,
 * and beside it the bare query of the unfiltered page. `node bench/work-list.mjs [cases] [open]`
 */
const cases = Number(process.argv[2] ?? 1_000_000);
const open = Number(process.argv[3] ?? 100_000);
const ROUNDS = 200;

await ensureBuilt();
const { benchServer } = await import('./database.mjs');
const { seedOffice, startBenchApi } = await import('./office.mjs');

const server = await benchServer();
try {
  const url = await server.create('gehoor_bench_worklist');
  const office = await seedOffice(url);
  const client = new pg.Client(url);
  await client.connect();
  const handlers = await seedHandlers(client, 40);
  await seedCases(client, office, handlers);
  const api = await startBenchApi(url, server.folder);
  try {
    const lists = {
      everybody: 'who=all',
      'everybody, late': 'who=all&group=late',
      'everybody, this week': 'who=all&group=this-week',
      'everybody, to close': 'who=all&group=to-close',
      unassigned: 'who=unassigned',
      'one colleague': `who=${handlers[3]}`,
      'one label': `who=all&labelId=${office.labelIds[1]}`,
      'complaints in treatment': 'who=all&kind=complaint&status=in-treatment',
      'one category': 'who=all&category=travel',
    };
    // As warm as a server is that has run for a minute.
    for (let round = 0; round < 300; round++) await api.get('/api/v1/work-list?limit=50&who=all');
    const bare = await percentiles(() =>
      client.query('SELECT * FROM feedback_items WHERE is_open ORDER BY next_late_from, id LIMIT 50'),
    );
    console.log(`${'bare query of one page'.padEnd(26)} median ${bare.median} ms, p95 ${bare.p95} ms`);
    for (const [name, query] of Object.entries(lists)) {
      const { median, p95 } = await percentiles(() => api.get(`/api/v1/work-list?limit=50&${query}`));
      console.log(
        `${name.padEnd(26)} median ${median} ms, p95 ${p95} ms, p95 / bare p95: ${(p95 / bare.p95).toFixed(1)}`,
      );
    }
    const counts = await percentiles(() => api.get('/api/v1/work-list/counts?who=all'));
    console.log(`${'counts, everybody'.padEnd(26)} median ${counts.median} ms, p95 ${counts.p95} ms`);
  } finally {
    await api.stop();
    await client.end();
  }
} finally {
  await server.stop();
}

async function seedHandlers(client, number) {
  const { rows } = await client.query(
    `INSERT INTO staff_users (id, email, name, role, password_hash, has_all_labels)
     SELECT gen_random_uuid(), 'handler' || n || '@bench.example', 'Handler ' || n, 'handler', '-', true FROM generate_series(1, $1::int) n RETURNING id`,
    [number],
  );
  return rows.map(({ id }) => id);
}

/** Plausible rows, made by the database itself; only the first \`open\` cases have open commitments. */
async function seedCases(client, { labelIds, productId }, handlers) {
  console.log(`making ${cases} cases, ${open} of them open …`);
  const policies = (await client.query('SELECT label_id, id FROM label_policies')).rows;
  const policyOf = labelIds.map((label) => policies.find((policy) => policy.label_id === label).id);
  // Stable ids in the form of a random UUID.
  await client.query(`CREATE FUNCTION pg_temp.id(what text, n int) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT overlay(overlay(md5(what || n) placing '4' from 13) placing '8' from 17)::uuid $$`);
  await client.query('SET synchronous_commit = off');
  await client.query('ALTER TABLE feedback_items DISABLE TRIGGER USER');
  const page = 50_000;
  for (let from = 1; from <= cases; from += page) {
    await client.query(
      `INSERT INTO feedback_items (id, label_id, reference, kind, status, channel, received_at, registered_at, language, product_id, category,
         urgency, impact, needs, wish_state, handler_id, policy_id, is_open, next_action, next_commitment_id, next_late_from, steps_done, last_seq, last_hash)
       SELECT pg_temp.id('item', n), ($3::uuid[])[1 + n % 3], 'BN-2026-' || lpad(n::text, 7, '0'),
         (ARRAY['complaint','complaint','complaint','customer-signal'])[1 + n % 4],
         CASE WHEN n <= $6 THEN (ARRAY['received','in-treatment','in-treatment','answered'])[1 + n % 4] ELSE 'closed' END,
         'phone', now() - n * interval '40 seconds', now() - n * interval '40 seconds', 'nl', $5, (ARRAY['motor','home','travel','health'])[1 + n % 4],
         'normal', 'ordinary', '{}', 'asked', CASE WHEN n % 11 = 0 THEN NULL ELSE ($7::uuid[])[1 + n % cardinality($7::uuid[])] END,
         ($4::uuid[])[1 + n % 3], n <= $6, (ARRAY['take-over','decide','log-contact','ask-closure'])[1 + n % 4],
         CASE WHEN n <= $6 THEN pg_temp.id('commitment', n) END,
         CASE WHEN n <= $6 THEN now() - interval '2 days' + (n % 20160) * interval '1 minute' END, 2, 1, repeat('0', 64)
       FROM generate_series($1::int, $2::int) n`,
      [from, Math.min(from + page - 1, cases), labelIds, policyOf, productId, open, handlers],
    );
    await client.query(
      `INSERT INTO item_contents (item_id, complainant_type, name, email, phone_digits, preferred_channel, policy_number, story)
       SELECT pg_temp.id('item', n), 'person', 'Klant ' || n, 'klant' || n || '@bench.example', lpad(n::text, 9, '0'), 'e-mail', 'P-' || n,
         'Mijn schade is nog niet betaald, zaak ' || n FROM generate_series($1::int, $2::int) n`,
      [from, Math.min(from + page - 1, cases)],
    );
  }
  await client.query(
    `INSERT INTO commitments (id, item_id, kind, made_to, made_at, due_at, late_from, explanation, state)
     SELECT pg_temp.id('commitment', n), pg_temp.id('item', n), 'answer', 'customer', now() - interval '9 days',
       now() - interval '2 days' + (n % 20160) * interval '1 minute', now() - interval '2 days' + (n % 20160) * interval '1 minute', '{}', 'open'
     FROM generate_series(1, $1::int) n`,
    [open],
  );
  await client.query('ALTER TABLE feedback_items ENABLE TRIGGER USER');
  await client.query('VACUUM ANALYZE');
}

async function percentiles(work) {
  for (let round = 0; round < 20; round++) await work();
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.floor(share * times.length)].toFixed(2));
  return { median: at(0.5), p95: at(0.95) };
}
