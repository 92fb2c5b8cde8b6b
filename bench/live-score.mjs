import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';

/**
 * The live score over HTTP of a label with 100,000 complaints in the past year (and two labels as large beside it): median
 * and p95 of what the Score page asks, and beside it bare SQL that only counts those complaints with their terms.
 * `node bench/live-score.mjs [complaints]`
 */
const complaints = Number(process.argv[2] ?? 100_000);
const LABELS = 3;
const ROUNDS = 20;
const BARE = `SELECT count(*), count(*) FILTER (WHERE term.state = 'kept') FROM feedback_items item JOIN commitments term ON term.item_id = item.id
  WHERE item.label_id = $1 AND item.kind = 'complaint'`;

await ensureBuilt();
const { benchServer } = await import('./database.mjs');
const { seedOffice, startBenchApi } = await import('./office.mjs');

const server = await benchServer();
try {
  const url = await server.create('gehoor_bench_score');
  const office = await seedOffice(url);
  const client = new pg.Client(url);
  await client.connect();
  await seedComplaints(client, office);
  const api = await startBenchApi(url, server.folder);
  try {
    for (const frameworkId of ['stv-2018', 'afm-2016']) {
      const path = `/api/v1/scores/live?labelId=${office.labelIds[0]}&frameworkId=${frameworkId}`;
      const { median, p95 } = await percentiles(() => api.get(path));
      console.log(`live score, ${frameworkId}, ${complaints} complaints: median ${median} ms, p95 ${p95} ms`);
      const score = JSON.parse(await api.get(path));
      const measured = score.parts.flatMap((part) => part.questions).filter((question) => question.measured?.recorded);
      console.log(`  mean ${score.overall}, ${measured.length} questions measured`);
    }
    const bare = await percentiles(() => client.query(BARE, [office.labelIds[0]]));
    console.log(`by hand, those complaints counted with their terms: median ${bare.median} ms, p95 ${bare.p95} ms`);
  } finally {
    await api.stop();
    await client.end();
  }
} finally {
  await server.stop();
}

