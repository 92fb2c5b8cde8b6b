import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * The norm figures over HTTP among 1,000,000 complaints of 10 labels that came in over 24 months: median and p95 of what the
 * Deadlines screen asks. Beside it, asked in turns with the page of 24 months, the best that one writes by hand for it: all
 * its numbers from a finished table of one row for each label, term and month, which nobody keeps up to date. Once as SQL
 * alone, on a connection that keeps the plan, and once as a page: that statement behind Node's own HTTP server. The API also
 * finds the session and the published terms, counts today by the clock and is exact right after a change.
 * `node bench/norm-figures.mjs [complaints]`
 */
const complaints = Number(process.argv[2] ?? 1_000_000);
const LABELS = 10;
const ROUNDS = 100;
const DAYS = 730;

/** The page of months from the terms themselves, as of an instant. */
const fromTerms = (from, to, at) => `
  SELECT label.code AS label, label.name, kind AS milestone, to_char((late_from AT TIME ZONE 'Europe/Amsterdam') - interval '1 millisecond', 'YYYY-MM') AS month,
    count(*) FILTER (WHERE has_fallen AND counts AND state = 'kept')::int AS met,
    count(*) FILTER (WHERE has_fallen AND counts AND state <> 'kept')::int AS missed,
    count(*) FILTER (WHERE has_fallen AND counts AND state = 'open')::int AS missed_open,
    count(*) FILTER (WHERE left_out_by = 'withdrawal')::int AS withdrawn, count(*) FILTER (WHERE left_out_by = 'merge')::int AS merged,
    count(*) FILTER (WHERE NOT has_fallen AND counts)::int AS coming,
    count(*) FILTER (WHERE NOT has_fallen AND counts AND state = 'kept')::int AS coming_kept,
    count(*) FILTER (WHERE NOT has_fallen AND counts AND state = 'open')::int AS coming_open
  FROM commitments JOIN label_policies policy ON policy.id = norm_policy_id JOIN labels label ON label.id = policy.label_id,
    LATERAL (SELECT late_from <= '${at}' AS has_fallen, left_out_by IS NULL AS counts) term
  WHERE late_from > ('${from}'::date)::timestamp AT TIME ZONE 'Europe/Amsterdam' AND late_from <= ('${to}'::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'
  GROUP BY 1, 2, 3, 4`;
const FROM_ROLLUP = 'SELECT * FROM bench_rollup ORDER BY label, milestone, month';

await ensureBuilt();
const { benchServer } = await import('./database.mjs');
const { seedOffice, startBenchApi } = await import('./office.mjs');

const server = await benchServer();
try {
  const url = await server.create('gehoor_bench_norms');
  const office = await seedOffice(url);
  const client = new pg.Client(url);
  await client.connect();
  await seedComplaints(client, office);
  await fold(url);
  await client.query('VACUUM ANALYZE');
  const api = await startBenchApi(url, server.folder);
  try {
    await besideByHand(client, api, url);
    await compare(client, api);
    await afterChanges(client, api, url);
  } finally {
    await api.stop();
    await client.end();
  }
} finally {
  await server.stop();
}

async function daysOf(client) {
  const { rows } =
    await client.query(`SELECT current_date::text AS today, date_trunc('month', current_date)::date::text AS month,
    date_trunc('quarter', current_date)::date::text AS quarter, date_trunc('year', current_date)::date::text AS year, (current_date - ${DAYS - 10})::text AS long`);
  return rows[0];
}

async function besideByHand(client, api, url) {
  const { long, today } = await daysOf(client);
  const path = `/api/v1/norm-figures?from=${long}&to=${today}&groupBy=month`;
  const { asOf, bands } = JSON.parse(await api.get(path));
  const start = performance.now();
  await client.query(`CREATE TABLE bench_rollup AS ${fromTerms(long, today, asOf)}`);
  console.log(`24 months by month from the terms themselves: ${(performance.now() - start).toFixed(0)} ms`);
  await client.query('VACUUM ANALYZE bench_rollup');
  const { rows } = await client.query(FROM_ROLLUP);
  console.log(`${sameGroups(bands, rows)} of ${rows.length} rows by hand are the very numbers of the API`);
  const page = fork(join(import.meta.dirname, 'norm-page-by-hand.mjs'), [url, FROM_ROLLUP]);
  const [port] = await once(page, 'message');
  const pageByHand = connection(port);
  const asked = {
    'SQL by hand': () => client.query({ name: 'page', text: FROM_ROLLUP }),
    'page by hand': () => pageByHand.get(),
    'the API': () => api.get(path),
  };
  const figures = await inTurns(asked, 200);
  pageByHand.close();
  page.disconnect();
  for (const [name, { median, p95 }] of Object.entries(figures))
    console.log(`24 months by month, ${name.padEnd(14)} median ${median} ms, p95 ${p95} ms`);
  for (const name of ['SQL by hand', 'page by hand']) {
    const ratio = (at) => (figures['the API'][at] / figures[name][at]).toFixed(1);
    console.log(`the API takes ${ratio('median')} times the ${name} at the median, ${ratio('p95')} times at the p95`);
  }
}

