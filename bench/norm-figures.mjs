import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * The norm figures over HTTP among 1,000,000 complaints of 10 labels that came in over 24 months: median and p95 of what the
 * Deadlines screen asks. Beside it hand-written SQL straight on the complaints' terms, with and without a stored month.
 * `node bench/norm-figures.mjs [complaints]`
 */
const complaints = Number(process.argv[2] ?? 1_000_000);
const LABELS = 10;
const ROUNDS = 100;
const DAYS = 730;

const FALLEN = `FROM commitments JOIN label_policies policy ON policy.id = norm_policy_id
  WHERE late_from > ($1::date)::timestamp AT TIME ZONE 'Europe/Amsterdam' AND late_from <= least(now(), ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
    AND left_out_by IS NULL`;
const BY_HAND = `SELECT policy.label_id, kind, date_trunc('month', late_from AT TIME ZONE 'Europe/Amsterdam'), count(*) FILTER (WHERE state = 'kept'), count(*) ${FALLEN} GROUP BY 1, 2, 3`;
const BY_HAND_TOTAL = `SELECT count(*) FILTER (WHERE state = 'kept')::int AS met, count(*)::int AS all ${FALLEN}`;

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
  const api = await startBenchApi(url, server.folder);
  try {
    await compare(client, api);
    await afterChanges(client, api);
  } finally {
    await api.stop();
    await client.end();
  }
} finally {
  await server.stop();
}

async function compare(client, api) {
  const {
    rows: [d],
  } = await client.query(`SELECT current_date::text AS today, date_trunc('month', current_date)::date::text AS month,
    date_trunc('quarter', current_date)::date::text AS quarter, date_trunc('year', current_date)::date::text AS year, (current_date - ${DAYS - 10})::text AS long`);
  const {
    rows: [{ id: label }],
  } = await client.query('SELECT id FROM labels ORDER BY code LIMIT 1');
  const one = `labelId=${label}&term=answer-5-workingDays-90`;
  const asked = {
    'this month, every label': `from=${d.month}`,
    'this quarter, every label': `from=${d.quarter}&to=${d.today}`,
    'this year, every label': `from=${d.year}&to=${d.today}`,
    '24 months by month, every label': `from=${d.long}&to=${d.today}&groupBy=month`,
    'quarter by product, one term': `from=${d.quarter}&to=${d.today}&groupBy=product&${one}`,
    'quarter by handler, one term': `from=${d.quarter}&to=${d.today}&groupBy=handler&${one}`,
    'month, received, every label': `from=${d.month}&to=${d.today}&cohort=received`,
    'month, closed, every label': `from=${d.month}&to=${d.today}&cohort=closed`,
  };
  const sql = await percentiles(() => client.query(BY_HAND, [d.long, d.today]), 10);
  console.log(`by hand, 24 months by month from the terms themselves: median ${sql.median} ms, p95 ${sql.p95} ms`);
  await client.query(`CREATE TABLE bench_rollup AS SELECT policy.label_id, kind, date_trunc('month', (late_from AT TIME ZONE 'Europe/Amsterdam') - interval '1 millisecond')::date AS due_month,
    count(*) FILTER (WHERE state = 'kept') met, count(*) FROM commitments JOIN label_policies policy ON policy.id = norm_policy_id WHERE late_from <= now() AND left_out_by IS NULL GROUP BY 1, 2, 3`);
  const best = await percentiles(() =>
    client.query('SELECT label_id, kind, due_month, met, count FROM bench_rollup ORDER BY 1, 2, 3'),
  );
  console.log(`by hand, the same from a finished month rollup:        median ${best.median} ms, p95 ${best.p95} ms`);
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
  const [counted] = (await client.query(BY_HAND_TOTAL, [d.long, d.today])).rows;
  const { bands } = JSON.parse(await api.get(`/api/v1/norm-figures?from=${d.long}&to=${d.today}`));
  const sum = bands.reduce(
    ({ met, all }, { share }) => ({ met: met + share.numerator, all: all + share.denominator }),
    { met: 0, all: 0 },
  );
  console.log(`the same numbers: ${sum.met} of ${sum.all} at the API, ${counted.met} of ${counted.all} by hand`);
}

/** Settles 5,000 terms one by one, as handlers do, before the fold and after it. */
async function afterChanges(client, api) {
  const { rows } = await client.query(
    `SELECT id FROM commitments WHERE norm_policy_id IS NOT NULL AND state = 'open' LIMIT 5000`,
  );
  const start = performance.now();
  for (const { id } of rows)
    await client.query(`UPDATE commitments SET state = 'kept', settled_at = now() WHERE id = $1`, [id]);
  console.log(
    `${rows.length} terms settled one by one, ${((performance.now() - start) / rows.length).toFixed(2)} ms each`,
  );
  const { FoldNormTallies, createDataSource } = await import('#complaints');
  const unfolded = await percentiles(() => api.get('/api/v1/norm-figures'));
  console.log(`this month, before the fold        median ${unfolded.median} ms, p95 ${unfolded.p95} ms`);
  const dataSource = await createDataSource(
    `postgres://${client.user}:${client.password ?? ''}@${client.host}:${client.port}/${client.database}`,
  ).initialize();
  const folding = performance.now();
  const folded = await new FoldNormTallies(dataSource).execute();
  console.log(`${folded} rows folded in ${(performance.now() - folding).toFixed(0)} ms`);
  await dataSource.destroy();
  const after = await percentiles(() => api.get('/api/v1/norm-figures'));
  console.log(`this month, after the fold         median ${after.median} ms, p95 ${after.p95} ms`);
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
  await client.query('VACUUM ANALYZE');
}

async function percentiles(work, rounds = ROUNDS) {
  for (let round = 0; round < Math.min(10, rounds); round++) await work();
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.floor(share * times.length)].toFixed(2));
  return { median: at(0.5), p95: at(0.95) };
}