/** Written as rows; every complaint has what a handled one has: promises, a talk, a decision, an answer, a closing. */
async function seedComplaints(client, { productId, userId }) {
  const { rows: labels } = await client.query(
    'SELECT label.id, policy.id AS policy FROM labels label JOIN label_policies policy ON policy.label_id = label.id ORDER BY code',
  );
  await client.query('SET synchronous_commit = off');
  await client.query('ALTER TABLE commitments ENABLE ALWAYS TRIGGER tally_insert');
  await client.query('DROP INDEX item_contents_search');
  await client.query('SET session_replication_role = replica');
  await client.query(`CREATE FUNCTION pg_temp.id(what text, n int) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT overlay(overlay(md5(what || n) placing '4' from 13) placing '8' from 17)::uuid $$`);
  const page = 50_000;
  const total = complaints * LABELS;
  for (let from = 1; from <= total; from += page) {
    const range = [from, Math.min(from + page - 1, total)];
    const at = `(now() - n * make_interval(secs => 86400.0 * 350 / ${total}))`;
    const ofRange = `FROM (SELECT n, ${at} AS at FROM generate_series($1::int, $2::int) n) complaint`;
    await client.query(
      `INSERT INTO feedback_items (id, label_id, reference, kind, status, channel, received_at, registered_at, registered_by, language, product_id, category,
        urgency, impact, needs, wish_state, handler_id, policy_id, is_open, closed_at, closure_reason, steps_done, last_seq, last_hash)
      SELECT pg_temp.id('item', n), ($3::uuid[])[1 + n % ${LABELS}], 'BN-2026-' || lpad(n::text, 7, '0'), 'complaint', CASE WHEN at > now() - interval '9 days' THEN 'in-treatment' ELSE 'closed' END,
        (ARRAY['phone','web-form','e-mail','letter'])[1 + n % 4], at, at, $6, 'nl', $5, 'motor', CASE WHEN n % 20 = 0 THEN 'urgent' ELSE 'normal' END,
        CASE WHEN n % 50 = 0 THEN 'high' ELSE 'ordinary' END, CASE WHEN n % 5 = 0 THEN '{reading}'::text[] ELSE '{}' END, 'asked', $6, ($4::uuid[])[1 + n % ${LABELS}],
        at > now() - interval '9 days', CASE WHEN at <= now() - interval '9 days' THEN at + interval '9 days' END, CASE WHEN at <= now() - interval '9 days' THEN 'agreed' END, 5, 8, repeat('0', 64)
      ${ofRange}`,
      [...range, labels.map(({ id }) => id), labels.map(({ policy }) => policy), productId, userId],
    );
    await client.query(
      `INSERT INTO item_contents (item_id, complainant_type, name, preferred_channel, story)
       SELECT pg_temp.id('item', n), 'person', 'Klant ' || n, (ARRAY['e-mail','e-mail','phone'])[1 + n % 3], 'Mijn schade is nog niet betaald, zaak ' || n FROM generate_series($1::int, $2::int) n`,
      range,
    );
    await client.query(
      `INSERT INTO commitments (id, item_id, kind, made_to, made_at, due_at, late_from, explanation, state, settled_at, norm_policy_id)
       SELECT pg_temp.id(kind, n), pg_temp.id('item', n), kind, 'customer', at, due, due, '{}',
         CASE WHEN settled > now() THEN 'open' WHEN settled < due THEN 'kept' ELSE 'broken' END, CASE WHEN settled <= now() THEN settled END,
         CASE WHEN kind IN ('confirmation', 'answer') THEN ($3::uuid[])[1 + n % ${LABELS}] END
       ${ofRange}, LATERAL (VALUES ('confirmation', at + interval '1 day', at + interval '1 hour' * (n % 26)), ('first-contact', at + interval '2 days', at + interval '1 day'),
         ('progress-update', at + interval '7 days', at + interval '1 hour' * (n % 180)), ('two-week-duty', at + interval '14 days', at + interval '7 days'),
         ('answer', at + interval '8 days', at + interval '1 hour' * (n % 205)), ('twelve-week-limit', at + interval '84 days', at + interval '7 days'),
         ('closure-attempt', at + interval '9 days', at + interval '8 days')) term (kind, due, settled)`,
      [...range, labels.map(({ policy }) => policy)],
    );
    await client.query(
      `INSERT INTO history_events (item_id, seq, type, occurred_at, recorded_at, actor_role, actor_id, facts, previous_hash, hash)
       SELECT pg_temp.id('item', n), seq, type, at + seq * interval '1 day', at + seq * interval '1 day', CASE WHEN n % 500 = 0 THEN 'top-manager' ELSE 'handler' END, $3,
         CASE WHEN type = 'contact-logged' THEN '{"reached": true, "channel": "phone"}'::jsonb ELSE '{"letterId": "3b241101-e2bb-4255-8caf-4136c566a962"}' END, repeat('0', 64), md5(n || type) || md5(type || n)
       ${ofRange}, LATERAL (VALUES (1, 'registered'), (2, 'taken-over'), (3, 'contact-logged'), (4, 'decided'), (5, 'letter-written'), (6, 'answer-sent'), (7, 'letter-delivered'), (8, 'closed')) event (seq, type)`,
      [...range, userId],
    );
    await client.query(
      `INSERT INTO decisions (id, item_id, round, outcome, is_obliged, redress_cents, has_solution, has_cause, was_wish_asked, is_within_mandate, decided_by, decided_at, approval, answered_at)
       SELECT pg_temp.id('decision', n), pg_temp.id('item', n), 1, (ARRAY['upheld','partly-upheld','rejected'])[1 + n % 3], true, 0, false, n % 3 = 0, n % 40 > 0, n % 4 > 0, $3, at + interval '4 days', 'not-needed', at + interval '5 days' ${ofRange}`,
      [...range, userId],
    );
    await client.query(
      `INSERT INTO letters (id, item_id, dedupe_key, purpose, round, language, channel, recipient, subject, body, html, message_id, state, rendered_at, sent_at)
       SELECT pg_temp.id(key, n), pg_temp.id('item', n), key, CASE key WHEN 'answer' THEN 'answer-rejected' ELSE key END, 1, 'nl', 'e-mail', 'klant@voorbeeld.example', 'Uw klacht',
         repeat('Wij hebben uw klacht bekeken en leggen uit waarom. ', 30) || 'U kunt naar Kifid of naar de rechter. ' || n, '-', key || n, 'sent', at + interval '5 days', at + interval '5 days'
       ${ofRange}, LATERAL (VALUES ('confirmation'), ('answer'), ('monitor-invitation')) letter (key)`,
      range,
    );
  }
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE');
}

async function percentiles(work) {
  for (let round = 0; round < 3; round++) await work();
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.floor(share * times.length)]);
  return { median: at(0.5), p95: at(0.95) };
}