function connection(port) {
  const agent = new http.Agent({ keepAlive: true });
  const get = async () => {
    const [reply] = await once(http.get({ port, host: '127.0.0.1', agent }), 'response');
    const chunks = [];
    reply.on('data', (chunk) => chunks.push(chunk));
    await once(reply, 'end');
    return Buffer.concat(chunks).toString();
  };
  return { get, close: () => agent.destroy() };
}

/** How many rows by hand have the numbers of their group in the reply. */
function sameGroups(bands, rows) {
  const groups = new Map(
    bands.flatMap((band) =>
      band.groups.map(({ key, met, missed, missedOpen, leftOut, toFallDue }) => [
        `${band.labelCode} ${band.milestone} ${key}`,
        [met, missed, missedOpen, leftOut.withdrawn, leftOut.merged, toFallDue.total, toFallDue.kept, toFallDue.open],
      ]),
    ),
  );
  return rows.filter(({ label, name: _, milestone, month, ...counts }) => {
    const own = groups.get(`${label} ${milestone} ${month}`);
    return own?.join() === Object.values(counts).join();
  }).length;
}

async function compare(client, api) {
  const d = await daysOf(client);
  const {
    rows: [{ id: label }],
  } = await client.query('SELECT id FROM labels ORDER BY code LIMIT 1');
  const one = `labelId=${label}&term=answer-5-workingDays-90`;
  const asked = {
    'this month, every label': `from=${d.month}`,
    'this quarter, every label': `from=${d.quarter}&to=${d.today}`,
    'this year, every label': `from=${d.year}&to=${d.today}`,
    '24 months, every label': `from=${d.long}&to=${d.today}`,
    'quarter by product, one term': `from=${d.quarter}&to=${d.today}&groupBy=product&${one}`,
    'quarter by handler, one term': `from=${d.quarter}&to=${d.today}&groupBy=handler&${one}`,
    'month, received, every label': `from=${d.month}&to=${d.today}&cohort=received`,
    'month, closed, every label': `from=${d.month}&to=${d.today}&cohort=closed`,
  };
  for (const [name, query] of Object.entries(asked)) {
    const { median, p95 } = await percentiles(() => api.get(`/api/v1/norm-figures?${query}`));
    console.log(`${name.padEnd(34)} median ${median} ms, p95 ${p95} ms`);
  }
  for (const outcome of ['open', 'missed']) {
    const { median, p95 } = await percentiles(() =>
      api.get(`/api/v1/norm-figures/cases?from=${d.quarter}&outcome=${outcome}&${one}`),
    );
    console.log(`${`cases of one term, ${outcome}`.padEnd(34)} median ${median} ms, p95 ${p95} ms`);
  }
}

/** Settles 5,000 terms one by one, as handlers do, before the fold and after it. */
async function afterChanges(client, api, url) {
  const { rows } = await client.query(
    `SELECT id FROM commitments WHERE norm_policy_id IS NOT NULL AND state = 'open' LIMIT 5000`,
  );
  const start = performance.now();
  for (const { id } of rows)
    await client.query(`UPDATE commitments SET state = 'kept', settled_at = now() WHERE id = $1`, [id]);
  console.log(
    `${rows.length} terms settled one by one, ${((performance.now() - start) / rows.length).toFixed(2)} ms each`,
  );
  const unfolded = await percentiles(() => api.get('/api/v1/norm-figures'));
  console.log(`this month, before the fold        median ${unfolded.median} ms, p95 ${unfolded.p95} ms`);
  const folding = performance.now();
  const folded = await fold(url);
  console.log(`${folded} rows folded in ${(performance.now() - folding).toFixed(0)} ms`);
  const after = await percentiles(() => api.get('/api/v1/norm-figures'));
  console.log(`this month, after the fold         median ${after.median} ms, p95 ${after.p95} ms`);
}

/** As the worker does every minute. */
async function fold(url) {
  const { FoldNormTallies, createDataSource } = await import('#complaints');
  const dataSource = await createDataSource(url).initialize();
  const folded = await new FoldNormTallies(dataSource).execute();
  await dataSource.destroy();
  return folded;
}

/** Plausible complaints, made by the database itself: 92 % in time, some withdrawn, the newest still open. */
async function seedComplaints(client, { productId, userId }) {
  console.log(`making ${complaints} complaints of ${LABELS} labels …`);
  await client.query(
    `INSERT INTO labels (id, code, name, colour, phone, email, website, postal_address, team_name)
    SELECT gen_random_uuid(), 'B' || chr(65 + n), 'Label ' || n, '#0b6b6b', '088 0000100', 'bench@bench.example', 'https://www.bench.example', '{Postbus 1}', 'Team' FROM generate_series(1, $1::int) n`,
    [LABELS - 3],
  );
  await client.query(`INSERT INTO label_policies (id, label_id, version, valid_from, settings)
    SELECT gen_random_uuid(), label.id, 1, '2020-01-01', (SELECT settings FROM label_policies LIMIT 1) FROM labels label
    WHERE NOT EXISTS (SELECT FROM label_policies policy WHERE policy.label_id = label.id)`);
  const { rows: labels } = await client.query(
    'SELECT label.id, policy.id AS policy FROM labels label JOIN label_policies policy ON policy.label_id = label.id ORDER BY code',
  );
  const { rows: handlers } =
    await client.query(`INSERT INTO staff_users (id, email, name, role, password_hash, has_all_labels)
    SELECT gen_random_uuid(), 'handler' || n || '@bench.example', 'Handler ' || n, 'handler', '-', true FROM generate_series(1, 40) n RETURNING id`);
  await client.query(`CREATE FUNCTION pg_temp.id(what text, n int) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT overlay(overlay(md5(what || n) placing '4' from 13) placing '8' from 17)::uuid $$`);
  await client.query('SET synchronous_commit = off');
  // Foreign keys hold by construction and the search is not measured; the tallies are kept as always.
  await client.query('ALTER TABLE commitments ENABLE ALWAYS TRIGGER tally_insert');
  await client.query('DROP INDEX item_contents_search');
  await client.query('SET session_replication_role = replica');
  const page = 50_000;
  for (let from = 1; from <= complaints; from += page) {
    const range = [from, Math.min(from + page - 1, complaints)];
    // The first is the newest; a complaint is closed nine days after it came in.
    await client.query(
      `INSERT INTO feedback_items (id, label_id, reference, kind, status, channel, received_at, registered_at, registered_by, language, product_id, category,
        urgency, impact, needs, wish_state, handler_id, policy_id, is_open, closed_at, closure_reason, steps_done, last_seq, last_hash)
      SELECT pg_temp.id('item', n), ($3::uuid[])[1 + n % $9], 'BN-2026-' || lpad(n::text, 7, '0'), 'complaint', CASE WHEN at > now() - interval '9 days' THEN 'in-treatment' ELSE 'closed' END,
        (ARRAY['phone','web-form','e-mail','letter'])[1 + n % 4], at, at, $6, 'nl', $5, 'motor', 'normal', 'ordinary', '{}', 'asked', ($7::uuid[])[1 + n % 40], ($4::uuid[])[1 + n % $9],
        at > now() - interval '9 days', CASE WHEN at <= now() - interval '9 days' THEN at + interval '9 days' END, CASE WHEN at <= now() - interval '9 days' THEN 'agreed' END, 5, 1, repeat('0', 64)
      FROM (SELECT n, now() - n * make_interval(secs => 86400.0 * ${DAYS} / $8) AS at FROM generate_series($1::int, $2::int) n) complaint`,
      [
        ...range,
        labels.map(({ id }) => id),
        labels.map(({ policy }) => policy),
        productId,
        userId,
        handlers.map(({ id }) => id),
        complaints,
        LABELS,
      ],
    );
    await client.query(
      `INSERT INTO item_contents (item_id, complainant_type, name, preferred_channel, story)
      SELECT pg_temp.id('item', n), 'person', 'Klant ' || n, 'e-mail', 'Mijn schade is nog niet betaald, zaak ' || n FROM generate_series($1::int, $2::int) n`,
      range,
    );
    await client.query(
      `INSERT INTO commitments (id, item_id, kind, made_to, made_at, due_at, late_from, explanation, state, settled_at, norm_policy_id, left_out_by)
      SELECT pg_temp.id(kind, n), pg_temp.id('item', n), kind, 'customer', at, due, due + late, '{}',
        CASE WHEN settled > now() THEN 'open' WHEN settled < due THEN 'kept' ELSE 'broken' END, CASE WHEN settled <= now() THEN settled END,
        ($3::uuid[])[1 + n % $5], CASE WHEN n % 60 = 0 THEN 'withdrawal' WHEN n % 70 = 0 THEN 'merge' END
      FROM (SELECT n, now() - n * make_interval(secs => 86400.0 * ${DAYS} / $4) AS at FROM generate_series($1::int, $2::int) n) complaint,
        LATERAL (VALUES ('confirmation', at + interval '24 hours', at + interval '1 hour' * (n % 26), interval '1 millisecond'),
          ('answer', (((at AT TIME ZONE 'Europe/Amsterdam')::date + 8)::timestamp) AT TIME ZONE 'Europe/Amsterdam', at + interval '1 hour' * (n % 205), interval '0')) term (kind, due, settled, late)`,
      [...range, labels.map(({ policy }) => policy), complaints, LABELS],
    );
  }
  await client.query('SET session_replication_role = origin');
}

async function percentiles(work) {
  return (await inTurns({ work })).work;
}

/** Each in its turn, so that whatever else the machine does meets them all alike; the first rounds do not count. */
async function inTurns(works, warmUp = 10) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -warmUp; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, taken]) => [name, middleAndSlow(taken)]));
}

function middleAndSlow(times) {
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.floor(share * times.length)].toFixed(2));
  return { median: at(0.5), p95: at(0.95) };
}
